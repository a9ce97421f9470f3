"""Before a file is stored: what it would bring, what nobody can tell, and what somebody says about it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from ingest import Store, open_folder
from tests.pages.seen import Visit, click, words

ODD = ("odd.csv", "Quem falou;Cosa pensi?;Banda\n1;We need more benches;young\n2;The bins overflow;old\n")
NEXT = ("next.csv", ODD[1].replace("benches", "chairs").replace("bins", "drains"))


def _look(app: AppTest, *files: tuple[str, str]) -> AppTest:
    app.get("file_uploader")[0].set_value([(name, text.encode(), "text/csv") for name, text in files])
    return click(app, "Look at the files")


def _choose(app: AppTest, asked: str, answer: str) -> AppTest:
    box = next(box for box in app.selectbox if asked in box.label)
    return box.set_value(answer).run()


def _columns(app: AppTest) -> AppTest:
    _choose(app, "«Quem falou»", "participant")
    _choose(app, "«Cosa pensi?»", "question:better")
    return _choose(app, "«Banda»", "answer:age")


def _stored(london: Path, table: str) -> int:
    store = Store.open(open_folder(london))
    try:
        return len(getattr(store.frames(), table))
    finally:
        store.close()


def test_nothing_is_stored_before_somebody_accepts(visit: Visit, london: Path) -> None:
    """When it fails, a look at a file changes what everybody reads."""
    before = _stored(london, "contributions")
    app = _look(visit(london, "upload"), ODD)
    assert "Nothing is stored yet." in words(app)
    assert _stored(london, "contributions") == before
    click(app, "Leave it out")
    assert "odd.csv" not in words(app)
    assert _stored(london, "contributions") == before


def test_what_nobody_can_tell_is_asked_and_then_read(visit: Visit, london: Path) -> None:
    """When it fails, a table with unknown headings can only be read by retyping it."""
    app = _look(visit(london, "upload"), ODD)
    assert "Nobody can tell what this table holds" in words(app)
    told = words(_columns(app))
    assert "2 rows read: 2 people, 2 texts." in told, "the correction isn't at work at once"
    assert "2 things need your answer." in told, "young and old are no ages that anybody knows"
    _choose(app, "«young»", "15-24")
    told = words(_choose(app, "«old»", "65+"))
    assert "Everything in it was understood." in told
    before = _stored(london, "participants")
    told = words(click(app, "Accept and store"))
    assert "2 rows read: 2 stored, 0 already known, 0 set aside." in told
    assert _stored(london, "participants") == before + 2


def test_the_next_file_of_a_layout_goes_through_untouched(visit: Visit, london: Path) -> None:
    """When it fails, staff answer the same questions for every file of a partner."""
    app = _columns(_look(visit(london, "upload"), ODD))
    _choose(app, "«young»", "15-24")
    click(_choose(app, "«old»", "65+"), "Accept and store")
    told = words(_look(visit(london, "upload"), NEXT))
    assert "Read as you said of this layout." in told
    assert "2 rows read: 2 people, 2 texts." in told


def test_what_was_said_can_be_taken_back(visit: Visit, london: Path) -> None:
    """When it fails, a wrong correction spoils every further file of a partner."""
    click(_columns(_look(visit(london, "upload"), ODD)), "Accept and store")
    app = visit(london, "upload")
    assert "«banda» → About the person: Age" in words(app)
    click(app, "Forget what was said of it")
    assert "What you said about layouts" not in words(app)
    assert "Nobody can tell what this table holds" in words(_look(visit(london, "upload"), NEXT))


def test_several_files_are_accepted_at_once_and_one_layout_is_asked_about_once(visit: Visit, london: Path) -> None:
    """When it fails, twenty files of twenty partners are forty clicks, or more."""
    app = _look(visit(london, "upload"), ODD, NEXT)
    _columns(app)
    told = words(app)
    assert told.count("2 people, 2 texts.") == 2
    told = words(click(app, "Accept all 2 files"))
    assert "Receipt for odd.csv" in told
    assert "Receipt for next.csv" in told


def test_a_file_that_cannot_be_read_says_so_and_stores_nothing(visit: Visit, london: Path) -> None:
    """When it fails, a damaged file can be accepted, or hides the others."""
    app = _look(visit(london, "upload"), ("empty.csv", " \n"), ODD)
    assert [error.value for error in app.error] == ["empty\\.csv is empty\\. Check that it is the right file\\."]
    assert sum(button.label == "Accept and store" for button in app.button) == 1
