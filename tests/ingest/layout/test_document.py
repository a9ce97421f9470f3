"""A mapping as a file: what was printed can be handed in again, and a wrong word is named."""

import json
from pathlib import Path

import pytest

from ingest import FileRefused, Folder
from ingest.layout import Mapping, as_document, read_document


def written(path: Path, document: object) -> Path:
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_what_was_printed_is_read_back(folder: Folder, tmp_path: Path) -> None:
    """If this fails, the way from --explain to --mapping is broken."""
    said = Mapping(("Banda", "Banda", ""), {"banda": "answer:age", "banda #2": "ignore", "#3": "question:idea"},
                   {"age": {"jovem": "0-17", "ns": "prefer_not"}})
    file = written(tmp_path / "m.json", {"files": [], "layouts": as_document([said])})
    assert read_document(file, folder.engagement) == [said]


@pytest.mark.parametrize(("layout", "word"), [
    ({"headings": [], "columns": {"a": "answer:shoe"}}, "answer:shoe"),
    ({"headings": [], "columns": {"a": "nonsense"}}, "nonsense"),
    ({"headings": [], "values": {"shoe": {"9": "9"}}}, "shoe"),
    ({"headings": [], "values": {"age": {"old": "ancient"}}}, "ancient"),
    ({"headings": [], "values": {"age": {"old": "given"}}}, "given"),
])
def test_a_word_that_the_engagement_does_not_know_is_named(layout, word, folder: Folder, tmp_path: Path) -> None:
    """If this fails, a slip in a mapping is followed in silence."""
    with pytest.raises(FileRefused, match=f"«{word}»"):
        read_document(written(tmp_path / "m.json", {"layouts": [layout]}), folder.engagement)


@pytest.mark.parametrize("document", [[], {}, {"layouts": [{"heading": ["Idea"]}]}, {"layouts": [{"headings": 3}]}])
def test_another_document_is_refused_with_its_place(document, folder: Folder, tmp_path: Path) -> None:
    """If this fails, a wrong file ends in a traceback."""
    with pytest.raises(FileRefused, match="is not a mapping") as refused:
        read_document(written(tmp_path / "m.json", document), folder.engagement)
    assert refused.value.code == "bad_mapping"
    with pytest.raises(FileRefused, match="can't be opened"):
        read_document(tmp_path / "none.json", folder.engagement)
