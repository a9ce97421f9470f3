"""What is said of the plan: how its meetings were chosen, how many each group needs, and who is left out and why."""

from analysis import sentences as say
from analysis.outreach.outreach import Missed
from analysis.outreach.plan import MOST, useful
from analysis.outreach.rates import RATE, SESSIONS
from analysis.outreach.words import meetings_alone, whole, whom
from ingest.schema import names as c
from locales import _, ngettext


def chosen() -> str:
    """Say how the plan's meetings were chosen."""
    return _("Each meeting is held where most people are still wanted, with the partner who is surest to meet them of "
             "those who have met there before; where nobody has, or they clearly meet fewer, with the surest of all.")


def apart() -> str:
    """Say what adding up the plan would get wrong."""
    return _("One meeting may meet several of these groups, so fewer meetings than the sum may be enough. The "
             "plan's ranges are wider than those of the averages above, because no meeting is an average one.")


def planned(missed: list[Missed]) -> list[str]:
    """Say for each group of the plan how many meetings it has there, and why it isn't the number said above."""
    return [_meetings(one) for one in missed if len(one.plan)]


def unplanned(missed: list[Missed]) -> list[str]:
    """Say of each group that the plan has no meeting for why not."""
    return [_("{question}: {finding}").format(question=one.group, finding=_no_meeting(one))
            for one in missed if one.plan.empty and one.gap.missing]


def told(missed: list[Missed]) -> list[str]:
    """Say all of it, for those who don't see the plan itself."""
    held = planned(missed)
    return [*held, *([apart()] if held else []), *unplanned(missed)]


def _meetings(missed: Missed) -> str:
    n, sure = int(missed.plan[SESSIONS].sum()), useful(missed.partners, missed.gap, missed.course)[0]
    said = ngettext("{group}: {n} meeting in the plan.", "{group}: {n} meetings in the plan.", n).format(
        group=missed.group, n=say.number(n))
    only = whole(missed.gap.meetings(sure[RATE], missed.course.others(sure)))
    if n == only:
        return said
    return said + " " + _("With {partner} alone it would be about {n}, but in some of these areas other partners have "
                          "met before.").format(partner=sure[c.PARTNER], n=say.number(only))


def _no_meeting(missed: Missed) -> str:
    met = missed.partners[missed.partners[c.PARTICIPANTS] > 0].to_dict("records")
    if not met:
        return whom(missed)
    if missed.course.only_group:
        return _("Even if only this group is invited, it takes more than {n} meetings.").format(n=say.number(MOST))
    n = meetings_alone(missed, met[0])
    return ngettext("Too many others come along to every partner's meetings. If only this group is invited, it takes "
                    "about {n} meeting with {partner}.",
                    "Too many others come along to every partner's meetings. If only this group is invited, it takes "
                    "about {n} meetings with {partner}.", n).format(n=say.number(n), partner=met[0][c.PARTNER])
