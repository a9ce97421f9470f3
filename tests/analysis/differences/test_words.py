"""The title of a question's figure: what differs between its groups, in three languages."""

import pandas as pd
import pytest

import locales
from analysis.differences.cells import LABEL
from analysis.differences.words import of_question
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

AGE = make.engagement().dimensions[0]
MORE, LESS, NONE, FEW = map(str, (Difference.MORE, Difference.LESS, Difference.NONE, Difference.TOO_FEW))


def _cells(*rows: tuple[str, str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[c.CATEGORY, LABEL, c.VERDICT, c.P_VALUE])


@pytest.mark.parametrize(("rows", "rounds", "told"), [
    ([("young", "Trees", MORE, 0.01), ("old", "Trees", NONE, 0.9)], False, (
        "age: «young» speaks more often of «Trees»", "age: «young» fala mais vezes de «Trees»",
        "age: «young» habla más a menudo de «Trees»")),
    ([("young", "Trees", MORE, 0.02), ("old", "Bins", LESS, 0.01)], True, (
        "age: «old» speaks less often of «Bins» and «young» speaks more often of «Trees»",
        "age: «old» fala menos vezes de «Bins» e «young» fala mais vezes de «Trees»",
        "age: «old» habla menos a menudo de «Bins» y «young» habla más a menudo de «Trees»")),
    ([("young", "Trees", MORE, 0.02), ("old", "Bins", LESS, 0.01), ("young", "Bins", MORE, 0.03),
      ("old", "Trees", LESS, 0.04)], False, (
        "age: «old» speaks less often of «Bins», «young» speaks more often of «Trees», and 2 more",
        "age: «old» fala menos vezes de «Bins», «young» fala mais vezes de «Trees» e mais 2",
        "age: «old» habla menos a menudo de «Bins», «young» habla más a menudo de «Trees» y 2 más")),
    ([("young", "Trees", NONE, 0.9), ("old", "Trees", FEW, float("nan"))], False, (
        "age: no difference beyond what chance can do", "age: nenhuma diferença além do que o acaso pode fazer",
        "age: ninguna diferencia más allá de lo que puede hacer el azar")),
    ([("young", "Trees", NONE, 0.9)], True, (
        "age: no difference beyond what chance and rounding can do",
        "age: nenhuma diferença além do que o acaso e o arredondamento podem fazer",
        "age: ninguna diferencia más allá de lo que pueden hacer el azar y el redondeo")),
    ([("young", "Trees", FEW, float("nan"))], False, (
        "age: too few people to tell", "age: poucas pessoas para saber", "age: muy pocas personas para saberlo")),
], ids=["one", "two", "four", "none", "none of rounded", "too few"])
def test_a_figure_says_what_differs(rows: list, rounds: bool, told: tuple[str, ...]) -> None:
    """If this fails, the figure's title says of a group what its squares don't."""
    for language, sentence in zip(locales.LANGUAGES, told, strict=True):
        with locales.speaking(language):
            assert of_question(_cells(*rows), AGE, rounds) == sentence
