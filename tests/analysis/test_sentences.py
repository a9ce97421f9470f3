"""Figures in words, as each language writes them."""

from collections.abc import Iterator

import pandas as pd
import pytest

import locales
from analysis import sentences as say
from analysis.reach import SILENT
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from ingest.schema.names import Channel, Difference, State, Verdict


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    yield
    locales.use("en")


def test_everything_the_schema_names_has_words() -> None:
    """When it fails, people read a raw name."""
    assert set(say.VERDICTS) == set(say.ICONS) == set(Verdict)
    assert len(set(say.ICONS.values())) == len(Verdict), "two verdicts differ by colour only"
    assert set(say.CHANNELS) == set(Channel)
    assert set(say.STATES) == set(State)
    assert set(say.ROLES) == set(Role)


def _flag(participants: int, viewer: Viewer) -> dict:
    row = {c.PARTICIPANTS: participants, c.N_KNOWN: 100, c.SHARE: participants / 100,
           c.POPULATION_SHARE: 0.23, "needed": 20, "needed_most": 20}
    return protect(pd.DataFrame([row]), viewer).to_dict("records")[0]


def test_a_gap_in_words() -> None:
    """When it fails, the line that matters most can't be understood."""
    staff, reader = _flag(8, Viewer(Role.STAFF)), _flag(0, Viewer(Role.POLICYMAKER))
    assert say.missing(staff, "London") == "8% of those who told us, 23% in London."
    assert say.missing(reader, "London") == "fewer than 10 of those who told us, 23% in London."
    assert say.remedy(staff) == "If nobody else came, 20 more people from this group would bring it to 23%."
    assert say.remedy(reader) == "", "of how many nobody knows, nobody can say how many are missing"
    rounded = _flag(20, Viewer(Role.POLICYMAKER)) | {"needed": 21, "needed_least": 14, "needed_most": 31}
    assert say.remedy(rounded).startswith("If nobody else came, 10 to 40 more people")
    assert say.remedy(rounded | {"needed_least": 4}).startswith("If nobody else came, up to 40 more people")
    assert say.missing(rounded, "London") == "about 20% of those who told us, 23% in London."


def _judged(viewer: Viewer, unread: int, verdict: Verdict = Verdict.UNDER, known: int = 100,
            silent: int = 3) -> pd.DataFrame:
    row = {c.N_KNOWN: known, c.N_UNREAD: unread, SILENT: silent, c.POPULATION_SHARE: 0.5, c.VERDICT: str(verdict)}
    return protect(pd.DataFrame([row]), viewer)


@pytest.mark.parametrize(("role", "unread", "words"), [
    (Role.STAFF, 0, "3 did not say or were not asked."),
    (Role.STAFF, 1, "3 did not say or were not asked. 1 answer was not understood."),
    (Role.STAFF, 10, "3 did not say or were not asked. 10 answers were not understood."),
    (Role.STAFF, 11, "3 did not say or were not asked. 11 answers could not be read yet, so this may change."),
    (Role.POLICYMAKER, 10, "about 30 did not say or were not asked. about 10 answers were not understood."),
    (Role.POLICYMAKER, 0, "about 30 did not say or were not asked.")])
def test_answers_not_understood_are_told_apart_from_silence(role: Role, unread: int, words: str) -> None:
    """When it fails, answers that we failed to read are called silence, or weigh more or less than they do."""
    told, silent = ("100", 3) if role is Role.STAFF else ("about 100", 30)
    said = say.did_not_say(_judged(Viewer(role), unread, silent=silent))
    assert said == f"Shares are of {told} people who told us; {words}"


def test_people_whose_group_no_figure_has_are_named_apart() -> None:
    """When it fails, those who told us and those who did not add up to fewer people than were heard."""
    rows = pd.DataFrame([
        {c.N_KNOWN: 378, c.N_UNREAD: 0, SILENT: 71, c.POPULATION_SHARE: 0.5, c.VERDICT: str(Verdict.WITHIN)},
        {c.N_KNOWN: 384, c.N_UNREAD: 0, SILENT: 71, c.POPULATION_SHARE: None, c.VERDICT: str(Verdict.NOT_ASSESSABLE)}])
    apart = "6 more gave an answer that the population figures don't have."
    assert say.did_not_say(protect(rows, Viewer(Role.STAFF))).endswith(f"not asked. {apart}")
    rounded = protect(rows.assign(**{c.N_KNOWN: [380, 390], SILENT: 70}), Viewer(Role.POLICYMAKER))
    assert say.did_not_say(rounded) == ("Shares are of about 380 people who told us; "
                                        "about 70 did not say or were not asked.")


def test_nobody_seen_is_never_said_without_the_answers_not_understood() -> None:
    """When it fails, a group is said to be absent while its answers lie unread."""
    row = _judged(Viewer(Role.STAFF), 1, Verdict.NONE_SEEN).to_dict("records")[0]
    assert say.caution(row) == "1 answer could not be read yet, so this may change."
    sure = _judged(Viewer(Role.STAFF), 0, Verdict.NONE_SEEN).to_dict("records")[0]
    assert say.caution(sure) == ""


def test_no_best_channel_is_named_where_its_number_is_hidden() -> None:
    """When it fails, the advice gives a hidden number away."""
    rows = pd.DataFrame({c.CHANNEL: ["workshop", "online"], c.PARTICIPANTS: [23, 6], c.N_KNOWN: [95, 281],
                         c.SHARE: [0.24, 0.02], c.VERDICT: [str(Difference.MORE), str(Difference.LESS)]})
    assert say.reached(protect(rows, Viewer(Role.STAFF))) == (
        "Workshops reached them best: 23 of 95 people who said; online 6 of 281.")
    few = rows.assign(**{c.PARTICIPANTS: [20, 0], c.N_KNOWN: [100, 280]})
    assert say.reached(protect(few, Viewer(Role.POLICYMAKER))) == ""
    some = rows.assign(**{c.PARTICIPANTS: [20, 10], c.N_KNOWN: [100, 280]})
    assert say.reached(protect(some, Viewer(Role.POLICYMAKER))) == (
        "Workshops reached them best: about 20 of about 100 people who said; online about 10 of about 280.")
    assert say.reached(protect(rows.iloc[:0], Viewer(Role.STAFF))) == ""


CHANCE = "; no difference that can be told from chance"


@pytest.mark.parametrize(("verdicts", "role", "words"), [
    (("no difference seen",) * 2, Role.STAFF, f"workshops 10 of 100 and online 10 of 280{CHANCE}."),
    (("too few to tell",) * 2, Role.STAFF, f"workshops 10 of 100 and online 10 of 280{CHANCE}."),
    (("no difference seen",) * 2, Role.POLICYMAKER,
     f"workshops about 10 of about 100 and online about 10 of about 280{CHANCE} and rounding."),
    (("no difference seen", "less often"), Role.STAFF, "workshops 10 of 100 and online 10 of 280.")])
def test_chance_reached_nobody_best(verdicts: tuple[str, str], role: Role, words: str) -> None:
    """When it fails, staff plan more workshops because of noise, or are told that a difference is none."""
    rows = pd.DataFrame({c.CHANNEL: ["workshop", "online"], c.PARTICIPANTS: 10, c.N_KNOWN: [100, 280],
                         c.SHARE: [0.1, 0.04], c.VERDICT: verdicts})
    assert say.reached(protect(rows, Viewer(role))) == f"Reached so far, of those who said: {words}"


@pytest.mark.parametrize(("verdicts", "words"), [
    (["under-represented", "within range"], "A under-represented"),
    (["none seen", "under-represented"], "A · B under-represented"),
    (["within range", "over-represented"], "no group is clearly missing"),
    (["too few to tell", "not assessable"], "too few people to tell"),
    (["not assessable", "not assessable"], "nothing to compare with")])
def test_a_charts_title_says_what_it_shows(verdicts: list[str], words: str) -> None:
    """When it fails, a chart's title claims what its marks don't show."""
    judged = pd.DataFrame({c.CATEGORY: ["a", "b"], c.VERDICT: verdicts, c.POPULATION_SHARE: float("nan")})
    assert say.finding(judged, {"a": "A", "b": "B"}) == words


def test_no_flags_counts_what_could_not_be_told() -> None:
    """When it fails, silence about small groups reads as «all is well»."""
    judged = pd.DataFrame({c.VERDICT: ["within range", "too few to tell", "not assessable"],
                           c.POPULATION_SHARE: [0.1, 0.2, float("nan")]})
    assert say.no_flags(judged) == (
        "No group is clearly missing. For 1 group there are too few people to tell: it may still be missing. "
        "1 group can't be compared, because its population is not known.")


def test_a_question_that_nobody_answered_is_no_question_of_the_population() -> None:
    """When it fails, Overview asks for population figures that stand in the table below."""
    rows = pd.DataFrame({c.CATEGORY: ["a", "b", "c"], c.VERDICT: "not assessable",
                         c.POPULATION_SHARE: [0.4, 0.6, float("nan")]})
    assert say.no_flags(rows) == (
        "Who is missing can't be told: no group can be compared with the population. 1 group can't be compared, "
        "because its population is not known. 2 groups can't be compared, because nobody answered the questions that "
        "they belong to.")
    assert say.finding(rows, {}) == "nobody answered"


def test_rounding_is_named_where_it_is_the_reason() -> None:
    """When it fails, three hundred people are «too few to tell», or a title is sure of what rounding hides."""
    rows = pd.DataFrame({c.CATEGORY: ["a", "b"], c.VERDICT: ["within range", "too few to tell"],
                         c.BLURRED: [False, True], c.POPULATION_SHARE: 0.5})
    assert list(map(say.found, rows.to_dict("records"))) == [
        "● within range", "? can't be told from rounded numbers"]
    assert say.finding(rows, {}) == "no group is clearly missing, but for 1 group rounded numbers can't tell"
    assert say.finding(rows.iloc[1:], {}) == "can't be told from rounded numbers"
    assert say.no_flags(rows) == (
        "No group is clearly missing. For 1 group rounded numbers can't tell: it may still be missing.")


@pytest.mark.parametrize(("n", "viewer", "words"), [
    (1, Viewer(Role.STAFF), "1 person"), (0, Viewer(Role.STAFF), "0 people"), (20, Viewer(Role.STAFF), "20 people"),
    (0, Viewer(Role.POLICYMAKER), "fewer than 10 people")])
def test_one_person_is_no_people(n: int, viewer: Viewer, words: str) -> None:
    """When it fails, the brief says «1 people»."""
    row = protect(pd.DataFrame([{c.PARTICIPANTS: n}]), viewer).to_dict("records")[0]
    assert say.so_many(row) == words
