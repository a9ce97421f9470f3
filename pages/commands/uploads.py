"""What became of uploads: take one back, delete files that were kept long enough."""

from typing import Annotated

import typer

from ingest import open_folder
from locales import _
from pages.commands.opening import opened_store
from pages.commands.terminal import FolderArgument, JsonOption, print_json, say, say_lines


def undo(folder: FolderArgument, batch: Annotated[str, typer.Argument(help="The upload's name, as in b3.")],
         as_json: JsonOption = False) -> None:
    """Take one upload back."""
    with opened_store(open_folder(folder)) as store:
        store.undo(batch)
    if as_json:
        print_json({"undone": batch})
    else:
        say.print(_("The upload {batch} is undone.").format(batch=batch))


def tidy(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Delete files as they were handed in, once they were kept long enough, and say which."""
    with opened_store(open_folder(folder)) as store:
        deleted = store.tidy()
    if as_json:
        print_json({"deleted": [vars(one) for one in deleted]})
    else:
        say_lines(map(str, deleted) if deleted else [_("Nothing was kept too long.")])
