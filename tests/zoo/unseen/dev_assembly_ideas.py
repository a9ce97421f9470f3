"""The list a neighbourhood assembly hands in: title and description of each project, committee, cost."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["PB Neighborhood Assembly - Idea Collection", None, None, "Assembly: P.S. 000 cafeteria", None, None],
    ["Idea #", "Project Title", "Description", "Location", "Committee", "Est. cost"],
    [101, "Shade sails", "Shade over the playground so kids can use it in July", "Playground", "Parks", "$80k"],
    [102, "Laundry room", "Coin laundry in the community center for people without one", "Center", "Housing", None],
    [103, "Night bus stop lights", "Solar lights at the bus stops on the avenue", "Avenue X", "Transit", "$35,000"],
]
CASE = Unseen(
    "assembly_ideas", "assembly.xlsx", book(rows), "new-york",
    columns={"A2": "id|ignore", "B2": "question:idea|ignore|note", "C2": "question:idea", "D2": "ignore",
             "E2": "ignore", "F2": "ignore"},
    people=0, ideas=None,
)
