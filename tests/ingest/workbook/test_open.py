"""Opening a file: what can be read is, whatever its spelling; the rest is refused in words, never with a crash."""

import datetime as dt
import random
import resource
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from ingest.errors import FileRefused
from ingest.workbook import guard, open_file
from tests.make import SHEET1, insert_row, repack, xlsx

TABLE = [["Idea", "Age"], ["Café, please", "20"], ["Shade", None]]
CSV = 'Idea,Age\n"Café, please",20\nShade,\n'


def refusal(name: str, data: bytes) -> str:
    """Give the code with which a file is refused."""
    with pytest.raises(FileRefused) as refused:
        open_file(name, data)
    assert name in refused.value.message
    assert refused.value.message.rstrip().endswith(".")
    return refused.value.code


@pytest.mark.parametrize("data", [
    CSV.encode(), CSV.encode("utf-8-sig"), CSV.encode("utf-16"), CSV.encode("utf-16-be").join([b"\xfe\xff", b""]),
    CSV.encode("cp1252"), CSV.replace("\n", "\r\n").encode(), CSV.replace("\n", "\r").encode(),
    CSV.rstrip("\n").encode(), CSV.replace('"Café, please",20', '"Café, please";20').replace(
        "Idea,Age", "Idea;Age").replace("Shade,", "Shade;").encode(),
    'Idea\tAge\n"Café, please"\t20\nShade\t\n'.encode(), 'Idea|Age\nCafé, please|20\nShade|\n'.encode(),
], ids=["plain", "bom", "utf-16", "utf-16-be", "cp1252", "windows ends", "mac ends", "no last end", "semicolons",
        "tabs", "bars"])
def test_a_text_table_in_every_spelling(data: bytes) -> None:
    """If this fails, a file from somebody's old laptop is read as garbage."""
    assert open_file("answers.csv", data)[0].rows == TABLE


def test_a_workbook_gives_its_cells_and_names() -> None:
    """If this fails, nothing of what partners hand in is read."""
    first, second = open_file("x.xlsx", xlsx({
        "Ideas": [["Idea", "Votes", "Day"], [None, 3, dt.date(2026, 3, 1)], [" \u00a0", "x", None]],
        "Lists": [["a"]]}, hidden=["Lists"]))
    assert (first.name, first.hidden, second.name, second.hidden) == ("Ideas", False, "Lists", True)
    assert first.rows == [["Idea", "Votes", "Day"], [None, 3.0, dt.date(2026, 3, 1)], [None, "x", None]]


def test_separators_inside_quotes_do_not_count() -> None:
    """If this fails, a long question with commas breaks a semicolon file into one column."""
    rows = open_file("x.csv", b'"What, if anything, would help?";Age\nShade, trees, benches;20\n')[0].rows
    assert rows == [["What, if anything, would help?", "Age"], ["Shade, trees, benches", "20"]]


def test_a_title_line_does_not_hide_the_separator() -> None:
    """If this fails, a title above a table turns it into one column."""
    assert open_file("x.csv", b"Our workshop\n\nIdea;Age\nShade;20\n")[0].rows[2] == ["Idea", "Age"]


def test_a_line_break_inside_an_answer_stays_there() -> None:
    """If this fails, one long answer becomes two people."""
    assert open_file("x.csv", b'Idea,Age\n"one\ntwo",20\n')[0].rows == [["Idea", "Age"], ["one\ntwo", "20"]]


def test_a_very_long_answer_is_no_crash() -> None:
    """If this fails, one pasted book stops a whole export."""
    assert open_file("x.csv", b'Idea,Age\n"' + b"x" * 12_000_000 + b'",20\n')[0].rows[1][1] == "20"


@pytest.mark.parametrize(("name", "data", "code"), [
    ("x.csv", b"", "empty_file"),
    ("x.xlsx", b"", "empty_file"),
    ("x.csv", b" \r\n\t\n", "empty_file"),
    ("x.csv", b"\xef\xbb\xbf", "empty_file"),
    ("x.csv", b"\xff\xfe", "empty_file"),
    ("x.csv", b"\xff\xfea", "not_text"),
    ("x.csv", b"\xff\xfeI\x00\x00\xd8", "not_text"),
    ("x.csv", b"Idea,Age\nSha\x00de,20\n", "not_text"),
    ("x.csv", "Idea,Age".encode("utf-16-le"), "not_text"),
    ("x.csv", b'Idea,Age\nShade,20\n"Bins,30\nTrees,40\n', "open_quote"),
    ("x.csv", b"Idea" + b"," * 20_000, "too_wide"),
    ("x.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "another_kind"),
    ("x.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "broken_workbook"),
    ("x.xlsx", xlsx(TABLE)[:-200], "not_a_workbook"),
    ("x.xlsx", bytes(range(256)), "not_a_workbook"),
    ("photo.jpg", b"\xff\xd8\xff\xe0", "unknown_type"),
    ("no-ending", b"Idea\nShade\n", "unknown_type"),
])
def test_what_is_no_table_is_refused(name: str, data: bytes, code: str) -> None:
    """If this fails, a wrong file is a crash, or is stored as rubbish."""
    assert refusal(name, data) == code


def test_an_open_quotation_mark_is_named_by_its_row() -> None:
    """If this fails, half an export disappears in one cell and nobody is told where."""
    with pytest.raises(FileRefused, match="row 3"):
        open_file("x.csv", b'Idea,Age\nShade,20\n"Bins,30\nTrees,40\n')


def test_a_zip_that_is_no_workbook() -> None:
    """If this fails, a zipped folder with a workbook's name is a crash."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refusal("x.xlsx", written.getvalue()) == "archive"


def test_damaged_workbooks_are_never_a_crash() -> None:
    """If this fails, one flipped bit takes the dashboard down for everybody."""
    chance, good = random.Random(3), xlsx(TABLE)
    outcomes = set()
    for _ in range(400):
        damaged = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            open_file("x.xlsx", bytes(damaged[:chance.choice([len(damaged), chance.randrange(1, len(damaged))])]))
            outcomes.add("read")
        except FileRefused as refused:
            outcomes.add(refused.code)
    assert outcomes <= {"read", "broken_workbook", "not_a_workbook", "archive", "too_big_unpacked", "protected",
                        "too_wide"}


@pytest.mark.parametrize("row", [
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
    b'<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>',
    b'<row r="1048576"><c   s="0"\n r = "XFD1048576"><v>1</v></c></row>',
    b'<row r="1048576">' + b"<c><v>1</v></c>" * 16_384 + b"</row>",
], ids=["plain", "single quotes", "small letters", "spaces", "without addresses"])
def test_a_far_cell_is_refused(row: bytes) -> None:
    """If this fails, a workbook of five kilobytes fills the memory of the server."""
    assert refusal("x.xlsx", insert_row(xlsx(TABLE), row)) == "far_cell"


def test_a_far_cell_in_a_sheet_kept_elsewhere() -> None:
    """If this fails, moving the sheet inside the workbook is a way around the guard."""
    far = insert_row(xlsx(TABLE), b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(far)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("worksheets", "elsewhere"), old.read(name).replace(b"worksheets", b"elsewhere"))
    assert refusal("x.xlsx", written.getvalue()) == "far_cell"


def test_a_far_cell_costs_little_memory() -> None:
    """If this fails, the guard itself does what it should prevent. In a process of its own, with a hard limit."""
    script = ("import resource, sys; sys.path[:] = eval(sys.argv[1]); from ingest.errors import FileRefused\n"
              "from ingest.workbook import open_file; data = sys.stdin.buffer.read()\n"
              "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
              "try: open_file('x.xlsx', data)\n"
              "except FileRefused as refused: print(refused.code)\n"
              "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)")
    far = insert_row(xlsx(TABLE), b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    done = subprocess.run([sys.executable, "-c", script, repr(sys.path)], input=far, capture_output=True, timeout=60,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (2 << 30, 2 << 30)), check=True)
    code, kilobytes = done.stdout.split()
    assert code == b"far_cell"
    assert int(kilobytes) < 100_000


def test_a_tall_but_narrow_sheet_is_read() -> None:
    """If this fails, the guard refuses honest files: ten thousand rows, none with an address."""
    bare = insert_row(xlsx(TABLE), b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 10_000)
    assert len(open_file("x.xlsx", bare)[0].rows) == 10_003


def test_a_zip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a small file that unpacks to gigabytes is unpacked."""
    monkeypatch.setattr(guard, "MAX_UNPACKED", 5_000_000)
    bomb = repack(xlsx(TABLE), lambda name, data: data + b" " * 6_000_000 if name == SHEET1 else data)
    assert len(bomb) < 100_000
    assert refusal("x.xlsx", bomb) == "too_big_unpacked"


def test_a_zip_bomb_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, four wrong bytes in a header are a way around the limit."""
    monkeypatch.setattr(guard, "MAX_UNPACKED", 5_000_000)
    bomb = repack(xlsx(TABLE), lambda name, data: data + b" " * 6_000_000 if name == SHEET1 else data)
    with zipfile.ZipFile(BytesIO(bomb)) as archive:
        true_size = archive.getinfo(SHEET1).file_size.to_bytes(4, "little")
    assert refusal("x.xlsx", bomb.replace(true_size, (1000).to_bytes(4, "little"))) == "too_big_unpacked"


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a film that somebody dropped by mistake is read into memory."""
    monkeypatch.setattr(guard, "MAX_BYTES", 10)
    assert refusal("x.csv", b"Idea,Age\nShade,20\n") == "too_big"


def test_a_lying_dimension_hides_no_rows() -> None:
    """If this fails, a sheet that says «A1» of itself yields one row of many, in silence."""
    lying = repack(xlsx(TABLE), lambda name, data: data.replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1"'))
    assert open_file("x.xlsx", lying)[0].rows == TABLE
