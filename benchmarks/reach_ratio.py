"""Time of the reach step against a bare groupby: ``python -m benchmarks.reach_ratio [--people 1000000]``.

Both see the same people, in memory, and count five questions. The bare one is what an analyst
writes: ``people.groupby([channel, category]).size()`` for each. Ours also counts by meeting, keeps
the answer states apart, takes head counts into account, and judges. In turns, in one process; the
middle one of several rounds counts.
"""

import datetime as dt
import json
import statistics

import numpy as np
import pandas as pd

from analysis.reach import reach
from benchmarks.measuring import options, seconds
from ingest.schema import Engagement, Frames
from ingest.schema import names as c
from ingest.schema.names import Channel, State

QUESTIONS, GROUPS = 5, 6
IN_ROOMS, ROOM = 0.4, 20  # of the people; people in a room
ROUNDS = 3


def main() -> None:
    """Measure and report."""
    chosen = options(__doc__, people=(1_000_000, "participants"))
    result = measure(chosen.people)
    if chosen.json:
        print(json.dumps(result))
        return
    print("{people:,} people, {questions} questions: reach {reach:.2f} s, bare groupby {groupby:.2f} s, "
          "ratio {ratio:.1f}".format(**result))


def measure(people: int) -> dict[str, float]:
    """Time both; seconds are medians."""
    asked = engagement()
    frames, living = invent(people), benchmark(asked)
    ours, bare = [], []
    for _ in range(ROUNDS):
        bare.append(seconds(lambda: groupby(frames, asked)))
        ours.append(seconds(lambda: reach(frames, asked, living)))
    found = {"reach": statistics.median(ours), "groupby": statistics.median(bare)}
    return {"people": people, "questions": QUESTIONS, **found, "ratio": found["reach"] / found["groupby"]}


def groupby(frames: Frames, asked: Engagement) -> list[pd.Series]:
    """Count as an analyst would: every question by channel."""
    return [frames.participants.groupby([c.CHANNEL, c.category_column(dimension.id)], dropna=False).size()
            for dimension in asked.dimensions]


def engagement() -> Engagement:
    """Invent questions of six groups each."""
    groups = [{"id": f"group{i}", "label": {"en": f"Group {i}"}} for i in range(GROUPS)]
    return Engagement.model_validate({
        "id": "invented", "title": {"en": "Invented"}, "place": "Nowhere", "start": dt.date(2026, 3, 1),
        "end": dt.date(2026, 5, 31), "languages": ["en"], "questions": [{"id": "idea", "label": {"en": "Your idea"}}],
        "dimensions": [{"id": f"question{i}", "label": {"en": f"Question {i}"}, "categories": groups}
                       for i in range(QUESTIONS)]})


def benchmark(asked: Engagement) -> pd.DataFrame:
    """Invent a population in which all groups are equally large."""
    rows = [(asked.place, dimension.id, category.id, 1000, "", "", "", c.ILLUSTRATIVE)
            for dimension in asked.dimensions for category in dimension.categories]
    return pd.DataFrame(rows, columns=list(c.BENCHMARK_COLUMNS))


def invent(people: int) -> Frames:
    """Invent so many people, some of them in rooms; one answer in seven is blank."""
    draw = np.random.default_rng(people)
    room = np.where(draw.random(people) < IN_ROOMS, draw.integers(0, max(int(people * IN_ROOMS / ROOM), 1), people), -1)
    rooms = pd.Series([f"room{i}" for i in range(int(room.max()) + 1)], dtype="str")
    columns = {c.PARTICIPANT: pd.Series(np.arange(people)).astype("str"),
               c.CHANNEL: _pick([Channel.ONLINE, Channel.WORKSHOP], room >= 0),
               c.SESSION: rooms.reindex(room).reset_index(drop=True)}
    for question in engagement().dimensions:
        told = draw.integers(0, GROUPS + 1, people)
        columns[c.category_column(question.id)] = _pick([*(x.id for x in question.categories), None], told)
        columns[c.state_column(question.id)] = _pick([State.GIVEN, State.BLANK], told == GROUPS)
    sessions = pd.DataFrame({c.SESSION: rooms, c.CHANNEL: str(Channel.WORKSHOP)}).assign(
        **{c.PEOPLE: pd.array([ROOM] * len(rooms), dtype="Int64")})
    tallies = pd.DataFrame({name: pd.Series(dtype="str") for name in (c.CHANNEL, c.SESSION, c.DIMENSION, c.CATEGORY)})
    return Frames(pd.DataFrame(columns), pd.DataFrame(), sessions,
                  tallies.assign(**{c.PEOPLE: pd.Series(dtype="Int64")}), pd.DataFrame())


def _pick(words: list, which: np.ndarray) -> pd.Series:
    return pd.Series(pd.array([None if word is None else str(word) for word in words], dtype="str").take(
        which.astype("int64")))


if __name__ == "__main__":
    main()
