"""Put together what residents are shown: themes, decisions, meetings; and by text, for those with a receipt.

Numbers come from the rounded copy alone, and nobody's words are in it.
"""

from collections.abc import Collection, Iterator

import pandas as pd

from analysis.analyse import Tagged, tag_all
from analysis.answers.spoken import spoken_in
from analysis.filters import Filter
from analysis.protect import Copy, look, make_copy
from analysis.themes.alike import grouped, said_same
from analysis.themes.counts import CONTRIBUTIONS, with_parents
from analysis.themes.people import Said
from ingest.schema import Decision, Engagement, Frames, Published, PublishedSession, PublishedTheme
from ingest.schema import names as c

Told = list[tuple[str, list[str], list[int]]]  # a contribution, its themes, the numbers of the decisions on it


def published_of(frames: Frames, said: Said, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
                 secret: bytes, decisions: list[Decision], sent: Collection[str]) -> tuple[Published, Told]:
    """Do everything from the store's frames on; see ``published``."""
    tagged = tag_all(frames, engagement, codebook, said)
    copy = make_copy(tagged, engagement, codebook, benchmark, secret)
    return published(tagged, copy, engagement, codebook, benchmark, secret, decisions, sent)


def published(tagged: Tagged, copy: Copy, engagement: Engagement, codebook: pd.DataFrame, benchmark: pd.DataFrame,
              secret: bytes, decisions: list[Decision], sent: Collection[str]) -> tuple[Published, Told]:
    """Give what residents are shown, and for each text in ``sent`` its themes and the decisions on it.

    benchmark, secret: as ``protect.make_copy`` takes them. decisions: those that stand. sent: the ids of the
    contributions that somebody has a receipt for.
    """
    counted = look(copy, engagement, codebook, benchmark, Filter()).themes
    names = _labels(codebook)
    themes = [PublishedTheme(theme=theme, label=names.get(theme, {}), texts=int(texts))
              for theme, texts in zip(counted[c.THEME], counted[CONTRIBUTIONS], strict=True)]
    gone = {theme for decision in decisions for theme in decision.themes} - set(counted[c.THEME])
    themes += [PublishedTheme(theme=theme, label=names.get(theme, {}), texts=0) for theme in sorted(gone)]
    met = _sessions(tagged, spoken_in(tagged, copy, codebook, secret), engagement, copy.base)
    shown = Published(rounded_to=max(copy.base, 1), themes=themes, decisions=decisions, sessions=list(met))
    return shown, _told(tagged, codebook, decisions, sent)


def _sessions(tagged: Tagged, spoken: dict[str, list[str]], engagement: Engagement,
              base: int) -> Iterator[PublishedSession]:
    written = _languages(tagged, base)
    for row in tagged.frames.sessions.to_dict("records"):
        told = {name: "" if pd.isna(row[name]) else str(row[name]) for name in (c.PARTNER, c.VENUE, c.AREA, c.LANGUAGE)}
        meant = told[c.LANGUAGE] or written.get(row[c.SESSION], "")
        told[c.LANGUAGE] = meant if meant in engagement.languages else ""
        day = None if pd.isna(row[c.DATE]) else row[c.DATE].date()
        yield PublishedSession(session=row[c.SESSION], date=day, spoken=tuple(spoken.get(row[c.SESSION], ())), **told)


def _languages(tagged: Tagged, base: int) -> dict[str, str]:
    """Give the meetings the language that most of their texts are in, where that is said of ``base`` texts at least."""
    said = tagged.frames.contributions.dropna(subset=[c.SESSION, c.LANGUAGE])
    counted = said.groupby([c.SESSION, c.LANGUAGE]).size().rename("n").reset_index()
    every = counted.groupby(c.SESSION)["n"].transform("sum")
    most = counted[(counted["n"] >= max(base, 1)) & (counted["n"] * 2 > every)]
    return dict(zip(most[c.SESSION], most[c.LANGUAGE], strict=True))


def _labels(codebook: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Give each theme's labels by language, its short name where it has none."""
    prefix = c.label_column("")
    columns = [str(name) for name in codebook.columns if str(name).startswith(prefix)]
    return {row[c.THEME]: {name.removeprefix(prefix): row[name] for name in columns if row[name]}
            for row in codebook.to_dict("records")}


def _told(tagged: Tagged, codebook: pd.DataFrame, decisions: list[Decision], sent: Collection[str]) -> Told:
    """Say of each text that was sent what it spoke of, themes above it included, and which decisions concern it."""
    texts = tagged.frames.contributions[c.CONTRIBUTION]
    own = texts[texts.isin(list(sent))].tolist()
    pairs = with_parents(tagged.tags, codebook)
    pairs = pairs[pairs[c.CONTRIBUTION].isin(own)].drop_duplicates()
    themes = {str(name): rows[c.THEME].tolist() for name, rows in pairs.groupby(c.CONTRIBUTION)}
    idea = _ideas(tagged.frames, decisions)
    return [(text, themes.get(text, []), [one.number for one in decisions if _answers(
        one, text, themes.get(text, []), idea)]) for text in own]


def _ideas(frames: Frames, decisions: list[Decision]) -> dict[str, str]:
    """Give each text its idea; nothing is looked for where no decision answers an idea, because it takes a while."""
    if not any(decision.idea for decision in decisions):
        return {}
    return {str(text): str(idea) for text, idea in grouped(frames.contributions, said_same(frames)).items()}


def _answers(decision: Decision, text: str, themes: list[str], idea: dict[str, str]) -> bool:
    if decision.idea:
        return text == decision.idea or (text in idea and idea[text] == idea.get(decision.idea))
    return text == decision.text or bool(set(themes) & set(decision.themes))
