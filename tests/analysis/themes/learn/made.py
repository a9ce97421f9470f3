"""Invented texts with known themes: two themes with words of their own, some texts with neither."""

import numpy as np
import pandas as pd

from ingest.schema import names as c

SAID = {"buses": ["The night bus never comes", "More buses on Sunday please", "A timetable at the bus stop",
                  "The tram is late each morning", "Trams and buses should wait for each other"],
        "parks": ["Plant more trees in the square", "The playground needs shade", "Benches under the trees",
                  "Grass instead of gravel in the park", "A park with flowers for the children"],
        "": ["Thank you for asking", "Nothing to add", "I agree with my neighbour"]}
CODEBOOK = pd.DataFrame({"theme": ["buses", "parks"], "label_en": ["Buses", "Parks"],
                         "words_en": ["bus|timetable", "park|playground"]}, dtype="str")


def texts(number: int) -> tuple[pd.DataFrame, list[str]]:
    """Give so many contributions, and each one's theme («» where it has none)."""
    pool = [(theme, said) for theme, listed in SAID.items() for said in listed]
    drawn = np.random.default_rng(3).integers(0, len(pool), number)
    rows = [(f"c{i:04d}", f"{pool[k][1]}, number {i}", "en") for i, k in enumerate(drawn)]
    frame = pd.DataFrame(rows, columns=[c.CONTRIBUTION, c.TEXT, c.LANGUAGE], dtype="str")
    return frame, [pool[k][0] for k in drawn]


def codings(contributions: pd.DataFrame, themes: list[str], kind: str = "review") -> pd.DataFrame:
    """Give a review of each text that finds its theme, or none."""
    return pd.DataFrame({
        c.CONTRIBUTION: contributions[c.CONTRIBUTION].tolist(), c.CODER: "ada", c.KIND: kind,
        c.OUTCOME: ["themes" if theme else "other" for theme in themes], c.THEMES: themes,
        c.CODEBOOK_VERSION: "1", c.CODED_AT: "2026-01-01"}, dtype="str")
