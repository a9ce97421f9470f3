"""A long questionnaire, most of it about things this consultation doesn't ask."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Survey ID", "Date", "Postcode", "People in household", "Number of children", "Which borough do you live in?",
     "How do you describe your ethnicity?", "Do you have a disability?",
     "How satisfied are you with the high street (1-5)?",
     "What would make it better?", "May we contact you?", "Email"],
    ["1001", "04/03/2026", "N1 0AA", "3", "1", "Islington", "White British", "No", "2", "Safer crossings", "Yes",
     "a@example.org"],
    ["1002", "04/03/2026", "E8 0AA", "1", "0", "Hackney", "Black Caribbean", "Yes", "4", "More seats", "No", ""],
    ["1003", "05/03/2026", "SE15 0AA", "5", "3", "Southwark", "Prefer not to say", "No", "3", "", "Yes",
     "c@example.org"],
]
CASE = Unseen("household_survey", "household.csv", text(rows), "london",
              columns={"A1": "id", "B1": "date", "C1": "private|ignore", "D1": "ignore", "E1": "ignore",
                       "F1": "answer:area",
                       "G1": "answer:ethnicity", "H1": "ignore", "I1": "ignore", "J1": "question:better",
                       "K1": "ignore",
                       "L1": "private"},
              people=3, ideas={"better": 2},
              tells=((0, "area", "central"), (1, "ethnicity", "black"), (2, "ethnicity", "=prefer_not")))
