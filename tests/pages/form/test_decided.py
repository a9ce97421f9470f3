"""«You said, we did» without a script: everybody reads the answers, and a receipt tells its own part."""

import datetime as dt

import pytest
from starlette.testclient import TestClient

from ingest import Store
from ingest.decisions import decide, newest, publish, read_decisions, read_published
from ingest.form import take_in, withdraw
from ingest.schema import Decision, Published, PublishedSession, PublishedTheme
from ingest.schema.names import Decided
from tests.ingest.form.make import post

HEAVIEST = 50_000  # bytes of a page with all it loads
THEMES = [PublishedTheme(theme="trees", label={"en": "Trees", "es": "Árboles"}, texts=40),
          PublishedTheme(theme="bins", label={"en": "Bins"}, texts=0)]
MET = PublishedSession(session="kestrel club · 2026 03 04", partner="Kestrel Club (invented)", venue="Tea room",
                       date=dt.date(2026, 3, 4), language="es", spoken=("trees",))
FILE = PublishedSession(session="Ana's notes")


def decided(words: dict[str, str], **other) -> Decision:
    """Make a decision."""
    return Decision.model_validate({"themes": ["trees"], "status": Decided.AGREED, "words": words,
                                    "who": "The council (invented)", "date": "2026-04-01", **other})


@pytest.fixture
def shown(kept: Store) -> dict[str, str]:
    """Two decisions and what four people sent, published; the receipts by text."""
    decide(kept, decided({"en": "Ten lime trees & <b>more</b>", "es": "Diez tilos"}))
    receipts = {text: take_in(kept, [post(text, answers={})])[0].receipt
                for text in ("Shade for my aunt Zenobia", "A bench", "A secret")}
    ids = dict(kept.frames().contributions[["text", "contribution_id"]].itertuples(index=False))
    decide(kept, decided({"en": "A bench comes in May"}, themes=[], text=ids["A bench"], status=Decided.DONE))
    put(kept, [(ids["Shade for my aunt Zenobia"], ["trees", "bins"], [1]), (ids["A bench"], [], [2]),
               (ids["A secret"], [], [])])
    receipts["Too late"] = take_in(kept, [post("Too late", answers={})])[0].receipt
    return receipts


def put(kept: Store, texts: list) -> None:
    """Publish what stands."""
    publish(kept, Published(rounded_to=10, themes=THEMES, decisions=read_decisions(kept), sessions=[MET, FILE]),
            texts, "")


def told(client: TestClient, receipt: str) -> str:
    """Ask what became of something."""
    return client.post("/answers/receipt", data={"receipt": receipt, "language": "en"}).text


def test_before_anything_is_published_there_is_a_sentence(client: TestClient, kept: Store) -> None:
    """If this fails, residents meet a fault, or read what staff have not published."""
    decide(kept, decided({"en": "Ten lime trees"}))
    page = client.get("/answers?lang=en").text
    assert "There are no answers yet" in page
    assert "lime" not in page


@pytest.mark.usefixtures("shown")
def test_everybody_reads_the_answers_by_theme_with_rounded_numbers(client: TestClient) -> None:
    """If this fails, residents don't learn what became of it, or learn how many few were."""
    page = client.get("/answers?lang=en").text
    assert page.index("Trees") < page.index("Ten lime trees &amp; &lt;b&gt;more") < page.index("No answer yet")
    assert "About 40 contributions" in page
    assert "Fewer than 10 contributions" in page
    assert "The council (invented), 1 April 2026" in page
    assert "<script" not in page
    spanish = client.get("/answers?lang=es").text
    assert "Árboles" in spanish
    assert "Diez tilos" in spanish
    assert 'lang="en" dir="auto">A bench comes in May' in spanish
    arabic = client.get("/answers?lang=ar").text
    assert 'dir="rtl"' in arabic
    assert "Ten lime trees" in arabic


def test_a_receipt_tells_its_themes_and_their_answers_but_no_words(client: TestClient, shown: dict[str, str]) -> None:
    """If this fails, whoever finds a slip of paper reads what its owner wrote, or its owner learns nothing."""
    page = told(client, shown["Shade for my aunt Zenobia"].lower())
    assert "Ten lime trees" in page
    assert "A bench comes in May" not in page
    assert "Zenobia" not in page
    assert page.count("No answer yet") == 1, "of bins"
    assert "A bench comes in May" in told(client, shown["A bench"])
    assert "No theme was found in what you wrote" in told(client, shown["A secret"])
    assert "came after this page was last brought up to date" in told(client, shown["Too late"])
    missed = client.post("/answers/receipt", data={"receipt": "2222222222"})
    assert missed.status_code == 422
    assert "No answers have this receipt number" in missed.text
    assert client.get(f"/answers/receipt?receipt={shown['A bench']}").text.count("bench") == 0


@pytest.mark.usefixtures("shown")
def test_without_a_number_it_is_said_what_to_do(client: TestClient) -> None:
    """If this fails, who presses the button too early reads that their answers don't exist."""
    asked = client.post("/answers/receipt", data={"receipt": "", "language": "en"})
    assert (asked.status_code, asked.text.count("Write your receipt number in the box below")) == (422, 2)
    assert "No answers have this receipt number" not in asked.text


def test_who_took_their_answers_back_is_told_so(client: TestClient, kept: Store, shown: dict[str, str]) -> None:
    """If this fails, somebody who left is still told of as if they had stayed."""
    withdraw(kept, shown["Shade for my aunt Zenobia"])
    page = told(client, shown["Shade for my aunt Zenobia"])
    assert "You took these answers back" in page
    assert "Trees" not in page


@pytest.mark.usefixtures("shown")
def test_a_workshop_has_its_own_page_in_its_language_under_an_address_nobody_guesses(
        client: TestClient, kept: Store) -> None:
    """If this fails, people without an account have nothing to read, or everybody has a list of who met where."""
    last = newest(kept)
    assert last is not None
    met, file = read_published(kept, last.number).sessions
    page = client.get(f"/answers/session/{met.slug}").text
    assert 'lang="es"' in page
    assert page.index("Kestrel Club (invented)") < page.index("Diez tilos") < page.index("A bench comes in May")
    assert met.slug not in client.get("/answers").text
    assert "Ana" not in client.get(f"/answers/session/{file.slug}?lang=en").text, "the name of a file"
    nowhere = client.get("/answers/session/kestrel-club?lang=en")
    assert nowhere.status_code == 404
    assert "There is no workshop at this address" in nowhere.text


def test_a_page_with_forty_answers_is_light(client: TestClient, kept: Store) -> None:
    """If this fails, an old telephone on a bad network doesn't load it."""
    for _one in range(40):
        decide(kept, decided({"en": "More shade by the bus stops of the old town. " * 5}, themes=["trees", "bins"]))
    put(kept, [])
    page = client.get("/answers?lang=en")
    style = client.get("/form/style.css")
    assert len(page.content) + len(style.content) <= HEAVIEST
    assert page.text.count("More shade by the bus stops") == 40 * 5, "each once, and below its second theme a link"
