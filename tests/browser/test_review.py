"""Reviewing in a real browser, with the keyboard alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import Store, ingest_path, open_folder
from ingest.kept import Draw, KeptSample, keep_sample
from ingest.schema import names as c
from ingest.schema.names import Coding, Outcome
from tests.browser.serving import ROOT, faults, serving, until_still

SAMPLE = ROOT / "sample_data" / "london"
TOLD = 27  # reviews there are already: three more, and it learns

@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The London case, with 27 texts reviewed by their own words, and ten drawn to be coded blind."""
    path = tmp_path_factory.mktemp("review") / "london"
    shutil.copytree(SAMPLE, path, ignore=shutil.ignore_patterns("source", "*.db*"))
    opened = open_folder(path)
    store = Store.open(opened)
    for file in opened.inputs():
        ingest_path(store, file)
    texts = store.frames().contributions
    words = {"shops": "shop", "cleanliness": "bin", "traffic": "car", "transit": "bus", "greenery": "tree"}
    for text, said in texts[[c.CONTRIBUTION, c.TEXT]].to_numpy()[:TOLD]:
        found = [theme for theme, word in words.items() if word in said.lower()]
        store.say_themes(text, "Ben", Coding.REVIEW, Outcome.THEMES if found else Outcome.OTHER, found)
    store.draw(texts[c.CONTRIBUTION].tolist()[-10:])
    keep_sample(path, KeptSample(coders=("Ana", "Ben"), draws=[Draw(seed=7, size=10, of=len(texts), day="2026-06-01")]))
    store.close()
    return path


@pytest.fixture(scope="module")
def dashboard(folder: Path) -> Iterator[str]:
    """The address of a dashboard on it."""
    with serving(folder) as address:
        yield address


def test_three_more_reviews_by_keyboard_change_the_queue(browser, dashboard: str, folder: Path) -> None:
    """When it fails, reviewing needs a mouse, or nobody sees that anything was learned."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    _begin(page, dashboard)
    page.get_by_text("27 of the 30 reviewed texts that the program needs").wait_for()
    _tab_to(page, "summary")
    page.keyboard.press("Enter")  # opens what has the focus, and accepts nothing
    page.locator(".fh-ahead li").first.wait_for()
    page.get_by_text("27 of the 30").wait_for()
    planned = [_text(page), *page.locator(".fh-ahead li").all_inner_texts()]
    page.evaluate("document.activeElement.blur()")  # what was opened has the focus, and Enter is its own
    _press(page, "2", goes_on=False)
    page.get_by_text("Chosen:").get_by_text("Litter, bins and dirt").wait_for()
    _press(page, "Enter", "28 of the 30")
    _press(page, "u")  # nobody can tell: nothing to learn from
    page.get_by_text("28 of the 30").wait_for()
    _press(page, "0", "29 of the 30")
    _press(page, "b")
    page.get_by_text("Chosen: none of the themes").wait_for()
    _press(page, "0", "29 of the 30")
    assert _text(page).startswith(planned[3].removesuffix(" …"))
    _press(page, "0", "Learned from 30 reviewed texts; 0 new, it learns again at 40")
    page.get_by_text("what comes next is in a new order").wait_for()
    until_still(page)
    now = [_text(page), *page.locator(".fh-ahead li").all_inner_texts()]
    assert [one[:20] for one in now[:2]] != [one[:20] for one in planned[4:6]], "the order is what it was before"
    assert faults(page) == []
    page.close()
    assert _told(folder, "Ana", Coding.REVIEW) == ["cannot_tell", "other", "other", "themes"]


def test_coding_blind_by_keyboard(browser, dashboard: str, folder: Path) -> None:
    """When it fails, the blind sample needs a mouse, or Enter says something that nobody chose."""
    page = browser.new_page(viewport={"width": 390, "height": 900}, locale="en-GB")
    page.goto(f"{dashboard}/review")
    page.get_by_text("Code blind").wait_for()
    _tab_to(page, "button", "Review what was found")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.get_by_text("Who are you?").wait_for()
    until_still(page)
    _tab_to(page, "button", "Ana")
    page.keyboard.press("Space")
    page.get_by_text("10 texts to go").wait_for()
    until_still(page)
    assert page.locator("mark").count() == 0
    _press(page, "Enter", goes_on=False)
    page.get_by_text("10 texts to go").wait_for()
    _press(page, "1", goes_on=False)
    page.get_by_text("Chosen: Shops, markets and cafés").wait_for()
    _press(page, "Enter", "9 texts to go")
    assert faults(page) == []
    page.close()
    assert _told(folder, "Ana", Coding.BLIND) == ["themes"]


def _begin(page, dashboard: str) -> None:
    page.goto(f"{dashboard}/review")
    page.get_by_label("Your name").wait_for()
    until_still(page)
    _tab_to(page, "input", "Your name")
    page.keyboard.press("Control+A")
    page.keyboard.type("Ana")
    page.keyboard.press("Enter")
    page.locator(".fh-text p").wait_for()
    until_still(page)


def _tab_to(page, tag: str, named: str = "") -> None:
    """Press Tab until something has the focus."""
    for _press in range(80):
        page.keyboard.press("Tab")
        found = page.evaluate("[document.activeElement.tagName, document.activeElement.ariaLabel || "
                              "document.activeElement.innerText || '']")
        if found[0].lower() == tag and named in found[1]:
            return
    raise AssertionError(f"the keyboard doesn't lead to {tag} {named}")


def _press(page, key: str, until: str = "", goes_on: bool = True) -> None:
    """Press a key; wait for the words, and, where it goes on, for the buttons of another text."""
    before = _buttons(page)
    page.keyboard.press(key)
    if goes_on:
        page.wait_for_function(
            "before => { const [one, ...more] = document.querySelectorAll('[class*=st-key-say-Enter]');"
            "return one && !more.length && one.className !== before; }", arg=before)
    if until:
        page.get_by_text(until).first.wait_for()
    until_still(page)


def _buttons(page) -> str:
    return page.locator("[class*=st-key-say-Enter]").first.get_attribute("class")


def _text(page) -> str:
    return " ".join(page.locator(".fh-text p").inner_text().split())


def _told(folder: Path, coder: str, kind: Coding) -> list[str]:
    store = Store.open(open_folder(folder))
    said = store.codings()
    store.close()
    return sorted(said.loc[(said[c.CODER] == coder) & (said[c.KIND] == kind), c.OUTCOME])
