"""Two engagements side by side for the command line: lines for people, one document for programs."""

from typing import Any

import pandas as pd

from analysis.beside import across_words as words
from analysis.beside.across import Across
from analysis.beside.judged import Judged
from analysis.beside.rows import KEYS, ONE, OTHER, Row
from analysis.beside.words import beyond_rounding, group_sentences, headline, missed, theme_sentences
from analysis.ranges import LEAST, MOST
from analysis.viewers import TEXTS, hidden_column
from ingest.schema import Engagement
from ingest.schema import names as c

TOLD = (c.PARTICIPANTS, TEXTS, c.SHARE, LEAST, MOST, c.POPULATION_SHARE, c.VERDICT)


def lines(told: Across, tested: Judged | None, engagement: Engagement) -> list[str]:
    """Say whom each missed, what differs, what they spoke about, and what can't be compared."""
    called = words.names(told.one, told.other)
    said = [f"{called[ONE]}: {words.called(told.one)}", f"{called[OTHER]}: {words.called(told.other)}", "",
            words.headline(told, called), *words.missing(told, called)]
    if tested:
        one, other = called[ONE], called[OTHER]
        said += [headline(tested.themes, tested.groups, one, other), *theme_sentences(tested.themes, one, other),
                 *group_sentences(tested.groups, engagement, one, other)]
    elif len(told.themes):
        said.append(beyond_rounding(told.themes, called))
    said += ["", words.channels(told, called), *_questions(told, called)]
    return [*said, "", *words.how(told, called), *words.unlike(told, called)]


def report(told: Across, tested: Judged | None) -> dict[str, Any]:
    """Give all of it as one document: both engagements, groups and themes with each one's figures, what isn't alike."""
    called = words.names(told.one, told.other)
    sides = {name: {"title": side.title, "place": side.place, "start": side.start.isoformat(),
                    "end": side.end.isoformat(), "rounded_to": side.rounded_to,
                    "published": side.published.isoformat() if side.published else None, **_figures(side.totals)}
             for name, side in ((ONE, told.one), (OTHER, told.other))}
    return {**sides, "groups": _rows(told.groups, list(KEYS), tested.groups if tested else None),
            "themes": _rows(told.themes, [c.THEME], tested.themes if tested else None),
            "not_alike": {"questions": {own: words.of_question(told, called, own) for own in told.common.questions},
                          "otherwise": words.unlike(told, called)}}


def _questions(told: Across, called: words.Names) -> list[str]:
    found = []
    for question in told.one.questions:
        own = told.groups[told.groups[c.DIMENSION] == question.id]
        if len(own):
            labels = {answer.id: answer.label for answer in question.answers}
            found.append(missed(question.label, own, called, labels))
            found += words.of_question(told, called, question.id)
    return found


def _rows(frame: pd.DataFrame, keys: list[str], tested: pd.DataFrame | None) -> list[dict[str, Any]]:
    known = {} if tested is None else {tuple(row[key] for key in keys): row for row in tested.to_dict("records")}
    return [{**{key: row[key] for key in keys}, **{side: _figures(row[side]) for side in (ONE, OTHER)},
             **_difference(known.get(tuple(row[key] for key in keys)))} for row in frame.to_dict("records")]


def _figures(row: Row) -> dict[str, Any]:
    """Give a row's figures; a hidden count is nothing, and the number it is below stands beside it."""
    found = {name: None if pd.isna(row[name]) else row[name] for name in TOLD if name in row}
    below = {f"{name}_below": int(row[hidden_column(name)]) for name in (c.PARTICIPANTS, TEXTS)
             if row.get(hidden_column(name))}
    return {**found, **below}


def _difference(row: Row | None) -> dict[str, Any]:
    if row is None:
        return {}
    return {"difference": {"verdict": row[c.VERDICT], **{
        name: None if pd.isna(row[name]) else float(row[name]) for name in (c.RATIO, c.LOW, c.HIGH, c.P_VALUE)}}}
