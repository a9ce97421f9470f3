"""People counted by category: in rows, in columns, under a line, with doubts and totals."""

from tests.zoo.case import Case

X = None  # an empty cell
AGES = [("age", "0-17", 3), ("age", "18-64", 4), ("age", "65+", 5)]
SEXES = [("sex", "f", 7), ("sex", "m", 5)]
TALLY: list[str | None] = ["dimension", "category", "people"]
LINE: list[str | None] = ["category", "people"]
COUNT = "count"

HEAD_COUNTS = [
    Case("in rows", [["Question", "Answer", "People"], ["Age", "Under 18", 3], [X, "18 to 64", 4], [X, "65+", 5],
                     ["Sex", "Woman", 7], [X, "Man", 5]], counts=AGES + SEXES, columns=[TALLY]),
    Case("in rows, the question merged", [["Question", "Answer", "People"], ["Age", "Under 18", 3], [X, "18 to 64", 4],
                                          [X, "65+", 5]], counts=AGES, merge=("A2:A4",), columns=[TALLY]),
    Case("in columns", [["Under 18", "18 to 64", "65+"], [3, 4, 5]], counts=AGES, columns=[[COUNT] * 3]),
    Case("in columns, a row per table", [["Table", "Woman", "Man", "Total"], ["1", 7, 5, 12]], counts=SEXES,
         notes=[("unknown_column", "A1")], columns=[[X, COUNT, COUNT, "total"]]),
    Case("two questions in columns", [["Age", X, X, "Sex", X], ["Under 18", "18 to 64", "65+", "Woman", "Man"],
                                      [3, 4, 5, 7, 5]], counts=AGES + SEXES, columns=[[COUNT] * 5],
         merge=("A1:C1", "D1:E1")),
    Case("two questions in columns, not merged", [["Age", X, X, "Sex", X], ["Under 18", "18-64", "65+", "Woman", "Man"],
                                                  [3, 4, 5, 7, 5]], counts=AGES + SEXES, columns=[[COUNT] * 5]),
    Case("a row per meeting", [["Partner", "Date", "Woman", "Man"], ["A", "3/3/2026", 7, 5]], counts=SEXES,
         columns=[["partner", "date", COUNT, COUNT]]),
    Case("under a line", [["Age"], ["Under 18", 3], ["18-64", 4], ["65+", 5], [], ["Sex"], ["Woman", 7], ["Man", 5]],
         counts=AGES + SEXES, columns=[LINE, LINE]),
    Case("an answer and a number", [["Age", "People"], ["Under 18", 3], ["18 a 64", 4], ["65+", 5]], counts=AGES,
         columns=[["answer", "people"]]),
    Case("two answers and a number", [["Age", "Sex", "People"], ["Under 18", "Woman", 3]],
         counts=[("age", "0-17", 3), ("sex", "f", 3)], columns=[["answer", "answer", "people"]]),
    Case("side by side", [["Age", "People", X, "Sex", "People"], ["Under 18", 3, X, "Woman", 7],
                          ["18-64", 4, X, "Man", 5], ["65+", 5]], counts=AGES + SEXES,
         columns=[["answer", "people"]] * 2),
    Case("a total that adds up", [["Sex", "People"], ["Woman", 7], ["Man", 5], ["Total", 12]], counts=SEXES,
         aside=[("total_row", "A4")], columns=[["answer", "people"]]),
    Case("a total that doesn't", [["Sex", "People"], ["Woman", 7], ["Man", 5], ["Total", 13]], counts=SEXES,
         aside=[("total_row", "A4")], notes=[("total_differs", "B4")], columns=[["answer", "people"]]),
    Case("totals in rows and columns", [["Table", "Woman", "Man", "Total"], ["1", 7, 5, 13], ["Total", 7, 6]],
         counts=SEXES,
         aside=[("total_row", "A3")], columns=[[X, COUNT, COUNT, "total"]],
         notes=[("unknown_column", "A1"), ("total_differs", "D2"), ("total_differs", "C3")]),
    Case("not sure", [["Sex", "People"], ["Woman", "approx. 7"], ["Man", "~5"]], counts=SEXES,
         notes=[("people_about", "B2"), ("people_about", "B3")], columns=[["answer", "people"]]),
    Case("a range is its lower end", [["Sex", "People"], ["Woman", "7–10"], ["Man", "5 a 8"]], counts=SEXES,
         notes=[("people_about", "B2"), ("people_about", "B3")], columns=[["answer", "people"]]),
    Case("nobody knows", [["Table", "Woman", "Man"], ["1", 7, "?"]], counts=[("sex", "f", 7)],
         aside=[("no_people", "C2")], notes=[("unknown_column", "A1")], columns=[[X, COUNT, COUNT]]),
    Case("a table that nobody counted", [["Table", "Woman", "Man"], ["1", 7, 5], ["2", X, X]], counts=SEXES,
         aside=[("no_people", "A3")], notes=[("unknown_column", "A1")], columns=[[X, COUNT, COUNT]]),
    Case("numbers as text, some silent", [["Sex", "People"], ["Woman", "7"], ["Man", "5.0"],
                                                 ["prefer not to say", "2"]],
         counts=[*SEXES, ("sex", None, 2)], columns=[["answer", "people"]]),
]
