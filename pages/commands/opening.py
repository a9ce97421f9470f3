"""What several verbs do with a store: open it, read files into it, take from it, publish from it."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import Progress

from ingest import Folder, Outcome, Store, from_path, ingest_several
from ingest.by_hand import ByHand
from ingest.kept import read_sample
from ingest.secret import rounding_secret
from pages.commands.terminal import say, say_lines

if TYPE_CHECKING:
    from analysis.analyse import Analysis
    from analysis.brief.material import Kept


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


def kept(store: Store) -> "Kept":
    """Take from the store and its folder what a brief is made of."""
    from analysis.brief.material import Kept
    from analysis.reach import in_use
    from analysis.themes.people import said_of

    opened, sample = store.folder, read_sample(store.folder.path)
    return Kept(store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement),
                said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version()),
                sample.coders if sample else (), store.quotable(), rounding_secret(opened))


def analysed(store: Store) -> "Analysis":
    """Count, tag and compare everything that a store holds, exactly."""
    from analysis.analyse import analyse, tag_all  # spaCy takes a second to load
    from analysis.reach import in_use
    from analysis.themes.people import said_of

    opened = store.folder
    frames, used = store.frames(), in_use(opened.benchmark, store.figures(), opened.engagement)
    said = said_of(store.codings(), store.blind_sample(), store.codebook, store.codebook_version())
    return analyse(tag_all(frames, opened.engagement, opened.codebook, said), opened.engagement, opened.codebook, used)


def publish_now(store: Store) -> None:
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
