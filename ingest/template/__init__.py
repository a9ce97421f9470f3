"""The workbook that a partner gets by e-mail, fills in and sends back.

marks       how a sheet of ours is told from any other, whoever saved it
write       the workbook; one module for each of its sheets: start, ideas, counted, lists
gaps        what engagement.toml doesn't say in the partner's language
save        the file, under a name of its own
settle      what its sheets tell each other when it comes back
review      what is still missing in it
Its sheets are read by ``ingest.tools.template``.
"""

from ingest.template.gaps import Gaps, gaps
from ingest.template.review import review
from ingest.template.save import Saved, save_template, template_name
from ingest.template.settle import settle
from ingest.template.write import write_template

__all__ = ["Gaps", "Saved", "gaps", "review", "save_template", "settle", "template_name", "write_template"]
