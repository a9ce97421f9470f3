"""What weighting changed, in words: by which questions, whom it couldn't weigh, and which themes moved. For staff."""

from collections.abc import Iterable

from analysis import sentences as say
from analysis.themes.reweighted import LABEL, MOVES, NO_QUESTION, RANK, WEIGHTED, WEIGHTED_RANK, AsIf
from analysis.themes.weights import CAP, LEAST_PEOPLE, MINOR, Short
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _, ngettext


def meaning() -> str:
    """Say what «as if» means."""
    return _("Groups of which too few took part count for more here, and groups of which many took part for less, "
             "until the people heard are like the population.")


def whom(found: AsIf) -> str:
    """Say whose words are compared, and who can't be weighted."""
    said = ngettext("It is about {n} person who filled in a form and wrote something. Whoever speaks of a theme counts "
                    "once for it, however many texts they wrote.",
                    "It is about the {n} people who filled in a form and wrote something. Whoever speaks of a theme "
                    "counts once for it, however many texts they wrote.", found.people).format(
                        n=say.number(found.people))
    if not found.nameless:
        return said + " " + _("Left out are people of whom there is only a head count: nobody knows who said what.")
    return said + " " + ngettext(
        "Left out are people of whom there is only a head count, and {n} text without a form: nobody knows who said "
        "what.",
        "Left out are people of whom there is only a head count, and {n} texts without a form: nobody knows who said "
        "what.", found.nameless).format(n=say.number(found.nameless))


def reading(found: AsIf) -> str:
    """Say what the chart's line and its triangles are."""
    line = _("The line shows how far chance alone may have shifted the share «like the city».")
    if not found.themes[MOVES].any():
        return line
    return _(
        "▲ rises and ▼ falls by more than chance can do: both shares are compared within the same people, so an open "
        "dot may stand on the line all the same.") + " " + line


def finding(found: AsIf) -> str:
    """Say which themes change their place beyond what chance can do."""
    if not found.noise_known:
        return _("There are too few people to say whether a change of place is more than chance.")
    up, down = (found.themes[found.themes[MOVES] == way] for way in (1, -1))
    said = [_("«{theme}» rises from place {before} to {after}"), _("«{theme}» falls from place {before} to {after}")]
    told = [words.format(theme=row[LABEL], before=say.number(row[RANK]), after=say.number(row[WEIGHTED_RANK]))
            for words, rows in zip(said, (up, down), strict=True) for row in rows.to_dict("records")]
    if not told:
        return _("No theme changes its place by more than chance can do.")
    return _("By more than chance can do, {changes}.").format(changes=say.listed(told))


def notes(found: AsIf, engagement: Engagement) -> list[str]:
    """Say how people were weighted, and what was left out and why."""
    used = say.listed(_question(engagement, name) for name in found.margins.used)
    return [
        _("Weighted by {questions}: each group counts for as much as it is of the population, and nobody for more than "
          "{cap} times the average.").format(questions=used, cap=say.number(CAP)),
        *left_out(found, engagement), *_as_they_came(found, engagement), *_short(found.short, engagement),
        _("Whoever did not answer a question counts there as they came: nobody is guessed to be of a group, and "
          "nobody is left out. If those who did not say differ from those who did, the weights can't know it.")]


def worth(found: AsIf) -> str:
    """Say how many people drawn singly, who all count alike, those weighted are worth."""
    return _("People who met say similar things, and some count for more than others. So these {n} people tell as much "
             "as about {m} who came one by one and all count the same.").format(
                 n=say.number(found.people), m=say.number(round(found.effective)))


def refusal(found: AsIf, engagement: Engagement) -> str:
    """Say why nothing is weighted."""
    if found.refused == NO_QUESTION:
        why = " ".join(left_out(found, engagement)) or _(
            "No question about themselves has population figures to weigh people by.")
        return _("Nothing is weighted.") + " " + why
    return _("Nothing is weighted: no weights make all questions fit the population at once.")


def left_out(found: AsIf, engagement: Engagement) -> list[str]:
    """Say which questions aren't weighted by, because a group is too small."""
    by_question: dict[str, list[str]] = {}
    for dimension, category in found.margins.too_small:
        by_question.setdefault(dimension, []).append(_group(engagement, dimension, category))
    return [_("{question} is left out: fewer than {n} of these people are «{groups}», too few to speak for the others."
              ).format(question=_question(engagement, name), n=say.number(LEAST_PEOPLE), groups=say.listed(groups))
            for name, groups in by_question.items()]


def _as_they_came(found: AsIf, engagement: Engagement) -> list[str]:
    groups = [_group(engagement, *pair) for pair in found.margins.as_they_came if pair[0] in found.margins.used]
    if not groups:
        return []
    return [_("{groups}: fewer than {n} people, and less than {share} of the population, so they count as they came."
              ).format(groups=say.listed(groups), n=say.number(LEAST_PEOPLE), share=say.percent(MINOR))]


def _short(short: Iterable[Short], engagement: Engagement) -> list[str]:
    return [_("Even so «{group}» counts for {share} instead of {wanted}, because nobody counts for more.").format(
        group=_group(engagement, one.dimension, one.category), share=say.percent(one.share),
        wanted=say.percent(one.wanted)) for one in short if one.share < one.wanted]


def _question(engagement: Engagement, name: str) -> str:
    found = engagement.dimension(name)
    return found.spoken() if found else name


def _group(engagement: Engagement, dimension: str, category: str) -> str:
    found = engagement.dimension(dimension)
    return found.say(category) if found else category


def move(row: dict) -> str:
    """Say in a table's cell what became of a theme's place."""
    if row[RANK] == row[WEIGHTED_RANK]:
        return _("the same place")
    words = {1: _("rises, more than chance can do"), -1: _("falls, more than chance can do")}
    return words.get(row[MOVES], _("may be chance"))


def places(row: dict) -> str:
    """Say a theme's shares both ways, for its label: «12 % as they came, 17 % like the city»."""
    return _("{share} as they came, {weighted} like the city").format(
        share=say.percent(row[c.SHARE]), weighted=say.percent(row[WEIGHTED]))
