"""One interview a sheet, as a card: label on the left, answer on the right."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "Interview 1": [["Interview card"], [], ["Borough", "Brooklyn"], ["Age", "51"], ["Gender", "Woman"],
                    ["My idea for the people's budget", "Repair cafés in every library"]],
    "Interview 2": [["Interview card"], [], ["Borough", "Staten Island"], ["Age", "16"], ["Gender", "Man"],
                    ["My idea for the people's budget", "Ferry for students"]],
}
CASE = Unseen(
    "card_per_sheet", "cards.xlsx", book(sheets), "new-york",
    columns={}, people=2, ideas={"idea": 2},
    tells=(("Repair", "borough", "brooklyn"), ("Ferry", "age", "under-18"), ("Ferry", "borough", "staten-island")),
)
