"""Files in and out again: read them, say what they would bring, take an upload back, tidy up."""

from pathlib import Path
from typing import Annotated

import pandas as pd
import typer

from ingest import HandedIn, Mapping, Store, from_path, look_at_several, open_folder
from ingest import explain as explaining
from ingest.by_hand import typed
from ingest.layout import Met, lost, read_document
from ingest.population.frame import with_more
from ingest.schema.names import Channel
from ingest.template import save_template
from locales import _
from pages.commands.opening import opened_store, read_all, show
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines, say, say_lines


def ingest(folder: FolderArgument,
           files: Annotated[list[Path] | None, typer.Argument(
               help="Workbooks and exports; none: everything in online/ and workshops/.",
               show_default=False)] = None,
           channel: Annotated[Channel | None, typer.Option(help="How the files came in.")] = None,
           explain: Annotated[bool, typer.Option("--explain", help=(
               "Only say what the files would bring and why; with --json as a mapping to correct."))] = False,
           mapping: Annotated[Path | None, typer.Option(help=(
               "What columns and values are, as --explain --json printed it. It is remembered."))] = None,
           date: Annotated[str | None, typer.Option(help=(
               "The day of the meeting, where the one file named says none."))] = None,
           venue: Annotated[str | None, typer.Option(help="Where it was, where the file says nothing.")] = None,
           partner: Annotated[str | None, typer.Option(help="Who held it, where the file says nothing.")] = None,
           as_json: JsonOption = False) -> None:
    """Read files into the engagement and print a receipt for each."""
    opened = open_folder(folder)
    if not files and not opened.inputs():
        say.print(_("There is nothing in online/ and workshops/ yet. Put files there, or name them."))
    told = read_document(mapping, opened.engagement) if mapping else []
    by_hand = typed(date, venue, partner, opened.engagement.date_order, len(files or []))
    with opened_store(opened) as store:
        if explain:
            waiting = [from_path(path, channel, by_hand) for path in files or opened.inputs()]
            _explain(store, waiting, told, mapping, as_json)
            return
        if told and mapping:
            store.remember([each.without_strangers() for each in told], mapping.name)
        before = store.figures()
        outcomes = list(read_all(store, files or opened.inputs(), channel, by_hand, quiet=as_json))
        ended = _ended(store, before, store.figures())
    unused = _unused(told, {key: names for outcome in outcomes for key, names in outcome.layouts.items()}, mapping)
    if as_json:
        print_json({"receipts": [outcome.as_dict(channel) for outcome in outcomes], **unused, **ended})
    else:
        show(outcomes)
    if any(outcome.refusal for outcome in outcomes):
        raise typer.Exit(1)


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


def undo(folder: FolderArgument, batch: Annotated[str, typer.Argument(help="The upload's name, as in b3.")]) -> None:
    """Take one upload back."""
    with opened_store(open_folder(folder)) as store:
        store.undo(batch)
    say.print(_("The upload {batch} is undone.").format(batch=batch))


def tidy(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Delete files as they were handed in, once they were kept long enough, and say which."""
    with opened_store(open_folder(folder)) as store:
        deleted = store.tidy()
    if as_json:
        print_json({"deleted": [vars(one) for one in deleted]})
    else:
        say_lines(map(str, deleted) if deleted else [_("Nothing was kept too long.")])


def _unused(told: list[Mapping], met: Met, mapping: Path | None) -> dict[str, list[str]]:
    """Say what of a mapping found no column or no table; give it as JSON has it, nothing where all was of use."""
    said = list(lost(told, met, mapping.name)) if mapping else []
    say_lines(said)
    return {"unused": said} if said else {}


def _ended(store: Store, before: pd.DataFrame, after: pd.DataFrame) -> dict[str, list[str]]:
    """Say which comparisons with the population new figures end; give it as JSON has it, nothing where none."""
    from analysis.population import ended

    said = ended(store.folder.benchmark, before, after, store.folder.engagement)
    say_lines(said)
    return {"ended": said} if said else {}


def _explain(store: Store, files: list[HandedIn], told: list[Mapping], mapping: Path | None, as_json: bool) -> None:
    """Print what files would bring, on standard output: it is what was asked for."""
    previews, refused = look_at_several(store, files, store.layouts().with_(told))
    for refusal in refused:
        say.print(f"✗ {refusal}", style="red")
    unused = _unused(told, {table.layout: [column.name for column in table.columns]
                            for preview in previews for table in preview.tables}, mapping)
    before = store.figures()
    ended = _ended(store, before, with_more(before, (one for preview in previews for one in preview.census)))
    if as_json:
        print_json({"files": [explaining.as_dict(preview) for preview in previews],
                     "layouts": explaining.mappings(previews), **unused, **ended})
    else:
        print_lines(line for preview in previews for line in explaining.lines(preview, store.folder.engagement))
    if refused:
        raise typer.Exit(1)
