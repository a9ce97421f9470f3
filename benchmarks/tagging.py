"""How well the codebook tagger finds the themes: ``python -m benchmarks.tagging``.

Against the gold themes of the sample cases, and against the categories a city gave to its
proposals where that data is there (``../shared/data`` or ``FAIRHEARING_REAL_DATA``). The starter
codebook against a gold of its own (``gold_starter.csv``), by language: the half of the texts that it
was tuned on, and the half that was held out.
"""

import argparse
import ast
import json
import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.preprocessing import MultiLabelBinarizer

from analysis.themes import tag, with_language
from ingest import open_folder
from ingest.schema import fold
from ingest.schema import names as c

ROOT = Path(__file__).parents[1]
CITY = Path(os.environ.get("FAIRHEARING_REAL_DATA") or ROOT.parent / "shared" / "data") / "valladolid"
EXAMPLE = ROOT / "docs" / "examples" / "valladolid"

STARTER = ("en", "es", "pt", "fr", "de", "pl")  # languages of the starter codebook
Labels = list[list[str]]


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", action="store_true", help="print one JSON document")
    result = {"cases": list(_rows()), "starter": starter()}
    if options.parse_args().json:
        print(json.dumps(result))
        return
    for rows in result.values():
        print(pd.DataFrame(rows).to_string(index=False, float_format="{:.3f}".format))


def score(gold: Labels, found: Labels, themes: list[str]) -> dict[str, float]:
    """Compare theme sets. Macro: the mean over the themes, so that rare ones count as much.

    A theme that is neither in the gold nor found has no F1 and is left out of the mean.
    """
    right = sum(bool(set(g) & set(f)) for g, f in zip(gold, found, strict=True))
    binary = MultiLabelBinarizer(classes=themes)
    expected, given = binary.fit_transform(gold), binary.transform(found)
    return {"micro F1": f1_score(expected, given, average="micro"),
            "macro F1": f1_score(expected, given, average="macro", zero_division=np.nan),
            "one theme right": right / sum(map(bool, gold))}


def found_themes(texts: pd.Series, folder: Path) -> Labels:
    """Tag texts with a folder's codebook, as the product does."""
    opened = open_folder(folder)
    frame = pd.DataFrame({c.CONTRIBUTION: texts.index.astype("str"), c.TEXT: texts.to_numpy()})
    frame[c.LANGUAGE] = pd.Series(None, index=frame.index, dtype="str")
    tags = tag(with_language(frame, opened.engagement.languages), opened.codebook)
    by_text = tags.groupby(c.CONTRIBUTION)[c.THEME].agg(list).to_dict()
    return [by_text.get(name, []) for name in frame[c.CONTRIBUTION]]


def sample_case(name: str) -> dict[str, object]:
    """Score one sample case against its gold themes; texts whose gold is «no theme» are in."""
    folder = ROOT / "sample_data" / name
    texts = pd.read_csv(folder / "source" / "contributions.csv", dtype="str", index_col="text_id")[c.TEXT]
    gold = pd.read_csv(folder / "source" / "gold_themes.csv", dtype="str", index_col="text_id", keep_default_na=False)
    expected = [list(filter(None, themes.split("|"))) for themes in gold["themes"].reindex(texts.index)]
    themes = open_folder(folder).codebook[c.THEME].tolist()
    return {"case": name, "texts": len(texts), "themes": len(themes),
            **score(expected, found_themes(texts, folder), themes)}


def starter(languages: Sequence[str] = STARTER) -> list[dict[str, object]]:
    """Score the starter codebook by language: on all texts, on those it was tuned on, and on those held out."""
    codebook = open_folder(ROOT / "sample_data" / "starter").codebook
    cases = sorted((ROOT / "sample_data").glob("*/source/gold_starter.csv"))
    texts = pd.concat([*(_coded(gold.parent) for gold in cases), _coded_for_the_starter()])
    texts = texts[texts[c.LANGUAGE].isin(languages)]
    tags = tag(texts, codebook)
    by_text = tags.groupby(c.CONTRIBUTION)[c.THEME].agg(list).to_dict()
    found = texts[c.CONTRIBUTION].map(lambda name: by_text.get(name, []))
    held = texts[c.TEXT].map(held_out)
    parts = (("all", held | ~held), ("tuned on", ~held), ("held out", held))
    return [{"language": language, "part": name, "texts": int((own & part).sum()),
             **score(texts["gold"][own & part].tolist(), found[own & part].tolist(), codebook[c.THEME].tolist())}
            for language in languages for own in [texts[c.LANGUAGE] == language] for name, part in parts]


def held_out(text: str) -> bool:
    """Say whether a text is of the half that the starter codebook was not tuned on; the same words, the same half."""
    return bool(zlib.crc32(fold(text).encode()) % 2)


def _coded(source: Path) -> pd.DataFrame:
    texts = pd.read_csv(source / "contributions.csv", dtype="str")
    coded = pd.read_csv(source / "gold_starter.csv", dtype="str", keep_default_na=False)
    gold = {name: list(filter(None, themes.split("|"))) for name, themes in coded.itertuples(index=False)}
    texts["gold"], texts[c.CONTRIBUTION] = texts["text_id"].map(gold), source.parent.name + "/" + texts["text_id"]
    return texts.set_index(c.CONTRIBUTION, drop=False)


def _coded_for_the_starter() -> pd.DataFrame:
    """Read the texts in languages that no sample case is in."""
    texts = pd.read_csv(ROOT / "sample_data" / "starter" / "source" / "gold.csv", dtype="str", keep_default_na=False)
    texts["gold"] = [list(filter(None, themes.split(c.SEPARATOR))) for themes in texts["themes"]]
    texts[c.CONTRIBUTION] = [f"starter/{place}" for place in texts.index]
    return texts.set_index(c.CONTRIBUTION, drop=False)


def city() -> dict[str, object]:
    """Score the city's proposals that carry at least one of its main categories; other tags are left out."""
    codebook = open_folder(EXAMPLE).codebook
    names = dict(zip(codebook["label_es"], codebook[c.THEME], strict=True))
    rows = pd.read_csv(CITY / "online-proposals.csv", dtype="str", keep_default_na=False)
    given = rows["categories"].map(lambda cell: ast.literal_eval(cell or "[]"))
    gold = given.map(lambda listed: [names[name] for name in listed if name in names])
    own = gold.str.len() > 0
    texts = (rows["title"] + "\n\n" + rows["description"])[own]
    return {"case": f"valladolid ({own.sum()} of {len(rows)})", "texts": int(own.sum()), "themes": len(names),
            **score(gold[own].tolist(), found_themes(texts, EXAMPLE), list(names.values()))}


def _rows() -> Iterator[dict[str, object]]:
    for truth in sorted((ROOT / "sample_data").glob("*/source/gold_themes.csv")):
        yield sample_case(truth.parents[1].name)
    if CITY.is_dir() and (EXAMPLE / "codebook.csv").exists():
        yield city()


if __name__ == "__main__":
    main()
