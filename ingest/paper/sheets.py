"""What stands on the sheets of a link: plain data, in the link's language. How it is set is the templates' affair."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import format_skeleton

from ingest.form import ShortLink
from ingest.paper.code import as_svg, matrix, width_mm
from ingest.paper.words import speaking_on_paper, words
from ingest.schema import Engagement, fold
from ingest.template.start import day_locale, spoken_day
from locales import pick

KINDS = ("poster", "flyer", "tent")  # one of each for every link
GUIDE = "guide"  # one for each language of a partner
SHEET = {"a4": "a4", "letter": "us-letter"}  # paper → its name in typst
HALF = {"a4": "a5", "letter": "half-letter"}  # of the flyer
CODES = ("paper", "language", "title_in", "question_in")  # of the data, nobody reads them
LISTED = 8  # tablets' addresses that a guide has room for
NAMED = 40  # letters of a name that a file's name takes

Data = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """One sheet before it is set. data: what stands on it, but for the picture of the code."""

    kind: str
    name: str  # of the file, without its ending
    language: str  # of the link; the words on the sheet may have to be in another one
    data: Data
    link: ShortLink | None = None  # none: it is about all of a partner's links in a language

    @property
    def paper(self) -> str:
        """Name the paper it is printed on, as in «a5»."""
        return HALF[self.data["paper"]] if self.kind == "flyer" else str(self.data["paper"])

    def texts(self) -> list[str]:
        """Give every text on the sheet."""
        return list(_texts({name: part for name, part in self.data.items() if name not in CODES}))

    def whole(self) -> Data:
        """Give the data with the code drawn, as the template wants it."""
        if self.link is None:
            return self.data
        code = matrix(self.data["address"]["whole"])
        return {**self.data, "code": as_svg(code), "code_mm": width_mm(code, self.kind)}


def sheets_of(engagement: Engagement, links: Sequence[ShortLink], paper: str) -> list[Sheet]:
    """Give the sheets of a partner's links: poster, flyer and tent for each, and a guide for each language."""
    made = [sheet for link in links for sheet in _of_link(engagement, link, paper)]
    for language in dict.fromkeys(link.language for link in links):
        made.append(_guide(engagement, [link for link in links if link.language == language], paper))
    return made


def shown(engagement: Engagement, link: ShortLink) -> dict[str, str]:
    """Give a link's address: whole, and as people type it, in two parts."""
    whole = f"{engagement.form.address.rstrip('/')}{link.path}"
    typed = whole.removeprefix("https://")
    return {"whole": whole, "typed": typed, "start": typed.removesuffix(link.code), "letters": link.code}


def slug(name: str) -> str:
    """Write a name as files have it."""
    return fold(name).replace(" ", "-").replace("+", "")[:NAMED].strip("-")


def _of_link(engagement: Engagement, link: ShortLink, paper: str) -> list[Sheet]:
    with speaking_on_paper(engagement, link.language) as language:
        said, about = words(), _about(engagement, link.language, language, paper)
        address = shown(engagement, link)
        data = {**about, **{name: said[name] for name in ("point", "type", "either", "free", "fold")},
                "address": address, "alt": said["code_of"].format(address=address["whole"]),
                "host": " · ".join(filter(None, (link.partner, link.venue))),
                "asides": _asides(engagement, link)}
        return [Sheet(kind, _name(kind, paper, link), link.language,
                      {**data, "document": f"{about['title']} – {said[kind]}"}, link) for kind in KINDS]


def _about(engagement: Engagement, own: str, language: str, paper: str) -> Data:
    """Give what every sheet says. own: the language of the link; language: that of the words."""
    title, question = engagement.title, engagement.questions[0].label
    return {"paper": paper, "language": language,
            "title": title.get(own) or pick(title, engagement.id), "title_in": own if own in title else language,
            "question": question.get(own) or pick(question), "question_in": own if own in question else language}


def _asides(engagement: Engagement, link: ShortLink) -> list[Data]:
    """Give what stands below the code: each a heading, texts, and a number to call."""
    said, form = words(), engagement.form
    on_paper = pick(form.paper) or (said["on_paper"].format(venue=link.venue) if link.venue else "")
    without = [{"heading": said["without"], "text": on_paper,
                "call": said["call"] if form.phone else "", "phone": form.phone}]
    return [*(without if on_paper or form.phone else []),
            {"heading": said["when"], "text": _dates(engagement)},
            {"heading": said["reader"], "text": pick(form.organisation) or said["team"]}]


def _dates(engagement: Engagement) -> str:
    """Say from when to when; the year once, where it is one."""
    start, end, order = engagement.start, engagement.end, engagement.date_order
    first = (format_skeleton("MMMMd", start, locale=day_locale(order)) if start.year == end.year
             else spoken_day(start, order))
    whole = (day.replace(" ", "\u00a0") for day in (first, spoken_day(end, order)))
    return words()["from_to"].format(**dict(zip(("start", "end"), whole, strict=True)))


def _guide(engagement: Engagement, links: Sequence[ShortLink], paper: str) -> Sheet:
    own = links[0].language
    with speaking_on_paper(engagement, own) as language:
        said, about = words(), _about(engagement, own, language, paper)
        parts = [{"heading": said[part], "steps": [text for name, text in said.items() if name.startswith(f"{part}_")]}
                 for part in ("before", "during", "after")]
        contact = engagement.form.contact
        data = {**about, "document": f"{about['title']} – {said['guide']}", "host": links[0].partner,
                "heading": said["guide"], "dates": _dates(engagement), "parts": parts,
                "ask": said["ask"].format(contact=contact) if contact else "",
                "at_once": said["at_once"], "blanks": [said[name] for name in ("day", "venue", "heads")],
                "tablet": said["tablet"],
                "tablets": [[link.venue or said["anywhere"], f"{shown(engagement, link)['typed']}/tablet"]
                            for link in links[:LISTED]],
                "more": said["tablet_more"] if len(links) > LISTED else ""}
        return Sheet(GUIDE, f"guide-{paper}-{own}", own, data)


def _name(kind: str, paper: str, link: ShortLink) -> str:
    """Name a file: «poster-a4-en-old-library-K7QF»."""
    on = HALF[paper] if kind == "flyer" else paper
    return "-".join(filter(None, (kind, on, link.language, slug(link.venue), link.code)))


def _texts(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    inner = part.values() if isinstance(part, dict) else part
    return [text for one in inner for text in _texts(one)]
