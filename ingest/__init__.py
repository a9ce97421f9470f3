"""How contributions get in: from a file's bytes to the store, with a receipt."""

from ingest.errors import EngagementError, FairHearingError, FileRefused, StoreError
from ingest.files import (
    HandedIn,
    from_path,
    ingest_file,
    ingest_path,
    ingest_several,
    look_at,
    look_at_several,
)
from ingest.folder import Folder, open_folder
from ingest.layout import Layouts, Mapping
from ingest.outcome import Outcome
from ingest.preview import Preview
from ingest.receipt import Receipt
from ingest.schema.frames import Frames
from ingest.store import Store

__all__ = [
    "EngagementError",
    "FairHearingError",
    "FileRefused",
    "Folder",
    "Frames",
    "HandedIn",
    "Layouts",
    "Mapping",
    "Outcome",
    "Preview",
    "Receipt",
    "Store",
    "StoreError",
    "from_path",
    "ingest_file",
    "ingest_path",
    "ingest_several",
    "look_at",
    "look_at_several",
    "open_folder",
]
