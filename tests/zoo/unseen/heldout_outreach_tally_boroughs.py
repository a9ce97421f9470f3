"""An outreach tally: a row a day, boroughs and ages across, a blank row between weeks, totals."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Outreach tally (people who told us an idea)"],
    ["Day", "BX", "BK", "MN", "QN", "SI", "Under 18", "18+"],
    ["3/7/2026", 4, 6, 2, 1, 0, 5, 8],
    ["3/8/2026", 2, 9, 0, 3, 1, 2, 13],
    [],
    ["3/14/2026", 0, 7, 5, 4, 0, 6, 10],
    ["TOTAL", 6, 22, 7, 8, 1, 13, 31],
]
CASE = Unseen(
    "outreach_tally_boroughs", "outreach.xlsx", book(rows), "new-york",
    columns={"A2": "date", "B2": "count:borough:bronx", "C2": "count:borough:brooklyn", "D2": "count:borough:manhattan",
             "E2": "count:borough:queens", "F2": "count:borough:staten-island", "G2": "count:age:under-18",
             "H2": "count:age:18+"},
    present=44, aside=None,
    counts=(("borough", "bronx", 4), ("borough", "brooklyn", 6), ("borough", "manhattan", 2), ("borough", "queens", 1),
            ("borough", "staten-island", 0), ("age", "under-18", 5), ("age", "18+", 8),
            ("borough", "bronx", 2), ("borough", "brooklyn", 9), ("borough", "manhattan", 0), ("borough", "queens", 3),
            ("borough", "staten-island", 1), ("age", "under-18", 2), ("age", "18+", 13),
            ("borough", "bronx", 0), ("borough", "brooklyn", 7), ("borough", "manhattan", 5), ("borough", "queens", 4),
            ("borough", "staten-island", 0), ("age", "under-18", 6), ("age", "18+", 10)),
)
