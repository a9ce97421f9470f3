"""What partners print: posters, flyers, table tents and a guide, with a code that leads to the form.

words       every sentence on paper, in one place
sheets      what stands on each sheet of a link: plain data, no typesetting
code        the QR code: how large, as SVG and as PNG
fonts       which fonts have all letters of a sheet; a sentence where none has
press       data and a template (templates/*.typ) → tagged PDF, or PNG
kits        everything of one partner, as a ZIP
write       the ZIPs of many partners in a folder, and a list of what they hold
"""

from ingest.paper.kits import Kit, kit, links_in_use, plan, unspoken
from ingest.paper.write import write_kits

__all__ = ["Kit", "kit", "links_in_use", "plan", "unspoken", "write_kits"]
