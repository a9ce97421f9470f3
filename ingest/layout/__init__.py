"""What people said about a layout: which column holds what, and what its values mean. Remembered by its headings."""

from ingest.layout.document import Met, as_document, lost, read_document
from ingest.layout.mapping import STATES, Layouts, Mapping, names
from ingest.layout.meaning import meaning_of, meanings, role_of, spoken

__all__ = ["STATES", "Layouts", "Mapping", "Met", "as_document", "lost", "meaning_of", "meanings", "names",
           "read_document", "role_of", "spoken"]
