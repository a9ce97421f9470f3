"""The ZIPs of many partners in a folder, and a list of what they hold."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import FairHearingError
from ingest.paper.kits import Kit, mark
from ingest.paper.press import Press
from ingest.paper.sheets import shown
from ingest.saving import make_folder, write_over
from locales import _, ngettext

INDEX = "index.csv"
COLUMNS = ("zip", "partner", "venue", "language", "address", "sheet", "paper", "file")


@dataclass(frozen=True)
class Written:
    """A ZIP that was written. rows: a line of the list for each sheet in it, with ``COLUMNS``."""

    path: Path
    partner: str
    rows: tuple[dict[str, str], ...]

    def as_dict(self) -> dict[str, object]:
        """Give it as the command line's JSON has it."""
        return {"file": str(self.path), "partner": self.partner, "sheets": list(self.rows)}

    def sentence(self) -> str:
        """Say it in words."""
        n = len(self.rows)
        return ngettext("{file}: {n} sheet", "{file}: {n} sheets", n).format(file=self.path, n=n)


def write_kits(kits: Sequence[Kit], out: Path) -> Iterator[Written]:
    """Write one ZIP after the other, and what it holds into ``index.csv``.

    What is ours there is written anew; what isn't is refused before anything is written.
    """
    for kit in kits:
        _check_ours(out / f"{kit.name}.zip", kit)
    listed, press = _listed(out / INDEX), Press()
    make_folder(out)
    for kit in kits:
        made = Written(out / f"{kit.name}.zip", kit.partner, tuple(_rows(kit)))
        write_over(made.path, kit.zipped(press))
        listed = [*(row for row in listed if row["zip"] != made.path.name), *made.rows]
        write_over(out / INDEX, _as_csv(listed))
        yield made


def _rows(kit: Kit) -> Iterator[dict[str, str]]:
    for sheet, _families in kit.sheets:
        link = sheet.link
        address = shown(kit.engagement, link)["whole"] if link else ""
        yield dict(zip(COLUMNS, (f"{kit.name}.zip", kit.partner, link.venue if link else "", sheet.language,
                                 address, sheet.kind, sheet.paper, f"{kit.name}/{sheet.name}.pdf"), strict=True))


def _check_ours(path: Path, kit: Kit) -> None:
    if not path.exists():
        return
    try:
        with zipfile.ZipFile(path) as archive:
            ours = archive.comment == mark(kit.engagement)
    except (OSError, zipfile.BadZipFile):
        ours = False
    if not ours:
        raise _not_ours(path)


def _listed(index: Path) -> list[dict[str, str]]:
    """Read the list of a folder; nothing where there is none yet."""
    if not index.exists():
        return []
    try:
        reader = csv.DictReader(io.StringIO(index.read_text(encoding="utf-8-sig"), newline=""))
        if tuple(reader.fieldnames or ()) == COLUMNS:
            return list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _not_ours(index) from error
    raise _not_ours(index)


def _not_ours(path: Path) -> FairHearingError:
    return FairHearingError("file_exists", _(
        "{file} is there already and was not made by this command. Choose another folder with --out.").format(
            file=path))


def _as_csv(rows: Iterable[dict[str, str]]) -> str:
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, COLUMNS)
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()
