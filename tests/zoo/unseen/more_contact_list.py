"""A list of partners to ring: no ideas, nobody counted."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Organisation", "Contact person", "Phone", "Borough", "Last contacted", "Comments"],
    ["Example Trust", "Ann Example", "000 0000 0001", "Bronx", "02/03/2026", "will host in April"],
    ["Invented Club", "Bob Example", "000 0000 0002", "Queens", "04/03/2026", "left a message, call again"],
]
CASE = Unseen("contact_list", "contacts.xlsx", book(rows), "new-york",
              columns={"A1": "partner", "B1": "private", "C1": "private", "D1": "area|ignore", "E1": "ignore|date",
                       "F1": "ignore|note"}, people=0, ideas={}, aside=None)
