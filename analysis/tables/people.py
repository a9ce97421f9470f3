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
    people_there = own.map(heads[heads.index.notna()]).astype("Int64")
    return frames.sessions.assign(**{
        c.PEOPLE: people_there.mask(people_there == 0),
        "contributions": own.map(said).fillna(0).astype("int64")}).sort_values(c.DATE, ignore_index=True)


def session_table(met: pd.DataFrame, engagement: Engagement) -> Table:
    """Show the meetings: ``sessions``'s frame, protected; without numbers where it has none (``meetings_only``).

    A meeting of which nobody told who, when or where is called by its session, which is mostly the name of a
    file. Who sees no session (``meetings_only``) reads a number instead: a file may be called after somebody.
    """
    def head_count(row: dict) -> str:
        known = say.is_hidden(row, c.PEOPLE) or not pd.isna(row[c.PEOPLE])
        return say.people(row, c.PEOPLE) if known else _("not written down")
    counted = people(_("People"), c.PEOPLE)
    numbers = [Column(counted.heading, head_count, counted.holds), people(_("Contributions"), TEXTS)]
    return Table(_called(met), [
        text(_("Partner"), c.PARTNER), day(_("Date"), c.DATE), text(_("Venue"), c.VENUE),
        text(_("Area"), c.AREA, engagement.say_area), *(numbers if hidden_column(c.PEOPLE) in met else [])])


def meetings_only(met: pd.DataFrame) -> pd.DataFrame:
    """Keep of ``sessions``'s frame what everybody may know: which meetings there were, not how many came.

    Its sessions are not kept: they can be names of files.
    """
    return met[[c.PARTNER, c.DATE, c.VENUE, c.AREA]]


def _called(met: pd.DataFrame) -> pd.DataFrame:
    """Call the meetings of which nobody told who, when or where."""
    nameless = met[[c.PARTNER, c.DATE, c.VENUE]].isna().all(axis=1)
    numbered = [_("a meeting without a name ({n})").format(n=n) for n in range(1, int(nameless.sum()) + 1)]
    names = met.loc[nameless, c.SESSION].tolist() if c.SESSION in met else numbered
    return met.assign(**{c.PARTNER: met[c.PARTNER].astype("object").mask(
        nameless, pd.Series(names, index=met.index[nameless], dtype="object"))})


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
