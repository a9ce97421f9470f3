"""Tables that count people. Their frames went through ``viewers.protect``."""

import pandas as pd

from analysis import counts, findings
from analysis import sentences as say
from analysis.tables.columns import Column, Table, day, figure, people, share, text
from analysis.viewers import RECOGNISED, TEXTS, hidden_column
from ingest.schema import Engagement, Frames
from ingest.schema import names as c
from ingest.schema.names import State
from locales import _

UNSAID = [state.value for state in State if state != State.GIVEN]


def reach_table(judged: pd.DataFrame, labels: dict[str, str]) -> Table:
    """Show reach's rows of one dimension; ``labels`` by category id."""
    marks = {c.ILLUSTRATIVE: _("illustrative, not checked"), c.CENSUS: _("checked"), "": _("not known")}
    return Table(judged, [
        text(_("Group"), c.CATEGORY, labels.__getitem__), people(_("People"), c.PARTICIPANTS),
        share(_("Share of those who told us"), c.SHARE, c.PARTICIPANTS),
        share(_("Range from"), c.LOW), share(_("Range to"), c.HIGH),
        share(_("Share of the population"), c.POPULATION_SHARE), figure(_("Ratio"), c.RATIO),
        Column(_("Finding"), findings.with_caution, findings.with_caution), share(_("A gap shows at"), c.VISIBLE_SHARE),
        text(_("Population figure"), c.STATUS, marks.__getitem__)])


def channel_table(channels: pd.DataFrame) -> Table:
    """Show people and texts by channel: ``counts.by_channel``'s frame."""
    return Table(channels, [
        text(_("How it came in"), c.CHANNEL, say.channel), people(_("People"), c.PARTICIPANTS),
        people(_("Contributions"), TEXTS)])


def sessions(frames: Frames) -> pd.DataFrame:
    """List the meetings by date: the sessions' columns, ``people`` as they were counted, and ``contributions``.

    Nobody counted is not the same as nobody there, so ``people`` is empty then.
    """
    heads = counts.heads(frames).set_index(c.SESSION)[c.PEOPLE]
    said = frames.contributions.groupby(c.SESSION).size()
    own = frames.sessions[c.SESSION]
    nameless = frames.sessions[[c.PARTNER, c.DATE, c.VENUE]].isna().all(axis=1)
    people_there = own.map(heads[heads.index.notna()]).astype("Int64")
    return frames.sessions.assign(**{
        c.PARTNER: frames.sessions[c.PARTNER].mask(nameless, own),  # known by its file's name only
        c.PEOPLE: people_there.mask(people_there == 0),
        "contributions": own.map(said).fillna(0).astype("int64")}).sort_values(c.DATE, ignore_index=True)


def session_table(met: pd.DataFrame, engagement: Engagement) -> Table:
    """Show the meetings: ``sessions``'s frame, protected; without numbers where it has none (``meetings_only``)."""
    def head_count(row: dict) -> str:
        known = say.is_hidden(row, c.PEOPLE) or not pd.isna(row[c.PEOPLE])
        return say.people(row, c.PEOPLE) if known else _("not written down")
    counted = people(_("People"), c.PEOPLE)
    numbers = [Column(counted.heading, head_count, counted.holds), people(_("Contributions"), TEXTS)]
    return Table(met, [
        text(_("Partner"), c.PARTNER), day(_("Date"), c.DATE), text(_("Venue"), c.VENUE),
        text(_("Area"), c.AREA, engagement.say_area), *(numbers if hidden_column(c.PEOPLE) in met else [])])


def meetings_only(met: pd.DataFrame) -> pd.DataFrame:
    """Keep of ``sessions``'s frame what everybody may know: which meetings there were, not how many came."""
    return met[[c.PARTNER, c.DATE, c.VENUE, c.AREA]]


def states(frames: Frames, engagement: Engagement) -> pd.DataFrame:
    """Count what became of each question about oneself.

    One row per dimension: dimension (its label), then people whose answer is one of the categories
    (``recognised``) or was not understood (``n_unread``), and per other answer state.
    """
    rows = []
    for dimension in engagement.dimensions:
        cells = counts.cells(frames, dimension.id)
        known = int(counts.by_category(cells).sum())
        rows.append({c.DIMENSION: dimension.spoken(), RECOGNISED: known, c.N_UNREAD: counts.unread(cells),
                     **counts.by_state(cells)[UNSAID].to_dict()})
    return pd.DataFrame(rows, columns=[c.DIMENSION, RECOGNISED, c.N_UNREAD, *UNSAID])


def state_table(counted: pd.DataFrame) -> Table:
    """Show the answer states: ``states``'s frame, protected."""
    return Table(counted, [
        text(_("Question"), c.DIMENSION), people(say.state(State.GIVEN), RECOGNISED),
        people(_("Answers not understood"), c.N_UNREAD), *[people(say.state(name), name) for name in UNSAID]])
