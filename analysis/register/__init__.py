"""The entry in a register of algorithms: what tags residents' words, how well, and who answers for it."""

from analysis.register.entry import Entry, Fact, Group, document, entry, lines
from analysis.register.sections import sections

__all__ = ["Entry", "Fact", "Group", "document", "entry", "lines", "sections"]
