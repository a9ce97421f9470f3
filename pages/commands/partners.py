"""What partners get: short links, posters and all that goes with them, a workbook to fill in."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from ingest import open_folder
from ingest.template import save_template
from locales import _
from pages.commands.opening import opened_store
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


def template(folder: FolderArgument,
             partner: Annotated[str, typer.Option(help="The organisation that fills it in.", show_default=False)],
             language: Annotated[str | None, typer.Option(help="en, pt or es; else the engagement's first.")] = None,
             out: Annotated[Path | None, typer.Option(help="The file to write; else one in templates/.")] = None,
             as_json: JsonOption = False) -> None:
    """Write a workbook that a partner fills in and sends back; it comes in without any mapping."""
    saved = save_template(open_folder(folder), partner, language, out)
    if as_json:
        print_json(saved.as_dict())
    say_lines(saved.sentences())
