"""The title of the chart of how good each theme's tags are, in three languages."""

import pandas as pd
import pytest

import locales
from analysis.themes.quality import F1, MEASURED
from analysis.themes.quality_words import by_theme
from ingest.schema import names as c

Measured = tuple[str, float | None, float, float]


def _themes(*rows: Measured) -> pd.DataFrame:
    return pd.DataFrame([{"label": label, F1: f1, c.LOW: low, c.HIGH: high, MEASURED: f1 is not None}
                         for label, f1, low, high in rows]).astype({F1: "float64"})


@pytest.mark.parametrize(("rows", "told"), [
    ([("Trees", 0.9, 0.8, 1.0), ("Buses", 0.6, 0.5, 0.7), ("Bins", 0.3, 0.2, 0.4), ("Rare", None, 0, 0)], (
        "Found best: «Trees» (F1 0.90); found worst: «Bins» (F1 0.30)",
        "Mais bem encontrado: «Trees» (F1 0,90); menos bem: «Bins» (F1 0,30)",
        "Lo que mejor se encuentra: «Trees» (F1 0,90); lo que peor: «Bins» (F1 0,30)")),
    ([("Trees", 0.9, 0.5, 1.0), ("Bins", 0.6, 0.2, 0.8)], (
        "Found best: «Trees» (F1 0.90); found worst: «Bins» (F1 0.60). Their ranges overlap, so it may be chance",
        "Mais bem encontrado: «Trees» (F1 0,90); menos bem: «Bins» (F1 0,60). Os intervalos se sobrepõem, então pode "
        "ser acaso",
        "Lo que mejor se encuentra: «Trees» (F1 0,90); lo que peor: «Bins» (F1 0,60). Sus intervalos se solapan, así "
        "que puede ser azar")),
    ([("Trees", 0.9, 0.8, 1.0), ("Buses", 0.901, 0.8, 1.0), ("Bins", 0.3, 0.2, 0.4)], (
        "Found best: «Trees» and «Buses» (F1 0.90); found worst: «Bins» (F1 0.30)",
        "Mais bem encontrado: «Trees» e «Buses» (F1 0,90); menos bem: «Bins» (F1 0,30)",
        "Lo que mejor se encuentra: «Trees» y «Buses» (F1 0,90); lo que peor: «Bins» (F1 0,30)")),
    ([("Trees", 0.9, 0.8, 1.0), ("Buses", 0.9, 0.8, 1.0)], (
        "All 2 themes that are measured have the same F1: 0.90", "Os 2 temas medidos têm todos o mesmo F1: 0,90",
        "Los 2 temas medidos tienen todos el mismo F1: 0,90")),
    ([("Trees", 0.9, 0.8, 1.0), ("Rare", None, 0, 0)], (
        "Only one theme can be measured: «Trees» (F1 0.90)", "Só um tema pode ser medido: «Trees» (F1 0,90)",
        "Solo se puede medir un tema: «Trees» (F1 0,90)")),
    ([("Rare", None, 0, 0)], (
        "No theme was found in enough texts to be measured",
        "Nenhum tema foi encontrado em textos suficientes para ser medido",
        "Ningún tema se encontró en textos suficientes para poder medirlo")),
], ids=["first and last", "may be chance", "a tie", "all alike", "one", "none"])
def test_the_best_and_the_worst_are_named(rows: list[Measured], told: tuple[str, ...]) -> None:
    """If this fails, the chart's title praises or blames a theme that its dots don't."""
    for language, sentence in zip(locales.LANGUAGES, told, strict=True):
        with locales.speaking(language):
            assert by_theme(_themes(*rows)) == sentence
