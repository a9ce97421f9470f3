"""The script's door: ``fairhearing …``, for terminals and nightly jobs.

With ``--json`` standard output holds exactly one JSON document; all else goes to standard error.
Exit codes: 0 done, 1 refused or stopped by problems, 2 wrong usage.
"""

import datetime as dt
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import pandas as pd
import typer
from rich.console import Console
from rich.progress import Progress

import locales
from analysis.brief.formats import Format
from ingest import (
    FairHearingError,
    Folder,
    HandedIn,
    Mapping,
    Outcome,
    Store,
    from_path,
    ingest_several,
    look_at_several,
    open_folder,
)
from ingest import explain as explaining
from ingest.decisions import add_table
from ingest.folder import copy_folder
from ingest.kept import read_sample
from ingest.layout import Met, lost, read_document
from ingest.population.frame import with_more
from ingest.saving import write_new
from ingest.schema.names import Channel
from ingest.secret import rounding_secret
from ingest.store.engine import DATABASE_URL
from ingest.template import save_template
from locales import _
from pages.parts import server

if TYPE_CHECKING:
    from analysis.brief.material import Kept

ROOT = Path(__file__).resolve().parent
CASES = ROOT / "sample_data"
STARTER = "starter"
DECISIONS_FILE = "decisions.csv"  # of a sample case

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
                  help="Hear the residents whom public consultations miss.")
say = Console(stderr=True, highlight=False, soft_wrap=True)

FolderArgument = Annotated[Path, typer.Argument(help="The engagement folder.", show_default=False)]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
PortOption = Annotated[int | None, typer.Option(help="The port to listen on.", min=1, max=65535)]


def main() -> None:
    """Run the command line; a fault a person can mend becomes one sentence and exit code 1."""
    locales.use(os.environ.get("FAIRHEARING_LANGUAGE") or os.environ.get("LANG"))
    try:
        app()
    except FairHearingError as error:
        _refuse(error.code, error.message)


@app.command()
def demo(case: Annotated[str, typer.Option(help="london, new-york or salvador.")] = "london",
         no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
         port: PortOption = None) -> None:
    """Open the dashboard on a sample case. It starts afresh each time."""
    os.environ.pop(DATABASE_URL, None)  # a demonstration never touches a real store
    path = Path(typer.get_app_dir("fairhearing")) / "demo" / case
    _check_case(case)
    shutil.rmtree(path, ignore_errors=True)
    copy_folder(CASES / case, path)
    folder = open_folder(path)
    with _store(folder) as store:
        _show(_ingest_all(store, folder.inputs(), None))
        if (folder.path / DECISIONS_FILE).exists():
            add_table(store, folder.path / DECISIONS_FILE)
            _publish(store)
    server.serve(path, "127.0.0.1", port, not no_browser, say.print)


@app.command()
def new(folder: FolderArgument,
        case: Annotated[str | None, typer.Option("--from", help="Start from a sample case.")] = None) -> None:
    """Make a new engagement folder to fill in, or a copy of a sample case."""
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        _refuse("folder_exists", _("{folder} is there already and not empty. Choose another name.").format(
            folder=folder))
    _check_case(case or STARTER)
    copy_folder(CASES / (case or STARTER), folder)
    open_folder(folder)
    say.print(_("{folder} is ready. Put workbooks into workshops/ and exports into online/, "
                "then run: fairhearing ingest {folder}").format(folder=folder))


@app.command()
def ingest(folder: FolderArgument,
           files: Annotated[list[Path] | None, typer.Argument(
               help="Workbooks and exports; none: everything in online/ and workshops/.",
               show_default=False)] = None,
           channel: Annotated[Channel | None, typer.Option(help="How the files came in.")] = None,
           explain: Annotated[bool, typer.Option("--explain", help=(
               "Only say what the files would bring and why; with --json as a mapping to correct."))] = False,
           mapping: Annotated[Path | None, typer.Option(help=(
               "What columns and values are, as --explain --json printed it. It is remembered."))] = None,
           as_json: JsonOption = False) -> None:
    """Read files into the engagement and print a receipt for each."""
    opened = open_folder(folder)
    if not files and not opened.inputs():
        say.print(_("There is nothing in online/ and workshops/ yet. Put files there, or name them."))
    told = read_document(mapping, opened.engagement) if mapping else []
    with _store(opened) as store:
        if explain:
            _explain(store, [from_path(path, channel) for path in files or opened.inputs()], told, mapping, as_json)
            return
        if told and mapping:
            store.remember([each.without_strangers() for each in told], mapping.name)
        before = store.figures()
        outcomes = list(_ingest_all(store, files or opened.inputs(), channel, quiet=as_json))
        ended = _ended(store, before, store.figures())
    unused = _unused(told, {key: names for outcome in outcomes for key, names in outcome.layouts.items()}, mapping)
    if as_json:
        _print_json({"receipts": [outcome.as_dict(channel) for outcome in outcomes], **unused, **ended})
    else:
        _show(outcomes)
    if any(outcome.refusal for outcome in outcomes):
        raise typer.Exit(1)


@app.command()
def template(folder: FolderArgument,
             partner: Annotated[str, typer.Option(help="The organisation that fills it in.", show_default=False)],
             language: Annotated[str | None, typer.Option(help="en, pt or es; else the engagement's first.")] = None,
             out: Annotated[Path | None, typer.Option(help="The file to write; else one in templates/.")] = None,
             as_json: JsonOption = False) -> None:
    """Write a workbook that a partner fills in and sends back; it comes in without any mapping."""
    saved = save_template(open_folder(folder), partner, language, out)
    if as_json:
        _print_json(saved.as_dict())
    _say_lines(saved.sentences())


@app.command()
def analyse(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="Where to write the tables.", show_default=False)],
            as_json: JsonOption = False) -> None:
    """Count, tag and compare; write contributions.csv, tags.csv, themes.csv, reach.csv and ideas.csv."""
    from analysis.analyse import analyse as analyse_frames  # spaCy takes a second to load
    from analysis.analyse import tag_all
    from analysis.exports import summary, tables
    from analysis.reach import in_use
    from analysis.themes.people import said_of
    from analysis.told import lines

    opened = open_folder(folder)
    with _store(opened) as store:
        frames, used = store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement)
        said = said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version())
    tagged = tag_all(frames, opened.engagement, opened.codebook, said)
    result = analyse_frames(tagged, opened.engagement, opened.codebook, used)
    if out.is_file():
        _refuse("not_a_folder", _("{folder} is a file. Give the name of a folder with --out.").format(folder=out))
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables(result).items():
        table.to_csv(out / f"{name}.csv", index=False)
    figures = summary(result)
    if as_json:
        _print_json(figures)
    else:
        _say_lines([*lines(figures, opened.engagement), _("The tables are in {folder}.").format(folder=out)])


@app.command()
def population(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """List the population figures in use, and which questions can't be compared with them."""
    from analysis.population import lines, report

    opened = open_folder(folder)
    with _store(opened) as store:
        told = report(opened.benchmark, store.figures(), opened.engagement)
    _print_json(told) if as_json else _print_lines(lines(told, opened.engagement))


@app.command()
def outreach(folder: FolderArgument,
             out: Annotated[Path | None, typer.Option(help="Write the list of meetings to hold (.xlsx).")] = None,
             only_group: Annotated[bool, typer.Option("--only-group", help=(
                 "Reckon as if only the missing group were invited."))] = False,
             as_json: JsonOption = False) -> None:
    """Say of every group that is missing how many more people it needs, who meets them and where they live."""
    from analysis.outreach import Course, outreach_of
    from analysis.outreach.report import lines, report
    from analysis.outreach.workbook import plan_workbook
    from analysis.reach import in_use

    opened = open_folder(folder)
    with _store(opened) as store:
        frames, used = store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement)
    missed = outreach_of(frames, opened.engagement, used, Course(only_group))
    if out:
        write_new(out, plan_workbook(missed, opened.engagement))
    if as_json:
        _print_json(report(missed, opened.engagement, Course(only_group)))
    else:
        _print_lines(lines(missed, opened.engagement))


@app.command()
def report(folder: FolderArgument,
           form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.PDF,
           language: Annotated[str | None, typer.Option(help="en, pt or es; else the command's own.")] = None,
           out: Annotated[Path | None, typer.Option(help="The file to write; else a new one here.")] = None) -> None:
    """Write the brief to take into a meeting: figures that nobody can be singled out by, methods and limits."""
    from analysis.brief.brief import brief
    from analysis.brief.formats import write
    from analysis.brief.material import gathered

    opened = open_folder(folder)
    with _store(opened) as store, locales.speaking(language or locales.current()):
        made = brief(gathered(_kept(store), opened.engagement, opened.codebook), dt.date.today())
        path = out or Path(f"{opened.engagement.id}-brief.{form.value}")
        write_new(path, write(made, form))
    say.print(_("The brief is in {file}.").format(file=path), markup=False)


@app.command()
def publish(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="A new folder to write to.", show_default=False)],
            terms: Annotated[str | None, typer.Option("--licence", help="As in CC-BY-4.0.")] = None,
            language: Annotated[str | None, typer.Option(help="en, pt or es; else the command's own.")] = None) -> None:
    """Write an open data package: protected tables, what they mean, where they come from, and the licence."""
    from analysis.brief.material import gathered
    from analysis.publish import UnknownLicenceError, licence, package
    from ingest.saving import write_folder

    opened = open_folder(folder)
    with _store(opened) as store, locales.speaking(language or locales.current()):
        try:
            chosen = licence(terms or opened.engagement.publish.licence)
        except UnknownLicenceError as unknown:
            _refuse(unknown.code, unknown.message)
        files = package(gathered(_kept(store), opened.engagement, opened.codebook), chosen, dt.date.today())
    write_folder(out, files)
    say.print(_("The package is in {folder}: {n} files.").format(folder=out, n=len(files)), markup=False)


@app.command()
def register(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Say how themes are found, how well, and who answers for it: the entry for a register of algorithms."""
    from analysis.brief.material import gathered
    from analysis.register import document, entry

    opened = open_folder(folder)
    with _store(opened) as store:
        made = entry(gathered(_kept(store), opened.engagement, opened.codebook), dt.date.today().isoformat())
    if as_json:
        _print_json(document(made))
    else:
        _print_lines(line for group in made.groups for line in [
            "", group.heading, *(f"  {fact.asked}: {fact.told}" for fact in group.facts)])


@app.command()
def evaluate(file: Annotated[Path, typer.Argument(help="A table of texts that somebody labelled.", show_default=False)],
             text: Annotated[str, typer.Option(help="The column of the texts; several joined by commas.",
                                               show_default=False)],
             labels: Annotated[str, typer.Option(help="The column of the labels.", show_default=False)],
             sep: Annotated[str, typer.Option(help="What stands between a text's labels.")] = "|",
             codebook: Annotated[Path | None, typer.Option(help="A codebook whose themes are the labels.")] = None,
             folds: Annotated[int, typer.Option(help="How many parts the texts are cut into.", min=2, max=20)] = 5,
             seed: Annotated[int, typer.Option(help="Another number cuts them otherwise.", min=0)] = 0,
             learning_curve: Annotated[bool, typer.Option("--learning-curve", help=(
                 "Also with few labelled texts, in random order and in that of our queue. Takes minutes."))] = False,
             as_json: JsonOption = False) -> None:
    """Measure on labelled texts how well themes are found: by words, and by what is learned from review."""
    from analysis.themes.evaluate import NothingToMeasure, lines
    from analysis.themes.evaluate import evaluate as measure
    from ingest.codebook import codebook_from_file
    from ingest.labelled import read_labelled

    labelled = read_labelled(file, [name.strip() for name in text.split(",")], labels, sep)
    book = codebook_from_file(codebook) if codebook else None
    try:
        figures = measure(labelled.texts, labelled.labels, book, folds, seed, learning_curve).figures
    except NothingToMeasure as nothing:
        _refuse(nothing.code, nothing.message)
        return
    _print_json(figures) if as_json else _print_lines(lines(figures))


@app.command()
def undo(folder: FolderArgument, batch: Annotated[str, typer.Argument(help="The upload's name, as in b3.")]) -> None:
    """Take one upload back."""
    with _store(open_folder(folder)) as store:
        store.undo(batch)
    say.print(_("The upload {batch} is undone.").format(batch=batch))


@app.command()
def tidy(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Delete files as they were handed in, once they were kept long enough, and say which."""
    with _store(open_folder(folder)) as store:
        deleted = store.tidy()
    if as_json:
        _print_json({"deleted": [vars(one) for one in deleted]})
    else:
        _say_lines(map(str, deleted) if deleted else [_("Nothing was kept too long.")])


@app.command()
def serve(folder: FolderArgument, port: PortOption = None,
          host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1") -> None:
    """Open the dashboard of an engagement for this computer."""
    if not server.is_loopback(host) and not sign_in_is_configured():
        _refuse("sign_in_missing", _(
            "Whoever can reach {host} could read everything, because nobody has to sign in yet. "
            "The dashboard listens only on this computer (127.0.0.1) until sign-in is configured.").format(host=host))
    with _store(open_folder(folder)):
        pass  # a wrong folder is refused here, in words, before a browser opens
    server.serve(folder, host, port, False, say.print)


@app.command()
def form(folder: FolderArgument,
         host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
         port: PortOption = None,
         partner_pages: Annotated[bool, typer.Option("--partner-pages", help=(
             "Serve partners' own pages, too: rounded numbers behind addresses that nobody can guess."))] = False,
         ) -> None:
    """Serve the online form of an engagement, and nothing else."""
    from pages.form.server import PORT, serve

    chosen = port or PORT
    if not server.is_free(host, chosen):
        _refuse("port_taken", _("Port {port} is in use. Choose another with --port.").format(port=chosen))
    if partner_pages:
        from pages.partner import routes  # counting takes the analysis, which the form alone doesn't even load
    serve(folder, host, chosen, say.print, routes() if partner_pages else ())


@app.command()
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
    with _store(opened) as store:
        if partners:
            listed = read_partners(partners, opened.engagement)
            _say_lines(area_notes(wished(store, listed), opened.engagement))
            make_links(store, listed)
        for code, state in ((off, False), (on, True)):
            if code:
                switch_link(store, code, state)
        table = list_links(store)
    found = links_as_dicts(table, opened.engagement)
    _print_json({"links": found}) if as_json else _print_lines(link_lines(found))


@app.command()
def posters(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="The folder to write to.", show_default=False)],
            partner: Annotated[str | None, typer.Option(help="Only this partner's.")] = None,
            language: Annotated[str | None, typer.Option(help="Only these links, as in es.")] = None,
            paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4", as_json: JsonOption = False) -> None:
    """Make a ZIP for each partner: posters, flyers, table tents, bare codes, a guide and the workbook."""
    from ingest.paper import links_in_use, plan, unspoken, write_kits

    opened = open_folder(folder)
    with _store(opened) as store:
        kits = plan(opened.engagement, links_in_use(store), partner, language, paper)
    with Progress(console=say, transient=True, disable=as_json or not say.is_terminal) as bars:
        made = list(bars.track(write_kits(kits, out), total=len(kits), description=_("Posters")))
    notes = list(unspoken(kits))
    _print_json({"kits": [one.as_dict() for one in made], "notes": notes}) if as_json else _say_lines(
        [*(one.sentence() for one in made), *notes])


@app.command()
def posts(folder: FolderArgument,
          let_in: Annotated[str | None, typer.Option(help="Count one that was set aside, as in F12.")] = None,
          as_json: JsonOption = False) -> None:
    """List what was sent with the form and is not counted, and why; let one in."""
    from ingest import form as posted
    from ingest.form.told import post_lines, posts_as_dicts

    with _store(open_folder(folder)) as store:
        if let_in:
            posted.let_in(store, posted.number_of(let_in))
        counts, found = posted.count_posts(store), posts_as_dicts(posted.list_posts(store))
    _print_json({"counts": counts, "posts": found}) if as_json else _print_lines(post_lines(counts, found))


@app.command()
def decisions(folder: FolderArgument,
              add: Annotated[Path | None, typer.Option(help=(
                  "A table of decisions: theme, status, text_en …, who, date. All of it is kept, or nothing."))] = None,
              publish: Annotated[bool, typer.Option("--publish", help="Show residents what stands now.")] = False,
              as_json: JsonOption = False) -> None:
    """List what was decided on what people said; add a table of decisions, publish them."""
    from ingest import decisions as decided

    with _store(open_folder(folder)) as store:
        added, faults = add_table(store, add) if add else (0, [])
        if publish and not faults:
            _publish(store)
        report = decided.report(store, added, faults)
        _print_json(report.as_dict()) if as_json else _print_lines(report.lines())
    if faults:
        raise typer.Exit(1)


def sign_in_is_configured() -> bool:
    """Say whether people have to sign in. Nothing offers that yet; single sign-on will answer here."""
    return False


def _kept(store: Store) -> "Kept":
    """Take from the store and its folder what a brief is made of."""
    from analysis.brief.material import Kept
    from analysis.reach import in_use
    from analysis.themes.people import said_of

    opened, sample = store.folder, read_sample(store.folder.path)
    return Kept(store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement),
                said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version()),
                sample.coders if sample else (), store.quotable(), rounding_secret(opened))


def _store(folder: Folder) -> closing[Store]:
    return closing(Store.open(folder))


def _ingest_all(store: Store, paths: list[Path], channel: str | None, quiet: bool = False) -> Iterator[Outcome]:
    """Read each file, with a progress bar for people."""
    with Progress(console=say, transient=True, disable=quiet or not say.is_terminal) as bars:
        shown = {path.name: bars.add_task(path.name, total=1.0) for path in paths}
        files = [from_path(path, channel) for path in paths]
        yield from ingest_several(store, files, lambda name, done: bars.update(shown[name], completed=done))


def _publish(store: Store) -> None:
    """Freeze what residents are shown, as the data and the decisions are now."""
    from analysis.answers import published_of
    from analysis.reach import in_use
    from analysis.themes.people import said_of
    from ingest.decisions import publish, read_decisions, sent_by_form, state_of
    from ingest.secret import rounding_secret

    opened, state = store.folder, state_of(store)
    used = in_use(opened.benchmark, store.figures(), opened.engagement)
    said = said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version())
    publish(store, *published_of(store.frames(), said, opened.engagement, opened.codebook, used,
                                 rounding_secret(opened), read_decisions(store), sent_by_form(store)), state)


def _unused(told: list[Mapping], met: Met, mapping: Path | None) -> dict[str, list[str]]:
    """Say what of a mapping found no column or no table; give it as JSON has it, nothing where all was of use."""
    said = list(lost(told, met, mapping.name)) if mapping else []
    _say_lines(said)
    return {"unused": said} if said else {}


def _ended(store: Store, before: pd.DataFrame, after: pd.DataFrame) -> dict[str, list[str]]:
    """Say which comparisons with the population new figures end; give it as JSON has it, nothing where none."""
    from analysis.population import ended

    said = ended(store.folder.benchmark, before, after, store.folder.engagement)
    _say_lines(said)
    return {"ended": said} if said else {}


def _explain(store: Store, files: list[HandedIn], told: list[Mapping], mapping: Path | None, as_json: bool) -> None:
    """Print what files would bring, on standard output: it is what was asked for."""
    previews, refused = look_at_several(store, files, store.layouts().with_(told))
    for refusal in refused:
        say.print(f"✗ {refusal}", style="red", markup=False)
    unused = _unused(told, {table.layout: [column.name for column in table.columns]
                            for preview in previews for table in preview.tables}, mapping)
    before = store.figures()
    ended = _ended(store, before, with_more(before, (one for preview in previews for one in preview.census)))
    if as_json:
        _print_json({"files": [explaining.as_dict(preview) for preview in previews],
                     "layouts": explaining.mappings(previews), **unused, **ended})
    else:
        _print_lines(line for preview in previews for line in explaining.lines(preview, store.folder.engagement))
    if refused:
        raise typer.Exit(1)


def _show(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        first, *rest = outcome.lines()
        say.print(first, markup=False, style="red" if outcome.refusal else "bold")
        _say_lines(rest)


def _check_case(case: str) -> None:
    known = sorted(path.parent.name for path in CASES.glob("*/engagement.toml"))
    if case not in known:
        shown = ", ".join(name for name in known if name != STARTER)
        _refuse("no_such_case", _("There is no sample case «{case}». There are: {known}.").format(
            case=case, known=shown), code=2)


def _say_lines(lines: Iterable[str]) -> None:
    for line in lines:
        say.print(line, markup=False)


def _print_lines(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _print_json(document: dict[str, Any]) -> None:
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _refuse(error: str, message: str, code: int = 1) -> None:
    """Say why not, and leave. With ``--json`` the reason is the one document."""
    if "--json" in sys.argv:
        _print_json({"error": {"code": error, "message": message}})
    say.print(f"✗ {message}", style="red", markup=False)
    sys.exit(code)


if __name__ == "__main__":
    main()
