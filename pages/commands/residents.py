"""What residents sent with the form, and what was decided on what they said."""

from pathlib import Path
from typing import Annotated

import typer

from ingest import open_folder
from ingest.decisions import add_table
from pages.commands.opening import opened_store
from pages.commands.taking import publish_now
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines


def posts(folder: FolderArgument,
          let_in: Annotated[str | None, typer.Option(help="Count one that was set aside, as in F12.")] = None,
          as_json: JsonOption = False) -> None:
    """List what was sent with the form and is not counted, and why; let one in."""
    from ingest import form as posted
    from ingest.form.told import post_lines, posts_as_dicts

    with opened_store(open_folder(folder)) as store:
        if let_in:
            posted.let_in(store, posted.number_of(let_in))
        counts, found = posted.count_posts(store), posts_as_dicts(posted.list_posts(store))
    print_json({"counts": counts, "posts": found}) if as_json else print_lines(post_lines(counts, found))


def decisions(folder: FolderArgument,
              add: Annotated[Path | None, typer.Option(help=(
                  "A table of decisions: theme, status, text_en …, who, date. All of it is kept, or nothing."))] = None,
              publish: Annotated[bool, typer.Option("--publish", help="Show residents what stands now.")] = False,
              as_json: JsonOption = False) -> None:
    """List what was decided on what people said; add a table of decisions, publish them."""
    from ingest import decisions as decided

    with opened_store(open_folder(folder)) as store:
        added, faults = add_table(store, add) if add else (0, [])
        if publish and not faults:
            publish_now(store)
        report = decided.report(store, added, faults)
        print_json(report.as_dict()) if as_json else print_lines(report.lines())
    if faults:
        raise typer.Exit(1)
