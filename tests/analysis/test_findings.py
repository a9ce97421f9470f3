"""What was found about each group, in words."""

import pandas as pd
import pytest

from analysis import findings
from analysis.reach import SILENT
from analysis.viewers import Role, Viewer, protect
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

DEFAULT = Thresholds()


def row(verdict: Verdict, role: Role = Role.STAFF, **more: object) -> dict:
    """Make a judged row of 8 people among 100 who told us and 20 who did not, protected."""
    made = {c.PARTICIPANTS: 8, c.N_KNOWN: 100, c.N_UNKNOWN: 20, c.SHARE: 0.08, c.POPULATION_SHARE: 0.2, c.RATIO: 0.4,
            c.EXPECTED: 20.0, c.N_EFFECTIVE: 50.0, c.LEAST_SHARE: 0.07, c.MOST_SHARE: 0.23, c.VISIBLE_SHARE: 0.11,
            c.VERDICT: str(verdict), c.ROBUST: True, c.N_UNREAD: 0, SILENT: 20}
    return protect(pd.DataFrame([{**made, **more}]), Viewer(role)).to_dict("records")[0]


def told(verdict: Verdict, **more: object) -> str:
    """Say what was found."""
    return findings.in_words(row(verdict, **more), "Renters", 4, DEFAULT)  # type: ignore[arg-type]


@pytest.mark.parametrize(("verdict", "more", "words"), [
    (Verdict.UNDER, {}, "Renters: 8% of those who told us, 20% of the population. "
     "That holds even if everybody who did not say belonged to this group."),
    (Verdict.UNDER, {c.ROBUST: False}, "Renters: 8% of those who told us, 20% of the population. It might not hold: "
     "if everybody who did not say belonged to this group, its share would be 23%."),
    (Verdict.UNDER, {c.N_UNKNOWN: 0}, "Renters: 8% of those who told us, 20% of the population."),
    (Verdict.NONE_SEEN, {c.PARTICIPANTS: 0}, "Renters: nobody of those who told us. A fair share would be 20 people. "
     "That holds even if everybody who did not say belonged to this group."),
    (Verdict.OVER, {c.ROBUST: False}, "Renters: 8% of those who told us, 20% of the population. It might not hold: "
     "if nobody who did not say belonged to this group, its share would be 7%."),
    (Verdict.WITHIN, {}, "Renters: 8% of those who told us, 20% of the population. "
     "Had its share been 11% or less, that would have been noticed 80% of the time."),
    (Verdict.TOO_FEW, {c.POPULATION_SHARE: 0.02}, "Renters: 8% of those who told us, 2% of the population. "
     "Only from about 3,000 people on would it be noticed that half of the group is missing."),
    (Verdict.TOO_FEW, {c.N_KNOWN: 5000, c.N_EFFECTIVE: 5000.0},
     "Renters: 8% of those who told us, 20% of the population. That can be chance."),
    (Verdict.TOO_FEW, {c.BLURRED: True}, "Renters: 8% of those who told us, 20% of the population. "
     "Rounded numbers can't tell whether that is chance."),
    (Verdict.NOT_ASSESSABLE, {}, "")])
def test_every_finding_in_words(verdict: Verdict, more: dict, words: str) -> None:
    """When it fails, a councillor reads a verdict without knowing how sure it is."""
    assert told(verdict, **more) == words


def test_a_hidden_number_is_not_told_by_its_sentence() -> None:
    """When it fails, «at least 7 %» tells what «fewer than 10» hides."""
    hidden = row(Verdict.UNDER, **{c.ROBUST: False}) | {
        "hidden:participants": 10, c.PARTICIPANTS: pd.NA, c.SHARE: float("nan"), c.MOST_SHARE: float("nan")}
    said = findings.in_words(hidden, "Renters", 4, DEFAULT)
    assert "8%" not in said
    assert said.startswith("Renters: fewer than 10 of those who told us")
    assert "–" not in said


@pytest.mark.parametrize(("verdict", "robust", "unknown", "words"), [
    (Verdict.UNDER, True, 20, "▼ under-represented, holds anyway"),
    (Verdict.OVER, False, 20, "▲ over-represented, might not hold"),
    (Verdict.UNDER, True, 0, "▼ under-represented"), (Verdict.WITHIN, False, 20, "● within range")])
def test_robust_or_not(verdict: Verdict, robust: bool, unknown: int, words: str) -> None:
    """When it fails, a gap that silence could fill reads like one that it can't."""
    assert findings.with_robust(row(verdict, **{c.ROBUST: robust, c.N_UNKNOWN: unknown})) == words


def test_unread_answers_stand_beside_the_verdict() -> None:
    """When it fails, a group is said to be absent while its answers lie unread."""
    said = findings.with_caution(row(Verdict.NONE_SEEN, **{c.N_UNREAD: 1}))
    assert said.startswith("✕ nobody seen, holds anyway — 1 answer could not be read yet")
    assert findings.with_caution(row(Verdict.NONE_SEEN)) == "✕ nobody seen, holds anyway"


def test_what_people_of_meetings_are_worth() -> None:
    """When it fails, a room of neighbours is shown as sure as a crowd of strangers."""
    def said(**more: object) -> str:
        return findings.worth(pd.DataFrame([row(Verdict.WITHIN, **more)]))  # type: ignore[arg-type]
    assert said() == ("People of one meeting resemble each other, so these shares are as sure as with about 50 "
                      "people drawn singly.")
    assert said(**{c.N_EFFECTIVE: 100.0}) == ""
    assert said(**{c.POPULATION_SHARE: float("nan")}) == ""


def test_people_reached_twice_are_a_range() -> None:
    """When it fails, somebody who wrote online and came to a meeting is surely two people."""
    def said(least: int, most: int) -> str:
        frame = protect(pd.DataFrame([{c.PEOPLE: least, c.PARTICIPANTS: most}]), Viewer(Role.STAFF))
        return findings.reached_twice(frame.to_dict("records")[0])
    assert said(300, 455).startswith("Between 300 and 455 different people were heard")
    assert said(300, 300) == "300 people were heard."


def test_every_verdict_and_every_limit_is_explained() -> None:
    """When it fails, a word or a number on the page is explained nowhere."""
    assert set(findings.meanings(DEFAULT)) == set(Verdict)
    limits = " ".join(findings.limits(DEFAULT))
    for figure in ("80%", "125%", "5%", "20 people of one meeting say is as sure as with about 10 drawn",
                   "80% of the time"):
        assert figure in limits
    changed = " ".join(findings.limits(Thresholds(rho=0.1, power=0.9, alpha=0.01, under=0.7, over=1.5)))
    for figure in ("70%", "150%", "1%", "10%", "as with about 7 drawn", "90% of the time"):
        assert figure in changed
