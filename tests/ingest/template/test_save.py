"""The file has a name that tells whose it is, and nothing that is there is written over."""

from pathlib import Path

import pytest

from ingest import FairHearingError, Folder
from ingest.template import save_template, template_name


def test_named_after_its_partner(folder: Folder) -> None:
    """If this fails, twenty workbooks in one folder can't be told apart."""
    saved = save_template(folder, "  Café\tÅsa & Søn ", "es")
    assert saved.path == folder.path / "templates" / "small-cafe-asa-søn-es.xlsx"
    assert saved.path.stat().st_size > 5_000
    assert saved.as_dict() == {"file": str(saved.path), "partner": "Café Åsa & Søn", "language": "es",
                               "missing": saved.gaps.fields}


@pytest.mark.parametrize(("partner", "name"), [
    ("../../etc/passwd", "small-etc-passwd-en.xlsx"),
    ("=HYPERLINK(\"x\")", "small-hyperlink-x-en.xlsx"),
    ("¿?", "small-partner-en.xlsx"),
    ("x" * 120, f"small-{'x' * 60}-en.xlsx"),
])
def test_a_name_stays_in_its_folder(folder: Folder, partner: str, name: str) -> None:
    """If this fails, a partner's name chooses where a file is written."""
    assert template_name(folder.engagement, partner, "en") == name


def test_nothing_is_written_over(folder: Folder, tmp_path: Path) -> None:
    """If this fails, what a partner filled in is gone."""
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(b"filled in")
    with pytest.raises(FairHearingError, match="there already"):
        save_template(folder, "Lantern Circle", "en", mine)
    assert mine.read_bytes() == b"filled in"


@pytest.mark.parametrize(("partner", "language", "code"), [
    (" ", "en", "bad_partner"),
    ("x" * 121, "en", "bad_partner"),
    ("Lantern Circle", "fr", "no_such_language"),
])
def test_refused_in_words(folder: Folder, partner: str, language: str, code: str) -> None:
    """If this fails, a workbook without a name goes out, or a French one in English."""
    with pytest.raises(FairHearingError) as refused:
        save_template(folder, partner, language)
    assert refused.value.code == code
    assert not (folder.path / "templates").exists()


def test_what_is_not_translated_is_said(folder: Folder) -> None:
    """If this fails, a partner reads English among Spanish, and nobody was warned."""
    saved = save_template(folder, "Lantern Circle", "es")
    assert saved.gaps.fields == ["title", "worry", "age", "part", "age/0-17", "age/18-64", "age/65+", "part/hill"]
    told = list(saved.sentences())
    assert "8 texts of engagement.toml are not there in Spanish" in told[1]
    assert "title, worry, age, part, age/0-17 …" in told[1]
    assert len(list(save_template(folder, "Lantern Circle", "en").sentences())) == 1


def test_the_engagements_own_language_is_taken(folder: Folder) -> None:
    """If this fails, nobody gets a workbook without naming a language, or it is in another one."""
    assert save_template(folder, "Lantern Circle").gaps.language == "en"
