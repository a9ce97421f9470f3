"""Of which group a part has a larger share than all others: what staff read, and what others do."""


import pandas as pd
import pytest

from analysis import parts as words
from analysis.analyse import Analysis, analyse, tag_all
from analysis.beside import groups
from analysis.contrasts import ENDS, contrasts, off, surely_more
from analysis.differences.judge import EFFECT, OTHERS, OTHERS_EFFECT, OTHERS_SPOKE, SPOKE, judged
from analysis.filters import Filter
from analysis.protect import look, make_copy
from analysis.reach.parts import joined
from analysis.viewers import Role, Viewer, protect
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

TOWN, BOOK = make.engagement(), make.codebook({"trees": "tree"})
FIGURES = make.benchmark((make.PLACE, "age", "young", 50), (make.PLACE, "age", "old", 50))
NAMES, LABELS = {"online": "Online", "workshop": "Workshops"}, {"young": "Young", "old": "Old"}
WAYS = ("online", "workshop")


def told(online: tuple[int, int], met: tuple[int, int], meetings: int = 0) -> dict[str, Analysis]:
    """Count so many young and old people online and in workshops; whole, then by channel; no meeting: each alone."""
    people = [*make.people(online[0], age="young"), *make.people(online[1], age="old")]
    rooms = [*make.people(met[0], age="young", channel="workshop"), *make.people(met[1], age="old", channel="workshop")]
    halls = [{c.SESSION: f"m{i}", c.CHANNEL: "workshop"} for i in range(meetings)]
    young, old = rooms[:met[0]], rooms[met[0]:]
    seated = [person | {c.SESSION: f"m{i * meetings // max(len(half), 1)}"} if meetings else person
              for half in (young, old) for i, person in enumerate(half)]
    tagged = tag_all(make.frames([*people, *seated], [], halls), TOWN, BOOK)
    return {name: analyse(tagged, TOWN, BOOK, FIGURES, Filter(channels=(name,) if name else ()))
            for name in ("", *WAYS)}


def found(known: dict[str, Analysis], base: int = 1) -> pd.DataFrame:
    """Say what the channels differ in."""
    parted = joined({name: known[name].reach for name in WAYS}, "age")
    return contrasts(parted, known[""].reach, TOWN.thresholds, base)


def test_a_contrast_is_named_with_both_shares() -> None:
    """If it fails, a sentence names another group than the one that is larger, or a share that is none."""
    known = told((91, 9), (20, 20))
    sure = found(known)
    assert sure.set_index("part")["category"].to_dict() == {"online": "young", "workshop": "old"}
    lines = words.reached(protect(sure, Viewer(Role.STAFF)), LABELS, NAMES)
    assert lines[1] == "Workshops: «Old» are 50% of those who told us there; online: 9%."


@pytest.mark.parametrize(("meetings", "differs"), [(0, True), (2, False)])
def test_staff_read_what_compare_finds(meetings: int, differs: bool) -> None:
    """If it fails, Reach names a difference of two full halls that Compare does not have."""
    known = told((60, 60), (42, 18), meetings)
    compared = groups(known["workshop"], known["online"], TOWN)
    assert (compared[c.VERDICT] == Difference.MORE).any() == differs
    assert (not found(known).empty) == differs


@pytest.mark.parametrize("young", [180, 215, 240, 300])
def test_others_never_read_a_difference_that_staff_do_not(young: int) -> None:
    """If it fails, a policymaker reads what staff are told is chance."""
    known = told((300, 300), (young, 400 - young), 20)
    tagged = tag_all(known[""].frames, TOWN, BOOK)
    copy = make_copy(tagged, TOWN, BOOK, FIGURES, b"a secret that nobody else knows.")
    seen = {name: look(copy, TOWN, BOOK, FIGURES, Filter(channels=(name,) if name else ())) for name in ("", *WAYS)}
    keys = ["part", "category"]
    ours, theirs = ({tuple(row) for row in frame[keys].to_numpy()} for frame in (found(known), found(seen, 10)))
    assert theirs <= ours
    assert bool(theirs) == (young == 300), "what is plain is said, so that the rule isn't «nothing»"


def test_rounded_shares_say_how_near_they_can_be() -> None:
    """If it fails, others read «9%» where 1% to 18% may be."""
    known = told((910, 90), (200, 200))
    row = found(known, 10).set_index("part").loc["workshop"]
    assert row[ENDS].tolist() == pytest.approx([191 / 400, 99 / 1000])
    line = words.reached(protect(found(known, 10), Viewer(Role.POLICYMAKER)), LABELS, NAMES)[1]
    assert line == "Workshops: «Old» are at least 48% of those who told us there; online: at most 10%."


def test_chance_and_rounding_are_no_contrast() -> None:
    """If it fails, six people and seven are called a difference; or nine, who may have been hidden."""
    assert found(told((13, 12), (12, 13))).empty
    assert found(told((50, 0), (0, 0))).empty
    assert found(told((20, 280), (0, 110)), 10).empty
    assert found(told((70, 210), (10, 100)), 10).empty
    nobody = told((1, 0), (0, 0))
    assert contrasts(joined({}, "age"), nobody[""].reach, TOWN.thresholds).empty


def test_all_rounding_is_against_a_difference() -> None:
    """If it fails, 40 of 200 against 20 of 200 are a difference where 31 against 29 may be true."""
    cells = pd.DataFrame({SPOKE: [60, 90], c.PARTICIPANTS: [200, 200], OTHERS_SPOKE: [30, 30], OTHERS: [200, 200]})
    ones = [(pd.Series([1.0, 1.0]).to_numpy(),) * 2]
    exact = judged(cells.assign(**{EFFECT: 1.0, OTHERS_EFFECT: 1.0}), Thresholds())
    assert set(exact[c.VERDICT]) == {Difference.MORE}
    assert surely_more(off(cells, 0, 0, 1), ones, 2, Thresholds()).tolist() == [True, True]
    assert surely_more(off(cells, 9, 18, 1), ones, 2, Thresholds()).tolist() == [False, True]
    worth = [(pd.Series([30.0, 30.0]).to_numpy(), pd.Series([1.0, 1.0]).to_numpy())]
    assert surely_more(off(cells, 9, 18, 1), [*ones, *worth], 2, Thresholds()).tolist() == [False, False]
