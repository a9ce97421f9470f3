"""Texts tagged per second against spaCy's bare tokeniser: ``python -m benchmarks.tag_ratio [--texts 20000] [--json]``.

The texts have thirty words each: what the sample cases' residents wrote, end to end, cut at every
thirtieth word from anywhere on, one word in fifty replaced by one that nobody has written before.
Both see the same texts in one process, on one core, after both have met them once; ours with the
starter codebook, language given. In turns; the middle one of several rounds counts.
"""

import json
import os
import random
import statistics
import string
from collections import deque
from pathlib import Path
from typing import Any

import pandas as pd
import spacy

from analysis.themes import tag
from benchmarks.measuring import busy, options
from ingest import open_folder
from ingest.schema import names as c

SAMPLES = Path(__file__).parents[1] / "sample_data"
CASES = {"en": ("london", "new-york"), "es": ("new-york",), "pt": ("salvador",)}
WORDS, STRANGE = 30, 0.02  # words of a text, and the share of them that nobody has written before
ROUNDS = 5


def main() -> None:
    """Measure and report."""
    chosen = options(__doc__, texts=(20_000, "of each language"))
    result = measure(chosen.texts)
    if chosen.json:
        print(json.dumps(result))
        return
    print(pd.DataFrame(result["languages"]).to_string(index=False, float_format="{:,.2f}".format))
    print("ratio {ratio:.2f}: {ours:,.0f} texts a second, the bare tokeniser {bare:,.0f}".format(**result))


def measure(number: int) -> dict:
    """Time both in each language. Texts a second; the ratio is over all languages."""
    codebook = open_folder(SAMPLES / "starter").codebook
    rows = [_language(language, number, codebook) for language in CASES]
    ours, bare = (len(rows) / sum(1 / row[name] for row in rows) for name in ("ours", "bare"))
    return {"texts": number, "words": WORDS, "ratio": ours / bare, "ours": ours, "bare": bare, "languages": rows}


def invent(language: str, number: int) -> list[str]:
    """Make so many texts of thirty words, always the same ones."""
    draw = random.Random(number)
    written = [word for case in CASES[language] for word in _written(case, language)]
    starts = [draw.randrange(len(written) - WORDS) for _ in range(number)]
    return [" ".join(_strange(draw) if draw.random() < STRANGE else word for word in written[at:at + WORDS])
            for at in starts]


def _language(language: str, number: int, codebook: pd.DataFrame) -> dict:
    texts = invent(language, number)
    frame = pd.DataFrame({c.CONTRIBUTION: [f"t{i}" for i in range(number)], c.TEXT: texts, c.LANGUAGE: language})
    tokenizer: Any = spacy.blank(language).tokenizer
    ours, bare = [], []
    for _ in range(ROUNDS + 1):
        bare.append(busy(lambda: deque(tokenizer.pipe(texts), maxlen=0)))
        ours.append(busy(lambda: tag(frame, codebook)))
    found = {"ours": number / statistics.median(ours[1:]), "bare": number / statistics.median(bare[1:])}
    tagged = tag(frame, codebook)[c.CONTRIBUTION].nunique() / number
    return {"language": language, **found, "ratio": found["ours"] / found["bare"], "with a theme": tagged}


def _written(case: str, language: str) -> list[str]:
    texts = pd.read_csv(SAMPLES / case / "source" / "contributions.csv", dtype="str")
    return " ".join(texts.loc[texts[c.LANGUAGE] == language, c.TEXT]).split()


def _strange(draw: random.Random) -> str:
    return "".join(draw.choices(string.ascii_lowercase, k=draw.randint(4, 10)))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
