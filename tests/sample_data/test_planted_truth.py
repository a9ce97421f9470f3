"""The three sample cases, read and analysed whole: what was planted comes out, and nothing else."""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any, NamedTuple

import pandas as pd
import pytest
from sklearn.metrics import f1_score
from sklearn.preprocessing import MultiLabelBinarizer

from analysis.analyse import Analysis, analyse, tag_all
from analysis.themes import joined_themes
from ingest import Folder, Receipt, Store, ingest_path, open_folder
from ingest.form import read_partners
from ingest.schema import fold
from ingest.schema import names as c
from pages.commands.sample import PARTNERS_FILE, QUOTES_FILE, quoted

SAMPLES = Path(__file__).parents[2] / "sample_data"
CASES = sorted(path.parents[1].name for path in SAMPLES.glob("*/source/truth.toml"))
GOOD_ENOUGH = 0.6  # micro F1; the figures themselves: python -m benchmarks.tagging


class Case(NamedTuple):
    """A case that was read, and what was planted in it."""

    source: Path
    folder: Folder
    store: Store
    receipts: list[Receipt]
    analysis: Analysis
    truth: dict[str, Any]


def look(store: Store) -> Analysis:
    """Analyse what is stored."""
    folder = store.folder
    return analyse(tag_all(store.frames(), folder.engagement, folder.codebook), folder.engagement, folder.codebook,
                   folder.benchmark)


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Copy a case, read all its files, analyse it."""
    path = tmp_path_factory.mktemp("case") / request.param
    copytree(SAMPLES / request.param, path, ignore=ignore_patterns("*.db*"))
    folder = open_folder(path)
    store = Store.open(folder)
    receipts = [ingest_path(store, file) for file in folder.inputs()]
    truth = tomllib.loads((path / "source" / "truth.toml").read_text(encoding="utf-8"))
    yield Case(path / "source", folder, store, receipts, look(store), truth)
    store.close()


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table written by hand."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def same(one: Analysis, other: Analysis) -> None:
    """Compare two analyses frame by frame."""
    assert vars(one).keys() == vars(other).keys()
    for name, value in vars(one).items():
        frames = vars(value) if name == "frames" else {name: value}
        others = vars(vars(other)[name]) if name == "frames" else {name: vars(other)[name]}
        for part, frame in frames.items():
            if isinstance(frame, pd.DataFrame):
                pd.testing.assert_frame_equal(frame, others[part], obj=f"{name}.{part}")
            else:
                assert frame == others[part], part


def test_all_files_are_read(case: Case) -> None:
    """If it fails, a file of the case is refused, skipped, or loses rows in silence."""
    assert len(case.receipts) >= 5
    for receipt in case.receipts:
        assert receipt.adds_up, receipt.file
        assert receipt.kind != "unknown", receipt.file
        assert receipt.rows_read > 0, receipt.file
        assert receipt.already_known == 0, receipt.file
        assert receipt.set_aside == sum(p.code == "total_row" for p in receipt.problems), receipt.file


def test_totals(case: Case) -> None:
    """If it fails, people, texts or links were lost or counted twice on the way."""
    analysis = case.analysis
    assert {"participants": analysis.participants, "contributions": len(analysis.frames.contributions),
            "linked": len(analysis.linked)} == case.truth["totals"]


def test_every_word_arrives(case: Case) -> None:
    """If it fails, a text was cut, split or changed between the resident's pen and the store."""
    written = sorted(" ".join(row["text"].split()) for row in rows(case.source / "contributions.csv"))
    assert sorted(" ".join(text.split()) for text in case.analysis.frames.contributions[c.TEXT]) == written


def test_every_verdict(case: Case) -> None:
    """If it fails, the dashboard says something else of a group than what was planted."""
    found: dict[str, dict[str, str]] = {}
    for row in case.analysis.reach.itertuples():
        found.setdefault(str(row.dimension), {})[str(row.category)] = str(row.verdict)
    assert found == case.truth["verdicts"]


def test_flags_are_the_planted_gaps_and_nothing_else(case: Case) -> None:
    """If it fails, a group that was missed isn't named, or one that wasn't is."""
    planted = {(dimension, category) for dimension, verdicts in case.truth["verdicts"].items()
               for category, verdict in verdicts.items() if verdict in ("under-represented", "none seen")}
    flags = case.analysis.flags
    assert set(zip(flags[c.DIMENSION], flags[c.CATEGORY], strict=True)) == planted
    assert len(flags) == len(planted) > 0


def test_the_same_words_through_two_channels_stay_two(case: Case) -> None:
    """If it fails, support was deleted as a duplicate, or a channel got lost."""
    written = {row["text_id"]: fold(row["text"]) for row in rows(case.source / "contributions.csv")}
    texts = case.analysis.frames.contributions
    for pair in case.truth["duplicates"]["cross_channel"]:
        (words,) = {written[text_id] for text_id in pair}
        assert texts.loc[texts[c.TEXT].map(fold) == words, c.CHANNEL].nunique() == len(pair) == 2, words


def test_themes_are_found(case: Case) -> None:
    """If it fails, the tagger no longer finds what residents speak of."""
    gold = {row["text_id"]: row["themes"] for row in rows(case.source / "gold_themes.csv")}
    written = {" ".join(row["text"].split()): gold[row["text_id"]]
               for row in rows(case.source / "contributions.csv")}
    joined = joined_themes(case.analysis.tags, case.analysis.frames.contributions)
    expected = [list(filter(None, written[" ".join(text.split())].split("|"))) for text in joined[c.TEXT]]
    found = [list(filter(None, themes.split("|"))) for themes in joined["themes"]]
    binary = MultiLabelBinarizer(classes=case.folder.codebook[c.THEME].tolist())
    assert f1_score(binary.fit_transform(expected), binary.transform(found), average="micro") >= GOOD_ENOUGH


def test_what_a_demonstration_shows_is_of_the_case(case: Case) -> None:
    """If it fails, a quote is nobody's words, a link is of an organisation that isn't there, or a name looks real."""
    texts = case.analysis.frames.contributions
    listed = [row["text"] for row in rows(case.folder.path / QUOTES_FILE)]
    assert texts.set_index(c.CONTRIBUTION).loc[quoted(case.store), c.TEXT].tolist() == listed
    partners = {one.name for one in read_partners(case.folder.path / PARTNERS_FILE, case.folder.engagement)}
    assert partners <= set(case.analysis.frames.sessions[c.PARTNER].dropna())
    form = case.folder.engagement.form
    assert ".example.org" in form.address
    assert form.contact.endswith(".example.org")
    assert all("(inv" in name for name in [*partners, *form.organisation.values()])


def test_reading_everything_again_adds_nothing(case: Case, tmp_path: Path) -> None:
    """If it fails, handing a file in twice doubles its people."""
    store = _filled(case, tmp_path)
    for file in store.folder.inputs():
        again = ingest_path(store, file)
        assert (again.stored, again.adds_up) == (0, True), file.name
    assert look(store).participants == case.analysis.participants
    same(look(store), case.analysis)
    store.close()


def test_undoing_the_last_upload_takes_it_back(case: Case, tmp_path: Path) -> None:
    """If it fails, a wrong upload leaves something behind, or takes something else with it."""
    store = _filled(case, tmp_path, but_last=True)
    before = look(store)
    receipt = ingest_path(store, store.folder.inputs()[-1])
    assert receipt.stored > 0
    same(look(store), case.analysis)
    store.undo(receipt.batch)
    same(look(store), before)
    store.close()


def _filled(case: Case, tmp_path: Path, but_last: bool = False) -> Store:
    path = tmp_path / case.folder.path.name
    copytree(case.folder.path, path, ignore=ignore_patterns("*.db*"))
    store = Store.open(open_folder(path))
    for file in store.folder.inputs()[:-1 if but_last else None]:
        ingest_path(store, file)
    return store
