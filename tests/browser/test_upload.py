"""The whole line once, in a real browser: hand in a workbook, read the receipt, see who is missing."""

import itertools
import shutil
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from ingest import Store, ingest_path, open_folder
from tests.browser.serving import ROOT, faults, serving, until_still

SAMPLE = ROOT / "sample_data" / "london"
SCREENS = ("", "upload", "themes", "differences", "reach", "compare")
ON_TELEPHONES = ("voices", "review", "quality", "about", "partners", "codebook", "outreach", "decisions", "brief",
                 "made")  # where they have least room
WIDTHS = {1400: SCREENS, 390: SCREENS + ON_TELEPHONES}
SIDEWAYS = "(m => m.scrollWidth > m.clientWidth)(document.querySelector('[data-testid=stMain]'))"
HEADINGS = ("[...document.querySelectorAll('[data-testid=stMain] :is(h1,h2,h3,h4,h5,h6)')]"
            ".map(h => Number(h.tagName[1]))")

class Tour(NamedTuple):
    """What was seen on every screen, by the screen's width."""

    asked: set[str]
    wrong: dict[int, dict[str, list]]


@pytest.fixture(scope="module")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard on the London case, of which only the online export is in."""
    path = tmp_path_factory.mktemp("browser") / "london"
    shutil.copytree(SAMPLE, path, ignore=shutil.ignore_patterns("source", "*.db*"))
    store = Store.open(open_folder(path))
    ingest_path(store, path / "online" / "panel-export.csv")
    store.close()
    with serving(path) as address:
        yield address


def test_a_workshop_workbook_becomes_a_receipt_and_a_flag(browser, dashboard: str) -> None:
    """When it fails, the product's main job doesn't work for people who have only a browser."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page.goto(dashboard)
    page.get_by_text("People heard").wait_for()
    page.get_by_text("300").first.wait_for()
    page.get_by_role("link", name="Upload").click()
    page.locator("input[type=file]").set_input_files(SAMPLE / "workshops" / "market-stall.xlsx")
    page.get_by_text("market-stall.xlsx").wait_for()
    page.get_by_role("button", name="Look at the files").click()
    page.get_by_text("Everything in it was understood.").wait_for()
    page.get_by_role("button", name="Accept and store").click()
    page.get_by_text("39 rows read: 36 stored, 0 already known, 3 set aside.").wait_for()
    page.get_by_text("nothing to do").first.click()  # what is routine is folded away
    page.get_by_role("cell", name="This looks like a total, not a person or an idea.").first.wait_for()
    page.get_by_role("link", name="Overview").click()
    page.get_by_text("340").first.wait_for()
    missing = page.locator("p").filter(has_text="Rent from the council or a housing association")
    missing.filter(has_text="under-represented").first.wait_for()
    page.close()


def test_a_correction_is_made_once_and_the_partners_next_file_goes_through(browser, dashboard: str) -> None:
    """When it fails, staff tell the same thing about every file that a partner hands in."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page.goto(f"{dashboard}/upload")
    _look_at(page, "first.csv", "Quem falou;Cosa pensi?;Banda\n1;More benches by the lake;young\n2;Lamps;old\n")
    page.get_by_text("3 things need your answer.").wait_for()
    until_still(page)
    assert faults(page) == []
    _choose(page, "«Cosa pensi?»", "What people said: What would make your local high street better?")
    page.get_by_text("2 rows read: 2 texts").wait_for()
    _choose(page, "«Quem falou»", "The participant's number at the table")
    _choose(page, "«Banda»", "About the person: Age")
    _choose(page, "«young»", "15 to 24")
    _choose(page, "«old»", "65 and over")
    page.get_by_text("Everything in it was understood.").wait_for()
    page.get_by_role("button", name="Accept and store").click()
    page.get_by_text("2 rows read: 2 stored, 0 already known, 0 set aside.").wait_for()
    page.reload()  # nothing is left of what this visitor did, but what the engagement remembers
    _look_at(page, "second.csv", "Quem falou;Cosa pensi?;Banda\n1;A bus at night;old\n2;Shade;young\n")
    page.get_by_text("Everything in it was understood.").wait_for()
    page.get_by_text("Read as you said of this layout.").wait_for(state="attached")
    page.get_by_role("button", name="Accept and store").click()
    page.get_by_text("Receipt for second.csv").wait_for()
    page.get_by_text("2 rows read: 2 stored, 0 already known, 0 set aside.").wait_for()
    page.close()


def test_a_filter_and_a_language_hold_on_the_next_page(browser, dashboard: str) -> None:
    """When it fails, somebody loses what they chose by turning a page."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page.goto(f"{dashboard}/themes")
    until_still(page)
    box = page.get_by_label("How it came in")
    box.scroll_into_view_if_needed()  # a list that has just been scrolled to closes again
    until_still(page)
    box.click()
    page.get_by_role("option", name="Online").click()
    page.get_by_text("Show everything again").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Reach", exact=True).click()
    page.get_by_role("heading", name="Reach").wait_for()
    page.get_by_text("Show everything again").wait_for()
    page.get_by_label("Language").click()
    page.get_by_role("option", name="Español").click()
    page.wait_for_function("document.documentElement.lang === 'es'")
    page.get_by_role("link", name="Overview").or_(page.locator("a[href$='/']")).first.click()
    page.get_by_role("heading", level=1).wait_for()
    assert page.evaluate("document.documentElement.lang") == "es"
    page.close()


@pytest.fixture(scope="module")
def tour(browser, dashboard: str) -> Tour:
    """Screens opened on a wide screen, all of them on a telephone: whom they asked, and what is wrong with them."""
    asked: set[str] = set()
    wrong: dict[int, dict[str, list]] = {}
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")
        page.on("request", lambda request: asked.add(request.url))
        page.on("websocket", lambda socket: asked.add(socket.url))
        wrong[width] = {path: _wrong(page, f"{dashboard}/{path}") for path in WIDTHS[width]}
        page.wait_for_load_state("networkidle")
        page.close()
    return Tour(asked, wrong)


def test_no_screen_asks_another_computer_for_anything(tour: Tour) -> None:
    """When it fails, opening the dashboard tells a stranger's server who is looking, and it breaks offline."""
    assert tour.asked
    hosts = {urlsplit(url).hostname for url in tour.asked if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_screen_scrolls_sideways_or_shuts_somebody_out(tour: Tour, width: int) -> None:
    """When it fails, a telephone shows half a page, or a screen reader or weak eyes can't read it."""
    assert tour.wrong[width] == {path: [] for path in WIDTHS[width]}


def test_the_tour_has_all_screens() -> None:
    """When it fails, a new page is open to everybody, and nobody looked whether all can use it."""
    written = {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__", "overview"}
    assert set(SCREENS + ON_TELEPHONES) - {""} == written


def _wrong(page, address: str) -> list:
    """Open a screen, wait until it is complete, and list what is wrong with it."""
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton], [data-testid=stStatusWidget]')")
    page.wait_for_function("document.title.endsWith('Fair Hearing') && document.querySelector('link[rel~=icon]')"
                           ".href.endsWith('.png')")
    levels = page.evaluate(HEADINGS)
    other = {"scrolls sideways": page.evaluate(SIDEWAYS),
             f"headings leave a level out: {levels}": levels.count(1) != 1 or levels[0] != 1 or any(
                 deeper > level + 1 for level, deeper in itertools.pairwise(levels)),
             "says another language": page.evaluate("document.documentElement.lang") != "en"}
    return [*faults(page), *(words for words, wrong in other.items() if wrong)]


def _look_at(page, name: str, text: str) -> None:
    file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text(name).first.wait_for()
    page.get_by_role("button", name="Look at the files").click()


def _choose(page, asked: str, answer: str) -> None:
    until_still(page)
    page.get_by_label(asked).click()
    page.keyboard.type(answer)
    page.get_by_role("option", name=answer, exact=True).click()
    until_still(page)
