"""A sheet per table of the workshop, and a summary of themes that must not count as ideas."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "Table 1": [["Facilitator: Pat"], ["Ideas"], ["Mend the swing"], ["Cut the hedge by the bend"]],
    "Table 2": [["Facilitator: Lou"], ["Ideas"], ["A tap on the allotments"], ["Clean the war memorial"],
                ["Jobs board"]],
    "Table 3": [["Facilitator: Kit"], ["Ideas"], ["Mend the swing"]],
    "Summary": [["Theme", "How many ideas"], ["Play", 2], ["Green", 2], ["Other", 2], ["TOTAL", 6]],
}
CASE = Unseen(
    "sheet_per_table", "workshop tables.xlsx", book(sheets),
    columns={"Table 1!A2": "question:idea", "Table 2!A2": "question:idea", "Table 3!A2": "question:idea",
             "Summary!A1": "ignore", "Summary!B1": "ignore"},
    ideas={"idea": 6}, aside=None,
)
