"""The script's door: ``fairhearing …``, for terminals and nightly jobs.

With ``--json`` standard output holds exactly one JSON document; all else goes to standard error.
Exit codes: 0 done, 1 refused or stopped by problems, 2 wrong usage.
"""

import os

import typer

import locales
from ingest import FairHearingError
from pages.commands.comparing import compare
from pages.commands.figures import analyse, outreach, population
from pages.commands.measuring import evaluate
from pages.commands.partners import links, posters, template
from pages.commands.reading import ingest
from pages.commands.residents import decisions, posts
from pages.commands.serving import form, serve
from pages.commands.starting import demo, new
from pages.commands.telling import publish, register, report
from pages.commands.terminal import refuse
from pages.commands.uploads import tidy, undo

VERBS = (demo, new, ingest, template, analyse, compare, population, outreach, report, publish, register, evaluate,
         undo, tidy, serve, form, links, posters, posts, decisions)  # the order of the help

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
                  help="Hear the residents whom public consultations miss.")
for verb in VERBS:
    app.command()(verb)


def main() -> None:
    """Run the command line; a fault a person can mend becomes one sentence and exit code 1."""
    locales.use(os.environ.get("FAIRHEARING_LANGUAGE") or os.environ.get("LANG"))
    try:
        app()
    except FairHearingError as error:
        refuse(error.code, error.message)


if __name__ == "__main__":
    main()
