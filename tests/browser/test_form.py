"""The online form in a real browser: without scripts, by keyboard, on the narrowest telephone, and offline."""

import contextlib
import datetime as dt
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import Store, open_folder
from ingest.decisions import publish
from ingest.form import Partner, make_links
from ingest.schema import Decision, Published, PublishedTheme
from ingest.schema.names import Decided
from tests.conftest import BENCHMARK, CODEBOOK, ENGAGEMENT

ROOT = Path(__file__).resolve().parents[2]
HEAVIEST = 50_000  # bytes
DECIDED = Published(
    rounded_to=10, sessions=[], themes=[PublishedTheme(theme=name, label={"en": name}, texts=20) for name in "ab"],
    decisions=[Decision(number=i, themes=("a",), status=status, words={"en": "Benches and shade. " * 9}, who="Us",
                        date=dt.date(2026, 4, 1)) for i, status in enumerate(Decided, start=1)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny engagement, with Arabic and a sensitive question."""
    path = tmp_path_factory.mktemp("form") / "small"
    path.mkdir()
    toml = ENGAGEMENT.replace('["en", "es"]', '["en", "es", "ar"]')
    toml = toml.replace('id = "sex"', 'id = "sex"\nsensitive = true')
    for name, text in (("engagement.toml", toml), ("codebook.csv", CODEBOOK), ("benchmark.csv", BENCHMARK)):
        (path / name).write_text(text, encoding="utf-8")
    with contextlib.closing(Store.open(open_folder(path))) as store:
        publish(store, DECIDED, [], "")
    return path


@pytest.fixture(scope="module")
def form(folder: Path) -> Iterator[str]:
    """The address of the form, served alone."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name != "FAIRHEARING_DATABASE_URL"}
    server = subprocess.Popen([sys.executable, "cli.py", "form", str(folder), "--port", str(port)], cwd=ROOT,
                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _attempt in range(150):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"http://localhost:{port}/health"):
                break
            time.sleep(0.2)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait()


def stored(folder: Path) -> list[str]:
    """Give the texts that count."""
    store = Store.open(open_folder(folder))
    try:
        return sorted(store.frames().contributions["text"])
    finally:
        store.close()


def test_the_form_is_done_by_keyboard_without_scripts_on_the_narrowest_screen(browser, form, folder) -> None:
    """When it fails, somebody with an old telephone, or who can't use a mouse, is not heard."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(f"{form}/form?lang=en")
    _focus(page, "q-idea")
    page.keyboard.type("Shade by the bus stop")
    for _question in range(2):  # the next text, then the first of the ages
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    time.sleep(3.1)  # nobody writes faster
    _until(page, "Continue")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Check your answers").wait_for()
    assert page.locator("dd", has_text="Under 18").count() == 1
    page.go_back()
    assert page.locator("#q-idea").input_value() == "Shade by the bus stop"
    _until(page, "Continue")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Check your answers").wait_for()
    _until(page, "Send my answers")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Thank you. Your answers are stored.").wait_for()
    context.close()
    assert stored(folder).count("Shade by the bus stop") == 1


def _wait(page, condition: str) -> None:
    """Wait until something holds in the page; the form's own policy forbids playwright's way of doing that."""
    for _attempt in range(200):
        if page.evaluate(condition):
            return
        time.sleep(0.05)
    raise AssertionError(f"never: {condition}")


def _focus(page, element: str) -> None:
    for _step in range(20):
        page.keyboard.press("Tab")
        if page.locator(f"#{element}:focus").count():
            return
    raise AssertionError(f"no key leads to {element}")


def _until(page, label: str) -> None:
    for _step in range(60):
        page.keyboard.press("Tab")
        focused = page.locator("button:focus")
        if focused.count() and focused.inner_text().strip() == label:
            return
    raise AssertionError(f"no key leads to «{label}»")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_of_the_form_shuts_anybody_out(browser, form, language) -> None:
    """When it fails, a page can't be read aloud, scrolls sideways, weighs too much or asks a stranger's server."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="NOT TESTED: axe is missing").Axe()
    context = browser.new_context(viewport={"width": 320, "height": 568})
    page = context.new_page()
    weights: dict[str, int] = {}
    hosts: set[str] = set()

    def weigh(response) -> None:
        hosts.add(response.url.split("/")[2])
        with contextlib.suppress(Exception):  # a redirection has no body
            weights[response.url] = len(response.body())
    page.on("response", weigh)

    def look(name: str) -> None:
        page.wait_for_load_state("load")
        assert axe.run(page).response["violations"] == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
        assert sum(weights.values()) <= HEAVIEST, (name, weights)
        weights.clear()

    page.goto(f"{form}/form?lang={language}")
    look("the questions")
    page.locator(".go .main").click()
    look("the questions, with an error")
    page.locator("#q-idea").fill("مقاعد أكثر" if language == "ar" else "More benches")
    page.locator("#d-sex-1").check()
    page.locator(".go .main").click()
    look("check your answers")
    time.sleep(3.1)
    page.locator(".go .main").click()
    look("thank you")
    receipt = page.locator(".receipt").inner_text()
    for path in ("form/privacy", "form/kept", "form/unsent", "s/ZZZZ", "answers", "answers/session/x",
                 "answers/receipt"):
        page.goto(f"{form}/{path}?lang={language}")
        look(path)
    page.locator("#receipt").fill(receipt)
    page.locator(".go .main").click()
    look("what became of it")
    page.goto(f"{form}/withdraw?lang={language}")
    look("withdraw")
    page.locator("#receipt").fill("nonsense")
    page.locator(".go .main").click()
    look("withdraw, with an error")
    page.locator("#receipt").fill(receipt)
    page.locator(".go .main").click()
    look("withdraw, confirm")
    page.locator(".go .main").click()
    look("withdrawn")
    context.close()
    assert hosts == {form.removeprefix("http://")}


def test_going_back_sends_nothing_and_says_nothing_of_the_network(browser, form, folder) -> None:
    """When it fails, answers are stored that nobody sent, and a neighbour at the tablet reads the last receipt."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{form}/form")
    _wait(page, "navigator.serviceWorker.controller !== null")
    page.locator("#q-idea").fill("Never sent")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Check your answers").wait_for()
    page.get_by_role("link", name="What happens with your answers").click()
    page.go_back()
    page.get_by_role("heading", name="Check your answers").wait_for()
    assert "Never sent" not in stored(folder)
    time.sleep(3.1)  # who sends sooner is taken for a program
    page.get_by_role("button", name="Send").click()
    receipt = page.locator(".receipt").inner_text()
    page.go_back()
    page.get_by_role("heading", name="Check your answers").wait_for()
    page.go_forward()
    assert page.locator(".receipt").inner_text() == receipt
    context.close()
    assert stored(folder).count("Never sent") == 1


def test_three_people_at_a_tablet_without_network_are_stored_once_each(browser, form, folder) -> None:
    """When it fails, a workshop in a cellar is not heard, or each of its people twice."""
    store = Store.open(open_folder(folder))
    link, = make_links(store, [Partner("Kite Tenants (invented)", "quay", ("en",), ("Cellar",))])
    store.close()
    context = browser.new_context(viewport={"width": 800, "height": 1000})
    page = context.new_page()
    page.goto(f"{form}{link.path}/tablet")
    _wait(page, "navigator.serviceWorker.controller !== null")
    _wait(page, "caches.open('form-1').then(c => c.keys()).then(found => found.length >= 5)")
    time.sleep(3.1)
    context.set_offline(True)
    receipts = []
    for person in range(3):
        page.locator("#q-idea").fill(f"Cellar idea {person}")
        page.get_by_role("button", name="Continue").click()
        page.get_by_role("heading", name="Your answers wait on this device").wait_for()
        receipts.append(page.locator(".receipt").inner_text())
        page.get_by_text(f"Waiting to be sent from this device: {person + 1}").wait_for()
        page.get_by_role("link", name="Next person").click()
        page.locator("#q-idea").wait_for()
        assert page.locator("#q-idea").input_value() == ""
    page.go_back()
    page.locator("#q-idea").wait_for()
    assert not page.locator(".receipt").count()
    assert len(set(receipts)) == 3
    assert not [text for text in stored(folder) if text.startswith("Cellar")]
    context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    _wait(page, "document.getElementById('waiting').hidden")
    context.close()
    assert [text for text in stored(folder) if text.startswith("Cellar")] == [f"Cellar idea {i}" for i in range(3)]
    store = Store.open(open_folder(folder))
    people = store.frames().participants
    with store.engine.connect() as connection:
        kept = set(connection.exec_driver_sql("SELECT receipt FROM posts").scalars())
    store.close()
    cellar = people[people["partner"] == "Kite Tenants (invented)"]
    assert cellar["channel"].tolist() == ["workshop"] * 3
    assert {receipt.replace("-", "") for receipt in receipts} <= kept
