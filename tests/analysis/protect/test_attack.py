"""Proof, not hope: nobody can work out a small group from all that a policymaker can obtain.

The London case, everything that is offered: all of it, each channel, each area; each as the
download that the page offers, and the sentences beside it. And beside that, all partners' own pages.
"""

import datetime as dt
import io
import re
import shutil
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

import locales
from analysis import sentences as say
from analysis.analyse import Tagged, tag_all
from analysis.answers import published
from analysis.brief.brief import brief
from analysis.brief.material import material
from analysis.brief.model import Cell
from analysis.filters import Filter
from analysis.protect import look, make_copy, tables
from analysis.protect.copy import rounded
from analysis.protect.findings import pulls
from analysis.protect.partners import PartnersCopy, partners_copy
from analysis.protect.rounding import Draws
from analysis.protect.tables import PEOPLE, Counted, label
from analysis.protect.views import part_of, rounded_people
from analysis.publish.resource import Resource
from analysis.publish.tables import resources
from analysis.reach import SILENT, reach, with_silent
from analysis.reach.in_use import complete
from analysis.tables import reach_table, state_table
from analysis.tables.people import states
from analysis.totals import totals
from analysis.viewers import Role, Viewer, protect
from ingest import Store, ingest_path, open_folder
from ingest.schema import Thresholds, fold
from ingest.schema import names as c
from ingest.schema.names import State
from pages.parts.shown import written
from tests.analysis.protect.attack import EVERYBODY, NOBODY, Bounds, Figure, attack, claimed, small, truth

K = 10
WIDE = K - 1  # the least room an attacker must be left with: from none to nine, from one to ten …
READER = Viewer(Role.POLICYMAKER, K)
LONDON = Path(__file__).resolve().parents[3] / "sample_data" / "london"
SECRET = b"a secret that nobody else knows."


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """London's exact counts, and all figures that a policymaker can obtain of it, the brief's too."""
    locales.use("en")
    path = tmp_path_factory.mktemp("attack") / "london"
    shutil.copytree(LONDON, path, ignore=shutil.ignore_patterns("source", "*.db*"))
    folder = open_folder(path)
    store = Store.open(folder)
    for file in folder.inputs():
        ingest_path(store, file)
    frames = store.frames()
    store.close()
    known = truth(frames, folder.engagement)
    parts = [Filter(), *(Filter(channels=(name,)) for name in known.channels),
             *(Filter(areas=(name,)) for name in known.areas if name)]
    tagged = tag_all(frames, folder.engagement, folder.codebook)
    copy = make_copy(tagged, folder.engagement, folder.codebook, folder.benchmark, SECRET)
    exact = tables.people(frames, tables.parts(tagged, folder.engagement), folder.engagement)
    travels = material(copy, tagged, (), None, folder.engagement, folder.codebook, complete(folder.benchmark))
    return SimpleNamespace(exact=exact, folder=folder, frames=frames, tagged=tagged, known=known, parts=parts,
                           copy=copy, shown=_obtained(folder, copy, parts), travels=travels)


def _obtained(folder, copy, parts) -> dict[Figure, int]:
    """Collect every number from what is shown and downloaded; «fewer than 10» counts as 0."""
    shown: dict[Figure, int] = {}
    for part in parts:
        seen = look(copy, folder.engagement, folder.codebook, folder.benchmark, part)
        shown[Figure(part, "", EVERYBODY)] = _number(say.people(protect(totals(seen), READER).iloc[0]))
        answers = _download(state_table(protect(states(seen.frames, folder.engagement), READER)))
        for dimension, row in zip(folder.engagement.dimensions, answers.to_dict("records"), strict=True):
            judged = protect(with_silent(seen.reach[seen.reach[c.DIMENSION] == dimension.id]), READER)
            labels = {category.id: category.id for category in dimension.categories}
            table = _download(reach_table(judged, labels)).set_index("Group")["People"].map(_number)
            shown |= {Figure(part, dimension.id, label(State.GIVEN, group)): n for group, n in table.items()}
            shown |= {Figure(part, dimension.id, answer): _number(row[heading])
                      for answer, heading in _unsaid(row).items()}
            _says_no_more(judged, row, table)
    return shown


def _says_no_more(judged: pd.DataFrame, row: dict, table: pd.Series) -> None:
    """All else that is shown must follow from the numbers collected, or the attack would miss it."""
    compared = judged[judged[c.POPULATION_SHARE].notna()] if judged[c.POPULATION_SHARE].notna().any() else judged
    known = int(table[compared[c.CATEGORY]].sum())
    told, silent = re.findall(r"fewer than \d+|\d[\d,]*", say.did_not_say(judged))[:2]
    assert _number(told) == known
    unknown = judged[SILENT].fillna(0).iloc[0]
    assert _number(silent) == unknown == sum(_number(row[say.state(x)]) for x in State if x != State.GIVEN)
    assert _number(row[say.state(State.GIVEN)]) == int(table.sum())
    for group in judged[judged[c.SHARE].notna()].to_dict("records"):
        assert group[c.SHARE] == table[group[c.CATEGORY]] / group[c.N_KNOWN]


def _unsaid(row: dict) -> dict[str, str]:
    return {"given": "Answers not understood", **{x.value: say.state(x) for x in State if x != State.GIVEN}}


def _download(table) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(written(lambda: table, "en")), dtype=str)


def _number(words: str) -> int:
    return 0 if words.startswith("fewer than") else int(re.sub(r"about |,", "", words))


def test_the_brief_tells_no_other_numbers(case: SimpleNamespace) -> None:
    """If this fails, the brief has a number that the attack below doesn't know of."""
    everything = case.parts[0]
    made = brief(case.travels, dt.date(2026, 6, 1))
    tables = {table.name: table for table in made.tables()}
    found = {}
    for dimension, answers in zip(case.folder.engagement.dimensions, tables["answers"].rows, strict=True):
        groups = tables[f"reach-{dimension.id}"].rows
        found |= {Figure(everything, dimension.id, label(State.GIVEN, group.id)): _held(row[1])
                  for group, row in zip(dimension.categories, groups, strict=True)}
        unsaid = ("given", State.PREFER_NOT, State.BLANK, State.NOT_ASKED)
        found |= {Figure(everything, dimension.id, str(name)): _held(cell)
                  for name, cell in zip(unsaid, answers[2:], strict=True)}
    for row, part in zip(tables["channels"].rows, ("online", "workshop"), strict=True):
        found[Figure(Filter(channels=(part,)), "", EVERYBODY)] = _held(row[1])
    assert len(found) > 50
    assert {figure: n for figure, n in found.items() if case.shown[figure] != n} == {}


def test_the_data_package_tells_no_other_numbers(case: SimpleNamespace) -> None:
    """If this fails, a file for everybody has a number that the attack below doesn't know of."""
    made = {resource.name: resource for resource in resources(case.travels)}
    found = {Figure(_only(row["channel"]), row["dimension"], label(State.GIVEN, row["category"])): row["people"]
             for row in _rows(made["reach"])}
    for row in _rows(made["answers"]):
        found |= {Figure(Filter(), row["dimension"], answer): row[name] for answer, name in (
            ("given", "not_understood"), *((state, state.value) for state in State if state != State.GIVEN))}
    found |= {Figure(_only(row["channel"]), "", EVERYBODY): row["people"] for row in _rows(made["channels"])}
    assert len(found) > 100
    assert {figure: n for figure, n in found.items() if case.shown[figure] != n} == {}
    for _part, rows in pd.DataFrame(_rows(made["reach"])).groupby(["channel", "dimension"]):
        compared = rows[rows["population_share"].notna()] if rows["population_share"].notna().any() else rows
        assert (rows["known"] == compared["people"].sum()).all()
    assert {field.name for resource in made.values() for field in resource.fields if field.counted} == {
        "people", "known", "unknown", "contributions", "given", "not_understood", "prefer_not", "blank", "not_asked"}


def test_the_public_answers_tell_no_other_numbers(case: SimpleNamespace) -> None:
    """If this fails, residents read a number of a workshop or a theme that no other page gives away."""
    shown, _told = published(case.tagged, case.copy, case.folder.engagement, case.folder.codebook,
                             case.folder.benchmark, SECRET, [], ())
    seen = look(case.copy, case.folder.engagement, case.folder.codebook, case.folder.benchmark, Filter()).themes
    assert {theme.theme: theme.texts for theme in shown.themes} == dict(
        zip(seen[c.THEME], seen["contributions"], strict=True))
    met = shown.model_dump()["sessions"]
    assert met
    assert not [value for one in met for value in one.values() if isinstance(value, int | float)]


def _rows(resource: Resource) -> list[dict]:
    """Read a table of the package; what is hidden counts as 0."""
    counted = {field.name: 0 for field in resource.fields if field.counted}
    return resource.table().fillna(counted).to_dict("records")


def _only(channel: str) -> Filter:
    return Filter(channels=(channel,)) if channel else Filter()


def _held(cell: Cell) -> int:
    return 0 if cell.holds == "fewer than 10" else int(cell.holds or 0)


def _rounded(case: SimpleNamespace, figure: Figure) -> Bounds:
    """What a rounded number says to somebody who knows the method: at most nine more or fewer."""
    return _room(case.shown.get(figure, 0), case.known.count(figure), figure.part.is_empty)


def _room(shown: int, exact: int, of_everybody: bool) -> Bounds:
    """Give an attacker all they can know, and a little more: which numbers for everybody are really 10 or more.

    Where adding up moved a number further, which they see nowhere, they are told so.
    """
    slack = K - 1 if abs(shown - exact) < K else 2 * K - 1
    sure = K if of_everybody and exact >= K else 0
    return max(sure, shown - slack), shown + slack


def test_no_small_group_is_pinned_down(case: SimpleNamespace) -> None:
    """If this fails, a policymaker can work out how many people a group of fewer than ten has."""
    targets = small(case.known, case.parts, K)
    assert len(targets) > 50, "there is little to protect, so this proves little"
    found = attack(case.known, claimed(case.known, case.parts, lambda figure: _rounded(case, figure)), targets, WIDE)
    assert {figure: bounds for figure, bounds in found.items() if bounds[1] - bounds[0] < WIDE} == {}


@pytest.mark.parametrize("secret", range(6))
def test_no_small_group_is_pinned_down_by_any_secret(case: SimpleNamespace, secret: int) -> None:
    """If this fails, the test above was lucky."""
    judged = reach(case.frames, case.folder.engagement, case.folder.benchmark)
    copied = rounded(case.exact, PEOPLE, K, Draws(bytes([secret]) * 32), pulls(judged, K, Thresholds()))

    def shown(figure: Figure) -> Bounds:
        return _room(_copied(copied, figure), case.known.count(figure), figure.part.is_empty)
    targets = small(case.known, case.parts, K)
    found = attack(case.known, claimed(case.known, case.parts, shown), targets, WIDE)
    assert {figure: bounds for figure, bounds in found.items() if bounds[1] - bounds[0] < WIDE} == {}


def _copied(copied: Counted, figure: Figure) -> int:
    way, part = part_of(figure.part)
    if figure.answer == EVERYBODY:
        return int(copied.sizes[way][part]) if way else copied.total
    table = copied.tables[figure.dimension]
    return int(table.parts[way].at[part, figure.answer] if way else table.whole[figure.answer])


def test_partners_own_pages_narrow_nothing_down(case: SimpleNamespace) -> None:
    """If this fails, whoever has all partners' addresses besides can work out how many people a small group has.

    They also know by which channels a partner can't have brought anybody: London's met people in rooms
    only. Part of those online is given to two partners here, as if by their links. Two questions keep this
    short; what all of them give is in ``docs/protecting-people.md``.
    """
    few = [one for one in case.folder.engagement.dimensions if one.id in ("age", "area")]
    asked = case.folder.engagement.model_copy(update={"dimensions": few})
    frames = replace(case.frames, participants=_with_links(case.frames.participants, case.frames.sessions))
    names = sorted(frames.sessions[c.PARTNER].dropna().unique())
    known = truth(frames, asked, names)
    copy = partners_copy(frames, asked, case.folder.benchmark, NO_LINKS, SECRET)
    exact = tables.people(frames, tables.parts(Tagged(frames, pd.DataFrame()), asked), asked)
    people = rounded_people(exact, frames, asked, case.folder.benchmark, Draws(SECRET))[0]
    ways = [Filter(channels=(channel,), partners=(name,)) for name in (*names, NOBODY) for channel in known.channels]
    theirs = [part for part in ways if part.partners[0] and known.count(Figure(part, "", EVERYBODY))]
    none = {figure: (0, 0) for part in ways if not known.count(figure := Figure(part, "", EVERYBODY))}

    def shown(figure: Figure) -> Bounds:
        n = _of_partner(copy, figure) if figure.part.partners else _copied(people, figure)
        return _room(n, known.count(figure), figure.part.is_empty)
    parts = [*case.parts, *theirs]
    targets = small(known, parts, K)
    assert sum(bool(figure.part.partners) for figure in targets) > 15, "there is little to protect"
    found = attack(known, claimed(known, parts, shown) | none, targets, WIDE)
    assert {figure: bounds for figure, bounds in found.items() if bounds[1] - bounds[0] < WIDE} == {}


NO_LINKS = pd.DataFrame({"code": [], "partner": [], "online": []})


def _with_links(people: pd.DataFrame, sessions: pd.DataFrame) -> pd.DataFrame:
    names, online = sorted(sessions[c.PARTNER].dropna().unique()), people.index[people[c.SESSION].isna()]
    told = people[c.PARTNER].copy()
    told.loc[online[:70]], told.loc[online[70:95]] = names[0], names[1]
    return people.assign(**{c.PARTNER: told})


def _of_partner(copy: PartnersCopy, figure: Figure) -> int:
    (channel,), (partner,) = figure.part.channels, figure.part.partners
    if figure.answer == EVERYBODY:
        return int(copy.sizes[channel][fold(partner)])
    table = copy.groups[figure.dimension][channel]
    return int(table.at[fold(partner), figure.answer]) if figure.answer in table else 0


def _suppressed(case: SimpleNamespace, figure: Figure) -> Bounds:
    """The gate as it was: exact numbers, 1 to 9 hidden wherever they stand."""
    n = case.known.count(figure)
    return (1, K - 1) if 0 < n < K else (n, n)


def _nearest(case: SimpleNamespace, figure: Figure) -> Bounds:
    """Each number rounded for itself to the nearest multiple of five; fewer than ten is not shown."""
    n = case.known.count(figure)
    return (0, K - 1) if n < K else (max(K, (n + 2) // 5 * 5 - 2), (n + 2) // 5 * 5 + 2)


@cache
def _noise(figure: Figure) -> int:
    return int(Draws(SECRET).one(repr(figure)) * 11) - 5


def _cell_key(case: SimpleNamespace, figure: Figure) -> Bounds:
    """The cell-key method: up to five more or fewer, the same for the same people; fewer than ten is not shown."""
    n = case.known.count(figure)
    return (0, K - 1) if n < K else (max(K, n + _noise(figure) - 5), n + _noise(figure) + 5)


@pytest.mark.parametrize(("gate", "least"), [(_suppressed, 40), (_nearest, 1), (_cell_key, 1)])
def test_the_attack_finds_something_where_the_gate_is_weaker(case: SimpleNamespace, gate, least: int) -> None:
    """If this fails, the attack is blind, and the test above proves nothing."""
    targets = small(case.known, case.parts, K)
    found = attack(case.known, claimed(case.known, case.parts, lambda figure: gate(case, figure)), targets, K - 2)
    assert sum(high - low < K - 2 for low, high in found.values()) >= least


def test_free_filters_give_away_what_noise_hides(case: SimpleNamespace) -> None:
    """If this fails, the reason for offering few parts is gone: then noise alone would do, and people could filter."""
    areas = [name for name in case.known.areas if name]
    unions = [few for n in (0, 1, 2, len(areas) - 1) for few in combinations(areas, n)]
    parts = [Filter(channels, few) for channels in ((), *((name,) for name in case.known.channels)) for few in unions]
    targets = small(case.known, case.parts, K)[::4]
    found = attack(case.known, claimed(case.known, parts, lambda figure: _cell_key(case, figure)), targets, K - 2)
    assert sum(high - low < K - 2 for low, high in found.values()) > len(targets) / 2
