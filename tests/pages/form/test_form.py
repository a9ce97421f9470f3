"""The online form without a script: it weighs nothing, loses nothing, and says what it does."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from ingest import Store
from ingest.form import Clock, Partner, list_posts, make_links, withdraw
from ingest.form.post import MOST_LETTERS
from pages.form import door as doors
from pages.form import render

ROOT = Path(__file__).parents[3]
HEAVIEST = 50_000  # bytes of a page with everything it loads
SAID = {"q-idea": "A bus at night", "d-age": "18-64"}


def fields(html: str) -> dict[str, str]:
    """Give what a page carries along unseen."""
    return {unescape(name): unescape(value) for name, value in re.findall(
        r'<input type="hidden" name="([^"]*)" value="([^"]*)"', html)}


def title(html: str) -> str:
    """Give a page's title."""
    found = re.search(r"<title>(.*?)</title>", html)
    assert found
    return unescape(found[1])


def press(client: TestClient, html: str, go: str = "next", **filled: str):
    """Fill in a page and press one of its buttons."""
    return client.post("/form", data={**fields(html), **{name.replace("_", "-", 1): v for name, v in filled.items()},
                                      "go": go})


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute passes between opening and sending."""
    real = Clock.seconds_since
    monkeypatch.setattr(Clock, "seconds_since", lambda self, stamp: (
        None if (found := real(self, stamp)) is None else found + 30))


def thanked(client: TestClient, address: str = "/form", **filled: str) -> tuple[str, dict[str, str]]:
    """Go through the form as a person does; give the receipt number, and what was sent at last."""
    asked = client.get(address, follow_redirects=True).text
    check = press(client, asked, **(filled or {"q_idea": "A bus at night", "d_age": "18-64"})).text
    answer = press(client, check, "send")
    assert answer.status_code == 200
    found = re.search(r'class="receipt"[^>]*>([^<]+)<', answer.text)
    assert found
    return found[1], fields(check)


@pytest.mark.usefixtures("slowly")
def test_a_person_goes_from_the_questions_to_a_receipt(client: TestClient, kept: Store) -> None:
    """If this fails, nobody can take part."""
    receipt, _sent = thanked(client)
    assert re.fullmatch(r"\w{5}-\w{5}", receipt)
    person = kept.frames().participants.iloc[0]
    assert (person["category:age"], person["state:part"], person["channel"]) == ("18-64", "blank", "online")
    assert kept.frames().contributions["text"].tolist() == ["A bus at night"]
    assert list_posts(kept).empty


@pytest.mark.usefixtures("slowly")
def test_the_same_press_fifty_times_is_one_person(client: TestClient, kept: Store) -> None:
    """If this fails, an impatient thumb or a bad network makes fifty people of one."""
    receipt, sent = thanked(client)
    for _again in range(49):
        assert receipt in client.post("/form", data={**sent, "go": "send"}).text
    assert len(kept.frames().participants) == 1


@pytest.mark.usefixtures("slowly")
def test_other_words_from_the_same_page_are_answered_409_and_kept(client: TestClient, kept: Store) -> None:
    """If this fails, going back and sending something else loses one of the two."""
    receipt, sent = thanked(client)
    answer = client.post("/form", data={**sent, "q-idea": "A tram", "go": "send"})
    assert answer.status_code == 409
    assert receipt in answer.text
    assert list_posts(kept)["said"].tolist() == ["A tram"]


def test_what_is_missing_is_said_and_nothing_typed_is_lost(client: TestClient) -> None:
    """If this fails, a mistake costs somebody everything they had written."""
    answer = press(client, client.get("/form").text, d_age="65+", q_worry="")
    assert answer.status_code == 422
    assert title(answer.text).startswith("Error: ")
    assert '<a href="#q-idea">Write an answer to at least one question.</a>' in answer.text
    assert re.search(r'value="65\+" checked', answer.text)
    long = press(client, client.get("/form").text, q_idea="x" * (MOST_LETTERS + 1))
    assert long.status_code == 422
    assert "x" * (MOST_LETTERS + 1) in long.text
    assert "5,001" in long.text


def test_answers_are_shown_before_they_are_sent_and_can_be_changed(client: TestClient, kept: Store) -> None:
    """If this fails, somebody sends what they didn't mean."""
    check = press(client, client.get("/form").text, q_idea="A <b>bus</b>", d_sex="f", d_age="-")
    assert title(check.text).startswith("Check your answers")
    assert "A &lt;b&gt;bus&lt;/b&gt;" in check.text
    assert "I prefer not to say" in check.text
    assert "You did not tick the box with «I agree», so we will not keep this answer." in check.text
    again = press(client, check.text, "change:d-age")
    assert "A &lt;b&gt;bus&lt;/b&gt;</textarea>" in again.text
    assert re.search(r'value="f" checked', again.text)
    assert kept.frames().participants.empty


@pytest.mark.usefixtures("slowly")
def test_a_sensitive_answer_without_consent_is_never_stored(client: TestClient, kept: Store, served: Path) -> None:
    """If this fails, we keep what somebody didn't agree to."""
    thanked(client, q_idea="A bus", d_sex="f")
    thanked(client, q_idea="A tram", d_sex="f", **{"agree_sex": "1"})
    people = kept.frames().participants
    assert sorted(people["state:sex"]) == ["given", "prefer_not"]
    bodies = [row for row in list_posts(kept, ("stored",))["said"]]
    assert sorted(bodies) == ["A bus", "A tram"]


def test_a_short_label_is_asked_as_a_question(client: TestClient, served: Path) -> None:
    """If this fails, people are asked «Sex» though the engagement wrote a question."""
    toml = served / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace(
        'id = "sex"', 'id = "sex"\nasked = { en = "Which sex are you?" }'), encoding="utf-8")
    doors.close()
    assert "Which sex are you?" in client.get("/form?lang=en").text
    assert "Which sex are you?" not in client.get("/form?lang=es").text, "the label is there in Spanish"


@pytest.mark.usefixtures("slowly")
def test_one_question_on_each_page(client: TestClient, served: Path) -> None:
    """If this fails, an engagement that chose one thing a page loses answers between them."""
    toml = served / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '\n[form]\npages = "each"\n', encoding="utf-8")
    doors.close()
    first = client.get("/form").text
    second = press(client, first, q_idea="A bus").text
    third = press(client, second).text
    back = press(client, third, "back").text
    assert [re.findall(r'(?:textarea id|type="radio" id)="([qd]-\w+)', page)[0] for page in (
        first, second, third, back)] == ["q-idea", "q-worry", "d-age", "q-worry"]
    page = third
    for _left in range(3):
        page = press(client, page, d_age="65+").text if "d-age-1" in page else press(client, page).text
    assert title(page).startswith("Check your answers")
    assert "65 and over" in page
    changed = press(client, press(client, page, "change:q-idea").text, q_idea="A tram").text
    assert title(changed).startswith("Check your answers")
    assert "class=\"receipt\"" in press(client, changed, "send").text


def test_another_language_keeps_what_was_typed(client: TestClient) -> None:
    """If this fails, whoever finds their language late starts again."""
    asked = client.get("/form", headers={"accept-language": "de,es;q=0.8"}).text
    assert '<html lang="es" dir="ltr">' in asked
    arabic = press(client, asked, "lang:ar", q_idea="Más árboles").text
    assert '<html lang="ar" dir="rtl">' in arabic
    assert "متابعة" in arabic
    assert "Más árboles</textarea>" in arabic
    assert re.search(r'<textarea[^>]* dir="auto"', arabic)
    assert fields(arabic)["id"] == fields(asked)["id"]


@pytest.mark.usefixtures("slowly")
def test_a_short_link_tells_where_people_came_from(client: TestClient, kept: Store) -> None:
    """If this fails, a partner's work isn't seen."""
    link, = make_links(kept, [Partner("Kite Tenants (invented)", "quay", ("es",), ("Hall",))])
    asked = client.get(f"/s/{link.code.lower()}", follow_redirects=True)
    assert '<html lang="es"' in asked.text
    thanked(client, link.path)
    tablet = client.get(f"{link.path}/tablet", follow_redirects=True)
    assert tablet.headers["cache-control"] == "no-store"
    thanked(client, f"{link.path}/tablet", q_idea="Sombra")
    people = kept.frames().participants
    assert set(people["partner"]) == {"Kite Tenants (invented)"}
    assert sorted(people["channel"]) == ["online", "workshop"]


@pytest.mark.usefixtures("slowly")
def test_the_next_person_at_a_tablet_finds_nothing_of_the_last(client: TestClient, kept: Store) -> None:
    """If this fails, one reads what the person before wrote, or is taken for them."""
    link, = make_links(kept, [Partner("Kite", None, ("en",), ())])
    first = client.get(f"{link.path}/tablet", follow_redirects=True).text
    done = press(client, press(client, first, q_idea="A bus").text, "send").text
    onward = unescape(re.search(r'href="([^"]+)">Next person<', done)[1])  # type: ignore[index]
    second = client.get(onward).text
    assert "A bus" not in second
    assert fields(second)["id"] != fields(first)["id"]
    assert {name: fields(second)[name] for name in ("from", "met")} == {
        name: fields(first)[name] for name in ("from", "met")}


def test_a_link_that_is_off_still_lets_people_take_part(client: TestClient) -> None:
    """If this fails, an old poster leads to a closed door."""
    answer = client.get("/s/ZZZZ")
    assert answer.status_code == 404
    assert 'href="/form?lang=en"' in answer.text


def test_programs_are_set_aside_and_thanked(client: TestClient, kept: Store) -> None:
    """If this fails, a spam program learns how to get through, or a person's words are deleted."""
    asked = client.get("/form").text
    check = press(client, asked, q_idea="Buy", website="http://spam.invalid").text
    answer = client.post("/form", data={**fields(check), "go": "send"})
    assert answer.status_code == 200
    assert list_posts(kept)["why"].tolist() == ["form_trap"]
    quick = press(client, press(client, client.get("/form").text, q_idea="Quick").text, "send")
    assert quick.status_code == 200
    assert sorted(list_posts(kept)["why"]) == ["form_too_fast", "form_trap"]


def test_what_cannot_be_stored_stays_on_the_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a full disk or a busy moment loses what somebody wrote."""
    check = press(client, client.get("/form").text, q_idea="A bus").text
    monkeypatch.setattr("ingest.form.writer.MOST_WAITING", 0)
    answer = press(client, check, "send")
    assert answer.status_code == 503
    assert fields(answer.text)["q-idea"] == "A bus"
    assert fields(answer.text)["id"] == fields(check)["id"]


def test_too_much_is_refused_in_words(client: TestClient) -> None:
    """If this fails, a huge post fills the memory, or somebody sees only a broken page."""
    answer = client.post("/form", content=b"q-idea=" + b"x" * 400_000,
                         headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413
    assert "This is too much to send at once" in answer.text
    allowed = urlencode({"q-idea": "🌳" * MOST_LETTERS, "q-worry": "🌳" * MOST_LETTERS})
    assert client.post("/form", content=allowed).status_code == 200


def test_an_address_that_leads_nowhere_leads_to_the_form(client: TestClient, kept: Store) -> None:
    """If this fails, who types a poster's address in capital letters, or half of it, reads «Not Found»."""
    link, = make_links(kept, [Partner("Kite Tenants (invented)", "hill", ("en",), ())])
    assert client.get(link.path.replace("/s/", "/S/")).headers["location"].startswith("/form?")
    for nowhere in ("/s/", "/S/ZZZZ", "/forms"):
        answer = client.get(nowhere)
        assert answer.status_code == 404
        assert 'href="/form' in answer.text


@pytest.mark.usefixtures("slowly")
def test_taking_it_back(client: TestClient, kept: Store) -> None:
    """If this fails, somebody can't take back what they sent."""
    receipt, _sent = thanked(client)
    unknown = client.post("/withdraw", data={"receipt": "AAAAA", "language": "en", "go": "look"})
    assert unknown.status_code == 422
    assert title(unknown.text).startswith("Error: ")
    empty = client.post("/withdraw", data={"receipt": " - ", "language": "en", "go": "look"})
    assert (empty.status_code, empty.text.count("Write your receipt number in the box below")) == (422, 2)
    told = client.post("/withdraw", data={"receipt": receipt.lower(), "language": "en", "go": "look"}).text
    assert "Texts: 1" in told
    assert "A bus" not in told
    assert len(kept.frames().participants) == 1
    left = client.post("/withdraw", data={**fields(told), "go": "keep"}).text
    assert title(left).startswith("Nothing was changed")
    assert f">{receipt}<" in left
    assert len(kept.frames().participants) == 1
    gone = client.post("/withdraw", data={**fields(told), "go": "remove"}).text
    assert "Your answers are removed" in gone
    assert kept.frames().participants.empty


@pytest.mark.parametrize(("way", "keeping"), [("", "private, no-cache"), ("/tablet", "no-store")])
def test_back_finds_the_page_before_but_never_on_a_tablet(client: TestClient, kept: Store, way: str,
                                                         keeping: str) -> None:
    """If this fails, «back» ends in an error of the browser, or the next person at a tablet reads the last one's."""
    link, = make_links(kept, [Partner("Kite", None, ("en",), ())])
    asked = client.get(f"{link.path}{way}", follow_redirects=True)
    check = press(client, asked.text, q_idea="A bus")
    thanks = press(client, check.text, "send")
    receipt = {**fields(check.text), "receipt": re.search(r'class="receipt"[^>]*>([^<]+)<', thanks.text)[1]}  # type: ignore[index]
    confirm = client.post("/withdraw", data=receipt)
    pages = {"asked": asked, "error": press(client, asked.text), "check": check, "thanks": thanks, "confirm": confirm,
             "change": press(client, check.text, "change:q-idea"), "language": press(client, check.text, "lang:es"),
             "kept": client.post("/withdraw", data={**fields(confirm.text), "go": "keep"}),
             "became": client.post("/answers/receipt", data=receipt)}
    assert {name: page.headers["cache-control"] for name, page in pages.items()} == dict.fromkeys(pages, keeping)


@pytest.mark.usefixtures("slowly")
def test_a_page_sent_again_after_withdrawal_says_so(client: TestClient, kept: Store) -> None:
    """If this fails, a reload brings back what somebody took back."""
    receipt, sent = thanked(client)
    withdraw(kept, receipt)
    assert client.post("/form", data={**sent, "go": "send"}).status_code == 410
    assert kept.frames().participants.empty


def test_every_page_is_light_and_keeps_to_itself(client: TestClient) -> None:
    """If this fails, an old phone waits, or a stranger's server learns who takes part."""
    beside = sum(len(client.get(f"/form/{name}").content) for name in ("style.css", "queue.js", "worker.js"))
    asked = client.get("/form").text
    pages = {path: client.get(path) for path in (
        "/form", "/form/privacy", "/form/kept", "/form/unsent", "/withdraw", "/s/ZZZZ")}
    pages["check"] = press(client, asked, q_idea="A bus")
    pages["error"] = press(client, asked)
    for name, page in pages.items():
        assert len(page.content) + beside <= HEAVIEST, name
        assert "script-src 'self'" in page.headers["content-security-policy"], name
        assert (page.headers["referrer-policy"], page.headers["x-content-type-options"]) == ("no-referrer", "nosniff")
        assert "set-cookie" not in page.headers
        assert re.findall(r'(?:src|href|action)="(?!/|#|data:,)', page.text) == [], name
        assert not re.search(r"<script>|<style|\sstyle=|\son\w+=", page.text), name


def test_the_first_page_says_who_asks(client: TestClient, served: Path) -> None:
    """If this fails, people are asked about themselves by nobody in particular."""
    assert "Who asks" not in client.get("/form").text
    toml = served / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '\n[form]\norganisation = { en = "Invented Office" }\n'
                    'contact = "privacy@example.org"\n', encoding="utf-8")
    doors.close()
    asked = client.get("/form").text
    assert "Invented Office" in asked
    for page in (asked, client.get("/form/privacy").text):
        assert '<a href="mailto:privacy@example.org" dir="ltr">privacy@example.org</a>' in page


def test_how_long_answers_are_kept_is_told_and_by_whom(client: TestClient, served: Path) -> None:
    """If this fails, people don't learn who decides on their answers, or read of a day that nobody named."""
    told = client.get("/form/privacy").text
    assert "Who decides how long your answers are kept: the people who run this consultation." in told
    assert "backups" in told
    toml = served / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '\n[form]\norganisation = { en = "Office & Co" }\n'
                    'keep_until = 2027-05-31\n', encoding="utf-8")
    doors.close()
    told = client.get("/form/privacy").text
    assert "must be deleted by 31 May 2027 at the latest. Who has to do that: Office &amp; Co." in told


@pytest.mark.parametrize(("start", "end", "told"), [
    ("2026-03-01", "2026-03-31", "The consultation ended on"), ("2999-03-01", "2999-03-31", "You can answer already"),
    ("2026-03-01", "2999-03-31", "")])
def test_out_of_season_is_said_and_nothing_is_refused(client: TestClient, served: Path, start: str, end: str,
                                                      told: str) -> None:
    """If this fails, somebody takes an hour to answer what nobody will consider, and isn't told."""
    toml = served / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("2026-03-01", start).replace("2026-03-31", end),
                    encoding="utf-8")
    doors.close()
    asked = client.get("/form").text
    check = press(client, asked, q_idea="A bus").text
    for page in (asked, check):
        assert told in page
        assert ("consultation" in page) == bool(told)
    assert "Send my answers" in check


def test_an_unticked_box_is_explained_where_it_stands(client: TestClient) -> None:
    """If this fails, people learn on the last page that their answer is left out."""
    asked = client.get("/form").text
    assert re.search(r'id="agree-sex"[^>]*aria-describedby="agree-sex-unless"', asked)
    assert "Without a tick here your answer above is left out." in asked


def test_alone_there_is_the_form_and_nothing_else(client: TestClient) -> None:
    """If this fails, opening the form to everybody opens the dashboard, too."""
    assert client.get("/").headers["location"] == "/form"
    for path in ("/upload", "/reach", "/_stcore/health", "/_stcore/stream", "/form/../engagement.toml", "/static/"):
        assert client.get(path).status_code == 404, path
    wrong = unescape(client.get("/privacy").text)
    assert "This page doesn't exist" in wrong  # no link was switched off
    assert 'href="/form' in wrong


def test_alone_the_dashboard_is_not_even_loaded() -> None:
    """If this fails, a small server for the form needs the memory of the whole dashboard, and has its doors."""
    code = ("import sys; import pages.form.server; "
            "print([name for name in ('streamlit', 'analysis', 'spacy', 'plotly') if name in sys.modules])")
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True,
                          check=True).stdout.strip() == "[]"


def test_without_an_engagement_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, client: TestClient) -> None:
    """If this fails, people see a fault in a program instead of words."""
    monkeypatch.delenv("FAIRHEARING_FOLDER")
    answer = client.get("/form")
    assert answer.status_code == 503
    assert "The form can&#39;t be opened at the moment" in answer.text


def test_no_address_of_a_device_is_written_down(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    """If this fails, the server's log says who took part."""
    import logging

    log = logging.getLogger("uvicorn.access")
    kept = [log.filter(logging.LogRecord("x", 20, "", 0, "", (
        "10.0.0.1:5", "POST", path, "1.1", 200), None)) for path in ("/form", "/s/K7QF", "/withdraw", "/health")]
    assert [bool(found) for found in kept] == [False, False, False, True]


def test_what_a_page_shows_again_is_never_a_way_in() -> None:
    """If this fails, an answer can run a script in the browser of whoever reads the page."""
    templates = (ROOT / "pages" / "form" / "templates").glob("*.html")
    unsafe = re.compile(r"\|\s*safe|autoescape")
    assert [path.name for path in templates if unsafe.search(path.read_text(encoding="utf-8"))] == []
    assert render._pages.autoescape is True
