"""The block that says who is missing, and what to do about it."""

import streamlit as st

from analysis import sentences as say
from analysis.analyse import People
from analysis.findings import with_robust
from analysis.reach import SILENT, with_silent
from analysis.reach.advice import with_needed
from analysis.viewers import Sight, protect
from analysis.ways import met, ways
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _
from pages.parts import session, viewer
from pages.parts.once import once


def block(known: People) -> None:
    """Show one line per group that was missed, or say what it means that there is none."""
    flagged = protect(with_needed(known.flags, known.reach, known.rounded_to), viewer.current())
    with st.container(border=True):
        for row in flagged.to_dict("records"):
            _line(known, row)
        if flagged.empty:
            st.markdown(say.no_flags(known.reach))
        _notes(known)


def _line(known: People, row: dict) -> None:
    engagement = session.folder().engagement
    dimension = engagement.dimension(row[c.DIMENSION])
    where = met(once(known, "ways", lambda: ways(known, engagement)), row[c.DIMENSION], row[c.CATEGORY])
    advice = [say.caution(row), say.remedy(row), say.reached(protect(where, viewer.current()))]
    doubt = _("The population figure is illustrative, not checked.") if row[c.STATUS] == c.ILLUSTRATIVE else ""
    if dimension:
        st.markdown(f":material/person_off: **{say.plain(dimension.say(row[c.CATEGORY]))}** "
                    f"({say.plain(dimension.spoken())}) — **{say.plain(with_robust(row))}**: "
                    f"{say.plain(say.missing(row, engagement.place))}  \n"
                    f"{say.plain(' '.join(filter(None, [*advice, doubt])))}")


def _notes(known: People) -> None:
    """Say for each question how many did not say or were not understood: what we don't know about who was heard."""
    engagement = session.folder().engagement
    first = with_silent(known.reach).groupby(c.DIMENSION, sort=False).first().reset_index()
    rows = protect(first, viewer.current()).to_dict("records")
    silent, unread = _by_question(engagement, rows, SILENT), _by_question(
        engagement, [row for row in rows if say.unread(row)], c.N_UNREAD)
    if (known.reach[c.STATUS] == c.ILLUSTRATIVE).any():
        st.caption(_("Some of the population figures are illustrative, not checked. Reach says which."))
    if silent:
        st.caption(_("How many people did not say or were not asked — {list}.").format(list=silent))
    if unread:
        hint = _("See Upload, add the spelling to engagement.toml, and hand the file in again.")
        st.markdown(" ".join([_("**Answers that were not understood** — {list}.").format(list=unread),
                              *([hint] if viewer.sees(Sight.UPLOADS) else [])]))


def _by_question(engagement: Engagement, rows: list[dict], count: str) -> str:
    return "; ".join(_("{question}: {people}").format(question=say.plain(_spoken(engagement, row)),
                                                      people=say.people(row, count)) for row in rows)


def _spoken(engagement: Engagement, row: dict) -> str:
    dimension = engagement.dimension(row[c.DIMENSION])
    return dimension.spoken() if dimension else row[c.DIMENSION]
