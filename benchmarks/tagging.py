"""How well the codebook tagger finds the themes: ``python -m benchmarks.tagging``.

Against the gold themes of the sample cases, and against the categories a city gave to its
proposals where that data is there (``../shared/data`` or ``FAIRHEARING_REAL_DATA``).
"""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
from sklearn.metrics import f1_score
from sklearn.preprocessing import MultiLabelBinarizer

from analysis.themes import tag, with_language
from ingest import open_folder
from ingest.schema import names as c

ROOT = Path(__file__).parents[1]
CITY = Path(os.environ.get("FAIRHEARING_REAL_DATA") or ROOT.parent / "shared" / "data") / "valladolid"
EXAMPLE = ROOT / "docs" / "examples" / "valladolid"

Labels = list[list[str]]


def main() -> None:
    """Print the table."""
    print(pd.DataFrame(_rows()).to_string(index=False, float_format="{:.3f}".format))


def score(gold: Labels, found: Labels, themes: list[str]) -> dict[str, float]:
    """Compare theme sets. Macro: the mean over the themes, so that rare ones count as much."""
    right = sum(bool(set(g) & set(f)) for g, f in zip(gold, found, strict=True))
    binary = MultiLabelBinarizer(classes=themes)
    expected, given = binary.fit_transform(gold), binary.transform(found)
    return {"micro F1": f1_score(expected, given, average="micro"),
            "macro F1": f1_score(expected, given, average="macro", zero_division=0),
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
