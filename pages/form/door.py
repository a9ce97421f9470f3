"""The engagement whose form is served: opened once, and anew when its engagement.toml changes."""

import os
import threading
from pathlib import Path

from ingest import EngagementError, Folder, Store, open_folder
from ingest.folder import ENGAGEMENT_FILE, FOLDER_VARIABLE
from ingest.form import Clock, ShortLink, Writer, find_link
from locales import _

_lock = threading.Lock()
_opened: dict[tuple[str, int], "Door"] = {}  # the one that is open, by folder and the time of its file


class Door:
    """What serving a form takes: the engagement, its store, the thread that writes, the clock that signs."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.engagement = folder.engagement
        self.store = Store.open(folder)
        self.writer = Writer(self.store)
        self.clock = Clock(folder)

    def link(self, code: str | None) -> ShortLink | None:
        """Find the short link that somebody came by."""
        return find_link(self.store, code) if code else None


def door() -> Door:
    """Give the door of the folder that the environment names, or raise ``FairHearingError`` with a sentence."""
    path = os.environ.get(FOLDER_VARIABLE, "")
    if not path:
        raise EngagementError("no_folder", _(
            "No engagement is open. Start the dashboard with: fairhearing serve FOLDER"))
    key = path, _changed(Path(path) / ENGAGEMENT_FILE)
    with _lock:
        if key not in _opened:
            fresh = Door(open_folder(path))
            for old in _opened.values():
                old.writer.close()
            _opened.clear()
            _opened[key] = fresh
        return _opened[key]


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0
