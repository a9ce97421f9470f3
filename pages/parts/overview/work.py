"""What waits for the staff: gathered from everywhere, one line each, each a link."""

import datetime as dt

import streamlit as st

from analysis.analyse import Analysis
from analysis.compared import DOUBTFUL, REASONS
from analysis.counts import among
from analysis.gone import gone, words
from analysis.viewers import TEXTS
from analysis.worklist import Counts, work_list
from ingest import FairHearingError
from ingest.decisions import newest, read_decisions, state_of
from ingest.form import count_posts
from ingest.form.links import list_links
from ingest.incomplete import incomplete
from ingest.kept import read_plan
from ingest.schema import names as c
from ingest.schema.names import Sent
from locales import _
from pages.parts import session
from pages.parts.frame import PAGES


def show(known: Analysis) -> None:
    """List what waits, each line a link to where it is done; say that nothing does."""
    st.header(_("What waits for you"))
    tasks = work_list(_counts(known))
    with st.container(border=True, gap="xxsmall"):
        for task in tasks:
            st.page_link(PAGES / f"{task.page}.py", label=task.words, icon=f":material/{task.icon}:")
        if not tasks:
            st.markdown(":material/check_circle: " + _("Nothing is waiting."))


def _counts(known: Analysis) -> Counts:
    store, posts = session.store(), count_posts(session.store())
    links, last, untagged = list_links(store), newest(store), known.untagged[c.CONTRIBUTION]
    decided = {theme for decision in read_decisions(store) for theme in decision.themes}
    spoken = known.themes.loc[known.themes[TEXTS] > 0, c.THEME]
    engagement = session.folder().engagement
    unplaced = gone(known.frames, engagement)
    compared = known.compared[~known.compared[c.DIMENSION].isin(unplaced)]
    return Counts(
        gone=tuple(words(unplaced, engagement)), files=len(incomplete(store)),
        posts=posts[Sent.QUARANTINED] + posts[Sent.CONFLICT] + posts[Sent.UNDONE],
        not_compared=sum(bool(reasons) for reasons in compared[REASONS]),
        illustrative=sum(bool(groups) for groups in known.compared[DOUBTFUL]),
        untagged=int((~among(untagged, session.said().codings[c.CONTRIBUTION])).sum()), unplanned=_unplanned(known),
        silent_links=int((links["off_at"].isna() & (links["came"] == 0)).sum()),
        undecided=len(set(spoken) - decided), published=last is not None,
        outdated=last is not None and last.state != state_of(store),
        keep_until=_overdue() if posts[Sent.STORED] else None)


def _overdue() -> dt.date | None:
    """Give the day by which answers were to be deleted, once it is over."""
    until = session.folder().engagement.form.keep_until
    return until if until and until < dt.date.today() else None


def _unplanned(known: Analysis) -> int:
    """Count the groups that are missing and stand in no plan; a plan that can't be read plans nobody."""
    try:
        plan = read_plan(session.folder().path)
    except FairHearingError as error:
        st.warning(error.message, icon=":material/campaign:")
        plan = None
    planned = {(row[c.DIMENSION], row[c.CATEGORY]) for row in plan.rows} if plan else set()
    return len(set(zip(known.flags[c.DIMENSION], known.flags[c.CATEGORY], strict=True)) - planned)
