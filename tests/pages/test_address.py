"""What stands in the address: a link shows what its sender saw, and never more than its reader may see."""

import datetime as dt
import logging
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.viewers import Role
from ingest.folder import FOLDER_VARIABLE
from pages.form.quiet import quiet
from pages.parts.filters import AREAS, CHANNELS, DAYS, PART
from pages.parts.language import LANGUAGE
from pages.parts.viewer import SEE_AS
from pages.parts.voices.searching import WORDS

SCRIPT = """
from pages.parts import address, language, viewer
address.read()
language.use()
address.write("{screen}")
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, prepared: Path):
    """Open an address as somebody; give the run."""
    def _asked(who: Role, screen: str = "voices", **query: list[str] | str) -> AppTest:
        monkeypatch.setenv(FOLDER_VARIABLE, str(prepared))
        monkeypatch.setattr("pages.parts.viewer.signed_in", lambda: who)
        app = AppTest.from_string(SCRIPT.format(screen=screen))
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app
    return _asked


def _state(app: AppTest, name: str):
    return app.session_state[name] if name in app.session_state else None  # noqa: SIM401 - it has no get


def _values(app: AppTest, name: str) -> list[str]:
    value = app.query_params[name]
    return [value] if isinstance(value, str) else list(value)


def test_a_link_keeps_filters_language_and_view(asked) -> None:
    """If this fails, a colleague who opens a link sees something else than its sender."""
    query = {"lang": ["es"], "channel": ["workshop", "paper"], "area": ["east"], "from": ["2026-03-02"],
             "to": ["2026-03-09"]}
    app = asked(Role.STAFF, **query)
    assert (_state(app, LANGUAGE), _state(app, CHANNELS), _state(app, AREAS)) == ("es", ["workshop", "paper"], ["east"])
    assert _state(app, DAYS) == (dt.date(2026, 3, 2), dt.date(2026, 3, 9))
    assert {name: _values(app, name) for name in app.query_params} == query


@pytest.mark.parametrize(("words", "screen", "kept"), [
    ("safe streets “more benches”", "voices", True), ("safe streets", "reach", False),
    ("ana.souza@example.org", "voices", False), ("020 7946 0018", "voices", False),
    ("my name is Ana Souza", "voices", False)])
def test_a_link_keeps_the_words_looked_for_unless_they_point_to_somebody(
        asked, words: str, screen: str, kept: bool) -> None:
    """If this fails, a colleague opens a search and finds everything, or somebody's name stands in a shared link."""
    app = asked(Role.STAFF, screen, q=words)
    assert _state(app, WORDS) == words
    assert ("q" in app.query_params) == kept
    assert not kept or _values(app, "q") == [words]


def test_the_servers_log_leaves_out_what_was_looked_for() -> None:
    """If this fails, whoever reads the log of a server reads whose name staff looked for."""
    quiet()
    log = logging.getLogger("uvicorn.access")
    visits = [logging.LogRecord(log.name, logging.INFO, "", 0, "", ("127.0.0.1:1", "GET", path, "1.1", 200), None)
              for path in ("/voices?q=Ana+Souza", "/reach?channel=online")]
    assert [bool(log.filter(visit)) for visit in visits] == [False, True]


def test_an_address_never_makes_anybody_staff(asked) -> None:
    """If this fails, whoever writes «as=staff» into the address reads exact numbers."""
    app = asked(Role.POLICYMAKER, **{"as": "staff", "channel": ["online"]})
    assert "as" not in app.query_params
    assert _state(app, PART) == "channel online"
    assert _values(app, "channel") == ["online"]
    app = asked(Role.STAFF, **{"as": "policymaker", "area": ["east"]})
    assert (_state(app, SEE_AS), _state(app, PART)) == ("policymaker", "area east")


@pytest.mark.parametrize("query", [
    {"lang": "tlh"}, {"as": "mayor"}, {"from": "yesterday", "to": "2026-03-09"}, {"from": "2026-03-09"},
    {"from": "2026-03-09", "to": "2026-03-02"}, {"from": "0001-01-01", "to": "0001-01-02"}])
def test_what_is_not_on_offer_is_ignored(asked, query: dict[str, str]) -> None:
    """If this fails, a mistyped address ends in an error."""
    app = asked(Role.STAFF, **query)
    assert [_state(app, name) for name in (LANGUAGE, SEE_AS, DAYS)] == [None, None, None]
    assert not set(app.query_params) & {"as", "from", "to"}


def test_others_keep_one_part_only(asked) -> None:
    """If this fails, a link of staff's with two areas lets a policymaker take a group apart, or fails."""
    assert _state(asked(Role.POLICYMAKER, area=["east", "west"]), PART) is None
