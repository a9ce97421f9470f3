"""The overview: what waits, the four sentences, the map, the course of time."""

import datetime as dt
from pathlib import Path

import pytest

from ingest.decisions import Publication
from ingest.schema import Published
from pages.parts.overview import told as overview
from tests.pages.seen import Visit, words


def test_staff_read_what_waits_first_and_others_do_not(visit: Visit, prepared: Path) -> None:
    """If this fails, staff look for their work on ten pages, or a policymaker reads of files."""
    app = visit(prepared)
    told = words(app)
    assert next(header.value for header in app.header) == "What waits for you"
    links = [link.proto.label for link in app.get("page_link")]
    assert "No decision is published yet." in links
    assert "3 groups are missing, and no meeting is planned for them." in links
    assert "455 people took part in London" in told
    assert r"Most people came in the week of 4 May 2026\: 67" in [one.value for one in app.subheader]
    other = visit(prepared, role="policymaker")
    assert "What waits for you" not in words(other)
    assert "About 4" in words(other)
    assert "Months only" in words(other)
    assert "takes each person's answers" in words(other)
    assert other.get("plotly_chart")[2].proto.spec.count('"type":"scatter"') >= 5, "no map for policymakers"


def test_the_map_is_coloured_by_a_theme(visit: Visit, prepared: Path) -> None:
    """If this fails, choosing a theme shows who was heard, or an error."""
    app = visit(prepared, role="policymaker")
    app.selectbox("map-by").select_index(1).run()
    assert "rounded numbers don't tell where most" in words(app)


def test_a_wrong_file_of_outlines_is_told_and_tiles_are_drawn(visit: Visit, london: Path) -> None:
    """If this fails, a slip in a drawing closes the whole dashboard."""
    (london / "areas.geojson").write_text("{", encoding="utf-8")
    told = words(visit(london))
    assert "this is no JSON" in told
    assert "Each square is an area" in told


def test_what_was_published_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a policymaker reads that decisions were published, and doesn't find them."""
    last = Publication(1, dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC), "")
    monkeypatch.setattr(overview.session, "store", lambda: None)
    monkeypatch.setattr(overview, "newest", lambda _store: last)
    monkeypatch.setattr(overview, "read_published", lambda _store, _number: Published(
        rounded_to=1, themes=[], decisions=[], sessions=[]))
    assert overview.decided() == (
        "0 decisions were published on 1 June 2026\\. [What residents read](/answers?lang=en)")
