"""What a map shows, in words."""

import pandas as pd
import pytest

import locales
from analysis.areas.words import theme_finding
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c


@pytest.mark.parametrize(("texts", "shares", "role", "told"), [
    ([20, 10], [0.5, 0.25], Role.STAFF, (
        "«Trees» is spoken about most in East: in 50% of its contributions",
        "Fala-se mais de «Trees» em East: em 50% de suas contribuições",
        "De «Trees» se habla más en East: en el 50\xa0% de sus aportaciones")),
    ([20, 10, 4], [0.5, 0.5, 0.2], Role.STAFF, (
        "«Trees» is spoken about most in East and West: in 50% of the contributions of each",
        "Fala-se mais de «Trees» em East e West: em 50% das contribuições de cada área",
        "De «Trees» se habla más en East y West: en el 50\xa0% de las aportaciones de cada zona")),
    ([20, 10, 0], [0.5, 0.5, None], Role.STAFF, (
        "«Trees» is spoken about equally often in all areas with contributions: in 50% of them",
        "Fala-se de «Trees» com a mesma frequência em todas as áreas com contribuições: em 50% delas",
        "De «Trees» se habla con la misma frecuencia en todas las zonas con aportaciones: en el 50\xa0% de ellas")),
    ([0, 0], [0.0, 0.0], Role.STAFF, (
        "«Trees» is spoken about in no area", "Não se fala de «Trees» em nenhuma área",
        "En ninguna zona se habla de «Trees»")),
    ([20, 10, 0], [0.5, 0.25, 0.1], Role.POLICYMAKER, (  # rounding may have made East the first
        "«Trees» is spoken about in at least 2 of 3 areas; rounded numbers don't tell where most",
        "Fala-se de «Trees» em pelo menos 2 de 3 áreas; números arredondados não dizem onde mais",
        "De «Trees» se habla en al menos 2 de 3 zonas; los números redondeados no dicen dónde más")),
    ([0, 0], [0.0, 0.0], Role.POLICYMAKER, (  # nobody may know whether it is none
        "«Trees»: too few contributions in each area to tell them apart",
        "«Trees»: poucas contribuições em cada área para distinguir umas das outras",
        "«Trees»: muy pocas aportaciones en cada zona para distinguir unas de otras")),
], ids=["first", "a tie", "all alike", "nowhere", "rounded", "hidden"])
def test_an_area_is_named_where_it_is_surely_the_first(texts: list[int], shares: list[float | None], role: Role,
                                                       told: tuple[str, ...]) -> None:
    """If this fails, a map's heading says of an area what its figures don't."""
    areas = ["east", "west", "north"][:len(texts)]
    spoken = protect(pd.DataFrame({c.AREA: areas, "contributions": texts, c.SHARE: pd.Series(shares, dtype="float64")}),
                     Viewer(role))
    for language, sentence in zip(locales.LANGUAGES, told, strict=True):
        with locales.speaking(language):
            assert theme_finding(spoken, "Trees", str.capitalize) == sentence
