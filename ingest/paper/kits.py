"""Everything a partner needs, as a ZIP: posters, flyers, tents, guides, bare codes, and the workbook."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import pandas as pd

from ingest.errors import FairHearingError
from ingest.form import ShortLink, list_links
from ingest.paper.code import as_png, as_svg, matrix
from ingest.paper.fonts import families_for, letters
from ingest.paper.press import Press
from ingest.paper.sheets import SHEET, Sheet, sheets_of, shown, slug
from ingest.schema import Engagement, fold
from ingest.store import Store
from ingest.template.save import template_name, usual_language
from ingest.template.write import write_template
from locales import LANGUAGES, _

NAMED = 5  # partners that a message names


@dataclass(frozen=True)
class Kit:
    """What one partner gets, before it is set. name: of its folder and its ZIP."""

    engagement: Engagement
    partner: str
    name: str
    links: tuple[ShortLink, ...]
    sheets: tuple[tuple[Sheet, list[str]], ...]  # each with the fonts it needs

    def files(self, press: Press | None = None) -> Iterator[tuple[str, bytes]]:
        """Make one file after the other: its name and what it holds."""
        press = press or Press()
        for sheet, families in self.sheets:
            yield f"{sheet.name}.pdf", press.pdf(sheet, families, self.engagement.start)
        for link in self.links:
            code = matrix(shown(self.engagement, link)["whole"])
            yield f"code-{link.code}.svg", as_svg(code).encode()
            yield f"code-{link.code}.png", as_png(code)
        for language in self.workbooks():
            yield (template_name(self.engagement, self.partner, language),
                   write_template(self.engagement, self.partner, language))

    def workbooks(self) -> list[str]:
        """List the languages of the partner's workbooks: those of its links that we have words for."""
        ours = {name.split("_")[0] for name in LANGUAGES}
        languages = dict.fromkeys(link.language for link in self.links if link.language in ours)
        return list(languages) or [usual_language(self.engagement)]

    def zipped(self, press: Press | None = None) -> bytes:
        """Make the ZIP; its files stand in a folder of the partner's."""
        written = io.BytesIO()
        day = (*self.engagement.start.timetuple()[:3], 12, 0, 0)
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.comment = mark(self.engagement)
            for name, data in self.files(press):
                archive.writestr(zipfile.ZipInfo(f"{self.name}/{name}", day), data, zipfile.ZIP_DEFLATED)
        return written.getvalue()


def kit(engagement: Engagement, partner: str, links: Sequence[ShortLink], paper: str = "a4") -> bytes:
    """Make the ZIP of one partner in memory.

    ``links``: as from ``links_in_use(store)``, of any partners: only this partner's are taken, and
    none that is switched off. ``paper``: a4 or letter. A second or two for six links. Raises
    ``FairHearingError`` with a sentence for people: ``no_address`` (``[form] address`` isn't in
    engagement.toml), ``no_links`` (none of this partner), ``missing_letter`` (no font has a letter).
    """
    return plan(engagement, links, partner, None, paper)[0].zipped()


def links_in_use(store: Store) -> list[ShortLink]:
    """List the links that are not switched off, by partner, venue and language."""
    return [ShortLink(row["code"], row["partner"], row["venue"], row["language"],
                      None if pd.isna(row["area"]) else row["area"])
            for row in list_links(store).to_dict("records") if pd.isna(row["off_at"])]


def plan(engagement: Engagement, links: Sequence[ShortLink], partner: str | None = None,
         language: str | None = None, paper: str = "a4") -> list[Kit]:
    """Say what is to be made, a kit for each partner, and refuse what can't be before anything is.

    ``partner``, ``language``: only these. Raises ``FairHearingError`` as ``kit`` does, and
    ``no_such_paper``.
    """
    _check(engagement, paper)
    used = [link for link in links if link.in_use]
    names = _names(link.partner for link in used)
    wanted = [link for link in used if (partner is None or fold(link.partner) == fold(partner))
              and (language is None or link.language == language)]
    if not wanted:
        raise _nothing(used, partner, language)
    chosen = dict.fromkeys(link.partner for link in wanted)
    ending = f"-{language}" if language else ""
    return [_kit(engagement, name, names[name] + ending, [link for link in wanted if link.partner == name], paper)
            for name in chosen]


def unspoken(kits: Iterable[Kit]) -> Iterator[str]:
    """Say which languages of links paper has no words for, and which it speaks instead."""
    pairs = {(sheet.language, sheet.data["language"]) for kit in kits for sheet, _families in kit.sheets}
    for language, instead in sorted(pairs):
        if language != instead:
            yield _("Posters have no words in «{language}» yet. Title and question stand in it where engagement.toml "
                    "has them; all else is in «{instead}».").format(language=language, instead=instead)


def mark(engagement: Engagement) -> bytes:
    """Give the comment by which a ZIP of ours is known: no other file is written over."""
    return f"fairhearing kit of {engagement.id}".encode()


def _kit(engagement: Engagement, partner: str, name: str, links: list[ShortLink], paper: str) -> Kit:
    sheets = sheets_of(engagement, links, paper)
    return Kit(engagement, partner, name, tuple(links), tuple(
        (sheet, families_for(letters(sheet.texts()), sheet.data["language"])) for sheet in sheets))


def _names(partners: Iterable[str]) -> dict[str, str]:
    """Give each partner a name for files that no other has."""
    named: dict[str, str] = {}
    for partner in sorted(set(partners)):
        stem = slug(partner) or "partner"
        named[partner] = next(name for i in count(1) if (name := stem if i == 1 else f"{stem}-{i}")
                              not in named.values())
    return named


def _check(engagement: Engagement, paper: str) -> None:
    if not engagement.form.address.startswith(("https://", "http://")):
        raise FairHearingError("no_address", _(
            "Posters need the address under which people reach the form. Write it into engagement.toml, section "
            "[form], as in: address = \"https://form.example.org\"."))
    if paper not in SHEET:
        raise FairHearingError("no_such_paper", _("There is no paper «{paper}». There are: {known}.").format(
            paper=paper, known=", ".join(SHEET)))


def _nothing(links: Sequence[ShortLink], partner: str | None, language: str | None) -> FairHearingError:
    if not links:
        return FairHearingError("no_links", _(
            "There are no links in use yet, and a poster leads to a link. Make them first: "
            "fairhearing links FOLDER --partners partners.csv"))
    names = list(dict.fromkeys(link.partner for link in links))
    known = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    return FairHearingError("no_links", _(
        "No link in use is of this partner and language ({wanted}). Partners with links: {known}.").format(
            wanted=", ".join(filter(None, (partner, language))), known=known))
