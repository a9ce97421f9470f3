"""A partner's kit to download: made when somebody asks for it, one at a time, and the last few kept."""

import threading
from functools import lru_cache

from ingest.form import ShortLink
from ingest.paper import plan
from ingest.schema import Engagement
from ingest.template import template_name, write_template
from ingest.template.save import usual_language
from locales import LANGUAGES, current

MOST = 8  # kits of a few hundred kilobytes each
_lock = threading.Lock()


def possible(engagement: Engagement, links: list[ShortLink]) -> bool:
    """Say whether there is something to print: links in use, and an address under which people reach the form."""
    return bool(engagement.form.address) and any(link.in_use for link in links)


def zipped(engagement: Engagement, partner: str, links: tuple[ShortLink, ...]) -> tuple[str, bytes]:
    """Make the ZIP, and name it. Raises ``FairHearingError`` with a sentence where it can't be made."""
    with _lock:
        return _made(engagement.model_dump_json(), partner, links, current())


def workbooks(engagement: Engagement, links: list[ShortLink]) -> list[str]:
    """List the languages in which the partner's workbook can be had: those of its links, else the usual one."""
    ours = {name.split("_")[0] for name in LANGUAGES}
    return list(dict.fromkeys(link.language for link in links if link.language in ours)) or [
        usual_language(engagement).split("_")[0]]


def workbook(engagement: Engagement, partner: str, language: str) -> tuple[str, bytes]:
    """Write the workbook for a partner, and name it."""
    return template_name(engagement, partner, language), write_template(engagement, partner, language)


@lru_cache(maxsize=MOST)
def _made(told: str, partner: str, links: tuple[ShortLink, ...], _language: str) -> tuple[str, bytes]:
    made = plan(Engagement.model_validate_json(told), links, partner)[0]
    return f"{made.name}.zip", made.zipped()
