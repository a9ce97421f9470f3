"""A hidden sheet of drop-down lists behind the data, and data-entry hints under the headings."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "Data entry": [
        ["Ref", "Your age", "Sex", "Where do you live?", "What worries you?"],
        ["e.g. 001", "choose from list", "choose from list", "choose from list", "resident's own words"],
        ["001", "18 to 64", "Woman", "The Quay", "Flooding every spring tide"],
        ["002", "65 and over", "Man", "The Hill", "The surgery closing"],
        ["003", "Under 18", "Prefer not to say", "The Quay", "Older boys on the steps"],
    ],
    "Lists": [["Under 18", "Woman", "The Hill"], ["18 to 64", "Man", "The Quay"], ["65 and over", "Prefer not to say"]],
}
CASE = Unseen(
    "hidden_lists", "entry_v3.xlsx", book(sheets, hidden=("Lists",)),
    columns={"Data entry!A1": "id", "Data entry!B1": "answer:age", "Data entry!C1": "answer:sex",
             "Data entry!D1": "answer:part", "Data entry!E1": "question:worry"},
    people=3, ideas={"worry": 3}, aside=None,
    tells=(("Flooding", "age", "18-64"), ("Older boys", "sex", "=prefer_not"), ("Older boys", "part", "quay")),
)
