"""Put another engagement beside this one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ingest import Folder, open_folder, package
from pages.commands.opening import opened_store
from pages.commands.taking import analysed
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines, refuse

if TYPE_CHECKING:
    from analysis.analyse import Analysis
    from analysis.beside import Across, Judged


def compare(folder: FolderArgument,
            other: Annotated[Path, typer.Argument(
                help="A data package (folder or ZIP), or another engagement folder.", show_default=False)],
            as_json: JsonOption = False) -> None:
    """Put another engagement beside this one: whom each missed, what differs, what can't be compared."""
    from analysis.beside.told import lines, report  # spaCy takes a second to load

    opened = open_folder(folder)
    path = package.beside(opened, str(other.absolute()))
    with opened_store(opened) as store:
        known = analysed(store)
    told, tested = _with_folder(known, opened, path) if package.is_engagement(path) else (
        _with_package(known, opened, path), None)
    print_json(report(told, tested)) if as_json else print_lines(lines(told, tested, opened.engagement))


def _with_folder(known: "Analysis", opened: Folder, path: Path) -> "tuple[Across, Judged]":
    """Put another engagement's exact figures beside ours, and test what differs."""
    from analysis.beside import across, judged, side_of

    theirs = package.open_beside(opened, path)
    with opened_store(theirs) as store:
        exact = analysed(store)
    told = across(side_of(known, opened.engagement, opened.codebook),
                  side_of(exact, theirs.engagement, theirs.codebook))
    return told, judged(known, exact, told, opened.engagement, (opened.codebook, theirs.codebook))


def _with_package(known: "Analysis", opened: Folder, path: Path) -> "Across":
    """Put what another engagement published beside our exact figures."""
    from analysis.beside import PackageError, across, side_in, side_of

    try:
        other = side_in(package.read_package(path), path.name)
    except PackageError as error:
        refuse(error.code, error.message)
    return across(side_of(known, opened.engagement, opened.codebook), other)
