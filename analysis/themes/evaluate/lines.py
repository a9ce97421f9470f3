"""The figures of an evaluation, for people to read."""

from collections.abc import Iterator
from typing import Any

from locales import _


def lines(figures: dict[str, Any]) -> Iterator[str]:
    """Give what was measured, line by line; figures as ``evaluate`` gives them."""
    yield _("{texts} texts, {labels} labels, {seconds} seconds").format(
        texts=figures["n"], labels=len(figures["labels"]), seconds=figures["seconds"])
    if figures["left_out"]:
        yield _("Left out, because too few texts carry them or the codebook doesn't know them: {labels}").format(
            labels=", ".join(figures["left_out"]))
    yield ""
    named = {"rules": _("the codebook's words"), "learned": _("learned"), "baseline": _("strong linear baseline")}
    yield from _table(["", _("micro F1"), _("macro F1"), _("all right")], [
        [name, *(_two(figures[key][value]) for value in ("micro_f1", "macro_f1", "accuracy"))]
        for key, name in named.items() if figures[key]])
    yield ""
    yield from _table([_("learned, label by label"), _("texts"), _("precision"), _("recall"), "F1"], [
        [label, str(one["n"]), *(_two(one[key]) for key in ("precision", "recall", "f1"))]
        for label, one in figures["learned"]["per_label"].items()])
    yield ""
    yield from _table([_("shown score"), _("tags"), _("right")], [
        [f"{_two(one['from'])}–{_two(one['to'])}", str(one["n"]), _two(one["right"])]
        for one in figures["calibration"]["table"]])
    yield _("A shown score is off by {error} on average.").format(error=_two(figures["calibration"]["ece_shown"]))
    if "learning_curve" in figures:
        yield ""
        yield from _curve(figures["learning_curve"])


def _curve(curve: dict[str, Any]) -> Iterator[str]:
    yield from _table([_("labelled texts"), _("macro F1, random order"), _("macro F1, our queue")], [
        [str(one["n"]), _two(one["macro_f1"]), _two(other["macro_f1"])]
        for one, other in zip(curve["random"], curve["queue"], strict=True)])
    yield _("What all labels reach, less .02: our queue needs {queue} of them, random order {random}.").format(
        queue=f"{curve['share_needed']['queue']:.0%}", random=f"{curve['share_needed']['random']:.0%}")


def _two(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _table(header: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Give rows with their columns one below the other; all but the first to the right."""
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    for row in (header, *rows):
        yield "  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in
                                                    zip(row[1:], widths[1:], strict=True))]).rstrip()
