"""From a file's bytes to tables whose columns we know."""

from ingest.workbook.locate import Block, Located, locate
from ingest.workbook.open import Sheet, open_file
from ingest.workbook.vocabulary import Role, Vocabulary

__all__ = ["Block", "Located", "Role", "Sheet", "Vocabulary", "locate", "open_file"]
