"""Read files into an engagement, or only say what they would bring."""

from pathlib import Path
from typing import Annotated, NamedTuple

import pandas as pd
import typer

from ingest import HandedIn, Mapping, Store, from_path, look_at_several, open_folder
from ingest import explain as explaining
from ingest.by_hand import ByHand, typed
from ingest.layout import Met, lost, read_document
from ingest.population.frame import with_more
from ingest.schema.names import Channel
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
    paths = files or opened.inputs()
    if not paths:
        say.print(_("There is nothing in online/ and workshops/ yet. Put files there, or name them."))
    mapped = _Mappings(read_document(mapping, opened.engagement) if mapping else [], mapping.name if mapping else "")
    by_hand = typed(date, venue, partner, opened.engagement.date_order, len(files or []))
    with opened_store(opened) as store:
        whole = (_explain(store, [from_path(path, channel, by_hand) for path in paths], mapped, as_json) if explain
                 else _read(store, paths, channel, by_hand, mapped, as_json))
    if not whole:
        raise typer.Exit(1)


class _Mappings(NamedTuple):
    """What was told of columns and values with ``--mapping``, and the name of the file that told it."""

    told: list[Mapping]
    file: str

    def unused(self, met: Met) -> dict[str, list[str]]:
        """Say what of it found no column or no table; give it as JSON has it, nothing where all was of use."""
        return _said("unused", list(lost(self.told, met, self.file)) if self.file else [])


def _read(store: Store, paths: list[Path], channel: Channel | None, by_hand: ByHand | None, mapped: _Mappings,
          as_json: bool) -> bool:
    """Read files and print their receipts; say whether none was refused."""
    if mapped.told:
        store.remember([each.without_strangers() for each in mapped.told], mapped.file)
    before = store.figures()
    outcomes = list(read_all(store, paths, channel, by_hand, quiet=as_json))
    notes = {**mapped.unused({key: names for outcome in outcomes for key, names in outcome.layouts.items()}),
             **_ended(store, before, store.figures())}
    if as_json:
        print_json({"receipts": [outcome.as_dict(channel) for outcome in outcomes], **notes})
    else:
        show(outcomes)
    return not any(outcome.refusal for outcome in outcomes)


def _explain(store: Store, files: list[HandedIn], mapped: _Mappings, as_json: bool) -> bool:
    """Print what files would bring, on standard output: it is what was asked for. Say whether none was refused."""
    previews, refused = look_at_several(store, files, store.layouts().with_(mapped.told))
    for refusal in refused:
        say.print(f"✗ {refusal}", style="red")
    before = store.figures()
    notes = {**mapped.unused({table.layout: [column.name for column in table.columns]
                            for preview in previews for table in preview.tables}),
             **_ended(store, before, with_more(before, (one for preview in previews for one in preview.census)))}
    if as_json:
        print_json({"files": [explaining.as_dict(preview) for preview in previews],
                    "layouts": explaining.mappings(previews), **notes})
    else:
        print_lines(line for preview in previews for line in explaining.lines(preview, store.folder.engagement))
    return not refused


def _ended(store: Store, before: pd.DataFrame, after: pd.DataFrame) -> dict[str, list[str]]:
    """Say which comparisons new figures end, and which of them are of no use; give it as JSON has it."""
    from analysis.population import ended, in_vain

    told = store.folder.benchmark, before, after, store.folder.engagement
    return _said("ended", ended(*told)) | _said("in_vain", in_vain(*told))


def _said(key: str, notes: list[str]) -> dict[str, list[str]]:
    say_lines(notes)
    return {key: notes} if notes else {}
