"""How this was made: everybody may read it, and take the data."""

from pathlib import Path

from tests.pages.seen import Visit, words


def test_everybody_reads_the_entry_and_is_offered_the_data(visit: Visit, prepared: Path) -> None:
    """If this fails, nobody outside can tell how themes were found, or check the figures."""
    app = visit(prepared, "made", role="policymaker")
    told = words(app)
    for said in ("Who answers for it", "not measured yet", "Creative Commons Attribution 4.0"):
        assert said in told
    assert [button.label for button in app.get("download_button")] == ["The entry as JSON", "The data package (ZIP)"]


def test_without_a_licence_the_page_says_how_to_name_one(visit: Visit, london: Path) -> None:
    """If this fails, data leave without terms, or staff don't learn why there are none."""
    file = london / "engagement.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('licence = "CC-BY-4.0"', 'licence = ""'), encoding="utf-8")
    app = visit(london, "made")
    assert "Nobody has said yet under which licence" in words(app).replace("\\", "")
    assert [button.label for button in app.get("download_button")] == ["The entry as JSON"]
