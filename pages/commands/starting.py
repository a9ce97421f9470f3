"""Begin: a sample case to look at, a new engagement folder."""

import os
import shutil
from pathlib import Path
from typing import Annotated

import typer

from ingest import open_folder
from ingest.folder import copy_folder
from ingest.saving import make_folder
from ingest.store.engine import DATABASE_URL
from locales import _
from pages.commands.opening import opened_store, read_all, show
from pages.commands.sample import bring_to_life, lead_here
from pages.commands.terminal import FolderArgument, PortOption, refuse, say
from pages.parts import server

CASES = Path(__file__).resolve().parents[2] / "sample_data"
STARTER = "starter"
HOST = "127.0.0.1"


def demo(case: Annotated[str, typer.Option(help="london, new-york or salvador.")] = "london",
         no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
         port: PortOption = None) -> None:
    """Open the dashboard on a sample case. It starts afresh each time."""
    os.environ.pop(DATABASE_URL, None)  # a demonstration never touches a real store
    _check_case(case)
    with server.held(HOST, port) as own:
        path = place(own) / case
        copy_folder(CASES / case, path)
        lead_here(path, f"http://{HOST}:{own}")
        folder = open_folder(path)
        with opened_store(folder) as store:
            show(read_all(store, folder.inputs(), None))
            bring_to_life(store)
    server.serve(path, HOST, own, not no_browser, say.print)


def place(port: int) -> Path:
    """Give a folder for the demonstration at a port that is held; delete those of demonstrations that are over.

    Each has its own, so that a second start takes nothing from under the first.
    """
    every = Path(typer.get_app_dir("fairhearing")) / "demo"
    for left in every.glob("*"):
        if left.name == str(port) or not left.name.isdecimal() or server.is_free(HOST, int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    return every / str(port)


def new(folder: FolderArgument,
        case: Annotated[str | None, typer.Option("--from", help="Start from a sample case.")] = None) -> None:
    """Make a new engagement folder to fill in, or a copy of a sample case."""
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        refuse("folder_exists", _("{folder} is there already and not empty. Choose another name.").format(
            folder=folder))
    _check_case(case or STARTER)
    make_folder(folder)
    copy_folder(CASES / (case or STARTER), folder)
    open_folder(folder)
    say.print(_("{folder} is ready. Put workbooks into workshops/ and exports into online/, "
                "then run: fairhearing ingest {folder}").format(folder=folder))


def _check_case(case: str) -> None:
    known = sorted(path.parent.name for path in CASES.glob("*/engagement.toml"))
    if case not in known:
        shown = ", ".join(name for name in known if name != STARTER)
        refuse("no_such_case", _("There is no sample case «{case}». There are: {known}.").format(
            case=case, known=shown), code=2)
