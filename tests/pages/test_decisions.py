"""Staff record what became of it, see it as residents will, and publish; nobody else gets that far."""

from pathlib import Path

from ingest import Store, open_folder
from ingest.decisions import newest, read_decisions, read_published, state_of
from tests.pages.seen import Visit, click, words


def test_a_decision_goes_from_the_page_to_the_public_and_can_be_changed(visit: Visit, london: Path) -> None:
    """If this fails, residents are never told what became of what they said."""
    store = Store.open(open_folder(london))
    app = visit(london, "decisions")
    assert "14 of the 14 themes that people spoke of have no answer yet" in words(app)
    keep = next(button for button in app.button if button.label == "Keep this decision")
    assert keep.disabled
    app.multiselect[0].set_value(["traffic"])
    app.text_area[0].set_value("Thimble Lane is closed to <b>through</b> traffic")
    app.text_input[0].set_value("Transport committee (invented)").run()
    assert "Thimble Lane is closed to &lt;b&gt;through" in words(app), "as residents will read it"
    click(app, "Keep this decision")
    assert "D1 is kept" in app.success[0].value
    assert "13 of the 14 themes" in words(app)
    assert "Nothing is published yet" in words(app)
    click(app, "Publish now")
    assert "and up to date" in app.success[0].value
    app.selectbox[0].set_value(1).run()
    app.selectbox[1].set_value("done").run()
    click(app, "Keep this decision")
    assert "have changed since" in words(app)
    assert [one.status for one in read_decisions(store)] == ["done"]
    last = newest(store)
    assert last is not None
    assert last.state != state_of(store)
    shown = read_published(store, last.number)
    assert [one.status for one in shown.decisions] == ["under_review"]
    assert {one.texts % 10 for one in shown.themes} == {0}
    store.close()


def test_one_answer_to_many_themes_is_asked_about(visit: Visit, london: Path) -> None:
    """If this fails, one click on «Select all» answers every theme with the same words."""
    def closed() -> bool:
        return next(button for button in app.button if button.label == "Keep this decision").disabled
    app = visit(london, "decisions")
    every = app.multiselect[0].options
    app.text_area[0].set_value("We are looking at it")
    app.text_input[0].set_value("Transport committee (invented)")
    app.multiselect[0].set_value(app.multiselect[0].options).run()
    assert f"{len(every)} themes are chosen" in app.warning[-1].value
    assert closed()
    app.checkbox[0].check().run()
    assert not closed()
    app.multiselect[0].set_value(every[1:]).run()
    assert closed(), "another choice is asked about anew"
    app.multiselect[0].set_value(every[:3]).run()
    assert not app.checkbox
    assert not closed()
