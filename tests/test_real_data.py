"""A Spanish city's real proposals and minutes, through the whole way in."""

import os
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from ingest import Store, ingest_path, open_folder

ROOT = Path(__file__).parents[1]
VARIABLE = "FAIRHEARING_REAL_DATA"
DATA = Path(os.environ.get(VARIABLE) or Path(__file__).parents[2] / "shared" / "data") / "valladolid"
ONLINE, MINUTES = DATA / "online-proposals.csv", DATA / "district-table-minutes.csv"

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"no real data in {DATA}: put the folder there, or name its parent in {VARIABLE}")


@pytest.fixture
def valladolid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store of the documented engagement."""
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)
    copytree(ROOT / "docs" / "examples" / "valladolid", tmp_path / "valladolid")
    return Store.open(open_folder(tmp_path / "valladolid"))


def test_the_citys_files_come_in_whole(valladolid: Store) -> None:
    """If this fails, a real consultation is read with losses, or counted twice."""
    online = ingest_path(valladolid, ONLINE, "online")
    assert (online.rows_read, online.stored, online.already_known, online.set_aside) == (1008, 1008, 0, 0)
    minutes = ingest_path(valladolid, MINUTES, "workshop")
    assert (minutes.rows_read, minutes.stored, minutes.already_known, minutes.set_aside) == (306, 306, 0, 0)

    frames = valladolid.frames()
    assert len(frames.participants) == len(frames.contributions) == 1008
    assert frames.contributions["text"].str.strip().str.len().gt(0).all()
    source = pd.read_csv(ONLINE, dtype=str)
    stored = frames.contributions.set_index("source_id")["text"]
    assert all(stored[row.code].startswith(row.title.replace("\xa0", " ").strip()[:20]) for row in source.itertuples())


def test_each_link_carries_its_tables_decision(valladolid: Store) -> None:
    """If this fails, residents are told a decision that was taken about somebody else's proposal."""
    ingest_path(valladolid, ONLINE, "online")
    ingest_path(valladolid, MINUTES, "workshop")
    written = pd.read_csv(MINUTES, dtype=str, keep_default_na=False)
    expected = sorted(zip(written["propuesta_id"], written["decision_mesa"].str.strip(), strict=True))
    links = valladolid.frames().links
    assert sorted(zip(links["reference"], links["decision"], strict=True)) == expected


def test_a_second_time_adds_nothing(valladolid: Store) -> None:
    """If this fails, a nightly job that hands in the same files doubles the city."""
    files = ((ONLINE, "online"), (MINUTES, "workshop"))
    for file, channel in files:
        ingest_path(valladolid, file, channel)
    before = valladolid.frames()
    again = [ingest_path(valladolid, file, channel) for file, channel in files]
    assert [(r.stored, r.already_known, r.set_aside) for r in again] == [(0, 1008, 0), (0, 306, 0)]
    after = valladolid.frames()
    for name in vars(before):
        pd.testing.assert_frame_equal(getattr(before, name), getattr(after, name))


def test_a_number_that_nobody_has_is_set_aside(valladolid: Store, tmp_path: Path) -> None:
    """If this fails, a slip of the pen in the minutes makes a proposal that nobody made."""
    ingest_path(valladolid, ONLINE, "online")
    slip = tmp_path / "minutes.csv"
    slip.write_text("propuesta_id,decision_mesa\n8486,Seleccionada\n99999,Seleccionada\n", encoding="utf-8")
    receipt = ingest_path(valladolid, slip, "workshop")
    assert (receipt.rows_read, receipt.stored, receipt.set_aside) == (2, 1, 1)
    wrong = [(p.code, p.cell, p.value) for p in receipt.problems if p.code == "unknown_reference"]
    assert wrong == [("unknown_reference", "A3", "99999")]
    assert list(valladolid.set_aside()["code"]) == ["unknown_reference"]
