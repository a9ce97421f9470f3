"""What makes a sample case look like one in use: its links, its quotes, its decisions, an address that leads here."""

import csv
import re
from pathlib import Path

from analysis.viewers import Role
from ingest import Store
from ingest.decisions import add_table
from ingest.folder import ENGAGEMENT_FILE
from ingest.form import make_links, read_partners
from ingest.schema import names as c
from pages.commands.taking import publish_now

PARTNERS_FILE, QUOTES_FILE, DECISIONS_FILE = "partners.csv", "quotes.csv", "decisions.csv"  # of a sample case


def lead_here(folder: Path, address: str) -> None:
    """Write where this demonstration is reached into its copy of the case, so that its links and codes lead there."""
    path = folder / ENGAGEMENT_FILE
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'^address = "[^"]*"', f'address = "{address}"', text, count=1, flags=re.MULTILINE),
                    encoding="utf-8")


def bring_to_life(store: Store) -> None:
    """Make the partners' links, tick the texts that others may read, add the decisions and publish them."""
    folder = store.folder
    make_links(store, read_partners(folder.path / PARTNERS_FILE, folder.engagement))
    for contribution in quoted(store):
        store.say_fit(contribution, True, Role.STAFF.value)
    add_table(store, folder.path / DECISIONS_FILE)
    publish_now(store)


def quoted(store: Store) -> list[str]:
    """Find the contributions with the words that a sample lists as fit to quote: one for each line of the list."""
    texts = store.frames().contributions.drop_duplicates(c.TEXT).set_index(c.TEXT)[c.CONTRIBUTION]
    with (store.folder.path / QUOTES_FILE).open(encoding="utf-8", newline="") as file:
        return [str(texts[row[c.TEXT]]) for row in csv.DictReader(file)]
