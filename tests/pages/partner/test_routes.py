"""A partner's own page: it says enough, it says it to nobody else, and no exact number gets out."""

import io
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import Store
from ingest.form import ShortLink, new_page_token, page_token, switch_link, take_in
from pages.form import quiet
from pages.partner import gate
from tests.ingest.form.make import post
from tests.pages.partner.conftest import KITE

HEAVIEST = 50_000  # bytes of a page with its styles


class Outline(HTMLParser):
    """What a screen reader finds: headings in their order, the language, and tables without headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.language, self.cells, self.scripts = "", 0, 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters."""
        told = dict(attrs)
        if tag == "html":
            self.language = told.get("lang") or ""
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.cells += tag == "th" and "scope" not in told
        self.scripts += tag == "script"


def opened(client: TestClient, folder: Path, more: str = "", partner: str = KITE):
    """Open a partner's page."""
    return client.get(f"/p/{page_token(folder, partner)}{more}")


def words(html: str) -> str:
    """Give what people read, without the names and addresses in it, which have digits of their own."""
    whole = re.sub(r"</?(wbr|span|b|strong)\b[^>]*>", "", html)  # a link's letters are four digits one time in fifty
    said = re.sub(r"<style.*?</style>|<head>.*?</head>|<[^>]*>", " ", whole, flags=re.S)
    return re.sub(r"https?://\S+|\d+ to \d+|Made on [^;]*;|Under 18|\d+ and over|\d+ \w+ 20\d\d|\d+\s?%", " ", said)


@pytest.mark.usefixtures("links")
def test_a_partner_reads_what_came_through_it_and_what_is_missing(client: TestClient, served: Path) -> None:
    """If this fails, an organisation hangs a hundred posters and never learns whether anybody came."""
    page = opened(client, served)
    assert page.status_code == 200
    told = words(page.text)
    for sentence in ("Online", "Workshops", "These links brought fewer than 10 people so far",
                     "Whom you reached", "Who is still missing", "under-represented", "Download the kit (ZIP)"):
        assert sentence in told, sentence


@pytest.mark.usefixtures("links")
def test_no_exact_number_of_people_gets_out(client: TestClient, served: Path) -> None:
    """If this fails, somebody works out how many of a small group came through a partner."""
    for partner in (KITE, "Harbor"):
        numbers = {int(n) for n in re.findall(r"\b\d+\b", words(opened(client, served, partner=partner).text))}
        assert {n for n in numbers if n % 10} == set()


@pytest.mark.usefixtures("links")
def test_the_page_is_light_and_can_be_read_aloud(client: TestClient, served: Path) -> None:
    """If this fails, an old telephone can't load it, or a blind person can't find their way."""
    page = opened(client, served)
    weight = len(page.content) + sum(len(client.get(style).content) for style in ("/p/style.css", "/form/style.css"))
    assert weight <= HEAVIEST
    seen = Outline(page.text)
    assert (seen.language, seen.cells, seen.scripts, seen.headings[0], seen.headings.count(1)) == ("en", 0, 0, 1, 1)
    assert all(after <= before + 1 for before, after in zip(seen.headings, seen.headings[1:], strict=False))
    assert 'href="#main"' in page.text


@pytest.mark.usefixtures("links")
def test_nobody_keeps_the_page_or_its_address(client: TestClient, served: Path) -> None:
    """If this fails, the address stands in another site's log, in a search engine, or in ours."""
    page = opened(client, served)
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in page.headers["x-robots-tag"]
    assert "/p/" in quiet.PATHS


def test_a_wrong_address_is_like_any_other(client: TestClient, served: Path, links: list[ShortLink]) -> None:
    """If this fails, somebody can tell an address that was ended, or is nearly right, from nonsense."""
    old = page_token(served, KITE)
    new_page_token(served, KITE)
    wrong = [f"/p/{name}{more}" for name in (old, "0" * 32, "x", links[0].code) for more in (
        "", "/kit.zip", "/workbook.xlsx")]
    answers = [client.get(address) for address in wrong]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert KITE not in answers[0].text


@pytest.mark.usefixtures("links")
def test_the_page_speaks_the_partners_language(client: TestClient, served: Path) -> None:
    """If this fails, an organisation reads English among its own people's words."""
    assert Outline(opened(client, served, "?lang=es").text).language == "es"
    assert Outline(client.get(f"/p/{page_token(served, KITE)}", headers={"accept-language": "es-ES,en"}).text
                   ).language == "es"


def test_numbers_are_made_anew_now_and_then_only(client: TestClient, served: Path, kept: Store,
                                                 links: list[ShortLink], monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the page tells who was here a minute ago, or never what came since the morning."""
    before = opened(client, served).text
    take_in(kept, [post(f"Swings {i}", link=links[1].code) for i in range(30)])
    assert opened(client, served).text == before
    monkeypatch.setattr(gate, "ANEW", 0.0)
    assert "about 30" in words(opened(client, served).text)


def test_the_kit_can_be_had_again(client: TestClient, served: Path, kept: Store, links: list[ShortLink]) -> None:
    """If this fails, a partner whose posters are gone has to write to the city."""
    answer = opened(client, served, "/kit.zip")
    assert answer.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert any(name.endswith(".pdf") for name in names)
    assert opened(client, served, "/workbook.xlsx?lang=es").content[:2] == b"PK"
    for link in links:
        switch_link(kept, link.code, False)
    assert "Download the kit" not in opened(client, served).text
    assert opened(client, served, "/kit.zip").status_code == 409


def test_the_form_alone_does_not_serve_them(served: Path) -> None:
    """If this fails, who opens the form to everybody has opened more than the form."""
    from pages.form import door as doors
    from pages.form.server import alone

    with TestClient(alone()) as client:
        assert client.get(f"/p/{page_token(served, KITE)}").status_code == 404
    doors.close()
