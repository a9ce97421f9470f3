"""How well themes are learned from review: ``python -m benchmarks.learning [--json] [--curve] [--textcat]``.

On Valladolid's proposals (twelve categories, several on a text) and on the comments of Austria's climate
council (five topics, one each), where that data is there (``../shared/data`` or ``FAIRHEARING_REAL_DATA``),
and on the sample cases' gold themes. The baseline, ours with the codebook and without, ours and the
baseline with 100 labelled texts, how far a shown score is off, which share of the labels our queue
needs (``--curve``: minutes), and spaCy's text classifier (``--textcat``: minutes).
"""

import argparse
import ast
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import spacy
from sklearn.model_selection import KFold
from spacy.training import Example

from analysis.themes.evaluate import evaluate
from analysis.themes.evaluate.baseline import strong
from analysis.themes.evaluate.prepared import Prepared, prepare
from analysis.themes.learn.comparison import f1
from analysis.themes.learn.fitted import fit
from ingest.codebook import codebook_from_file
from ingest.schema import names as c

ROOT = Path(__file__).parents[1]
REAL = Path(os.environ.get("FAIRHEARING_REAL_DATA") or ROOT.parent / "shared" / "data")
FOLDS, FEW, EPOCHS = 5, 100, 10


@dataclass(frozen=True)
class Labelled:
    """Texts, their labels, the codebook written from the labels' names, and the language for spaCy."""

    name: str
    language: str
    texts: list[str]
    labels: list[list[str]]
    codebook: pd.DataFrame


def sets() -> Iterator[Labelled]:
    """Give the labelled sets that are there."""
    if (REAL / "valladolid").is_dir():
        yield _valladolid()
    if (REAL / "polis").is_dir():
        yield _climate()
        yield _english()
    for gold in sorted((ROOT / "sample_data").glob("*/source/gold_themes.csv")):
        yield _sample(gold.parents[1])


def _table(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def _valladolid() -> Labelled:
    rows = _table(REAL / "valladolid" / "online-proposals.csv")
    labels = [ast.literal_eval(cell or "[]") for cell in rows["categories"]]
    book = codebook_from_file(ROOT / "docs" / "examples" / "valladolid" / "codebook.csv")
    return Labelled("valladolid", "es", (rows["title"] + "\n\n" + rows["description"]).tolist(), labels, book)


def _polis(pattern: str) -> tuple[list[str], list[list[str]]]:
    texts: list[str] = []
    labels: list[list[str]] = []
    for comments in sorted((REAL / "polis").glob(f"{pattern}/comments.csv")):
        said = _table(comments)["comment-body"].tolist()
        topic = (comments.parent / "summary.csv").read_text(encoding="utf-8").splitlines()[0].split(",", 1)[1]
        texts, labels = texts + said, labels + [[topic]] * len(said)
    return texts, labels


def _climate() -> Labelled:
    return Labelled("climate", "de", *_polis("austria*"),
                    codebook_from_file(ROOT / "benchmarks/codebooks/climate_de.csv"))


def _english() -> Labelled:
    texts, labels = _polis("[!av]*")  # neither Austria's nor Taiwan's
    here, there = _polis("american*")
    texts, labels = texts + here, labels + there
    names = pd.DataFrame({c.THEME: sorted({name for listed in labels for name in listed})})
    return Labelled("english conversations", "en", texts, labels, names)


def _sample(case: Path) -> Labelled:
    texts = _table(case / "source" / "contributions.csv").set_index("text_id")["text"]
    gold = _table(case / "source" / "gold_themes.csv").set_index("text_id")["themes"].reindex(texts.index).fillna("")
    return Labelled(case.name, "en", texts.tolist(), [themes.split("|") if themes else [] for themes in gold],
                    codebook_from_file(case / "codebook.csv"))


def measure(one: Labelled, curve: bool, textcat: bool) -> dict[str, Any]:
    """Give a set's figures."""
    figures = evaluate(one.texts, one.labels, one.codebook, FOLDS, 0, curve).figures
    named = [name for name in one.codebook if str(name).startswith(("label_", c.THEME))]
    plain = prepare(one.texts, one.labels, one.codebook[named], FOLDS)
    told = {"set": one.name, "n": figures["n"], "labels": len(figures["labels"]),
            **{f"{key}_{value}": figures[key][f"{value}_f1"] for key in ("baseline", "rules", "learned")
               if figures[key] for value in ("macro", "micro")},
            "without_codebook_macro": _macro(plain, _ours(plain), None),
            "ece": figures["calibration"]["ece"], "ece_shown": figures["calibration"]["ece_shown"],
            "seconds": figures["seconds"]}
    if figures["n"] > 3 * FEW:
        known = prepare(one.texts, one.labels, one.codebook, FOLDS)
        told |= {"baseline_at_100": _macro(known, _strong(known), FEW),
                 "learned_at_100": _macro(known, _ours(known), FEW),
                 "without_codebook_at_100": _macro(plain, _ours(plain), FEW)}
    if curve:
        told["share_needed"] = figures["learning_curve"]["share_needed"]
        told["curve"] = figures["learning_curve"]
    if textcat:
        told["textcat_macro"] = _macro(plain, _textcat(plain, one.language), None)
    return told


Ask = Callable[[np.ndarray, np.ndarray], np.ndarray]  # texts known, texts asked → labels said


def _macro(prepared: Prepared, ask: Ask, few: int | None) -> float:
    """Give macro F1 over the folds; with few texts the mean over the folds, each with its own few."""
    said, each = np.zeros_like(prepared.truth), []
    for place, (known, asked) in enumerate(KFold(FOLDS, shuffle=True, random_state=0).split(prepared.truth)):
        taken = known if few is None else np.random.default_rng(place).permutation(known)[:few]
        said[asked] = ask(taken, asked)
        each.append(f1(prepared.truth[asked], said[asked])[1])
    return round(float(np.mean(each)) if few else f1(prepared.truth, said)[1], 4)


def _ours(prepared: Prepared) -> Ask:
    matrix, hits = prepared.features.matrix(prepared.contributions), prepared.hits

    def ask(known: np.ndarray, asked: np.ndarray) -> np.ndarray:
        fitted = fit(matrix[known], hits[known], prepared.truth[known], prepared.hints, prepared.exclusive)
        return fitted.decide(fitted.probability(matrix[asked], hits[asked]))

    return ask


def _strong(prepared: Prepared) -> Ask:
    texts = np.array(prepared.contributions[c.TEXT].tolist(), dtype=object)
    return lambda known, asked: strong(texts[known].tolist(), prepared.truth[known], texts[asked].tolist(),
                                       prepared.exclusive)


def _textcat(prepared: Prepared, language: str) -> Ask:
    """Train spaCy's text classifier on words and pairs of words from a blank pipeline."""
    texts = prepared.contributions[c.TEXT].tolist()
    pipe = "textcat" if prepared.exclusive else "textcat_multilabel"

    def ask(known: np.ndarray, asked: np.ndarray) -> np.ndarray:
        spacy.util.fix_random_seed(0)
        nlp = spacy.blank(language)
        model = {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": prepared.exclusive, "ngram_size": 2,
                 "length": 262144, "no_output_layer": False}
        nlp.add_pipe(pipe, config={"model": model})
        examples = [Example.from_dict(nlp.make_doc(texts[i]), {"cats": {
            label: float(carried) for label, carried in zip(prepared.labels, prepared.truth[i], strict=True)}})
            for i in known]
        optimizer = nlp.initialize(lambda: examples)
        for epoch in range(EPOCHS):
            order = np.random.default_rng(epoch).permutation(len(examples))
            for start in range(0, len(order), 32):
                nlp.update([examples[i] for i in order[start:start + 32]], sgd=optimizer)
        scores = np.array([[doc.cats[label] for label in prepared.labels] for doc in nlp.pipe(texts[i] for i in asked)])
        if prepared.exclusive:
            return np.eye(scores.shape[1], dtype=int)[scores.argmax(axis=1)]
        return (scores > 0.5).astype(int)

    return ask


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--curve", action="store_true")
    asked.add_argument("--textcat", action="store_true")
    asked.add_argument("--only", default="")
    wanted = asked.parse_args()
    rows = [measure(one, wanted.curve, wanted.textcat) for one in sets() if wanted.only in one.name]
    if wanted.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        print(pd.DataFrame(rows).drop(columns="curve", errors="ignore").T.to_string(header=False))


if __name__ == "__main__":
    main()
