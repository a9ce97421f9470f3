"""Reading a table of labelled texts."""

from pathlib import Path

import pytest

from ingest.errors import FairHearingError
from ingest.labelled import read_labelled

TABLE = """Título,texto,tema,"otro, más"
Parque,Más árboles,parques|calles,"['parques', 'de todo, un poco']"
,Solo texto, parques ,[]
,,parques,
Sin tema,,,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file with the table."""
    path = tmp_path / "ideas.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_columns_are_joined_and_labels_cut(file: Path) -> None:
    """If this fails, texts are measured on half of their words or on two labels for one."""
    labelled = read_labelled(file, ["titulo", "texto"], "tema", "|")
    assert labelled.texts == ["Parque\n\nMás árboles", "Solo texto", "Sin tema"]
    assert labelled.labels == [["parques", "calles"], ["parques"], []]


def test_lists_in_text_are_lists(file: Path) -> None:
    """If this fails, a city's own export can't be measured on."""
    assert read_labelled(file, ["texto"], "otro, más", "|").labels == [["parques", "de todo, un poco"], []]


def test_a_wrong_column_is_answered_with_those_there_are(file: Path) -> None:
    """If this fails, people guess."""
    with pytest.raises(FairHearingError, match=r"«label».*Título, texto, tema") as refused:
        read_labelled(file, ["texto"], "label", "|")
    assert refused.value.code == "no_such_column"


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    """If this fails, a slip of the pen ends in a traceback."""
    with pytest.raises(FairHearingError) as refused:
        read_labelled(tmp_path / "nothing.csv", ["a"], "b", "|")
    assert refused.value.code == "no_such_file"
