"""The Reach page: each figure with its sentence, how sure it is, and where each group was reached."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ingest import Store, ingest_path, open_folder
from ingest.folder import DATABASE_FILE
from tests.pages.seen import Visit, words

ENGAGEMENT = """
id = "exampleville"
title = { en = "Invented district budget" }
place = "Exampleville"
start = 2026-03-01
end = 2026-03-31
languages = ["en"]
questions = [{ id = "idea", label = { en = "Your project" } }]

[[dimensions]]
id = "age"
label = { en = "Age" }
kind = "age"
categories = [
    { id = "18-64", label = { en = "18 to 64" }, from = 18, to = 64 },
    { id = "65+", label = { en = "65 and over" }, from = 65 }]

[[dimensions]]
id = "sex"
label = { en = "Sex" }
categories = [
    { id = "f", label = { en = "Women" }, synonyms = { en = ["female"] } },
    { id = "m", label = { en = "Men" }, synonyms = { en = ["male"] } }]
"""
POPULATION = ((("age", "18-64"), 8000), (("age", "65+"), 2000), (("sex", "f"), 5100), (("sex", "m"), 4900))
VOTERS = (("paper", "72", "F", 23), ("paper", "68", "M", 18), ("paper", "40", "F", 31), ("paper", "44", "M", 28),
          ("internet", "70", "F", 19), ("internet", "67", "M", 17), ("internet", "30", "F", 182),
          ("internet", "35", "M", 182), ("internet", "", "", 12))


def ballot() -> str:
    """Write an invented district budget as Pabulib does: 100 people on paper, 412 online."""
    votes = [f"{age};{sex};{method};1" for method, age, sex, n in VOTERS for _ in range(n)]
    return "\n".join([
        "META", "key;value", "description;Invented district budget", "country;Nowhere", "num_projects;1",
        f"num_votes;{len(votes)}", "date_begin;04.03.2026", "PROJECTS", "project_id;cost;votes;name",
        f"1;30000;{len(votes)};Shade in the square", "VOTES", "voter_id;age;sex;voting_method;vote",
        *(f"{i};{vote}" for i, vote in enumerate(votes, start=1))])


@pytest.fixture
def exampleville(tmp_path: Path) -> Path:
    """A district budget, read from its file."""
    (tmp_path / "online").mkdir()
    (tmp_path / "engagement.toml").write_text(ENGAGEMENT, encoding="utf-8")
    (tmp_path / "codebook.csv").write_text("theme,label_en,definition,words_en\ngreen,Green,Trees,tree|shade\n")
    rows = [f"Exampleville,{d},{g},{n},Invented figures,2025,Exampleville,census" for (d, g), n in POPULATION]
    head = "area,dimension,category,population,source,year,geography,status"
    (tmp_path / "benchmark.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    (tmp_path / "online" / "exampleville.pb").write_text(ballot(), encoding="utf-8")
    store = Store.open(open_folder(tmp_path))
    receipt = ingest_path(store, tmp_path / "online" / "exampleville.pb")
    assert (receipt.stored, receipt.set_aside) == (513, 0)
    store.close()
    return tmp_path


def choose(app: AppTest, label: str, option: object) -> AppTest:
    """Choose in the box with this label."""
    return next(box for box in app.selectbox if box.label == label).select(option).run()


def test_what_each_channel_reaches(visit: Visit, exampleville: Path) -> None:
    """When it fails, nobody learns that paper reached the people over 65 whom the internet did not."""
    told = words(visit(exampleville, "reach"))
    assert ("Age: Paper forms: «65 and over» are 41% of those who told us there; online: 9%." in told)
    assert "Age: Online: «18 to 64» are 91% of those who told us there; paper forms: 59%." in told
    assert "Sex: Paper forms" not in told, "54 women of 100 and 201 of 400 are no difference"
    assert "Between 412 and 512 different people were heard." in told
    reader = words(visit(exampleville, "reach", role="policymaker"))
    assert "Paper forms: «65 and over» are" in reader


def test_every_finding_has_its_sentence(visit: Visit, prepared: Path) -> None:
    """When it fails, a mark on a chart says what no sentence explains."""
    told = words(visit(prepared, "reach"))
    assert ("Rent from the council or a housing association: 8% of those who told us, 23% of the population. "
            "It might not hold: if everybody who did not say belonged to this group, its share would be 24%." in told)
    assert "Female: 54% of those who told us, 52% of the population. Had its share been" in told
    assert "that would have been noticed 80% of the time." in told
    assert ("Shared ownership (part own, part rent): 0.8% of those who told us, 2% of the population. "
            "Only from about" in told)
    assert "so these shares are as sure as with about 273 people drawn singly." in told
    assert "▼ under-represented, might not hold" in told
    assert "«Holds anyway» means: whatever those who did not say had said" in told


def test_thresholds_on_the_page_are_the_engagement_s(visit: Visit, london: Path) -> None:
    """When it fails, the page explains other limits than it judges by."""
    toml = london / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + "\n[thresholds]\nrho = 0.2\npower = 0.9\nunder = 0.75\n")
    told = words(visit(london, "reach"))
    assert "So what 20 people of one meeting say is as sure as with about 4 drawn singly." in told
    assert "flagged 90% of the time" in told
    assert "below 75% of its share" in told


@pytest.mark.parametrize("kind", ["partner", "area", "month"])
def test_staff_compare_by_anything(visit: Visit, prepared: Path, kind: str) -> None:
    """When it fails, staff can't see which partner, area or month reached whom."""
    app = choose(visit(prepared, "reach"), "Compare", kind)
    told = words(app)
    assert "Each part is judged by itself" in told
    named = {"partner": "Copper Kettle Neighbours (invented)", "area": "Central", "month": "April 2026"}[kind]
    assert named in told


def test_rooms_reach_whom_the_panel_does_not(visit: Visit, prepared: Path) -> None:
    """When it fails, the sample's own story isn't told: social renters came to the rooms."""
    told = words(visit(prepared, "reach"))
    assert ("Housing tenure: Workshops: «Rent from the council or a housing association» are 24% of "
            "those who told us there; online: 2%." in told)


def test_two_questions_together(visit: Visit, prepared: Path) -> None:
    """When it fails, young renters can't be looked at, or an estimate is taken for a census figure."""
    app = visit(prepared, "reach")
    told = words(choose(app, "The other question", next(
        dimension for dimension in open_folder(prepared).engagement.dimensions if dimension.id == "tenure")))
    assert "15 to 24, Rent from the council" in told
    assert "The population of these pairs is an estimate" in told
    assert "With head counts, at least" in told


def test_others_cross_no_questions(visit: Visit, prepared: Path) -> None:
    """When it fails, a policymaker reads who is in two small groups at once."""
    told = words(visit(prepared, "reach", role="policymaker"))
    assert "Two questions together" not in told
    assert "Where each group was reached" in told
    app = visit(prepared, "reach", role="policymaker")
    assert next(box for box in app.selectbox if box.label == "Compare").options == ["By how it came in", "By area"]


def test_papers_that_disagree_are_shown_to_staff(visit: Visit, london: Path, tmp_path: Path) -> None:
    """When it fails, nobody learns that a meeting's forms and its head count can't both be right."""
    assert "Meetings whose papers disagree" not in words(visit(london, "reach"))
    meta = "Partner,Invented Kettle Club\nDate,2026-04-01\nVenue,The shed\n\n"
    for name, text in (("forms.csv", meta + "Idea,Age group\n" + "Trees,65+\n" * 4),
                       ("count.csv", meta + "Question,Answer,People\nAge,65+,3\nAge,25-34,9\n")):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        store = Store.open(open_folder(london))
        receipt = ingest_path(store, file, channel="workshop")
        assert receipt.stored, receipt.problems
        store.close()
    told = words(visit(london, "reach"))
    assert "Meetings whose papers disagree" in told
    assert "Invented Kettle Club" in told
    assert "Meetings whose papers disagree" not in words(visit(london, "reach", role="policymaker"))


def test_one_channel_has_nothing_to_compare(visit: Visit, exampleville: Path) -> None:
    """When it fails, a consultation with one channel shows an empty comparison."""
    for file in exampleville.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    text = ballot().replace(";paper;", ";internet;")
    shutil.rmtree(exampleville / "online")
    (exampleville / "one.pb").write_text(text, encoding="utf-8")
    store = Store.open(open_folder(exampleville))
    ingest_path(store, exampleville / "one.pb")
    store.close()
    app = visit(exampleville, "reach")
    assert "By how it came in" not in [option for box in app.selectbox for option in box.options]
    assert "512 people were heard." in words(app)
