"""What somebody typed at the door: everybody and two groups in one line, which commas cut, and one more group."""

from tests.zoo.unseen.sheet import Unseen

LINES = "Lantern Hall, 14 April 2026\n20 people (12 women, 8 men)\nUnder 25: 5\nOver 65: a few\n"
CASE = Unseen("count_door_note", "door.csv", LINES.encode(), "london", columns={}, present=20, aside=1,
              counts=(("sex", "female", 12), ("sex", "male", 8), ("age", "15-24", 5)))
