"""From what somebody wrote down at the door to the number of people who were heard."""

from pathlib import Path

from analysis.counts import cells, participants_total
from ingest import Store, open_folder
from ingest.understand import understand
from tests.make import text, xlsx

NOTE = text("""
    20 people (9 women, 8 men)
    Under 18: 5
""")


def test_people_in_a_room_are_heard(small: Path) -> None:
    """If this fails, whoever was only counted at the door is not in the reach, or is in it twice."""
    folder = open_folder(small)
    store = Store.open(folder)
    ideas = xlsx({"Ideas": [["Partner", "A"], ["Date", "3/3/2026"], [], ["Your idea", "Sex"], ["Shade", "Woman"]],
                  "Who came": [[15, "In the room"], [7, "Women"], [6, "Men"]]})
    for name, data in (("door.csv", NOTE), ("copy of door.csv", NOTE), ("ideas.xlsx", ideas)):
        store.add(understand(folder.engagement, name, data, known_as="door.csv" if data == NOTE else None))
    frames = store.frames()
    assert participants_total(frames) == 20 + 15
    sexes = cells(frames, "sex").groupby(["state", "category"], dropna=False)["people"].sum()
    assert {key[1]: n for key, n in sexes.items() if key[0] == "given"} == {"f": 16, "m": 14}
    assert sexes.sum() == 35, "of five nobody knows it"
    store.close()
