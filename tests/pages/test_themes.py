"""The Themes page: as people came, and as if the room looked like the city."""

import re
from pathlib import Path

import pytest

from ingest import Store, ingest_path, open_folder
from locales import _
from tests.pages.seen import Visit, click, words


@pytest.mark.parametrize("language", ["en", "pt_BR", "es"])
def test_staff_see_both_side_by_side(visit: Visit, prepared: Path, language: str) -> None:
    """If this fails, nobody sees whether the missing would have wanted something else."""
    app = visit(prepared, "themes", language)
    told = words(app)
    assert _("As if the room looked like the city") in told
    assert len(app.get("plotly_chart")) == 2
    links = re.findall('href="#([^"]*)"', next(one.proto.body for one in app.get("html") if "<nav" in one.proto.body))
    assert links == [header.proto.anchor for header in app.header if header.proto.anchor]  # each leads somewhere


def test_it_says_what_it_rests_on(visit: Visit, prepared: Path) -> None:
    """If this fails, weighted shares look surer than they are."""
    told = words(visit(prepared, "themes"))
    assert "counts texts (contributions), not people." in told
    assert "counts people, not texts. It is about the 107 people who filled in a form" in told.replace("**", "")
    assert "65 texts without a form: nobody knows who said what." in told
    assert "Weighted by Age, Sex, Housing tenure, and Ethnic group" in told
    assert "Part of London is left out: fewer than 5 of these people are «West»" in told
    assert "these 107 people tell as much as about 56 who came one by one" in told


def test_staff_see_ideas_of_several_people(visit: Visit, prepared: Path) -> None:
    """If this fails, support for an idea stays unseen, or can't be read."""
    app = visit(prepared, "themes")
    told = words(app)
    assert "6 ideas were put by several people in the same or nearly the same words." in told
    assert "No idea came from more than 2 people." in told
    assert "Nothing is deleted or merged" in told
    opened = next(box for box in app.selectbox if box.label == "Read everything that was said of one idea")
    assert len(opened.options) == 6
    assert all(option.startswith("2 people") for option in opened.options)


def test_a_group_of_texts_becomes_a_theme(visit: Visit, london: Path) -> None:
    """If this fails, a theme that the codebook lacks can't be added, or is lost."""
    rows = ["A swimming pool", "Open the old pool", "swimming lessons", "Swimming with a slide", "The pool was closed",
            "why no swimming for toddlers?", "swimming galas", "Nurses teach swimming", "swimming and diving"]
    online = "\n".join(["Response ID,What would make your local high street better?",
                        *[f"{9000 + i},{row}" for i, row in enumerate(rows)]])
    (london / "online" / "pools.csv").write_text(online, encoding="utf-8")
    folder = open_folder(london)
    store = Store.open(folder)
    ingest_path(store, london / "online" / "pools.csv")
    store.close()
    app = visit(london, "themes")
    click(app, "Add to the codebook")
    assert "Give the theme a name and at least one word." in words(app)
    next(box for box in app.text_input if box.label == "Name of the new theme").set_value("Swimming").run()
    click(app, "Try these words")
    assert "have no theme now" in words(app)
    click(app, "Add to the codebook")
    last = open_folder(london).codebook.iloc[-1]
    assert (last["theme"], last["label_en"]) == ("swimming", "Swimming")
    assert "swimming" in last["words_en"].split("|")
    assert "«Swimming» is in the codebook now." in " ".join(box.value for box in app.success).replace("\\", "")


def test_others_see_no_weights(visit: Visit, prepared: Path) -> None:
    """If this fails, somebody reads exact numbers of people through their weights."""
    app = visit(prepared, "themes", role="policymaker")
    told = words(app)
    assert "As if the room looked like the city" not in told
    assert "Same idea, many people" not in told
    assert "New themes" not in told
    assert len(app.get("plotly_chart")) == 1
