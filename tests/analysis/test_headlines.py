"""The four sentences, each against the figures behind it: one, several and none, in three languages."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import pytest

import locales
from analysis.analyse import Analysis, analyse, tag_all
from analysis.headlines import headlines, missing, reader
from analysis.protect import look, make_copy
from analysis.viewers import Role
from ingest.schema import names as c
from tests.analysis.make import PLACE, benchmark, codebook, engagement, frames, people

TOWN = engagement()
HALF = benchmark((PLACE, "age", "young", 500), (PLACE, "age", "old", 500))
BOOK = codebook({"trees": "tree", "bins": "bin", "buses": "bus", "lights": "lamp"})
SECRET = b"a secret that nobody else knows."
Case = Callable[[], Analysis]


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    yield
    locales.use("en")


def known(young: int = 0, old: int = 0, unsaid: int = 0, texts: tuple[str, ...] = (), figures=HALF,
          rounded: bool = False, sessions: int = 0) -> Analysis:
    """Analyse so many people, with these texts; rounded: as a policymaker reads it."""
    said = [{c.TEXT: text, c.LANGUAGE: "en"} for text in texts]
    made = frames([*people(young, age="young"), *people(old, age="old"), *people(unsaid, age="prefer_not")], said,
                  [{c.SESSION: f"s{i}", c.PEOPLE: 30} for i in range(sessions)])
    tagged = tag_all(made, TOWN, BOOK)
    if not rounded:
        return analyse(tagged, TOWN, BOOK, figures)
    return look(make_copy(tagged, TOWN, BOOK, figures, SECRET), TOWN, BOOK, figures)


def case(*counts: int, **more: Any) -> Case:
    """Put off an analysis until its test runs."""
    return partial(known, *counts, **more)


def said(of: Analysis, language: str, which: int) -> str:
    """Give one of the four sentences in a language."""
    locales.use(language)
    return headlines(of, TOWN, TOWN.end)[which]


@pytest.mark.parametrize(("of", "expected"), [
    (case(), ("Nobody has taken part in Old Town yet.", "Ninguém participou em Old Town ainda.",
               "Nadie ha participado todavía en Old Town.")),
    (case(1, texts=("a tree",)), ("1 person took part in Old Town and left 1 contribution.",
                                   "1 pessoa participou em Old Town e deixou 1 contribuição.",
                                   "1 persona participó en Old Town y dejó 1 aportación.")),
    (case(2, 3), ("5 people took part in Old Town and left 0 contributions.",
                   "5 pessoas participaram em Old Town e deixaram 0 contribuição.",
                   "5 personas participaron en Old Town y dejaron 0 aportaciones.")),
    (case(texts=("a tree", "a bus")), (
        "In Old Town 2 contributions came in; nobody wrote down how many people they are from.",
        "Em Old Town há 2 contribuições; ninguém anotou de quantas pessoas vêm.",
        "En Old Town hay 2 aportaciones; nadie anotó de cuántas personas vienen.")),
    (case(2, 3, texts=("a tree",) * 4, rounded=True), (
        "Fewer than 10 people took part in Old Town and left fewer than 10 contributions.",
        "Menos de 10 pessoas participaram em Old Town e deixaram menos de 10 contribuições.",
        "Menos de 10 personas participaron en Old Town y dejaron menos de 10 aportaciones.")),
    (case(20, 20, rounded=True), (
        "About 40 people took part in Old Town and left fewer than 10 contributions.",
        "Cerca de 40 pessoas participaram em Old Town e deixaram menos de 10 contribuições.",
        "Cerca de 40 personas participaron en Old Town y dejaron menos de 10 aportaciones.")),
    (case(20, 20, sessions=2), (
        "100 people took part in Old Town and left 0 contributions. How they came: workshops (60) and online (40). "
        "Whoever took part in two ways counts twice; at least 60 were different people.",
        "100 pessoas participaram em Old Town e deixaram 0 contribuição. Como vieram: oficinas (60) e online (40). "
        "Quem participou de dois modos conta duas vezes; pelo menos 60 eram pessoas diferentes.",
        "100 personas participaron en Old Town y dejaron 0 aportaciones. Cómo llegaron: talleres (60) y en línea (40). "
        "Quien participó de dos formas cuenta dos veces; al menos 60 eran personas distintas.",
    )),
], ids=["nobody", "one", "several", "texts only", "hidden", "rounded", "two channels"])
def test_who_was_heard(of: Case, expected: tuple[str, ...]) -> None:
    """If this fails, the first line a policymaker reads says another number than the dashboard."""
    made = of()
    assert tuple(said(made, language, 0) for language in locales.LANGUAGES) == expected


@pytest.mark.parametrize(("of", "expected"), [
    (case(4, 36), ("Missing most: «young» (age), 50% of Old Town and 10% of those who told us.",
                    "Quem mais falta: «young» (age), 50% de Old Town e 10% de quem informou.",
                    "Quienes más faltan: «young» (age), 50\xa0% de Old Town y 10\xa0% de quienes respondieron.")),
    (case(0, 36), ("Missing most: «young» (age), 50% of Old Town and nobody of those who told us.",
                    "Quem mais falta: «young» (age), 50% de Old Town e ninguém entre quem informou.",
                    "Quienes más faltan: «young» (age), 50\xa0% de Old Town y nadie entre quienes respondieron.")),
    (case(20, 20), ("No group is clearly missing.", "Nenhum grupo está claramente faltando.",
                     "Ningún grupo falta de forma clara.")),
    (case(20, 20, figures=benchmark()), (
        "Who is missing can't be told: no group can be compared with the population.",
        "Não dá para dizer quem está faltando: nenhum grupo pode ser comparado com a população.",
        "No se puede decir quién falta: ningún grupo se puede comparar con la población.")),
    (case(), ("Who is missing can't be told: no group can be compared with the population.",
               "Não dá para dizer quem está faltando: nenhum grupo pode ser comparado com a população.",
               "No se puede decir quién falta: ningún grupo se puede comparar con la población.")),
], ids=["missing", "nobody seen", "nobody missing", "no figures", "nobody at all"])
def test_who_is_missing(of: Case, expected: tuple[str, ...]) -> None:
    """If this fails, the brief names a group that isn't missing, or gives it another share."""
    made = of()
    assert tuple(said(made, language, 1) for language in locales.LANGUAGES) == expected


@pytest.mark.parametrize(("of", "expected"), [
    (case(4, 36, 1), ("This holds even if the one person whose answer we don't know is of this group.",
                       "Isso vale mesmo que a única pessoa cuja resposta não conhecemos seja deste grupo.",
                       "Eso vale aunque la única persona cuya respuesta no conocemos sea de este grupo.")),
    (case(4, 76, 6), ("This holds even if all whose answer we don't know (6 people) are of this group.",
                       "Isso vale mesmo que todas as pessoas cuja resposta não conhecemos (6) sejam deste grupo.",
                       "Eso vale aunque todas las personas cuya respuesta no conocemos (6) sean de este grupo.")),
    (case(4, 36, 30), (  # (4 + 30) of 70
        "It might not hold: if all whose answer we don't know (30 people) are of this group, its share is 49%.",
        "Isso pode não valer: se todas as pessoas cuja resposta não conhecemos (30) forem deste grupo, a parcela dele "
        "é 49%.",
        "Eso puede no valer: si todas las personas cuya respuesta no conocemos (30) son de este grupo, su porcentaje "
        "es del 49\xa0%.")),
], ids=["one unknown", "robust", "not robust"])
def test_whether_it_holds(of: Case, expected: tuple[str, ...]) -> None:
    """If this fails, a finding is called sure that the unknown answers could overturn, or the other way round."""
    made = of()
    for language, sentence in zip(locales.LANGUAGES, expected, strict=True):
        assert said(made, language, 1).endswith(sentence)
    assert bool(made.flags[c.ROBUST].iloc[0]) == expected[0].startswith("This holds")


def test_nothing_is_said_of_the_unknown_where_there_are_none() -> None:
    """If this fails, the brief speaks of people who were not there."""
    assert "hold" not in said(known(4, 36), "en", 1)


@pytest.mark.parametrize(("more", "expected"), [
    (1, ("1 other group is missing, too.", "Falta também 1 outro grupo.", "Falta también 1 grupo más.")),
    (2, ("2 other groups are missing, too.", "Faltam também 2 outros grupos.", "Faltan también 2 grupos más."))])
def test_how_many_others_are_missing(more: int, expected: tuple[str, ...]) -> None:
    """If this fails, a councillor believes that only one group is missing."""
    bands = tuple(f"g{i}" for i in range(more + 1))
    town = engagement({"age": (*bands, "old")})
    figures = benchmark(*((PLACE, "age", band, 100) for band in bands), (PLACE, "age", "old", 200))
    of = analyse(tag_all(frames(people(200, age="old")), town, BOOK), town, BOOK, figures)
    assert len(of.flags) == more + 1
    for language, sentence in zip(locales.LANGUAGES, expected, strict=True):
        locales.use(language)
        assert headlines(of, town, town.end)[1].endswith(sentence)


def test_an_illustrative_figure_is_called_so() -> None:
    """If this fails, a guess at the population stands in the brief as if it were the census."""
    doubtful = HALF.assign(**{c.STATUS: c.ILLUSTRATIVE})
    assert "illustrative, not checked" in said(known(4, 36, figures=doubtful), "en", 1)
    assert "illustrative" not in said(known(4, 36), "en", 1)


@pytest.mark.parametrize(("texts", "expected"), [
    ((), ("No theme stands out yet: too few contributions speak of any.",
          "Nenhum tema se destaca ainda: poucas contribuições falam de algum.",
          "Ningún tema destaca todavía: muy pocas aportaciones hablan de alguno.")),
    (("a tree", "a tree", "a bin", "nothing"), (
        "Spoken about most, with their shares of the contributions: trees (50%) and bins (25%).",
        "Do que mais se falou, com a parcela das contribuições: trees (50%) e bins (25%).",
        "De lo que más se habló, con su porcentaje de las aportaciones: trees (50\xa0%) y bins (25\xa0%).")),
    (("a tree", "a bin", "a bus", "a lamp"), (
        "No theme stands out: several are spoken about equally often.",
        "Nenhum tema se destaca: vários são mencionados com a mesma frequência.",
        "Ningún tema destaca: de varios se habla con la misma frecuencia.")),
], ids=["none", "two", "four tie"])
def test_what_people_spoke_about(texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """If this fails, the brief cuts a tie, or gives a theme another share than the dashboard."""
    of = known(5, 5, texts=texts)
    assert tuple(said(of, language, 2) for language in locales.LANGUAGES) == expected


@pytest.mark.parametrize(("of", "expected"), [
    (case(4, 36), (  # (4 + 32) of (40 + 32) are half
        "Next: invite more people of the group «young». If nobody else came, 32 more people from this group would "
        "bring it to 50%.",
        "Próximo passo: convidar mais pessoas do grupo «young». Se ninguém mais viesse, mais 32 pessoas deste grupo o "
        "levariam a 50%.",
        "Siguiente paso: invitar a más personas del grupo «young». Si no viniera nadie más, 32 personas más de este "
        "grupo lo llevarían al 50\xa0%.")),
    (case(2, 3), (
        "Next: hear more people, so that the groups of which too few told us can be judged.",
        "Próximo passo: ouvir mais pessoas, para poder avaliar os grupos dos quais poucas informaram.",
        "Siguiente paso: escuchar a más personas, para poder valorar los grupos de los que respondieron muy pocas.")),
    (case(200, 200), ("Next: no group has to be invited before the others.",
                       "Próximo passo: nenhum grupo precisa ser convidado antes dos outros.",
                       "Siguiente paso: no hay que invitar a ningún grupo antes que a los demás.")),
    (case(20, 20, figures=benchmark()), (
        "Next: hand in population figures, so that the groups can be compared.",
        "Próximo passo: entregar dados da população, para que os grupos possam ser comparados.",
        "Siguiente paso: entregar datos de población, para poder comparar los grupos.")),
], ids=["invite", "hear more", "nobody first", "no figures"])
def test_what_to_do_next(of: Case, expected: tuple[str, ...]) -> None:
    """If this fails, staff are sent to the wrong people, or to too few."""
    made = of()
    assert tuple(said(made, language, 3) for language in locales.LANGUAGES) == expected


def test_a_group_of_few_is_never_counted_out() -> None:
    """If this fails, a policymaker reads how many of a group of fewer than ten there were."""
    of = known(4, 76, rounded=True)
    assert reader(of).role is Role.POLICYMAKER
    told = " ".join(headlines(of, TOWN, TOWN.end))
    assert "50% of Old Town and fewer than 10 of those who told us" in told
    assert "nobody of those" not in " ".join(headlines(known(0, 80, rounded=True), TOWN, TOWN.end))


def test_nobody_is_invited_to_what_is_over() -> None:
    """If this fails, officials are told to invite people to a consultation that has ended."""
    told = headlines(known(4, 36), TOWN, TOWN.end + dt.timedelta(days=1))[3]
    assert told == ("Next: taking part ended on 31 March 2026. Open it again for the group «young», or tell with all "
                    "results that it is missing. If nobody else came, 32 more people from this group would bring it to "
                    "50%.")


def test_rounding_makes_no_group_the_first_of_several() -> None:
    """If this fails, staff and policymakers read that different groups are missing most."""
    of = known(4, 76, rounded=True)
    several = replace(of, flags=pd.concat([of.flags, of.flags], ignore_index=True))
    assert missing(several, TOWN).startswith("Among those missing: «young»")
    assert missing(of, TOWN).startswith("Missing most: «young»")


def test_rounding_makes_no_theme_the_first() -> None:
    """If this fails, a theme that rounding made the first is told as what people want most."""
    told = headlines(known(20, 20, texts=("More trees",) * 40, rounded=True), TOWN, TOWN.end)[2]
    assert re.match(r"Among what was spoken about most, with shares of the contributions: trees \(about \d+%\)\.", told)
