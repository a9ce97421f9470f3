"""Quotes on the Themes page: staff tick them, others read them."""

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from ingest import Store, open_folder
from ingest.schema import names as c
from ingest.store import tables as t
from locales import _
from tests.pages.seen import Visit, words

HELP = "That is a help, not a guarantee: read each quote before you tick it."


def _ticked(london: Path, *ids: str) -> None:
    store = Store.open(open_folder(london))
    for one in ids:
        store.say_fit(one, True, "staff")
    store.close()


def _texts(london: Path) -> dict[str, str]:
    store = Store.open(open_folder(london))
    found = store.frames().contributions
    store.close()
    return dict(zip(found[c.CONTRIBUTION], found[c.TEXT], strict=True))


@pytest.fixture(scope="module")
def ticked(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The London case with three texts ticked, to look at only."""
    path = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("ticked") / "london"))
    _ticked(path, *list(_texts(path))[:3])
    return path


def test_a_tick_opens_a_text_to_others_and_taking_it_away_closes_it(visit: Visit, london: Path) -> None:
    """If this fails, a tick does nothing, or can't be taken back."""
    app = visit(london, "themes")
    assert HELP in words(app)
    box = next(box for box in app.checkbox if box.label == "Fit to quote")
    text = _texts(london)[box.key.removeprefix("fit-")]
    assert text not in words(visit(london, "themes", role="policymaker"))
    box.check().run()
    assert "1 of all contributions" in words(app)
    assert text in words(visit(london, "themes", role="policymaker"))
    next(one for one in app.checkbox if one.key == box.key).uncheck().run()
    assert text not in words(visit(london, "themes", role="policymaker"))


@pytest.mark.parametrize("language", ["en", "pt_BR", "es"])
def test_others_read_ticked_texts_without_place_and_day(visit: Visit, ticked: Path, language: str) -> None:
    """If this fails, others read a text that nobody ticked, or who may have said it."""
    app = visit(ticked, "themes", language, "policymaker")
    said = [element.proto.body for element in app.get("html") if "fh-voice" in element.proto.body]
    shown = [one for body in said for one in body.split('<div class="fh-voice">')[1:]]
    assert shown
    assert not any("<small>" in one for one in shown)
    assert not [box for box in app.checkbox if box.label == _("Fit to quote")]


def test_without_ticks_others_read_that_there_is_nothing(visit: Visit, prepared: Path) -> None:
    """If this fails, others face an empty page."""
    assert "No quotes are shown here so far" in words(visit(prepared, "themes", role="policymaker"))


def test_a_tick_is_for_the_words_that_were_read(london: Path) -> None:
    """If this fails, other words than those that a person read are shown to everybody."""
    one, other = list(_texts(london))[:2]
    _ticked(london, one, other)
    store = Store.open(open_folder(london))
    with store.engine.begin() as connection:
        own = t.contributions.c.contribution_id == one
        connection.execute(sa.update(t.contributions).where(own).values(text="New"))
    assert store.quotable()[c.CONTRIBUTION].tolist() == [other]
    store.close()
