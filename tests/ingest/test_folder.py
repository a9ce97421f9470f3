"""An engagement folder: read when it is right, refused with file, line and field when it is not."""

import re
from pathlib import Path

import pytest

from ingest import EngagementError, open_folder


def refusal(small: Path, file: str, old: str, new: str) -> EngagementError:
    """Change a file of the folder and give the refusal."""
    path = small / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(EngagementError) as refused:
        open_folder(small)
    return refused.value


def test_a_right_folder(small: Path) -> None:
    """If this fails, no consultation can be opened."""
    folder = open_folder(small)
    assert (folder.engagement.id, len(folder.codebook), len(folder.benchmark)) == ("small", 2, 3)
    assert folder.benchmark["population"].tolist() == [200, 600, 200]


def test_waiting_files_online_first(small: Path) -> None:
    """If this fails, minutes are read before the contributions they name; or a lock file is read at all."""
    for name in ("workshops/b.xlsx", "workshops/~$b.xlsx", "online/.DS_Store", "online/z.csv", "online/a.csv"):
        (small / name).touch()
    assert [path.name for path in open_folder(small).inputs()] == ["a.csv", "z.csv", "b.xlsx"]


@pytest.mark.parametrize(("file", "old", "new", "code", "words"), [
    ("engagement.toml", 'id = "small"', 'id = "small', "bad_toml", ["engagement.toml", "line 2"]),
    ("engagement.toml", 'id = "small"', 'id = "Small!"', "bad_engagement", ["line 2, id"]),
    ("engagement.toml", "end = 2026-03-31", "end = 2026-02-01", "bad_engagement", ["the end is before the start"]),
    ("engagement.toml", "[[questions]]", "[form]\nkeep_until = 2026-03-30\n\n[[questions]]", "bad_engagement",
     ["keep_until is before the end"]),
    ("engagement.toml", 'place = "Old Town"', 'plaice = "Old Town"', "bad_engagement", ["line 4, plaice", "place"]),
    ("engagement.toml", '{ id = "m",', '{ id = "M!",', "bad_engagement", ["line 34, dimensions.1.categories.1.id"]),
    ("engagement.toml", '"Hombre"', '"Mujer"', "bad_engagement", ["dimensions.1", "«mujer» is given for both f and m"]),
    ("engagement.toml", 'id = "worry"', 'id = "idea"', "bad_engagement", ["idea is used more than once"]),
    ("engagement.toml", '{ id = "m",', '{ id = "f",', "bad_engagement",
     ["line 34, dimensions.1.categories.1.id: the id f is used more than once"]),
    ("engagement.toml", 'title = { en', 'title = { fr', "bad_engagement", ["line 3, title: this needs a text in a"]),
    ("engagement.toml", "start = 2026-03-01", "start = 2026-13-02", "bad_toml",
     ["line 5, start: there is no such day"]),
    ("engagement.toml", "start = 2026-03-01", "start = soon", "bad_toml", ["line 5, start: this can't be read"]),
    ("engagement.toml", "start = 2026-03-01", "start = 5", "bad_engagement", ["line 5, start: this must be a day"]),
    ("engagement.toml", "[[questions]]", "[thresholds]\nunder = 80\n\n[[questions]]", "bad_engagement",
     ["thresholds.under: it must be less than 1"]),
    ("codebook.csv", "theme,", "topic,", "missing_column", ["codebook.csv, line 1", "theme"]),
    ("codebook.csv", "bins,Bins", "\n,Bins", "bad_row", ["codebook.csv, line 4, theme", "short name"]),
    ("codebook.csv", "bins,Bins", "trees,Bins", "bad_row", ["line 3, theme: «trees»", "twice"]),
    ("codebook.csv", "Rubbish", "Rubbish, litter", "bad_row", ["line 3", "more cells"]),
    ("benchmark.csv", "age,18-64,600", "age,18-64,some", "bad_row", ["line 3, population: «some»"]),
    ("benchmark.csv", "age,18-64,600", "age,18-64,1e3", "bad_row", ["line 3, population"]),
    ("benchmark.csv", "age,18-64", "aged,18-64", "bad_row", ["line 3, dimension: «aged»"]),
    ("benchmark.csv", "age,18-64", "age,0-17", "bad_row", ["line 3, category: «0-17»", "twice"]),
    ("benchmark.csv", "Old Town,age,65+", "Atlantis,age,65+", "bad_row", ["line 4, area: «Atlantis»"]),
    ("benchmark.csv", "residents,illustrative", "residents,official", "bad_row", ["line 2, status: «official»"]),
    ("benchmark.csv", "residents,illustrative", "residents,ilustrative", "bad_row", ["line 2, status"]),
    ("engagement.toml", "from = 18, to = 64", "from = 17, to = 65", "bad_engagement", ["17 would be in both 0-17 and"]),
    ("engagement.toml", "from = 18, to = 64", "from = 18", "bad_engagement", ["65 would be in both 18-64 and 65+"]),
    ("benchmark.csv", "area,dimension", "area;dimension", "missing_column", ["benchmark.csv, line 1"]),
])
def test_what_is_wrong_is_named(small: Path, file: str, old: str, new: str, code: str, words: list[str]) -> None:
    """If this fails, somebody looks for a wrong comma in three hundred lines."""
    error = refusal(small, file, old, new)
    assert error.code == code
    assert all(word in error.message for word in words), error.message


@pytest.mark.parametrize("value", ["1 2", '"x', "[1, 2", "{ en = 1", "yes", '"\\q"', "2026-02-30", "", "“x”"])
def test_every_line_that_is_no_toml_is_named_with_its_field(small: Path, value: str) -> None:
    """If this fails, a parser's own words are all that somebody is told of a forgotten quotation mark."""
    error = refusal(small, "engagement.toml", 'place = "Old Town"', f"place = {value}")
    assert re.match(r"engagement\.toml, line \d+, \w+: .*\.$", error.message), error.message
    assert "(at " not in error.message


@pytest.mark.parametrize(("old", "new"), [
    ("end = 2026-03-31", "end = 2026-02-01"), ('"Hombre"', '"Mujer"'), ('id = "worry"', 'id = "idea"'),
    ('{ id = "m",', '{ id = "f",'), ("start = 2026-03-01", "start = 2026-13-02"), ("start = 2026-03-01", "start = 5"),
    ("[[questions]]", "[thresholds]\nunder = 80\n\n[[questions]]")])
def test_what_is_wrong_can_be_translated(small: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    """If this fails, somebody who works in Portuguese is told in English what is wrong."""
    for module in ("ingest.faults", "ingest.schema.engagement"):
        monkeypatch.setattr(f"{module}._", lambda text: text if text.startswith("{file}") else f"¡{text}")
    assert ": ¡" in refusal(small, "engagement.toml", old, new).message


def test_a_status_is_read_however_it_is_spelt_and_nothing_is_not_checked(small: Path) -> None:
    """If this fails, a figure nobody checked is shown as a census figure."""
    path = small / "benchmark.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("illustrative", "Illustrative ", 1).replace("illustrative", "CENSUS", 1).replace(
        "illustrative", "", 1), encoding="utf-8")
    assert open_folder(small).benchmark["status"].tolist() == ["illustrative", "census", ""]
    path.write_text("\n".join(line.rpartition(",")[0] for line in text.splitlines()), encoding="utf-8")
    assert open_folder(small).benchmark["status"].tolist() == ["", "", ""]


def test_lines_are_counted_as_editors_count_them(small: Path) -> None:
    """If this fails, the line that is named is another than the wrong one: blank lines, breaks inside quotes."""
    (small / "codebook.csv").write_text('theme,definition\n\ntrees,"more\ngreen"\n\ntrees,again\n', encoding="utf-8")
    with pytest.raises(EngagementError, match="line 6, theme: «trees»"):
        open_folder(small)


def test_files_that_are_missing_or_no_text(small: Path) -> None:
    """If this fails, a wrong folder is a crash."""
    (small / "codebook.csv").write_bytes("theme\nárboles\n".encode("cp1252"))
    with pytest.raises(EngagementError) as refused:
        open_folder(small)
    assert refused.value.code == "not_utf8"
    (small / "codebook.csv").unlink()
    with pytest.raises(EngagementError) as refused:
        open_folder(small)
    assert refused.value.code == "missing_file"


def test_a_byte_order_mark_is_no_fault(small: Path) -> None:
    """If this fails, a codebook saved by a spreadsheet program is refused."""
    path = small / "codebook.csv"
    path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert list(open_folder(small).codebook["theme"]) == ["trees", "bins"]
