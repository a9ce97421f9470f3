"""Numbers: count and compare, the population figures in use, whom to reach next."""

from pathlib import Path
from typing import Annotated

import typer

from ingest import open_folder
from ingest.saving import write_new
from locales import _
from pages.commands.opening import opened_store
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines, refuse, say_lines


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
    with opened_store(opened) as store:
        frames, used = store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement)
        said = said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version())
    tagged = tag_all(frames, opened.engagement, opened.codebook, said)
    result = analyse_frames(tagged, opened.engagement, opened.codebook, used)
    if out.is_file():
        refuse("not_a_folder", _("{folder} is a file. Give the name of a folder with --out.").format(folder=out))
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables(result).items():
        table.to_csv(out / f"{name}.csv", index=False)
    figures = summary(result)
    if as_json:
        print_json(figures)
    else:
        say_lines([*lines(figures, opened.engagement), _("The tables are in {folder}.").format(folder=out)])


def population(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """List the population figures in use, and which questions can't be compared with them."""
    from analysis.population import lines, report

    opened = open_folder(folder)
    with opened_store(opened) as store:
        told = report(opened.benchmark, store.figures(), opened.engagement)
    print_json(told) if as_json else print_lines(lines(told, opened.engagement))


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
    with opened_store(opened) as store:
        frames, used = store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement)
    missed = outreach_of(frames, opened.engagement, used, Course(only_group))
    if out:
        write_new(out, plan_workbook(missed, opened.engagement))
    if as_json:
        print_json(report(missed, opened.engagement, Course(only_group)))
    else:
        print_lines(lines(missed, opened.engagement))
