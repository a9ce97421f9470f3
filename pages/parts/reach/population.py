"""With whom people are compared: below each chart, and as a list."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.compared import DOUBTFUL, NOTES, REASONS, SOURCES, denominator, refused, replacements, sources
from analysis.tables import source_table
from analysis.viewers import Sight
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _
from pages.parts import session, shown, viewer

NOT_COMPARED = ":material/block: **{title}** {reason}"


def beneath(known: Analysis, dimension: Dimension, areas: Sequence[str]) -> None:
    """Say below a dimension's chart with how many people it is compared, by which source, or why not."""
    row = next(row for row in known.compared.to_dict("records") if row[c.DIMENSION] == dimension.id)
    for reason in _reasons(row):
        _refusal(_("Not compared."), reason)
    engagement = session.folder().engagement
    place = say.listed(map(engagement.say_area, areas)) if areas else engagement.place
    told = [denominator(row, place), *row[NOTES], say.told_by(row[SOURCES]) if row[SOURCES] else ""]
    if said := " ".join(filter(None, told)):
        st.caption(say.plain(said))
    elif not row[REASONS]:
        st.caption(_("Areas can't be compared within a few areas, so only the people are shown.")
                   if areas and dimension == engagement.areas else
                   _("There are no population figures for this question, so only the people are shown."))
    if row[DOUBTFUL]:
        st.caption(say.plain(_("Illustrative, not checked: the population figures for {groups}.").format(
            groups=say.listed(map(dimension.say, row[DOUBTFUL])))))


def listed(known: Analysis) -> None:
    """List the population figures in use, what they replace, and what can't be compared with them."""
    folder, used = session.folder(), session.benchmark()
    spoken = {dimension.id: dimension.spoken() for dimension in folder.engagement.dimensions}
    if used.empty:
        st.markdown(_("There are no population figures yet. Hand in a census table on Upload.")
                    if viewer.sees(Sight.UPLOADS) else _("There are no population figures yet."))
    else:
        if viewer.sees(Sight.UPLOADS):
            st.markdown(_("A census table that is handed in on Upload is used where it is newer. "
                          "Nobody in it counts as a participant."))
        shown.whole_table(source_table(sources(used, folder.engagement), folder.engagement), "sources",
                          _("Population figures"))
    unused = session.figures_not_used() if viewer.sees(Sight.UPLOADS) else []
    for line in [*replacements(folder.benchmark, used, folder.engagement), *unused]:
        st.markdown(f"- {say.plain(line)}")
    for row in known.compared.to_dict("records"):
        for reason in _reasons(row):
            _refusal(_("{question} is not compared.").format(question=spoken[row[c.DIMENSION]]), reason)


def _reasons(row: dict[Any, Any]) -> list[str]:
    """Say why a question isn't compared; to those who can hand figures in, what to do, too."""
    return refused(row) if viewer.sees(Sight.UPLOADS) else list(row[REASONS])


def _refusal(title: str, reason: str) -> None:
    st.markdown(NOT_COMPARED.format(title=say.plain(title), reason=say.plain(reason)))
