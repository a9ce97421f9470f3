"""Ideas that several people had in (nearly) the same words: how much support each has, and every way it was put."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.tables import idea_table, support_table, variant_table
from analysis.themes.alike import ideas, support, variants
from analysis.themes.alike.table import LETTER, PEOPLE
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import contents, on_demand, remember, session, shown
from pages.parts.once import once

IDEAS = "ideas"  # what is made once of an analysis
EACH, EACH_AGAIN = 3e-5, 1e-5  # seconds a contribution, as measured: the first time, and for a part of them
IDEA = "idea_opened"  # in the session: the idea whose wordings are read
MOST = 50  # ideas shown; the download has all
LONGEST = 90  # characters of an idea in a list


def show(known: Analysis) -> None:
    """Say which ideas have most support, and let staff read all their wordings."""
    st.header(_("Same idea, many people"), anchor=contents.ALIKE)
    told = _("Ideas that several people put in the same or nearly the same words are counted, with all their wordings.")
    put_together = session.alike_is_known()
    read = known.frames if put_together else session.texts()
    if not on_demand.wanted(known, IDEAS, told, len(read.contributions), EACH_AGAIN if put_together else EACH):
        return
    found = listed(known)
    if found.empty:
        st.markdown(_("No idea was handed in by several people in the same or nearly the same words."))
        return
    st.markdown(_finding(found))
    st.caption(_("The number of people says how many different people handed an idea in, each counted once, however "
                 "often they said it; a note of a meeting that names nobody counts as one. Other words for the same "
                 "wish are another line, so more people may want the same. A form letter is one idea with its people. "
                 "Nothing is deleted or merged: every text stays and counts in all other figures."))
    shown.grid(idea_table(found.head(MOST)).shown(), _("Same idea, many people"))
    if len(found) > MOST:
        st.caption(_("These are the {n} ideas with most people; the download has all of them.").format(n=MOST))
    shown.download(lambda: idea_table(found), "ideas")
    _open(known, session.alike(), found.head(MOST))


def listed(known: Analysis) -> pd.DataFrame:
    """List the ideas that several people had, once for each state of the data and each filter."""
    group = session.alike()
    return once(known, IDEAS, lambda: ideas(known.frames, group))


def _finding(found: pd.DataFrame) -> str:
    n, letters = len(found), int(found[LETTER].sum())
    told = [ngettext("**{n} idea was put by several people in the same or nearly the same words.**",
                     "**{n} ideas were put by several people in the same or nearly the same words.**",
                     n).format(n=say.number(n)),
            _("No idea came from more than {n} people.").format(n=say.number(found[PEOPLE].max()))]
    if letters:
        told.append(ngettext("{n} of them looks like a form letter.", "{n} of them look like form letters.",
                             letters).format(n=say.number(letters)))
    return " ".join(told)


def _open(known: Analysis, group: pd.Series, found: pd.DataFrame) -> None:
    lines = dict(zip(found["idea"], map(_line, found.to_dict("records")), strict=True))
    if st.session_state.get(IDEA) not in lines:
        remember.forget(IDEA)
    key = remember.prepare(IDEA, next(iter(lines)))
    chosen = remember.keep(IDEA, st.selectbox(_("Read everything that was said of one idea"), list(lines), key=key,
                                              format_func=lines.__getitem__))
    shown.grid(support_table(support(known.frames, group, chosen)).shown(), _("Where this idea came from"))
    said = variants(known.frames, group, chosen)
    with st.expander(ngettext("Read {n} text", "Read all {n} texts", len(said)).format(n=say.number(len(said)))):
        shown.whole_table(variant_table(said), "variants", _("Every text of this idea"))


def _line(row: dict) -> str:
    said = " ".join(row[c.TEXT].split())
    short = said if len(said) <= LONGEST else f"{said[:LONGEST].rsplit(' ', 1)[0]} …"
    people = ngettext("{n} person", "{n} people", row[PEOPLE]).format(n=say.number(row[PEOPLE]))
    return f"{people} · {short}"
