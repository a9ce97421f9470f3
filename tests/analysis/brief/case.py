"""A small consultation whose names try to be something else: markup, formulas, signs from right to left, emoji."""

import datetime as dt
from functools import cache

import pandas as pd

import locales
from analysis.brief.brief import brief
from analysis.brief.material import Kept, Material, gathered
from analysis.brief.model import Brief
from analysis.reach import in_use
from analysis.themes.people import nothing_said
from ingest.schema import Engagement
from ingest.schema import names as c
from tests.analysis.make import PLACE, benchmark, codebook, frames, people
from tests.analysis.make_population import figures

SCRIPT, FORMULA, ARABIC, PARTY = "<script>alert('x')</script>", "=cmd|' /C calc'!A0", "كبار السن", "party 🎉"
TYPST = '#panic("x") $x$ \\'
TODAY = dt.date(2026, 4, 20)
TOWN = Engagement.model_validate({
    "id": "old-town", "title": {"en": f"Old Town & {SCRIPT}"}, "place": PLACE, "start": dt.date(2026, 3, 1),
    "end": dt.date(2026, 3, 31), "languages": ["en"], "questions": [{"id": "idea", "label": {"en": "Your idea"}}],
    "dimensions": [
        {"id": "age", "label": {"en": "Age"}, "categories": [
            {"id": "young", "label": {"en": FORMULA}}, {"id": "old", "label": {"en": ARABIC}},
            {"id": "oldest", "label": {"en": PARTY}}]},
        {"id": "home", "label": {"en": "Home"}, "categories": [
            {"id": "rent", "label": {"en": TYPST}}, {"id": "own", "label": {"en": "+SUM(1)"}}]}]})
FIGURES = in_use(benchmark((PLACE, "age", "young", 400), (PLACE, "age", "old", 500), (PLACE, "age", "oldest", 100)),
                 figures(), TOWN)
BOOK = codebook({"trees": "tree", "bins": "bin"}).assign(label_en=["@trees", "<b>bins</b>"])
SAID = [f"a tree, {SCRIPT} and more", "=1+1 tree", *(f"tree number {n}" for n in range(80)),
        *(f"one bin, {n}" for n in range(40)), *(f"nothing of it {n}" for n in range(20))]


@cache
def material() -> Material:
    """Gather it: 60 people online, of whom few are young, and 60 in a meeting."""
    online = [*people(6, age="young", home="rent"), *people(50, age="old", home="own"), *people(4, age="prefer_not")]
    met = people(60, age="old", home="rent", **{c.SESSION: "s1"})
    texts = [{c.TEXT: text, c.LANGUAGE: "en", c.CHANNEL: "workshop" if n % 3 else "online",
              c.SESSION: "s1" if n % 3 else None} for n, text in enumerate(SAID)]
    made = frames([*online, *met], texts, [{c.SESSION: "s1", c.PARTNER: "-2+3", c.PEOPLE: 60, c.DATE: "2026-03-05",
                                            c.VENUE: SCRIPT}], dimensions=("age", "home"))
    ticked = pd.DataFrame({c.CONTRIBUTION: ["t0", "t1", "t90"], c.FIT: True})
    kept = Kept(made, FIGURES, nothing_said(), (), ticked, b"a secret that nobody else knows.")
    return gathered(kept, TOWN, BOOK)


@cache
def made(language: str = "en") -> Brief:
    """Put the brief together in a language."""
    with locales.speaking(language):
        return brief(material(), TODAY)
