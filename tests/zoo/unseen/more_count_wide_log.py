"""A log of stalls: sexes and ages in one row of headings, with those who would not say, and a sum."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Date", "Location", "F", "M", "PNTS", "Under 18", "18-64", "65+", "Total spoken to"],
    ["03/03/2026", "Library", 10, 6, 1, 2, 9, 6, 17],
    ["07/03/2026", "Market", 14, 11, 0, 1, 20, 4, 25],
]
CASE = Unseen("count_wide_log", "stall log.xlsx", book(rows),
              columns={"A1": "date", "B1": "venue", "C1": "count:sex:f", "D1": "count:sex:m", "E1": "count:sex:",
                       "F1": "count:age:0-17", "G1": "count:age:18-64", "H1": "count:age:65+", "I1": "people|ignore"},
              present=42, aside=None,
              counts=(("sex", "f", 24), ("sex", "m", 17), ("age", "0-17", 3), ("age", "18-64", 29), ("age", "65+", 10)))
