"""A file that doesn't say when its meeting was: staff say it before the file is stored."""

import datetime as dt
from pathlib import Path

from streamlit.testing.v1 import AppTest

from ingest import Store, ingest_file, open_folder
from tests.make import xlsx
from tests.pages.seen import Visit, click, words

SILENT = xlsx([["People present: 9"], ["What would make your local high street better?"], ["More shade"], ["Bins"]])
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _look(app: AppTest) -> AppTest:
    app.get("file_uploader")[0].set_value([("table 2.xlsx", SILENT, TYPE)])
    return click(app, "Look at the files")


def test_the_day_and_the_partner_are_said_before_the_file_is_stored(visit: Visit, london: Path) -> None:
    """When it fails, a meeting without a date in its file is missing over time for ever, or asked about twice."""
    app = _look(visit(london, "upload"))
    assert "It doesn't say when the meeting was." in words(app)
    assert "given by staff" not in words(app)
    app.date_input[0].set_value(dt.date(2026, 3, 5)).run()
    next(box for box in app.selectbox if box.label == "Partner").set_value("Marigold Lunch Club (invented)").run()
    told = words(app)
    assert "this date, given by staff, will be used" in told, "what was said isn't at work at once"
    assert "this one, given by staff, will be used" in told
    click(app, "Accept and store")
    told = words(app)
    assert "Receipt for table 2.xlsx" in told
    assert "The file says no day, so this date was given by staff." in told
    told = words(_look(visit(london, "upload")))
    assert "It doesn't say when the meeting was." not in told, "it is known with its date"
    store = Store.open(open_folder(london))
    again = ingest_file(store, "table 2.xlsx", SILENT)
    store.close()
    assert (again.stored, again.already_known) == (0, 2), "by command it is another meeting"
