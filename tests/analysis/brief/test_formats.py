"""Four formats of one brief: the same words and figures, and no name that becomes markup, a formula or a request."""

import io
import re
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
import typst
from docx import Document
from openpyxl import load_workbook

import locales
from analysis.brief import drawn
from analysis.brief.formats import Format, write
from analysis.brief.model import Brief
from analysis.sentences import ICONS
from tests.analysis.brief.case import ARABIC, FORMULA, PARTY, SCRIPT, TYPST, made

PDFTOTEXT, SOFFICE = shutil.which("pdftotext"), shutil.which("soffice")
WRITER = any(Path(SOFFICE or "/").resolve().parent.glob("libswlo.so"))
Rows = list[list[str]]


class Page(HTMLParser):
    """Collect from HTML its tables, its words, and whatever would fetch something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words: list[str] = []
        self.headings: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("src", "href", "srcset", "action", "data", "poster")]
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        self.inside = tag

    def handle_data(self, data):
        if self.inside in ("td", "th") and self.tables:
            self.tables[-1][-1][-1] += data
        if self.inside not in ("style", "title", "desc"):
            self.words.append(data)

    def handle_endtag(self, tag):
        self.inside = ""


def written(form: Format, language: str = "en") -> bytes:
    """Write the brief as the page does."""
    with locales.speaking(language):
        return write(made(language), form)


def on_paper(brief: Brief) -> list[Rows]:
    """Give the tables as a reader of paper sees them."""
    papers = [table.on_paper() for table in brief.tables() if table.rows]
    return [[[column.heading for column in paper.columns], *([cell.shown for cell in row] for row in paper.rows)]
            for paper in papers]


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_html_holds_the_tables_and_asks_for_nothing(language: str) -> None:
    """If this fails, the page's figures are others than the dashboard's, or opening it tells somebody else."""
    text = written(Format.HTML, language).decode()
    page = Page(text)
    assert page.tables == on_paper(made(language))
    assert page.links == []
    assert page.tags & {"script", "link", "img", "iframe", "object", "form", "b"} == set()
    assert not re.search(r"url\(|@import|@font-face", text)
    assert set(re.findall(r"https?://[^\s\"'<]+", text)) == {"http://www.w3.org/2000/svg"}, "a name, fetched by nobody"
    assert f'<html lang="{language.replace("_", "-")}">' in text
    assert page.headings[0] == "h1"
    assert all(int(b[1]) <= int(a[1]) + 1 for a, b in zip(page.headings, page.headings[1:], strict=False))


def test_html_says_every_sentence_and_names_stay_text() -> None:
    """If this fails, a sentence is lost, or a group's name runs as a script."""
    said = " ".join(" ".join(Page(written(Format.HTML).decode()).words).split())
    for _level, section in made().walk():
        for words in (section.heading, *section.sentences, *section.points, *section.notes):
            assert " ".join(words.split()) in said
    assert all(name in said for name in (SCRIPT, FORMULA, ARABIC, PARTY, TYPST))


def test_docx_holds_the_tables_and_can_be_read_aloud() -> None:
    """If this fails, the document to edit has other figures, or a screen reader finds no headings or headers."""
    paper = Document(io.BytesIO(written(Format.DOCX)))
    assert [[[cell.text for cell in row.cells] for row in table.rows] for table in paper.tables] == on_paper(made())
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in paper.tables)
    said = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    for _level, section in made().walk():
        assert all(words in said for words in (section.heading, *section.sentences, *section.points))
    styles = [paragraph.style.name for paragraph in paper.paragraphs]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2"} <= set(styles)
    charts = [table for table in made().tables() if table.chart]
    pictures = [shape._inline.docPr.get("descr") for shape in paper.inline_shapes]
    assert pictures == [f"{table.chart.title}. {table.chart.said}" for table in charts if table.chart]
    assert paper.core_properties.title == made().title
    assert paper.core_properties.language == "en"


def test_docx_speaks_its_language() -> None:
    """If this fails, a word processor underlines every Portuguese word."""
    with zipfile.ZipFile(io.BytesIO(written(Format.DOCX, "pt_BR"))) as file:
        styles = file.read("word/styles.xml").decode()
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]*)"', styles)) == {"pt-BR"}


def test_xlsx_holds_the_numbers_with_charts_and_a_dictionary() -> None:
    """If this fails, the workbook's figures are others, a chart points elsewhere, or a column is not explained."""
    book = load_workbook(io.BytesIO(written(Format.XLSX)))
    told, *sheets, dictionary = book.worksheets
    tables = made().tables()
    assert len(sheets) == len(tables)
    for sheet, table in zip(sheets, tables, strict=True):
        first, *rest = ([cell.value for cell in row[:len(table.columns)]] for row in sheet.iter_rows(
            min_row=4, max_row=4 + len(table.rows)))
        assert first == [column.heading for column in table.columns]
        assert [[_near(value) for value in row] for row in rest] == [
            [_near(cell.holds or None) for cell in row] for row in table.rows]
        assert len(sheet._charts) == (table.chart is not None)
    explained = {(row[0], row[1]) for row in dictionary.iter_rows(min_row=2, values_only=True)}
    assert explained == {(sheet.title, column.heading) for sheet, table in zip(sheets, tables, strict=True)
                         for column in table.columns}
    assert all(row[3] for row in dictionary.iter_rows(min_row=2, values_only=True))
    assert made().sections[0].points[0] in str(told["A8"].value) + str(told["A7"].value)


def _near(value: float | str | None) -> float | str | None:
    return round(value, 12) if isinstance(value, float) else value


def test_no_cell_is_a_formula() -> None:
    """If this fails, opening the workbook runs what somebody wrote as a group's name or a quote."""
    book = load_workbook(io.BytesIO(written(Format.XLSX)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {FORMULA, "+SUM(1)", "-2+3"} <= {cell.value for cell in cells}
    assert not [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in "=+-@"
                and not cell.quotePrefix]


def test_rounded_numbers_read_as_such_in_a_workbook() -> None:
    """If this fails, «about 40» reads as 40 in one format only."""
    with locales.speaking("es"):
        book = load_workbook(io.BytesIO(write(made("es"), Format.XLSX)))
    assert {row[1].number_format for row in book.worksheets[1].iter_rows(min_row=5, max_row=7)
            if isinstance(row[1].value, int)} == {'"cerca de "#,##0'}


@pytest.mark.skipif(not PDFTOTEXT, reason="NOT TESTED: pdftotext (poppler-utils) is needed to read a PDF's words")
def test_pdf_holds_the_words_and_figures(tmp_path: Path) -> None:
    """If this fails, the printed brief has other figures than the page."""
    file = tmp_path / "brief.pdf"
    file.write_bytes(written(Format.PDF))
    read = subprocess.run([str(PDFTOTEXT), "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    said = read.stdout
    lines = [" ".join(line.split()) for line in said.splitlines()]
    for rows in on_paper(made()):
        for row in rows[1:]:  # a long name is broken over lines; its figures stand in one
            figures = [cell for cell in row[1:] if re.fullmatch(r"about [\d,]+|fewer than 10|[\d.]+%", cell)]
            assert any(all(cell in line for cell in figures) for line in lines), row
    joined = " ".join(" ".join(lines).split())
    assert all(point[:60] in joined for point in made().sections[0].points[2:])


def test_pdf_is_tagged_and_names_stay_text() -> None:
    """If this fails, a screen reader finds no structure, or a group's name runs as a part of the source."""
    made_pdf = written(Format.PDF)
    assert made_pdf.startswith(b"%PDF-")
    assert b"/MarkInfo" in made_pdf or b"/StructTreeRoot" in made_pdf


def test_a_sign_without_a_font_stops_no_brief() -> None:
    """If this fails, one rare letter in a name leaves a city without its PDF."""
    source = b'#set document(title: "x")\n#set text(lang: "en")\n#json(bytes(sys.inputs.data)).words'
    assert drawn.document(source, {"words": "fine \U000e0fff \U0010fffd fine"}).startswith(b"%PDF-")


def test_every_finding_has_its_sign_on_any_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a verdict's sign is a blank in a PDF that was made on a server without fonts."""
    monkeypatch.setattr(drawn, "fonts", lambda: typst.Fonts(include_system_fonts=False))
    monkeypatch.setattr(drawn, "MOST_UNSHOWN", 1)  # no second try: then it is no PDF/UA
    source = b'#set document(title: "x")\n#set text(lang: "en")\n#json(bytes(sys.inputs.data)).words'
    assert b"pdfuaid" in drawn.document(source, {"words": " ".join(ICONS.values())})
    assert b"pdfuaid" not in drawn.document(source, {"words": "\U000e0fff\U0010fffd"})


@pytest.mark.skipif(not (SOFFICE and WRITER), reason="NOT TESTED: LibreOffice Writer is needed to open a DOCX")
def test_libreoffice_opens_the_docx(tmp_path: Path) -> None:
    """If this fails, the document asks to be repaired, or opens empty."""
    assert "In short" in _through_libreoffice(tmp_path, Format.DOCX)


@pytest.mark.skipif(not SOFFICE, reason="NOT TESTED: LibreOffice is needed to open an XLSX")
def test_libreoffice_opens_the_xlsx_with_its_charts(tmp_path: Path) -> None:
    """If this fails, the workbook asks to be repaired, or its charts are gone."""
    assert "Data dictionary" in _through_libreoffice(tmp_path, Format.XLSX) or PDFTOTEXT is None


def _through_libreoffice(folder: Path, form: Format) -> str:
    """Open a file in LibreOffice, write it in the same format again, and give what is in it then."""
    file, again = folder / f"brief.{form.value}", folder / "again"
    file.write_bytes(written(form))
    subprocess.run([str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                    "--convert-to", form.value, "--outdir", str(again), str(file)], check=True, timeout=120,
                   capture_output=True)
    with zipfile.ZipFile(again / file.name) as opened:
        names = opened.namelist()
        charts = [name for name in names if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
        assert form is not Format.XLSX or len(charts) == sum(table.chart is not None for table in made().tables())
        return "".join(opened.read(name).decode() for name in names if name.endswith(".xml"))
