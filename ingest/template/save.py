"""The workbook as a file, under a name that tells whose it is; nothing that is there is written over."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import FairHearingError
from ingest.folder import Folder
from ingest.schema import Engagement, fold
from ingest.template.gaps import Gaps, gaps
from ingest.template.write import partner_name, spoken, write_template
from locales import LANGUAGES, _, current

FOLDER = "templates"  # in the engagement folder
LONGEST = 60  # letters of the partner's name that a file's name takes


@dataclass(frozen=True)
class Saved:
    """What was written, for whom, and what engagement.toml lacks for it."""

    path: Path
    partner: str
    gaps: Gaps

    def as_dict(self) -> dict[str, Any]:
        """Give it as the command line's JSON has it; ``missing``: fields without a text in the language."""
        return {"file": str(self.path), "partner": self.partner, "language": self.gaps.language,
                "missing": self.gaps.fields}

    def sentences(self) -> Iterator[str]:
        """Say it in words."""
        yield _("The workbook for {partner} is {file}. Send it to them; hand it in like any file when it comes back."
                ).format(partner=self.partner, file=self.path)
        if lacking := self.gaps.sentence():
            yield lacking


def save_template(folder: Folder, partner: str, language: str | None = None, out: Path | None = None) -> Saved:
    """Write the workbook for a partner into a file.

    Without ``language``: the engagement's first that we have words for. Raises
    ``FairHearingError`` where the file is there already: somebody may have filled it in.
    """
    chosen = language or usual_language(folder.engagement)
    path = out or folder.path / FOLDER / template_name(folder.engagement, partner, chosen)
    written = write_template(folder.engagement, partner, chosen)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(written)
    except FileExistsError as error:
        raise FairHearingError("file_exists", _(
            "{file} is there already, and somebody may have filled it in. "
            "Move it away, or choose another name with --out.").format(file=path)) from error
    except OSError as error:
        raise FairHearingError("unwritable_file", _("{file} can't be written: {reason}.").format(
            file=path, reason=error.strerror)) from error
    return Saved(path, partner_name(partner), gaps(folder.engagement, chosen))


def template_name(engagement: Engagement, partner: str, language: str) -> str:
    """Name the file: «london-lantern-circle-pt.xlsx»."""
    whose = fold(partner_name(partner)).replace(" ", "-")[:LONGEST].strip("-") or "partner"
    return f"{engagement.id}-{whose}-{spoken(language).split('_')[0]}.xlsx"


def usual_language(engagement: Engagement) -> str:
    """Give the engagement's first language that we have words for, else the one in use."""
    stems = [name.split("_")[0] for name in LANGUAGES]
    return next((code for code in engagement.languages if code in stems), current())
