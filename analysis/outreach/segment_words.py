"""A segment in words: who is meant, what they speak about, and what an export holds. For staff."""

from math import isnan

from analysis import sentences as say
from analysis.outreach.segments import Reached
from ingest.schema import Engagement
from locales import _, ngettext

MOST_THEMES = 3


def definition(found: Reached, engagement: Engagement) -> str:
    """Say who is of the segment, how many of them there are on forms, and how many live there."""
    said = [say.listed(map(engagement.say_area, found.segment.areas))] if found.segment.areas else []
    for name, answers in found.segment.categories.items():
        if dimension := engagement.dimension(name):
            said.append(_("{question}: {finding}").format(
                question=dimension.spoken(), finding=say.listed(map(dimension.say, answers))))
    who = ngettext("{definition} — {n} person on forms.", "{definition} — {n} people on forms.", found.people).format(
        definition="; ".join(said), n=say.number(found.people))
    return " ".join([who, _living(found)]).strip()


def top_themes(found: Reached) -> str:
    """Name the themes they speak about most."""
    themes = found.themes[found.themes["contributions"] > 0].head(MOST_THEMES)
    if themes.empty:
        return _("None of them said anything in which a theme was found.")
    return _("They speak about {themes}.").format(themes=say.listed(
        _("{theme} ({n})").format(theme=row["label"], n=say.number(row["contributions"]))
        for row in themes.to_dict("records")))


def privacy(found: Reached, hide_below: int) -> str:
    """Say what an export holds and what it doesn't."""
    if found.people < hide_below:
        return _("The file holds the definition only: with fewer than {limit} people, numbers could single somebody "
                 "out.").format(limit=say.number(hide_below))
    return ngettext(
        "The file holds the definition, counts, and the number of {n} online submission; no names, no texts and no "
        "other answers. Use it only in the tool where these people wrote their answers.",
        "The file holds the definition, counts, and the numbers of {n} online submissions; no names, no texts and no "
        "other answers. Use it only in the tool where these people wrote their answers.",
        len(found.numbers)).format(n=say.number(len(found.numbers)))


def _living(found: Reached) -> str:
    if isnan(found.lives):
        return _("No population figures tell how many there are.")
    n = say.number(round(found.lives, -2) if found.estimated and found.lives >= 1000 else round(found.lives))
    return (_("About {n} live there (an estimate, from each question by itself).") if found.estimated
            else _("{n} live there, by the population figures.")).format(n=n)
