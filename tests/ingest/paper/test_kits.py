"""A partner's ZIP: what is in it, and what is refused before anything is made."""

import io
import threading
import zipfile

import pytest

from ingest import FairHearingError, Store
from ingest.folder import Folder
from ingest.form import Partner, make_links, switch_link
from ingest.paper import kit, links_in_use, plan
from tests.ingest.paper.make import link, reachable


def test_a_kit_holds_everything_and_is_always_the_same(folder: Folder) -> None:
    """If this fails, a partner lacks something on the day, or every download is another file."""
    engagement = reachable(folder.engagement)
    links = [link(), link("MMMM", partner="Other (invented)"), link("WWWW", in_use=False)]
    with zipfile.ZipFile(io.BytesIO(kit(engagement, "kite (INVENTED)", links))) as archive:
        names = [name.removeprefix("kite-invented/") for name in archive.namelist()]
        poster = archive.read("kite-invented/poster-a4-en-old-hall-K7QF.pdf")
    assert names == ["poster-a4-en-old-hall-K7QF.pdf", "flyer-a5-en-old-hall-K7QF.pdf", "tent-a4-en-old-hall-K7QF.pdf",
                     "guide-a4-en.pdf", "code-K7QF.svg", "code-K7QF.png", "small-kite-invented-en.xlsx"]
    assert b"/Marked true" in poster and b"<pdfuaid:part>1" in poster and b"/Lang(en)" in poster  # noqa: PT018
    again, = plan(engagement, links, "Kite (invented)")
    assert next(again.files())[1] == poster


def test_letter_paper_has_its_own_sizes(folder: Folder) -> None:
    """If this fails, a printer in New York cuts off the address."""
    made, = plan(reachable(folder.engagement), [link()], paper="letter")
    assert [sheet.name.split("-en")[0] for sheet, _families in made.sheets] == [
        "poster-letter", "flyer-half-letter", "tent-letter", "guide-letter"]
    assert b"MediaBox[0 0 612 792]" in next(made.files())[1]


def test_partners_that_are_spelt_alike_have_folders_of_their_own(folder: Folder) -> None:
    """If this fails, one partner's posters replace another's."""
    links = [link(partner="Kite!"), link("MMMM", partner="Kité"), link("WWWW", partner="!")]
    assert {one.partner: one.name for one in plan(reachable(folder.engagement), links)} == {
        "Kite!": "kite", "Kité": "kite-2", "!": "partner"}
    one, = plan(reachable(folder.engagement), links, "!", language="en")
    assert one.name == "partner-en"


@pytest.mark.parametrize(("address", "links", "only", "code", "said"), [
    ("", [link()], {}, "no_address", "[form]"),
    ("https://form.invalid", [], {}, "no_links", "fairhearing links"),
    ("https://form.invalid", [link(in_use=False)], {}, "no_links", "fairhearing links"),
    ("https://form.invalid", [link()], {"partner": "Nobody"}, "no_links", "(Nobody). Partners with links: Kite"),
    ("https://form.invalid", [link()], {"language": "ar"}, "no_links", "(ar)"),
    ("https://form.invalid", [link()], {"paper": "legal"}, "no_such_paper", "a4, letter"),
])
def test_what_is_missing_is_said_plainly(folder: Folder, address, links, only, code, said) -> None:
    """If this fails, staff see a traceback, or posters that lead nowhere."""
    with pytest.raises(FairHearingError) as refused:
        plan(reachable(folder.engagement, address=address), links, **only)
    assert refused.value.code == code
    assert said in refused.value.message


def test_links_that_are_off_get_no_poster(store: Store) -> None:
    """If this fails, a poster is printed for a link that leads to «not in use»."""
    made = make_links(store, [Partner("Kite", "hill", ("en", "es"), ())])
    switch_link(store, made[0].code, on=False)
    assert links_in_use(store) == [made[1]]


def test_too_many_words_are_refused_not_cut(folder: Folder) -> None:
    """If this fails, a poster has a second page, or a code that nobody can read."""
    made, = plan(reachable(folder.engagement, paper={"en": "Ask at the door. " * 150}), [link()])
    with pytest.raises(FairHearingError) as refused:
        list(made.files())
    assert refused.value.code == "no_room"


def test_kits_are_made_in_any_thread(folder: Folder) -> None:
    """If this fails, the second visitor who downloads a kit gets an error: each has a thread of their own."""
    made, = plan(reachable(folder.engagement), [link()])
    posters = []
    for _visitor in range(2):
        thread = threading.Thread(target=lambda: posters.append(next(made.files())))
        thread.start()
        thread.join()
    assert posters == [next(made.files())] * 2
