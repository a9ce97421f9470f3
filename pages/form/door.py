"""The engagement whose form is served: opened once, and anew when its engagement.toml changes."""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from ingest import EngagementError, Folder, Store, open_folder
from ingest.decisions import Publication, newest, read_published
from ingest.folder import ENGAGEMENT_FILE, FOLDER_VARIABLE
from ingest.form import Clock, ShortLink, Writer, find_link
from ingest.schema import Published
from locales import _
from pages.form.visit import Visit

LOOK_EVERY = 1.0  # seconds between two looks at whether the file has changed


@dataclass
class _Look:
    """The last look at the file."""

    path: str = ""
    at: float = 0.0
    door: "Door | None" = None


_lock = threading.Lock()
_looked = _Look()
_opened: dict[tuple[str, int], "Door"] = {}  # the one that is open, by folder and the time of its file


class Door:
    """What serving a form takes: the engagement, its store, the thread that writes, the clock that signs."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.engagement = folder.engagement
        self.store = Store.open(folder)
        self.writer = Writer(self.store)
        self.clock = Clock(folder)
        self.told: dict[tuple[Visit, str], str] = {}  # pages after sending, by visit and what they say
        self._shown: tuple[Publication, Published] | None = None

    def link(self, code: str | None) -> ShortLink | None:
        """Find the short link that somebody came by."""
        return find_link(self.store, code) if code else None

    def shown(self) -> tuple[Publication, Published] | None:
        """Give what was published last, and when; it is read once."""
        last = newest(self.store)
        if last is None:
            return None
        if self._shown is None or self._shown[0] != last:
            self._shown = last, read_published(self.store, last.number)
        return self._shown


def door() -> Door:
    """Give the door of the folder that the environment names, or raise ``FairHearingError`` with a sentence."""
    path = os.environ.get(FOLDER_VARIABLE, "")
    if not path:
        raise EngagementError("no_folder", _(
            "No engagement is open. Start the dashboard with: fairhearing serve FOLDER"))
    if path == _looked.path and time.monotonic() - _looked.at < LOOK_EVERY and _looked.door:
        return _looked.door
    key = path, _changed(Path(path) / ENGAGEMENT_FILE)
    with _lock:
        if key not in _opened:
            fresh = Door(open_folder(path))
            for old in _opened.values():
                old.writer.close()
            _opened.clear()
            _opened[key] = fresh
        _looked.path, _looked.at, _looked.door = path, time.monotonic(), _opened[key]
        return _opened[key]


def close() -> None:
    """Write what waits, and let go of the engagement."""
    with _lock:
        for opened in _opened.values():
            opened.writer.close()
            opened.store.close()
        _opened.clear()
        _looked.door = None


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0
