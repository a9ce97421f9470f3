"""A cross table of ages by sex with margins: ages are in the last column, sexes in the last row."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Who came to the stall on Saturday 7 March"],
    [],
    [None, "Women", "Men", "Total"],
    ["Under 18", 6, 4, 10],
    ["18 to 64", 11, 9, 20],
    ["65 and over", 8, 3, 11],
    ["Total", 25, 16, 41],
]
CASE = Unseen(
    "age_by_sex_cross", "stall count.xlsx", book(rows),
    columns={"A3": "category", "B3": "count:sex:f", "C3": "count:sex:m", "D3": "people|ignore"},
    present=41, aside=None,
    counts=(("age", "0-17", 10), ("age", "18-64", 20), ("age", "65+", 11), ("sex", "f", 25), ("sex", "m", 16)),
)
