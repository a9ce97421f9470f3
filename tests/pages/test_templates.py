"""A workbook for a partner: from the page to the file, in the partner's language."""

import io
from pathlib import Path

from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

import locales
from tests.pages.seen import Visit, words


def _button(app: AppTest):
    return next(b for b in app.get("download_button") if b.proto.label == locales._("Download the workbook"))


def _named(app: AppTest, name: str) -> AppTest:
    return next(box for box in app.text_input if box.label == locales._("Name of the organisation")).input(name).run()


def test_a_workbook_has_a_name_first(visit: Visit, london: Path) -> None:
    """When it fails, a workbook goes out that doesn't know whose it is."""
    app = visit(london, "upload")
    assert _button(app).proto.disabled
    assert "Write the name of the organisation first" in words(app)
    app = _named(app, "Lantern Circle")
    assert not _button(app).proto.disabled
    assert "Write the name of the organisation first" not in words(app)


def test_what_is_missing_in_the_partners_language_is_said(visit: Visit, london: Path) -> None:
    """When it fails, a partner gets English questions in a Portuguese workbook, and nobody was warned."""
    app = visit(london, "upload")
    assert "engagement.toml" not in words(app)
    next(box for box in app.selectbox if box.label == "Language of the workbook").set_value("pt_BR").run()
    assert "texts of engagement.toml are not there in Portuguese" in words(app)


def test_the_file_is_the_partners(visit: Visit, london: Path, monkeypatch) -> None:
    """When it fails, the button gives another partner's workbook, or one in another language."""
    written = []
    monkeypatch.setattr("streamlit.download_button",
                        lambda _label, data, **more: written.append((data, more["file_name"])))
    app = visit(london, "upload")
    next(box for box in app.selectbox if box.label == "Language of the workbook").set_value("es").run()
    _named(app, "=Círculo Farol")
    data, name = next(found for found in reversed(written) if found[1].endswith(".xlsx"))
    assert name == "london-circulo-farol-es.xlsx"
    start = load_workbook(io.BytesIO(data())).worksheets[0]
    assert "=Círculo Farol" in [cell.value for cell in start["C"]]
    assert locales.current() == "en", "making the file changed the visitor's language"
