"""What residents meet: short links, posters, what was sent with the form, what was decided."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from ingest import open_folder
from ingest.decisions import add_table
from locales import _
from pages.commands.opening import opened_store, publish_now
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines, say, say_lines


def links(folder: FolderArgument,
          partners: Annotated[Path | None, typer.Option(help=(
              "A CSV of partners (name, area, languages, venues): makes the links that are missing."))] = None,
          off: Annotated[str | None, typer.Option(help="Switch a link off, by its letters.")] = None,
          on: Annotated[str | None, typer.Option(help="Switch a link on again.")] = None,
          as_json: JsonOption = False) -> None:
    """List the short links that lead to the form, one per partner, venue and language; make them, switch them."""
    from ingest.form import list_links, make_links, read_partners, switch_link, wished
    from ingest.form.told import area_notes, link_lines, links_as_dicts

    opened = open_folder(folder)
    with opened_store(opened) as store:
        if partners:
            listed = read_partners(partners, opened.engagement)
            say_lines(area_notes(wished(store, listed), opened.engagement))
            make_links(store, listed)
        for code, state in ((off, False), (on, True)):
            if code:
                switch_link(store, code, state)
        table = list_links(store)
    found = links_as_dicts(table, opened.engagement)
    print_json({"links": found}) if as_json else print_lines(link_lines(found))


def posters(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="The folder to write to.", show_default=False)],
            partner: Annotated[str | None, typer.Option(help="Only this partner's.")] = None,
            language: Annotated[str | None, typer.Option(help="Only these links, as in es.")] = None,
            paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4", as_json: JsonOption = False) -> None:
    """Make a ZIP for each partner: posters, flyers, table tents, bare codes, a guide and the workbook."""
    from ingest.paper import links_in_use, plan, unspoken, write_kits

    opened = open_folder(folder)
    with opened_store(opened) as store:
        kits = plan(opened.engagement, links_in_use(store), partner, language, paper)
    with Progress(console=say, transient=True, disable=as_json or not say.is_terminal) as bars:
        made = list(bars.track(write_kits(kits, out), total=len(kits), description=_("Posters")))
    notes = list(unspoken(kits))
    print_json({"kits": [one.as_dict() for one in made], "notes": notes}) if as_json else say_lines(
        [*(one.sentence() for one in made), *notes])


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
