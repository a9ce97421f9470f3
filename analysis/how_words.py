"""How figures came about, in words: what they can't tell, and how they were counted and compared."""

import pandas as pd

from analysis import sentences as say
from ingest.schema import Thresholds
from ingest.schema import names as c
from locales import _, ngettext


def unknowns(sessions: pd.DataFrame, uncounted: int, benchmark: pd.DataFrame, judged: pd.DataFrame) -> list[str]:
    """List what the figures can't tell, the gravest first."""
    said = [_("Whether one person took part twice, through two channels: nobody gave a name.")]
    if uncounted:
        said.insert(0, ngettext("How many people were at {n} meeting that left ideas but no number of people.",
                                "How many people were at {n} meetings that left ideas but no number of people.",
                                uncounted).format(n=say.number(uncounted)))
    if (judged[c.N_UNREAD] > 0).any():
        said.insert(0, _("What was meant by the answers that were not understood; the table below counts them."))
    if undated := int(sessions[c.DATE].isna().sum()):
        said.append(ngettext("When {n} meeting took place: its file has no date.",
                             "When {n} meetings took place: their files have no date.",
                             undated).format(n=say.number(undated)))
    if (benchmark[c.STATUS] != c.CENSUS).any():
        said.append(_("Whether the population figures marked as illustrative are right: nobody checked them."))
    return [*said, _("What those who did not say about themselves would have said.")]


def methods(thresholds: Thresholds, hide_below: int) -> list[str]:
    """Say in short words how things were counted and compared."""
    return [
        _("People: every form is one person. Where a meeting has only a head count, that is the number of people; "
          "where it has both, the larger one counts, and nobody counts twice."),
        _("Themes: words and phrases of the codebook are looked for in each contribution, whatever their ending "
          "or accents. The words that matched are shown. Nobody's text is sent anywhere."),
        _("Reach: shares are of those who told us, with the Wilson 95% interval, against the population's share. "
          "A group is flagged below {under} of its expected part where an exact test, adjusted for the number of "
          "groups, leaves chance less than {alpha}.").format(
              under=say.percent(thresholds.under), alpha=say.percent(thresholds.alpha)),
        _("Small numbers: people who are not staff read every number of people and of contributions rounded up or down "
          "to a multiple of {base}, and «{words}» for less, so that nobody can be singled out. All numbers are "
          "rounded together, so that they add up.").format(
              base=say.number(hide_below), words=say.fewer_than(hide_below)),
    ]
