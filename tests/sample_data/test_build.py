"""The files of a sample case: every layout, the numbers in it, and the same bytes each time."""

import csv
import datetime as dt
from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import load_workbook

from ingest.schema import Engagement, fold
from sample_data.build import HERE, as_list, build, initials, read_case
from sample_data.plan import PREFER_NOT, Value

ENGAGEMENT = """
id = "old-town"
title = { en = "Your street" }
place = "Old Town"
start = 2026-03-01
end = 2026-03-31
languages = ["en", "pt"]

[[questions]]
id = "idea"
label = { en = "What would help?", pt = "O que ajudaria?" }
headings = { en = ["Your idea"], pt = ["Sua ideia"] }

[[dimensions]]
id = "age"
label = { en = "Age", pt = "Idade" }
kind = "age"
headings = { en = ["Age group"] }
categories = [
  { id = "0-17", label = { en = "Under 18", pt = "Até 17 anos" }, to = 17 },
  { id = "18-64", label = { en = "18 to 64", pt = "18 a 64 anos" }, from = 18, to = 64 },
  { id = "65+", label = { en = "65 and over", pt = "65 anos ou mais" }, from = 65 },
]

[[dimensions]]
id = "part"
label = { en = "Part of town", pt = "Bairro" }
headings = { en = ["Area"], pt = ["Onde mora"] }
kind = "area"
categories = [
  { id = "hill", label = { en = "The Hill", pt = "A Colina" }, synonyms = { en = ["Hill"] } },
  { id = "quay", label = { en = "The Quay", pt = "O Cais" } },
]
"""

WORRY = """
[[questions]]
id = "worry"
label = { en = "What worries you?", pt = "O que preocupa?" }
"""

PLAN = """
seed = 7

[[files]]
path = "workshops/minutes.xlsx"
layout = "minutes"
language = "en"
decisions = [{ text_id = "c003", decision = "Adopted", note = "By June" }]

[[files]]
path = "online/export.csv"
layout = "form_export"
language = "en"
people = 12
first = 2026-03-02
last = 2026-03-20
partners = ["Kite Club (invented)", "Lamp Society (invented)"]
counts.age = { "0-17" = 2, "18-64" = 5, "65+" = 2, prefer_not = 2, blank = 1 }
counts.part = { hill = 7, quay = 5 }

[[files]]
path = "workshops/forms.xlsx"
layout = "forms"
language = "pt"
people = 4
partner = "Roda da Colina (inventada)"
date = 2026-03-09
venue = "Escola"
area = "hill"
counts.part = { hill = 3, quay = 1 }

[[files]]
path = "workshops/titled.xlsx"
layout = "titled_forms"
language = "en"
people = 6
rows = 4
partner = "Kite Club (invented)"
date = 2026-03-11
venue = "Boat shed"
area = "quay"
counts.age = { "18-64" = 3, prefer_not = 1 }

[[files]]
path = "workshops/wall.xlsx"
layout = "ideas_by_question"
language = "pt"
people = 9
partner = "Roda da Colina (inventada)"
date = 2026-03-12

[[files]]
path = "workshops/tables.xlsx"
layout = "tables"
language = "en"
people = 15
partner = "Lamp Society (invented)"
date = 2026-03-13

[[files]]
path = "workshops/tally.xlsx"
layout = "tally"
language = "en"
people = 10
partner = "Lamp Society (invented)"
date = 2026-03-14
counts.age = { "0-17" = 1, "65+" = 6, prefer_not = 2, blank = 1 }
"""

TEXTS = [
    ("c001", "online/export.csv", "", "idea", "More benches, please"),
    ("c002", "online/export.csv", "pair", "idea", "A night bus"),
    ("c003", "online/export.csv", "pair", "idea", "A ramp at the quay"),
    ("c004", "online/export.csv", "", "worry", "Rents"),
    ("c005", "workshops/forms.xlsx", "", "idea", "Uma creche"),
    ("c006", "workshops/forms.xlsx", "trio", "worry", "O calor"),
    ("c007", "workshops/forms.xlsx", "trio", "worry", "O ruído"),
    ("c008", "workshops/titled.xlsx", "", "idea", "A toilet in the park"),
    ("c009", "workshops/wall.xlsx", "", "idea", "Mais árvores"),
    ("c010", "workshops/wall.xlsx", "", "worry", "A enchente"),
    ("c011", "workshops/wall.xlsx", "", "worry", "O lixo"),
    *((f"c{n:03d}", "workshops/tables.xlsx", "", "idea", f"Lamp number {n}") for n in range(20, 28)),
    ("c030", "workshops/tally.xlsx", "", "idea", "A warm room"),
]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A tiny case with every layout, as somebody would write it by hand."""
    (tmp_path / "source").mkdir()
    (tmp_path / "engagement.toml").write_text(ENGAGEMENT + WORRY, encoding="utf-8")
    (tmp_path / "source" / "plan.toml").write_text(PLAN, encoding="utf-8")
    with (tmp_path / "source" / "contributions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text_id", "file", "cell", "language", "question", "text"])
        writer.writerows([*row[:3], "en", *row[3:]] for row in TEXTS)
    return tmp_path


def swap(path: Path, old: str, new: str) -> None:
    """Change something in a file that was written by hand."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def replan(case: Path, old: str, new: str) -> None:
    """Change something in the plan."""
    swap(case / "source" / "plan.toml", old, new)


def online(case: Path) -> list[dict[str, str]]:
    """Read the online export."""
    with (case / "online" / "export.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheets(case: Path, name: str) -> dict[str, list[list[Value]]]:
    """Read a workbook: its sheets with the values of their rows."""
    book = load_workbook(case / "workshops" / name)
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book}


def test_building_twice_gives_the_same_bytes(case: Path) -> None:
    """If it fails, each rebuild of the samples shows up as a change in git."""
    first = {path: path.read_bytes() for path in build(case)}
    assert len(first) == 7
    for path in first:
        path.unlink()
    assert {path: path.read_bytes() for path in build(case)} == first


def test_no_clock_in_a_workbook(case: Path) -> None:
    """If it fails, the bytes depend on the day of the build, which a quick rebuild can't show."""
    build(case)
    for path in (case / "workshops").glob("*.xlsx"):
        properties = load_workbook(path).properties
        assert properties.created == properties.modified == dt.datetime(2026, 1, 1)
        assert f"{dt.date.today():%Y-%m-%d}".encode() not in path.read_bytes()


@pytest.mark.parametrize("name", sorted(path.parents[1].name for path in HERE.glob("*/source/plan.toml")))
def test_the_committed_files_are_what_the_inputs_give(name: str, tmp_path: Path) -> None:
    """If it fails, an input was edited without ``python -m sample_data.build``, or by hand."""
    made = build(copytree(HERE / name, tmp_path / name))
    for path in made:
        committed = HERE / path.relative_to(tmp_path)
        assert committed.read_bytes() == path.read_bytes(), f"build {name} again"
    there = {*(HERE / name).glob("workshops/*"), *(HERE / name).glob("online/*")}
    assert {HERE / path.relative_to(tmp_path) for path in made} == there


def test_another_file_changes_nothing_in_this_one(case: Path) -> None:
    """If it fails, editing the plan of one workshop reshuffles all the others."""
    build(case)
    before = (case / "workshops" / "titled.xlsx").read_bytes()
    replan(case, "people = 15", "people = 16")
    build(case)
    assert (case / "workshops" / "titled.xlsx").read_bytes() == before


def test_form_export_has_a_row_per_person(case: Path) -> None:
    """If it fails, the online export lacks people, texts, partners or the order of time."""
    build(case)
    rows = online(case)
    assert list(rows[0])[:4] == ["Submission ID", "Submitted at", "What would help?", "What worries you?"]
    assert list(rows[0])[-1] == "Partner"
    assert [row["Submission ID"] for row in rows] == [f"OT-{n:04d}" for n in range(1, 13)]
    moments = [dt.datetime.fromisoformat(row["Submitted at"]) for row in rows]
    assert moments == sorted(moments)
    assert dt.date(2026, 3, 2) <= moments[0].date() <= moments[-1].date() <= dt.date(2026, 3, 20)
    assert sorted(filter(None, (row["What would help?"] for row in rows))) == [
        "- A night bus\n- A ramp at the quay",
        "More benches, please",
    ]
    assert sorted(row["Partner"] for row in rows)[5:7] == ["Kite Club (invented)", "Lamp Society (invented)"]


def test_answers_are_spelled_in_many_ways_and_still_add_up(case: Path) -> None:
    """If it fails, the planted counts are not what the files say, and every verdict is off."""
    replan(case, "people = 12", "people = 1200")
    replan(case, '"0-17" = 2, "18-64" = 5, "65+" = 2, prefer_not = 2, blank = 1', '"0-17" = 400, "65+" = 800')
    replan(case, "{ hill = 7, quay = 5 }", "{ hill = 700, quay = 450, prefer_not = 49, blank = 1 }")
    build(case)
    rows = online(case)
    age, part = list(rows[0])[4:6]
    years = [int(row[age]) for row in rows if row[age].isdigit()]
    assert 500 < len(years) < 700, "about half of the ages are whole years"
    assert {year for year in years if year < 18} == set(range(7, 18))
    assert {year for year in years if year >= 18} == set(range(65, 81))
    spelled = [row[part] for row in rows]
    assert sum(fold(text) in ("the hill", "hill") for text in spelled) == 700
    assert len({text for text in spelled if fold(text) == "the hill"}) > 3, "capitals and stray spaces"
    assert sum(fold(text) in {fold(said) for said in PREFER_NOT["en"]} for text in spelled) == 49
    assert spelled.count("") == 1


def test_forms_repeat_the_session_on_each_row(case: Path) -> None:
    """If it fails, a plain table of forms loses its session, or two columns share a heading."""
    build(case)
    (rows,) = sheets(case, "forms.xlsx").values()
    header, *people = rows
    assert header[0] == "Participante nº"
    assert header[1] in ("O que ajudaria?", "Sua ideia")
    assert header[2:] == ["O que preocupa?", "Onde mora", "Parceiro", "Data", "Local", "Bairro"]
    assert [row[0] for row in people] == [1, 2, 3, 4]
    session = ["Roda da Colina (inventada)", "09/03/2026", "Escola", "A Colina"]
    assert [row[4:] for row in people] == [session] * 4
    assert "1. O calor\n2. O ruído" in [row[2] for row in people]


def test_titled_forms_have_a_gap_a_total_and_a_head_count(case: Path) -> None:
    """If it fails, the reader is never tried on the untidiness that partners hand in."""
    build(case)
    (rows,) = sheets(case, "titled.xlsx").values()
    assert [row[:2] for row in rows[:6]] == [
        ["Workshop notes — Boat shed", None],
        ["Partner:", "Kite Club (invented)"],
        ["Date:", dt.datetime(2026, 3, 11)],
        ["Venue:", "Boat shed"],
        ["Area:", "The Quay"],
        ["People present:", 6],
    ]
    assert not any(rows[6])
    assert rows[7][0] == "Participant no."
    assert [row[0] for row in rows[8:]] == [1, 2, None, 3, 4, "Total"]
    assert not any(rows[10])
    assert rows[-1][1] == 4
    assert [row[1] for row in rows[8:-1]].count("A toilet in the park") == 1


def test_ideas_by_question_name_nobody(case: Path) -> None:
    """If it fails, a wall of ideas lands under the wrong question."""
    build(case)
    (rows,) = sheets(case, "wall.xlsx").values()
    header = rows.index(["O que ajudaria?", "O que preocupa?", *[None] * (len(rows[0]) - 2)])
    assert rows[header - 2][:2] == ["Pessoas presentes:", 9]
    assert [row[0] for row in rows[header + 1 :]] == ["Mais árvores", None]
    assert {row[1] for row in rows[header + 1 :]} == {"A enchente", "O lixo"}


def test_tables_carry_votes(case: Path) -> None:
    """If it fails, ideas of a discussion table are lost or come without their votes."""
    build(case)
    session, *seats = sheets(case, "tables.xlsx").items()
    assert session == (
        "Session",
        [
            ["Partner:", "Lamp Society (invented)"],
            ["Date:", dt.datetime(2026, 3, 13)],
            ["People present:", 15],
        ],
    )
    assert [name for name, _ in seats] == ["Table 1", "Table 2"]
    assert all(rows[0] in (["What would help?", "Votes"], ["Your idea", "Votes"]) for _, rows in seats)
    ideas = [row for _, rows in seats for row in rows[1:]]
    assert sorted(str(idea) for idea, _ in ideas) == [f"Lamp number {n}" for n in range(20, 28)]
    assert all(isinstance(votes, int) for _, votes in ideas)


def test_one_question_needs_no_name(case: Path) -> None:
    """If it fails, ideas of an engagement with one question stand under an unexpected heading."""
    swap(case / "engagement.toml", WORRY, "")
    swap(case / "source" / "contributions.csv", ",worry,", ",idea,")
    build(case)
    assert sheets(case, "tables.xlsx")["Table 1"][0] == ["Idea", "Votes"]
    assert sheets(case, "tally.xlsx")["Ideas"] == [["Idea"], ["A warm room"]]


def test_tally_counts_every_category(case: Path) -> None:
    """If it fails, a head count leaves a category out or its total is not the sum."""
    build(case)
    rows = sheets(case, "tally.xlsx")["Head count"]
    header = rows.index(["Question", "Answer", "People"])
    assert rows[header - 2][:2] == ["People present:", 10]
    assert {str(row[0]) for row in rows[header + 1 :]} <= {"Age", "Age group"}
    assert [row[1:] for row in rows[header + 1 :]] == [
        ["Under 18", 1],
        ["18 to 64", 0],
        ["65 and over", 6],
        ["Prefer not to say", 2],
        ["Total", 9],
    ]


def test_minutes_name_the_submission_of_a_text(case: Path) -> None:
    """If it fails, a meeting's decision is linked to somebody else's words."""
    build(case)
    (rows,) = sheets(case, "minutes.xlsx").values()
    sent = next(row for row in online(case) if "A ramp at the quay" in row["What would help?"])
    assert rows == [["Online ID", "Decision", "Note"], [sent["Submission ID"], "Adopted", "By June"]]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("hill = 7", "hill = 8", r"online/export.csv: part adds up to 13 \(8 \+ 5\), not to 12"),
        ('"18-64" = 3', '"18-64" = 5', r"workshops/titled.xlsx: age adds up to 6 \(5 \+ 1\), not to 4"),
        ("quay = 1", "dock = 1", "workshops/forms.xlsx: part has no category dock"),
        ("rows = 4", "rows = 0", "workshops/titled.xlsx: 1 cells of idea don't fit on 0 rows"),
        ("workshops/wall.xlsx", "workshops/w.xlsx", "c009: no file workshops/wall.xlsx that takes texts"),
        ("c003", "c005", "workshops/minutes.xlsx: c005 is in no online export"),
        ("people = 4", "people = 5\nrows = 4", "the layout forms has no head count"),
        ("last = 2026-03-20", "", "online/export.csv: say on which days"),
    ],
)
def test_what_does_not_fit_is_named(case: Path, old: str, new: str, message: str) -> None:
    """If it fails, a slip in a plan silently becomes a wrong truth, or leaves half a case behind."""
    replan(case, old, new)
    with pytest.raises(ValueError, match=message):
        build(case)
    assert not (case / "workshops").exists()


def test_a_comma_without_quotes_is_refused(case: Path) -> None:
    """If it fails, a text written without quotes loses what stands behind its comma."""
    swap(case / "source" / "contributions.csv", '"More benches, please"', "More benches, please")
    with pytest.raises(ValueError, match=r"contributions.csv: line 2"):
        build(case)


def test_lists_take_turns() -> None:
    """If it fails, the splitter of lists is never tried on one of its three kinds."""
    assert [as_list(["a", "b"], style) for style in range(4)] == [
        "- a\n- b",
        "1. a\n2. b",
        "• a\n• b",
        "- a\n- b",
    ]


def test_initials() -> None:
    """If it fails, submission numbers of the cases no longer look as documented."""
    assert [initials(case) for case in ("london", "new-york", "salvador")] == ["LON", "NY", "SAL"]


def test_the_tiny_case_is_a_valid_engagement(case: Path) -> None:
    """If it fails, the other tests here prove nothing about real engagements."""
    assert isinstance(read_case(case).engagement, Engagement)
