"""A brief as DOCX, to be edited: real headings, tables with header rows, pictures with words for them."""

import io
from typing import Any, Final

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as Grid
from docx.table import _Cell as Box
from docx.text.paragraph import Paragraph

from analysis import colours
from analysis.brief.chart import svg
from analysis.brief.drawn import pictures
from analysis.brief.model import Brief, Column, Section, Table

COLOUR, QUIET, INK = (RGBColor.from_string(colour[1:]) for colour in (colours.DEEP, colours.QUIET, colours.INK))
FONT: Final = "Georgia"
SIZES: Final = {"Title": 24, "Subtitle": 10.5, "Heading 1": 16, "Heading 2": 12.5, "Heading 3": 11, "Normal": 10.5,
                "List Bullet": 10.5, "Quote": 10.5, "Caption": 9}
WIDTH: Final = 10.5  # centimetres of a picture
TEXT_WIDTH: Final = 16.6  # … and of the text
FIGURE: Final = 2.3  # … and of a column of figures, at least
LETTER: Final = 0.21  # … and of a letter in a table, at most
LONGEST: Final = 14  # letters of a word that is not broken
LONG: Final = 80  # letters of the title in the footer
WHOLE: Final = 20  # rows up to which a table stays on one page


def as_docx(brief: Brief) -> bytes:
    """Write a brief as DOCX."""
    paper = Document()
    _set_up(paper, brief)
    drawn = [table for table in brief.tables() if table.chart and table.chart.marks]
    shown = dict(zip([table.name for table in drawn], pictures(
        [svg(table.chart, table.name) for table in drawn if table.chart]), strict=True))
    paper.add_paragraph(clean(brief.title), "Title")
    paper.add_paragraph(clean(brief.subtitle), "Subtitle")
    paper.add_paragraph(clean(" · ".join(filter(None, [brief.made_on, brief.note]))), "Subtitle")
    for place, section in enumerate(brief.sections):
        if place and place == len(brief.sections) - 1:
            paper.add_page_break()
        _section(paper, section, 1, shown)
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


def clean(words: str) -> str:
    """Leave out signs that no XML may hold."""
    return "".join(sign for sign in words if sign in "\t\n" or (sign >= " " and not "\ud800" <= sign <= "\udfff"
                                                                and sign not in "\ufffe\uffff"))


def _section(paper: Paper, section: Section, level: int, shown: dict[str, bytes]) -> None:
    paper.add_heading(clean(section.heading), min(level, 3))
    for sentence in section.sentences:
        paper.add_paragraph(clean(sentence))
    for point in section.points:
        paper.add_paragraph(clean(point), "List Bullet")
    for quote in section.quotes:
        paper.add_paragraph(clean(quote), "Quote")
    if section.table and section.table.rows:
        _table(paper, section.table.on_paper(), shown)
    if section.notes:
        paper.add_paragraph(clean(" ".join(section.notes)), "Caption")
    for part in section.parts:
        _section(paper, part, level + 1, shown)


def _table(paper: Paper, table: Table, shown: dict[str, bytes]) -> None:
    if table.chart and table.name in shown:
        _picture(paper, shown[table.name], table)
    grid = paper.add_table(rows=1, cols=len(table.columns))
    for box, column in zip(grid.rows[0].cells, table.columns, strict=True):
        _write(box, column.heading, column, bold=True)
    for row in table.rows:
        for box, column, cell in zip(grid.add_row().cells, table.columns, row, strict=True):
            _write(box, cell.shown, column)
    _manners(grid, table)
    _widths(grid, table)
    paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _picture(paper: Paper, picture: bytes, table: Table) -> None:
    shape = paper.add_picture(io.BytesIO(picture), width=Cm(WIDTH))
    if table.chart:
        shape._inline.docPr.set("title", clean(table.chart.title))
        shape._inline.docPr.set("descr", clean(f"{table.chart.title}. {table.chart.said}"))


def _write(box: Box, words: str, column: Column, bold: bool = False) -> None:
    paragraph = box.paragraphs[0]
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(2)
    paragraph.paragraph_format.keep_with_next = bold
    if column.unit.is_figure:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(clean(words))
    run.bold, run.font.size = bold, Pt(9)
    if bold:
        run.font.color.rgb = QUIET


def _manners(grid: Grid, table: Table) -> None:
    """Repeat the header on each page, keep rows whole, draw thin lines, and say in words what the table holds."""
    properties = grid._tbl.tblPr
    properties.append(_element("w:tblDescription", **{"w:val": clean(table.caption)}))
    borders = _element("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(_element(f"w:{side}", **{"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "D5DAE0"}))
    properties.insert(list(properties).index(properties.find(qn("w:tblW"))) + 1, borders)
    for place, row in enumerate(grid.rows):
        settings = row._tr.get_or_add_trPr()
        settings.append(_element("w:cantSplit"))
        if not place:
            settings.append(_element("w:tblHeader"))


def _widths(grid: Grid, table: Table) -> None:
    """Give every column room for its words, and the rest to the long texts; keep a small table on one page."""
    grid.autofit = False
    letters = [0 if column.unit.is_figure else max(9, *(min(len(row[place].shown), 40) for row in table.rows))
               for place, column in enumerate(table.columns)]
    least = [_least(table, place) for place in range(len(table.columns))]
    spare = TEXT_WIDTH - sum(least)
    widths = [Cm(width + spare * n / sum(letters) if spare > 0 and any(letters) else width * TEXT_WIDTH / sum(least))
              for width, n in zip(least, letters, strict=True)]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for row in grid.rows:
        for box, width in zip(row.cells, widths, strict=True):
            box.width = width
            box.paragraphs[0].paragraph_format.keep_with_next = len(table.rows) <= WHOLE and row._tr is not (
                grid.rows[-1]._tr)


def _least(table: Table, place: int) -> float:
    """Say how many centimetres a column needs, so that no word of it is broken."""
    column = table.columns[place]
    said = [column.heading, *([] if column.unit.is_figure else [row[place].shown for row in table.rows])]
    longest = max((len(word) for words in said for word in words.split()), default=0)
    return max(FIGURE if column.unit.is_figure else 0.0, 0.5 + LETTER * min(longest, LONGEST))


def _set_up(paper: Paper, brief: Brief) -> None:
    """Set title, language, paper, fonts and page numbers."""
    told = paper.core_properties
    told.title, told.language, told.author, told.comments = clean(brief.title), brief.language, "", ""
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2)
    for name, size in SIZES.items():
        _style(paper.styles[name], size, name)
    for words in paper.styles.element.iter(qn("w:lang")):
        words.set(qn("w:val"), brief.language)
    _page_number(page.footer.paragraphs[0], clean(brief.title))


def _style(style: Any, size: float, name: str) -> None:
    style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
    style.font.color.rgb = QUIET if name in ("Subtitle", "Caption") else COLOUR if name == "Heading 2" else INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(kind), None)  # a theme's font would win
    fonts.set(qn("w:hAnsi"), FONT)
    for spaced in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spaced)  # no letters apart
    style.font.bold = name == "Title" or name.startswith("Heading")
    space = style.paragraph_format
    space.space_after = Pt(3 if name == "Subtitle" else 6)
    space.space_before = Pt(18 if name == "Heading 1" else 12 if name == "Heading 2" else 0)
    space.keep_with_next = name.startswith("Heading")
    if name == "Quote":
        space.left_indent = Cm(0.6)


def _page_number(paragraph: Paragraph, title: str) -> None:
    """Write «title   3 / 12» into the footer: fields that the word processor fills in."""
    paragraph.style = "Normal"  # the footer's own has another stop in the middle
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{title[:LONG]}{'…' if len(title) > LONG else ''}\t").font.size = Pt(8.5)
    for place, field in enumerate(("PAGE", "NUMPAGES")):
        if place:
            paragraph.add_run(" / ").font.size = Pt(8.5)
        simple = _element("w:fldSimple", **{"w:instr": field})
        run = _element("w:r")
        run.append(_element("w:t"))
        run[0].text = "1"
        simple.append(run)
        paragraph._p.append(simple)


def _element(tag: str, **attributes: str) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), value)
    return made
