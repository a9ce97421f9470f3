"""For others to read: the brief, the open data package, the entry for a register of algorithms."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

import locales
from analysis.brief.formats import Format
from ingest import open_folder
from ingest.saving import write_new
from locales import _
from pages.commands.opening import opened_store
from pages.commands.taking import material
from pages.commands.terminal import FolderArgument, JsonOption, language_of, print_json, print_lines, refuse, say


def report(folder: FolderArgument,
           form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.PDF,
           language: Annotated[str | None, typer.Option(help="en, pt or es; else the command's own.")] = None,
           out: Annotated[Path | None, typer.Option(help="The file to write; else a new one here.")] = None) -> None:
    """Write the brief to take into a meeting: figures that nobody can be singled out by, methods and limits."""
    from analysis.brief.brief import brief
    from analysis.brief.formats import write

    spoken, opened = language_of(language), open_folder(folder)
    with opened_store(opened) as store, locales.speaking(spoken):
        made = brief(material(store), dt.date.today())
        path = out or Path(f"{opened.engagement.id}-brief.{form.value}")
        write_new(path, write(made, form))
    say.print(_("The brief is in {file}.").format(file=path))


def publish(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="A new folder to write to.", show_default=False)],
            terms: Annotated[str | None, typer.Option("--licence", help="As in CC-BY-4.0.")] = None,
            language: Annotated[str | None, typer.Option(help="en, pt or es; else the command's own.")] = None) -> None:
    """Write an open data package: protected tables, what they mean, where they come from, and the licence."""
    from analysis.publish import UnknownLicenceError, licence, package
    from ingest.saving import write_folder

    spoken, opened = language_of(language), open_folder(folder)
    with opened_store(opened) as store, locales.speaking(spoken):
        try:
            chosen = licence(terms or opened.engagement.publish.licence)
        except UnknownLicenceError as unknown:
            refuse(unknown.code, unknown.message)
        files = package(material(store), chosen, dt.date.today())
    write_folder(out, files)
    say.print(_("The package is in {folder}: {n} files.").format(folder=out, n=len(files)))


def register(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Say how themes are found, how well, and who answers for it: the entry for a register of algorithms."""
    from analysis.register import document, entry, lines

    with opened_store(open_folder(folder)) as store:
        made = entry(material(store), dt.date.today().isoformat())
    print_json(document(made)) if as_json else print_lines(lines(made))
