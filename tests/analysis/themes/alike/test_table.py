"""Support of ideas: people, not texts, are counted, and form letters are recognised."""

from analysis.themes.alike import grouped, ideas, said_same, support, variants
from ingest.schema import Frames
from ingest.schema import names as c
from tests.analysis.make import Row, frames

LONG = "We ask the council to keep the library on Mill Lane open on Saturdays because many families come then"


def said(text: str, person: str, **more: object) -> Row:
    """One text of somebody."""
    return {c.TEXT: text, c.PARTICIPANT: person, c.QUESTION: "idea", **more}


def listed(data: Frames) -> list[dict]:
    """Give the table of ideas."""
    return ideas(data, grouped(data.contributions, said_same(data))).to_dict("records")


def test_support_is_counted_by_person() -> None:
    """When it fails, one busy person outweighs ten."""
    data = frames(texts=[said("More trees!", "p1"), said("more trees", "p1"),
                         said("More TREES", "p2", channel="workshop", session="s", partner="Kite (invented)"),
                         said("Bins", "p3"), said("bins", "p3")])
    row = listed(data)[0]
    assert (row["text"], row["texts"], row["people"], row["wordings"], row["channels"], row["partners"]) == (
        "More TREES", 3, 2, 1, "online|workshop", 1)
    assert len(listed(data)) == 1, "an idea of one person alone has no line"


def test_an_idea_opens_to_every_text_and_where_it_came_from() -> None:
    """When it fails, a variant can't be read, or a partner's support isn't seen."""
    data = frames(texts=[said("More trees", "p1", date="2026-03-09"), said("more trees!!", "p2", date="2026-03-02"),
                         said("Other", "p3"), said("MORE TREES", "p4", channel="workshop", partner="Kite (invented)")])
    group = grouped(data.contributions)
    typical = ideas(data, group)["idea"].iloc[0]
    assert list(variants(data, group, typical)[c.TEXT]) == ["more trees!!", "More trees", "MORE TREES"]
    assert support(data, group, typical).to_numpy().tolist() == [
        ["online", "", 2, 2], ["workshop", "Kite (invented)", 1, 1]]


def test_a_form_letter_is_long_online_and_soon() -> None:
    """When it fails, a campaign is taken for independent voices, or independent voices for a campaign."""
    def letters(text: str, days: list[str], channel: str = "online") -> bool:
        data = frames(texts=[said(text, f"p{i}", date=day, channel=channel) for i, day in enumerate(days)])
        return bool(listed(data)[0]["letter"])
    week = [f"2026-03-0{i}" for i in range(1, 7)]
    assert letters(LONG, week)
    assert not letters("More trees", week), "short texts agree by themselves"
    assert not letters(LONG, week[:3]), "three people are no campaign"
    assert not letters(LONG, week, "workshop"), "a table's ideas are written down by one hand"
    assert not letters(LONG, [f"2026-0{i}-01" for i in range(1, 7)])


def test_a_number_with_letters_or_a_meetings_record_joins_languages() -> None:
    """When it fails, the Spanish form of an idea is another idea; or form 7 on paper is taken for online idea 7."""
    data = frames(texts=[
        said("More trees", "p1", source_id="NY-7"), said("Más árboles", "p2", source_id="NY-7", channel="workshop"),
        said("Bins", "p3", source_id="8"), said("Papeleras", "p4", source_id="8", channel="paper"),
        said("Ramps", "p5", source_id="9"),
        said("Rampas para todos", "p6", source_id="9", channel="workshop", session="s")],
        links=[{"reference": "9", c.SESSION: "s", c.DECISION: "Taken up"}])
    assert said_same(data).to_numpy().tolist() == [["t0", "t1"], ["t4", "t5"]]
    found = {row["text"]: row for row in listed(data)}
    assert set(found) == {"More trees", "Ramps"}
    assert found["Ramps"]["meetings"] == 1
