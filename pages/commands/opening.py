"""Open a store, read files into it, and say what became of them."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from rich.progress import Progress

from ingest import Folder, Outcome, Store, from_path, ingest_several
from ingest.by_hand import ByHand
from pages.commands.terminal import say, say_lines


def opened_store(folder: Folder) -> closing[Store]:
    """Open a folder's store for a ``with``, which closes it again."""
    return closing(Store.open(folder))


def read_all(store: Store, paths: list[Path], channel: str | None, by_hand: ByHand | None = None,
             quiet: bool = False) -> Iterator[Outcome]:
    """Read each file, with a progress bar for people; what is given holds for all of them."""
    with Progress(console=say, transient=True, disable=quiet or not say.is_terminal) as bars:
        shown = {path.name: bars.add_task(path.name, total=1.0) for path in paths}
        files = [from_path(path, channel, by_hand) for path in paths]
        yield from ingest_several(store, files, lambda name, done: bars.update(shown[name], completed=done))


def show(outcomes: Iterable[Outcome]) -> None:
    """Say what became of each file: its name, then its receipt."""
    for outcome in outcomes:
        first, *rest = outcome.lines()
        say.print(first, style="red" if outcome.refusal else "bold")
        say_lines(rest)
