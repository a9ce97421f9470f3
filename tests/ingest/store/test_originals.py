"""Files as they were handed in: kept whole, under names that tell nothing, and no longer than said."""

import datetime as dt
import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ingest import FileRefused, HandedIn, Store, StoreError, ingest_file, ingest_several, open_folder
from ingest.store import tables as t
from ingest.store.engine import MIGRATIONS, writing
from ingest.store.originals import PART

ONLINE = b"Submission ID,Your idea\n1,Shade\n2,Bins\n"
MINUTES = b"Online ID,Decision\n2,Taken up\n"
LATER = dt.date(2126, 1, 1)


def kept(store: Store) -> list[Path]:
    """List what is kept."""
    return sorted(store.originals_folder.glob("*"))


def named(store: Store) -> list[str | None]:
    """List the names that batches have for their files, oldest first."""
    return [name if isinstance(name, str) else None for name in reversed(store.batches()["original"].tolist())]


def retain(store: Store, days: int) -> Store:
    """Open the store again, with another retention."""
    toml = store.folder.path / "engagement.toml"
    before = re.sub(r"\[retention\]\noriginals_days = \d+\n", "", toml.read_text(encoding="utf-8"))
    toml.write_text(f"{before}\n[retention]\noriginals_days = {days}\n", encoding="utf-8")
    return Store(store.engine, open_folder(store.folder.path))


def test_a_file_is_kept_as_it_came(store: Store) -> None:
    """If this fails, nobody can ever check what a partner really handed in, or anybody on the machine can."""
    ingest_file(store, "María's list.csv", ONLINE)
    [path] = kept(store)
    assert path.read_bytes() == ONLINE
    assert named(store) == [path.name]
    assert re.fullmatch(r"[0-9a-f]{32}", path.name)
    if os.name == "posix":
        modes = [stat.S_IMODE(place.stat().st_mode) for place in (path, path.parent, path.parent.parent)]
        assert modes == [0o600, 0o700, 0o700]


def test_names_tell_nothing(store: Store) -> None:
    """If this fails, a name in the folder says who handed something in, or what."""
    names = set()
    for i in range(3):
        ingest_file(store, "x.csv", ONLINE + b"%d,Trees\n" % i)
        names = {path.name for path in kept(store)}
    assert len(names) == 3
    assert not any(re.search(r"x|csv", name) for name in names)


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    """If this fails, a file handed in every night fills the disk."""
    for name in ("online.csv", "copy.csv"):
        ingest_file(store, name, ONLINE)
    [path] = kept(store)
    assert named(store) == [path.name] * 2
    path.unlink()  # lost by accident: the next copy is kept again
    ingest_file(store, "online.csv", ONLINE)
    [path] = kept(store)
    assert named(store)[2] == path.name


def test_a_refused_file_is_not_kept(store: Store) -> None:
    """If this fails, what was refused as dangerous lies on the machine all the same."""
    with pytest.raises(FileRefused):
        ingest_file(store, "x.xlsx", b"%PDF-1.7")
    assert kept(store) == []


def test_minutes_that_wait_are_kept_too(store: Store) -> None:
    """If this fails, of several files handed in at once some are kept and some not, or one under another's name."""
    list(ingest_several(store, [HandedIn("m.csv", lambda: MINUTES), HandedIn("o.csv", lambda: ONLINE)]))
    assert [(store.originals_folder / str(name)).read_bytes() for name in named(store)] == [ONLINE, MINUTES]


def test_undo_keeps_the_file_until_retention_ends(store: Store) -> None:
    """If this fails, a wrong click loses the only copy of what a partner brought."""
    ingest_file(store, "online.csv", ONLINE)
    store.undo("b1")
    assert store.tidy() == []
    assert len(kept(store)) == 1
    assert [(one.batch, one.file) for one in store.tidy(LATER)] == [("b1", "online.csv")]
    assert (kept(store), named(store)) == ([], [None])
    assert store.tidy(LATER) == []


def test_retention_counts_from_the_end_or_the_upload(store: Store) -> None:
    """If this fails, files with personal details stay longer than the city promised, or not as long."""
    store = retain(store, 10)
    ingest_file(store, "early.csv", ONLINE)
    ingest_file(store, "late.csv", ONLINE + b"3,Trees\n")
    with store.engine.begin() as connection:
        for batch, day in (("b1", dt.datetime(2026, 3, 2)), ("b2", dt.datetime(2026, 5, 1))):  # it ends on 31 March
            connection.execute(sa.update(t.batches).where(t.batches.c.batch == batch).values(
                added_at=day.replace(tzinfo=dt.UTC)))
    assert store.tidy(dt.date(2026, 4, 10)) == []
    assert [one.batch for one in store.tidy(dt.date(2026, 4, 11))] == ["b1"]
    assert store.tidy(dt.date(2026, 5, 11)) == []
    assert [one.batch for one in store.tidy(dt.date(2026, 5, 12))] == ["b2"]


def test_bytes_that_a_later_upload_brought_too_stay_for_it(store: Store) -> None:
    """If this fails, tidying up after one upload deletes the file of another."""
    store = retain(store, 10)
    for name in ("first.csv", "second.csv"):
        ingest_file(store, name, ONLINE)
    with store.engine.begin() as connection:
        connection.execute(sa.update(t.batches).where(t.batches.c.batch == "b1").values(
            added_at=dt.datetime(2026, 3, 2, tzinfo=dt.UTC)))
    assert [one.batch for one in store.tidy()] == ["b1"]
    assert len(kept(store)) == 1
    assert named(store)[0] is None
    assert named(store)[1] == kept(store)[0].name


def test_none_are_kept_where_none_should_be(store: Store) -> None:
    """If this fails, a city that must not keep files keeps them."""
    ingest_file(store, "before.csv", ONLINE)
    store = retain(store, 0)
    ingest_file(store, "after.csv", ONLINE + b"3,Trees\n")
    assert named(store)[1] is None
    assert [one.file for one in store.tidy()] == ["before.csv"]
    assert kept(store) == []


def test_a_batch_that_fails_leaves_no_file(store: Store) -> None:
    """If this fails, files pile up that nobody knows of."""
    def fail(_done: float) -> None:
        raise RuntimeError("a fault")
    with pytest.raises(RuntimeError):
        ingest_file(store, "online.csv", ONLINE, progress=lambda done: fail(done) if done > 0.5 else None)
    assert kept(store) == []


def test_a_full_disk_is_said_and_nothing_is_stored(store: Store) -> None:
    """If this fails, an upload is stored without the file it came from, in silence."""
    store.originals_folder.parent.mkdir()
    store.originals_folder.write_bytes(b"")  # a file where the folder should be
    with pytest.raises(StoreError) as refused:
        ingest_file(store, "online.csv", ONLINE)
    assert refused.value.code == "original_not_kept"
    assert "online.csv" in refused.value.message
    assert store.batches().empty


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that kills at once")
def test_a_crash_before_the_commit_leaves_an_orphan_that_tidy_deletes(small: Path) -> None:
    """If this fails, a power cut leaves a batch without its file, or a file for ever."""
    script = ("import os, signal, sys; sys.path[:] = eval(sys.argv[1])\n"
              "from ingest import Store, ingest_file, open_folder\n"
              "store = Store.open(open_folder(sys.argv[2]))\n"
              f"ingest_file(store, 'o.csv', {ONLINE!r},\n"
              "            progress=lambda done: done > 0.5 and os.kill(os.getpid(), signal.SIGKILL))")
    done = subprocess.run([sys.executable, "-c", script, repr(sys.path), str(small)], timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    store = Store.open(open_folder(small))
    try:
        assert store.batches().empty
        [orphan] = kept(store)
        (store.originals_folder / f"half{PART}").write_bytes(b"Submission")  # and one that was half written
        assert {(one.batch, one.file) for one in store.tidy()} == {("", orphan.name), ("", f"half{PART}")}
        assert kept(store) == []
        assert ingest_file(store, "o.csv", ONLINE).stored == 2
        assert len(kept(store)) == 1
    finally:
        store.close()


def test_a_store_from_before_is_opened(small: Path) -> None:
    """If this fails, whoever updates the program can't open last year's consultation."""
    store = Store.open(open_folder(small))
    ingest_file(store, "online.csv", ONLINE)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writing(store.engine) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
    store.close()
    again = Store.open(open_folder(small))
    try:
        assert named(again) == [None]
        assert again.tidy(LATER)[0].batch == ""  # its file has no upload that knows of it
        ingest_file(again, "online.csv", ONLINE)
        assert len(kept(again)) == 1
    finally:
        again.close()
