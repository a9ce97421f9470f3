"""Numbers: counts and reach, the population figures in use, whom to reach next."""

from pathlib import Path
from typing import Annotated

import typer

from ingest import open_folder
from ingest.saving import make_folder, write_new, write_over
from locales import _
from pages.commands.opening import opened_store
from pages.commands.taking import analysed, population_of
from pages.commands.terminal import FolderArgument, JsonOption, print_json, print_lines, refuse, say_lines


def analyse(folder: FolderArgument,
            out: Annotated[Path, typer.Option(help="Where to write the tables.", show_default=False)],
            as_json: JsonOption = False) -> None:
    """Count, tag and compare; write contributions.csv, tags.csv, themes.csv, reach.csv and ideas.csv."""
    from analysis.exports import summary, tables
    from analysis.gone import gone, words
    from analysis.told import lines

    opened = open_folder(folder)
    with opened_store(opened) as store:
        result = analysed(store)
    if out.is_file():
        refuse("not_a_folder", _("{folder} is a file. Give the name of a folder with --out.").format(folder=out))
    make_folder(out)
    for name, table in tables(result).items():
        write_over(out / f"{name}.csv", table.to_csv(index=False))
    unplaced = gone(result.frames, opened.engagement)
    figures = summary(result) | {"gone": unplaced}
    if as_json:
        print_json(figures)
    else:
        say_lines([*lines(figures, opened.engagement), *words(unplaced, opened.engagement),
                   _("The tables are in {folder}.").format(folder=out)])


def population(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """List the population figures in use, and which questions can't be compared with them."""
    from analysis.gone import gone
    from analysis.population import lines, report

    opened = open_folder(folder)
    with opened_store(opened) as store:
        told = report(opened.benchmark, store.figures(), opened.engagement, gone(store.frames(), opened.engagement))
    print_json(told) if as_json else print_lines(lines(told, opened.engagement))


def outreach(folder: FolderArgument,
             out: Annotated[Path | None, typer.Option(help="Write the list of meetings to hold (.xlsx).")] = None,
             only_group: Annotated[bool, typer.Option("--only-group", help=(
                 "Reckon as if only the missing group were invited."))] = False,
             as_json: JsonOption = False) -> None:
    """Say of every group that is missing how many more people it needs, who meets them and where they live."""
    from analysis import counts
    from analysis.outreach import Course
    from analysis.outreach import outreach as missed_in
    from analysis.outreach.report import lines, report
    from analysis.outreach.words import nothing
    from analysis.outreach.workbook import plan_workbook
    from analysis.reach import flags, reach

    opened = open_folder(folder)
    with opened_store(opened) as store:
        frames = store.frames()
        figures = population_of(store, frames)
    judged = reach(frames, opened.engagement, figures)
    missed = missed_in(frames, opened.engagement, figures, judged, flags(judged), Course(only_group))
    heard = bool(counts.participants_total(frames)) or not frames.contributions.empty
    otherwise = nothing(judged, heard, opened.engagement)
    if out:
        write_new(out, plan_workbook(missed, opened.engagement, otherwise))
    print_json(report(missed, opened.engagement)) if as_json else print_lines(
        lines(missed, opened.engagement, otherwise))
