"""How often the language of a text is told rightly: ``python -m benchmarks.languages [--json]``.

The sample cases' texts, each among its engagement's languages; and comments of Polis conversations in
English, German and Chinese, where that data is there (``../shared/data`` or ``FAIRHEARING_REAL_DATA``), in
an engagement that lists English, Spanish and Portuguese: German and Chinese are to be called unlisted.
"""

import argparse
import json
from collections.abc import Iterator

import pandas as pd

from analysis.themes.language import WORDS, detect
from benchmarks.tagging import CITY, ROOT
from ingest import open_folder
from ingest.schema import names as c

POLIS = CITY.parent / "polis"
LISTED = ("en", "es", "pt")
SPOKEN = {"austria": "de", "vtaiwan": "zh"}  # the beginning of a conversation's name; the others are in English
EACH = 400  # comments of a conversation


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", action="store_true", help="print one JSON document")
    frame = pd.DataFrame([*samples(), *polis()], columns=["texts", "language", "words", "right"])
    table = frame.groupby(["texts", "language", "words"])["right"].agg(number="size", right="mean").reset_index()
    print(json.dumps(table.to_dict("records")) if options.parse_args().json
          else table.to_string(index=False, float_format="{:.3f}".format))


def samples() -> Iterator[tuple[str, str, str, bool]]:
    """Look at the sample cases' texts."""
    for contributions in sorted((ROOT / "sample_data").glob("*/source/contributions.csv")):
        languages = tuple(open_folder(contributions.parents[1]).engagement.languages)
        texts = pd.read_csv(contributions, dtype="str")
        for text, language in zip(texts[c.TEXT], texts[c.LANGUAGE], strict=True):
            yield _row("sample cases", text, language, languages)


def polis() -> Iterator[tuple[str, str, str, bool]]:
    """Look at comments of real conversations."""
    for file in sorted(POLIS.glob("*/comments.csv")):
        language = next((code for name, code in SPOKEN.items() if file.parent.name.startswith(name)), "en")
        for text in pd.read_csv(file, dtype="str")["comment-body"].dropna().head(EACH):
            yield _row("Polis", text, language, LISTED)


def _row(texts: str, text: str, language: str, languages: tuple[str, ...]) -> tuple[str, str, str, bool]:
    long = f"{WORDS} or more" if len(text.split()) >= WORDS else "fewer"
    return texts, language, long, detect(text, languages) == language


if __name__ == "__main__":
    main()
