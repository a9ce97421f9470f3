"""Another engagement's folder through the gate: exact to staff, by its own rounded copy to everybody else."""

import shutil
from pathlib import Path

import pytest

from analysis.viewers import Role
from ingest import Store, ingest_path, open_folder
from ingest.folder import FOLDER_VARIABLE
from ingest.schema import names as c
from ingest.secret import SECRET_FILE
from pages.parts import session

CSV = "Response ID,Your idea,Your age\n" + "".join(f"{n},More shade trees {n},{20 + n}\n" for n in range(37))


@pytest.fixture
def beside(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Last year's folder, named in this year's engagement.toml; give last year's."""
    other = Path(shutil.copytree(small, small.parent / "last-year"))
    (other / "online" / "form.csv").write_text(CSV, encoding="utf-8")
    folder = open_folder(other)
    store = Store.open(folder)
    for file in folder.inputs():
        ingest_path(store, file)
    store.close()
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + "\n[compare]\nwith = [\"../last-year\", \"../gone\"]\n",
                    encoding="utf-8")
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)
    monkeypatch.setenv(FOLDER_VARIABLE, str(small))
    return other


def test_only_staff_read_another_folders_exact_figures(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, others read another consultation's small groups to the last person."""
    for role, base, exact, faults in ((Role.STAFF, 1, True, 1), (Role.POLICYMAKER, 10, False, 0),
                                      (Role.PARTNER, 10, False, 0)):
        monkeypatch.setattr("pages.parts.viewer.role", lambda role=role: role)
        found, told = session.engagements_beside()
        assert (list(found), len(told)) == (["last-year"], faults)
        other = session.engagement_beside("last-year")
        assert (other.side.rounded_to, other.exact is not None) == (base, exact)
        assert (other.side.totals[c.PARTICIPANTS] == 37) == exact
        assert all(n % base == 0 for n in other.side.groups[c.PARTICIPANTS].dropna())
    assert (beside / SECRET_FILE).is_file()  # its own secret, which is not this engagement's
