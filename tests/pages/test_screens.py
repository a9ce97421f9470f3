"""Every screen, for every viewer, in every language: it opens, and says what its visitors came for."""

import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from analysis.viewers import Role
from ingest.folder import DATABASE_FILE
from locales import LANGUAGES
from pages.parts.viewer import SEE_AS
from tests.pages.seen import Visit, hand_in, odd_ages, words

PAGES = ("overview", "upload", "themes", "review", "quality", "reach", "about")
STAFFS = ("upload", "review", "quality")
RAW = re.compile(r"participant_id|contribution_id|source_id|not_asked|prefer_not|population_share|n_known|\bNaN\b|"
                 r">nan<|<NA>|NaT|\bNone\b|benchmark|category:|[0-9a-f]{16}")


@pytest.mark.parametrize(("page", "language"), [  # the browser's tour opens each in English
    (page, language) for page in PAGES for language in LANGUAGES if language != "en"])
def test_staff_can_open_every_screen_in_every_language(visit: Visit, prepared: Path, page: str, language: str) -> None:
    """When it fails, staff get an error instead of this screen, or see a column's raw name."""
    app = visit(prepared, page, language)
    told = words(app)
    assert told.strip()
    cells = re.sub(r"<style>.*?</style>", "", "".join(html.proto.body for html in app.get("html")), flags=re.S)
    assert not (raw := RAW.search(told + cells)), f"people would read {raw!r}"


@pytest.mark.parametrize("page", [page for page in PAGES if page not in STAFFS])
def test_others_can_open_every_screen_that_is_theirs(visit: Visit, prepared: Path, page: str) -> None:
    """When it fails, policymakers or partners get an error instead of this screen."""
    assert words(visit(prepared, page, role="partner")).strip()


def test_each_role_has_a_place_of_its_own_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """When it fails, exact figures stay readable for seconds after the change to what a policymaker sees."""
    def page() -> None:
        import streamlit as st

        from pages.parts import frame
        with frame.place():
            st.markdown("figures")
    monkeypatch.setattr("pages.parts.viewer.signed_in", lambda: Role.STAFF)
    app = AppTest.from_function(page)
    places = set()
    for role in Role:
        app.session_state[SEE_AS] = role.value
        kinds = [child.type for child in app.run().main.children.values()]
        assert sorted(kinds) == ["empty", "empty", "flex_container"], "the others' places were not emptied"
        places.add(kinds.index("flex_container"))
    assert len(places) == len(Role)


def test_policymakers_have_no_upload_page(visit: Visit, prepared: Path) -> None:
    """When it fails, somebody who only reads could hand in files or take uploads back."""
    with pytest.raises(ValueError, match="upload"):
        visit(prepared, "upload", role="policymaker")


def test_an_address_that_is_for_staff_says_so(visit: Visit, prepared: Path) -> None:
    """When it fails, a policymaker who was sent a link reads that there is no such page, or reads the page."""
    app = visit(prepared, role="policymaker")
    app._page_hash = calc_hash("upload")
    app.run()
    assert [one.value for one in app.title] == ["Upload"]
    assert [one.value for one in app.info] == ["This page is for the engagement staff."]
    assert not app.get("file_uploader")


def test_policymakers_read_no_residents_texts(visit: Visit, prepared: Path) -> None:
    """When it fails, residents' own words are shown to people they were not promised to."""
    everything = visit(prepared, "themes")
    assert "bookshop" in words(everything)
    assert any("contributions" in button.label for button in everything.get("download_button"))
    reader = visit(prepared, "themes", role="policymaker")
    assert "bookshop" not in words(reader)
    assert not any("contributions" in button.label for button in reader.get("download_button"))
    assert "speed camera" in words(visit(prepared, "about"))
    assert "speed camera" not in words(visit(prepared, "about", role="policymaker"))


def test_small_groups_are_hidden_from_policymakers_only(visit: Visit, prepared: Path) -> None:
    """When it fails, a policymaker could tell who the three people of a small group are, or staff could not work."""
    staff, reader = words(visit(prepared, "reach")), words(visit(prepared, "reach", role="policymaker"))
    assert "fewer than 10" not in staff
    assert "fewer than 10" in reader
    told = reader.split("Shared ownership (part own, part rent)")[1:]
    row = next(line for line in told if line.split()[:1] == ["fewer"])
    assert row.split()[:6] == ["fewer", "than", "10", "–", "–", "–"], "the share of a hidden number gives it away"


def test_overview_names_exactly_the_groups_that_are_missing(visit: Visit, prepared: Path) -> None:
    """When it fails, an official reads that the wrong groups are missing, or none."""
    app = visit(prepared)
    lines = [line.value for line in app.markdown if "person_off" in line.value]
    assert [line.split("**")[1] for line in lines] == [
        "Rent from the council or a housing association", "15 to 24", "Black, Black British, Caribbean or African"]
    told = words(app)
    assert "8% of those who told us, 23% in London." in told
    assert "If nobody else came, 76 more people from this group would bring it to 23%." in told
    assert "Workshops reached them best: 23 of 95 people who said; online 6 of 281." in told


def test_overview_hides_small_numbers_in_its_advice(visit: Visit, prepared: Path) -> None:
    """When it fails, «6 of 281» tells a policymaker what «fewer than 10» hides elsewhere."""
    app = visit(prepared, role="policymaker")
    told = words(app)
    assert any('<strong class="fh-words">fewer than 10' in html.proto.body for html in app.get("html")), "it would wrap"
    assert "6 of 281" not in told
    assert "23 of 95" not in told
    assert re.search(r"Rent from the council or a housing association.*under-represented", told)


def test_empty_store_says_what_to_do(visit: Visit, london: Path) -> None:
    """When it fails, a new consultation greets its staff with an error or an empty chart."""
    for file in london.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    for page in ("overview", "themes", "voices", "differences", "review", "quality", "reach", "compare", "about"):
        app = visit(london, page)
        assert "Nothing has been handed in yet" in words(app)
        assert app.get("page_link"), "there is no way to the Upload page"
    assert "Nothing has been handed in yet" in words(visit(london, "upload"))
    reader = visit(london, role="policymaker")
    assert not reader.get("page_link"), "a policymaker is sent to a page they may not open"


def test_no_flags_is_said_honestly(visit: Visit, london: Path) -> None:
    """When it fails, «nobody is missing» is claimed where too few people told us to know."""
    for file in london.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    app = visit(london, "upload")
    text = "Response ID,What would make your local high street better?,Age group\n1,More trees,25-34\n"
    hand_in(app, ("few.csv", text.encode(), "text/csv"))
    told = words(app.switch_page("../overview.py").run())
    assert "No group is clearly missing." in told
    assert "too few people to tell" in told


def test_answers_not_understood_are_told_wherever_the_unknown_are(visit: Visit, london: Path) -> None:
    """When it fails, people who told us are said to have kept silent, and a group to be absent that may be there."""
    for file in london.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    app = visit(london, "upload")
    hand_in(app, ("ages.csv", odd_ages(40, known=60), "text/csv"))
    caution = "40 answers could not be read yet, so this may change."
    overview = visit(london)
    lines = [line.value.replace("\\", "") for line in overview.markdown if "person_off" in line.value]
    assert lines
    assert all("nobody seen" in line and caution in line for line in lines)
    assert "Answers that were not understood ** — Age: 40." in words(overview).replace("understood**", "understood **")
    assert "See Upload, add the spelling" in words(overview)
    assert "See Upload" not in words(visit(london, role="policymaker"))
    reach = words(visit(london, "reach"))
    assert f"Shares are of 60 people who told us; 0 did not say or were not asked. {caution}" in reach
    assert f"✕ nobody seen, might not hold — {caution}" in reach
    assert "answers that were not understood" in words(visit(london, "about"))


@pytest.mark.parametrize("break_it", ["missing", "toml", "codebook", "database"])
def test_broken_folder_is_one_plain_page(visit: Visit, london: Path, break_it: str) -> None:
    """When it fails, somebody with a typing error in a file reads a traceback instead of file and line."""
    told = {"missing": "engagement.toml", "toml": "engagement.toml", "codebook": "codebook.csv",
            "database": "can't be read"}
    if break_it == "missing":
        shutil.rmtree(london)
    elif break_it == "toml":
        (london / "engagement.toml").write_text("id = ", encoding="utf-8")
    elif break_it == "codebook":
        (london / "codebook.csv").write_text("nothing\n", encoding="utf-8")
    else:
        for file in london.glob(f"{DATABASE_FILE}*"):
            file.unlink()
        (london / DATABASE_FILE).write_bytes(b"this is no database, but long enough to look like one" * 20)
    app = visit(london)
    assert told[break_it] in words(app)
    assert len(app.title) == 1


def test_what_an_engagement_writes_is_shown_as_it_is_written(visit: Visit, london: Path) -> None:
    """When it fails, «$5 or $6» becomes a formula and «:house:» a picture."""
    toml, codebook = london / "engagement.toml", london / "codebook.csv"
    text = toml.read_text(encoding="utf-8")
    sign = ":house: *a* $1$"
    toml.write_text(re.sub(r'(?m)^(title = { en = |place = )"', rf'\g<1>"{sign} ', text), encoding="utf-8")
    named = re.sub(r'(?m)^([a-z-]+),("?)(?!label_en)', rf"\g<1>,\g<2>{sign} ", codebook.read_text(encoding="utf-8"))
    codebook.write_text(named, encoding="utf-8")
    benchmark = london / "benchmark.csv"
    text = benchmark.read_text(encoding="utf-8")
    benchmark.write_text(re.sub(r"(?m)^London,", f"{sign} London,", text), encoding="utf-8")
    for page in ("overview", "themes", "reach"):
        app = visit(london, page)
        written = [element.value for kind in (app.title, app.header, app.markdown) for element in kind]
        assert any(r"\:house\:" in text for text in written), written
        assert not any(sign in text for text in written), page
    toml.write_text('id = "$x$ *y*', encoding="utf-8")
    assert "*" not in re.sub(r"\\.", "", visit(london).warning[0].value)


def test_without_a_folder_the_dashboard_says_how_to_start(visit: Visit) -> None:
    """When it fails, «streamlit run app.py» alone ends in a traceback."""
    assert "fairhearing serve" in words(visit(None))

