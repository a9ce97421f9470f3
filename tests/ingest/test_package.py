"""What may stand beside an engagement is found and opened, or refused in a sentence."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from ingest import EngagementError, Folder, package
from ingest.schema import Engagement

FILES = {"datapackage.json": b"{}", "data/reach.csv": b"dimension\n"}


@pytest.fixture
def own(tmp_path: Path, town: Engagement) -> Folder:
    """An engagement's folder."""
    path = tmp_path / "own"
    path.mkdir()
    return Folder(path, town, pd.DataFrame(), pd.DataFrame())


@pytest.fixture
def town() -> Engagement:
    """A small engagement."""
    from tests.analysis import make
    return make.engagement()


def _zip(path: Path, files: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packed) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    path.write_bytes(made.getvalue())
    return path


def _folder(path: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def test_a_package_is_read_packed_or_not(tmp_path: Path) -> None:
    """If it fails, what was downloaded must be unpacked first, or what stands beside the tables is read, too."""
    more = FILES | {"../../passwords.csv": b"x", "data/other.csv": b"x"}
    assert package.read_package(_folder(tmp_path / "open", FILES | {"README.md": b"x"})) == FILES
    assert package.read_package(_zip(tmp_path / "a.zip", more)) == FILES
    again = {f"data-2025/{name}": data for name, data in FILES.items()}  # unpacked and packed by a person
    assert package.read_package(_zip(tmp_path / "b.zip", again)) == FILES


def test_what_is_no_package_is_refused(tmp_path: Path, own: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """If it fails, a wrong line in engagement.toml ends in a traceback."""
    def refused(what: object, *arguments: object) -> str:
        with pytest.raises(EngagementError) as error:
            what(*arguments)  # type: ignore[operator]
        assert error.value.message
        return error.value.code
    assert refused(package.beside, own, "../nowhere") == "nothing_beside"
    assert refused(package.beside, own, ".") == refused(package.beside, own, "../own") == "itself"
    assert refused(package.read_package, _folder(tmp_path / "empty", {"README.md": b""})) == "no_package"
    assert refused(package.read_package, _zip(tmp_path / "c.zip", {"x.csv": b""})) == "no_package"
    torn = tmp_path / "torn.zip"
    torn.write_bytes(_zip(tmp_path / "d.zip", FILES).read_bytes()[:-30])
    assert refused(package.read_package, torn) == "unreadable_beside"
    for packed in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        data = _zip(torn, {"datapackage.json": bytes(range(256)) * 9}, packed).read_bytes()
        torn.write_bytes(data[:60] + b"\xff" * 40 + data[100:])
        assert refused(package.read_package, torn) == "unreadable_beside", packed
    monkeypatch.setattr(package, "MOST_BYTES", 5)
    assert refused(package.read_package, _zip(tmp_path / "e.zip", FILES)) == "big_package"
    assert refused(package.read_package, _folder(tmp_path / "big", FILES)) == "big_package"


def test_a_folder_into_which_nothing_was_read_is_refused(tmp_path: Path, own: Folder,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """If it fails, an empty database is made in somebody's folder, or a shared one is compared with itself."""
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)
    other = _folder(tmp_path / "other", {"engagement.toml": b""})
    monkeypatch.setattr(package, "open_folder", lambda path: Folder(path, own.engagement, own.codebook, own.benchmark))
    assert package.is_engagement(other)
    with pytest.raises(EngagementError, match="nothing was read in yet"):
        package.open_beside(own, other)
    (other / "fairhearing.db").touch()
    assert package.open_beside(own, other).path == other
    monkeypatch.setenv("FAIRHEARING_DATABASE_URL", "postgresql://nobody@127.0.0.1/none")
    with pytest.raises(EngagementError, match="one and the same store"):
        package.open_beside(own, other)
