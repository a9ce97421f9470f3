"""Texts that many cells point to."""

import random

import pytest

from ingest.errors import FileRefused
from ingest.workbook import open_file
from tests.zoo.packed import excel


def book(texts: list[str], pointers: list[int], cell: str = '<c r="A{row}" t="s"><v>{text}</v></c>') -> bytes:
    """Write a workbook whose one column points to texts."""
    rows = "".join(f'<row r="{i}">{cell.format(row=i, text=text)}</row>' for i, text in enumerate(pointers, start=1))
    return excel(rows, texts="<sst>" + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>")


def test_long_answers_are_read() -> None:
    """If this fails, a survey with many long answers is taken for a bomb."""
    texts = [random.Random(i).randbytes(600).hex() for i in range(25_000)]
    assert len(open_file("x.xlsx", book(texts, list(range(25_000))))[0].rows) == 25_000


def test_one_long_text_and_many_short_ones_are_read() -> None:
    """If this fails, one letter pasted into a survey of thousands keeps all of it out."""
    texts = ["yes", "no", "w" * 20_000]
    rows = open_file("x.xlsx", book(texts, [2, *[0, 1] * 10_000]))[0].rows
    assert [len(row[0]) for row in rows[:3]] == [20_000, 3, 2]


@pytest.mark.parametrize("cell", [
    '<c r="A{row}" t="s"><v>{text}</v></c>', '<c t = \'s\' r="A{row}"><v> {text} </v></c>',
    '<c r="A{row}" t="s"><f>B1</f><v>{text}</v></c>', '<c r="A{row}" t="s"><f/><x/><v>{text}</v></c>'])
def test_a_long_text_shown_thousands_of_times_is_refused(cell: str) -> None:
    """If this fails, a megabyte becomes gigabytes in memory, for whoever spells it a little differently."""
    with pytest.raises(FileRefused) as refused:
        open_file("x.xlsx", book(["yes", "w" * 100_000], [1] * 400, cell))
    assert refused.value.code == "repeated_text"
