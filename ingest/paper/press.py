"""Set a sheet: its data and a template make a tagged PDF (PDF/UA-1), or a picture.

People's words are data for typst, never part of its source.
"""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typst

from ingest.errors import FairHearingError
from ingest.paper import fonts
from ingest.paper.sheets import Sheet
from locales import _

TEMPLATES = Path(__file__).with_name("templates")
STANDARD: Final = "ua-1"  # refuses a sheet with a letter that no font has, an untold picture, or no title
NOON = dt.time(12, tzinfo=dt.UTC)


class Press:
    """Compilers that are started once and set many sheets. One thread at a time."""

    def __init__(self) -> None:
        self._compilers: dict[bool, typst.Compiler] = {}

    def pdf(self, sheet: Sheet, families: Sequence[str], day: dt.date) -> bytes:
        """Set a sheet as a PDF; it is the same, byte for byte, for the same data and day."""
        try:
            made = self._compiler(families).compile(
                _template(sheet), format="pdf", sys_inputs=_inputs(sheet, families), pdf_standards=STANDARD,
                timestamp=dt.datetime.combine(day, NOON))
        except typst.TypstError as error:
            raise _refusal(sheet, error.message) from error
        return _one_page(made)

    def png(self, sheet: Sheet, families: Sequence[str], ppi: float) -> bytes:
        """Set a sheet as a picture."""
        return _one_page(self._compiler(families).compile(
            _template(sheet), format="png", sys_inputs=_inputs(sheet, families), ppi=ppi))

    def _compiler(self, families: Sequence[str]) -> typst.Compiler:
        """Give the compiler that knows the packages' fonts, or also this computer's."""
        more = fonts.needs_more(families)
        if more not in self._compilers:
            known = fonts.everywhere() if more else fonts.packaged()
            self._compilers[more] = typst.Compiler(root=TEMPLATES, font_paths=known, ignore_system_fonts=True)
        return self._compilers[more]


def _template(sheet: Sheet) -> Path:
    return TEMPLATES / f"{sheet.kind}.typ"


def _inputs(sheet: Sheet, families: Sequence[str]) -> dict[str, str]:
    return {"sheet": json.dumps({**sheet.whole(), "fonts": list(families)}, ensure_ascii=False)}


def _one_page(made: bytes | list[bytes] | None) -> bytes:
    assert isinstance(made, bytes), "a sheet is one page"
    return made


def _refusal(sheet: Sheet, reason: str) -> FairHearingError:
    """Say why a sheet was not made. «no room» is what templates say."""
    if "no room" in reason:
        return FairHearingError("no_room", _(
            "The words on {name} leave no room for the code. Shorten the title, the first question, or in section "
            "[form] of engagement.toml what stands below the code.").format(name=sheet.name))
    return FairHearingError("sheet_not_set", _("The sheet {name} can't be made: {reason}").format(
        name=sheet.name, reason=reason))
