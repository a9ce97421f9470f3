"""Measure on labelled texts how well themes are found."""

from pathlib import Path
from typing import Annotated

import typer

from pages.commands.terminal import JsonOption, print_json, print_lines, refuse


def evaluate(file: Annotated[Path, typer.Argument(help="A table of texts that somebody labelled.", show_default=False)],
             text: Annotated[str, typer.Option(help="The column of the texts; several joined by commas.",
                                               show_default=False)],
             labels: Annotated[str, typer.Option(help="The column of the labels.", show_default=False)],
             sep: Annotated[str, typer.Option(help="What stands between a text's labels.")] = "|",
             codebook: Annotated[Path | None, typer.Option(help="A codebook whose themes are the labels.")] = None,
             folds: Annotated[int, typer.Option(help="How many parts the texts are cut into.", min=2, max=20)] = 5,
             seed: Annotated[int, typer.Option(help="Another number cuts them otherwise.", min=0)] = 0,
             learning_curve: Annotated[bool, typer.Option("--learning-curve", help=(
                 "Also with few labelled texts, in random order and in that of our queue. Takes minutes."))] = False,
             as_json: JsonOption = False) -> None:
    """Measure on labelled texts how well themes are found: by words, and by what is learned from review."""
    from analysis.themes.evaluate import NothingToMeasure, lines
    from analysis.themes.evaluate import evaluate as measure
    from ingest.codebook import codebook_from_file
    from ingest.labelled import read_labelled

    labelled = read_labelled(file, [name.strip() for name in text.split(",")], labels, sep)
    book = codebook_from_file(codebook) if codebook else None
    try:
        figures = measure(labelled.texts, labelled.labels, book, folds, seed, learning_curve).figures
    except NothingToMeasure as nothing:
        refuse(nothing.code, nothing.message)
    print_json(figures) if as_json else print_lines(lines(figures))
