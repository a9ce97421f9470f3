"""From a file's bytes to tables whose columns we know."""

from ingest.workbook.grid import Sheet
from ingest.workbook.locate import Block, Located, locate, locate_all
from ingest.workbook.open import open_file
from ingest.workbook.vocabulary import Role, Vocabulary

__all__ = ["Block", "Located", "Role", "Sheet", "Vocabulary", "locate", "locate_all", "open_file"]
