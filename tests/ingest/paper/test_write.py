"""Many kits in a folder: what is ours is written anew, all else is left alone."""

import csv
from pathlib import Path

import pytest

from ingest import FairHearingError
from ingest.folder import Folder
from ingest.paper import plan, write_kits
from ingest.paper.kits import Kit
from tests.ingest.paper.make import link, reachable


@pytest.fixture
def kits(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> list[Kit]:
    """Two kits that are made at once: what their files hold is tested elsewhere."""
    monkeypatch.setattr(Kit, "files", lambda self, _press: iter([("poster.pdf", self.partner.encode())]))
    return plan(reachable(folder.engagement), [link(), link("MMMM", partner="Other (invented)", venue="")])


def test_each_partner_has_a_zip_and_the_list_tells_all_sheets(kits: list[Kit], tmp_path: Path) -> None:
    """If this fails, nobody knows what was made for whom, or a second run forgets the first."""
    out = tmp_path / "new" / "out"
    assert [one.path.name for one in write_kits(kits, out)] == ["kite-invented.zip", "other-invented.zip"]
    for _again in write_kits(kits[:1], out):
        pass
    with (out / "index.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted({(row["zip"], row["partner"]) for row in rows}) == [
        ("kite-invented.zip", "Kite (invented)"), ("other-invented.zip", "Other (invented)")]
    assert [row["sheet"] for row in rows if row["zip"] == "kite-invented.zip"] == ["poster", "flyer", "tent", "guide"]
    assert rows[0]["address"] == "https://form.invalid/s/MMMM"


@pytest.mark.parametrize("name", ["kite-invented.zip", "other-invented.zip", "index.csv"])
def test_files_that_are_not_ours_stop_it_before_anything_is_written(kits: list[Kit], tmp_path: Path, name) -> None:
    """If this fails, somebody's own file is gone."""
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(FairHearingError) as refused:
        list(write_kits(kits, tmp_path))
    assert refused.value.code == "file_exists"
    assert [path.name for path in tmp_path.iterdir() if path.is_file() and path.suffix in (".zip", ".csv")] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_said(kits: list[Kit], tmp_path: Path) -> None:
    """If this fails, a wrong --out is a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FairHearingError) as refused:
        list(write_kits(kits, tmp_path / "file" / "out"))
    assert refused.value.code == "unwritable_file"
