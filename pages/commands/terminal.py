"""What every verb of the command line shares: options, saying, printing and refusing.

What was asked for goes to standard output, all else to standard error.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console

import locales
from locales import _

say = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)  # [form] is a section, no style

FolderArgument = Annotated[Path, typer.Argument(help="The engagement folder.", show_default=False)]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
PortOption = Annotated[int | None, typer.Option(help="The port to listen on.", min=1, max=65535)]


def say_lines(lines: Iterable[str]) -> None:
    """Say lines to whoever sits at the terminal, on standard error."""
    for line in lines:
        say.print(line)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that were asked for, on standard output."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def print_json(document: dict[str, Any]) -> None:
    """Print the one JSON document that ``--json`` asked for."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def language_of(given: str | None) -> str:
    """Give the language that ``--language`` names, else the one in use; refuse one that we don't speak."""
    if given is None:
        return locales.current()
    if (found := locales.spoken_as(given)) is None:
        known = ", ".join(name.split("_")[0] for name in locales.LANGUAGES)
        refuse("unknown_language", _("«{language}» is none of our languages. Say one of: {languages}.").format(
            language=given, languages=known), code=2)
    return found


def refuse(error: str, message: str, code: int = 1) -> NoReturn:
    """Say why not, and leave. With ``--json`` the reason is the one document."""
    if "--json" in sys.argv:
        print_json({"error": {"code": error, "message": message}})
    say.print(f"✗ {message}", style="red")
    sys.exit(code)
