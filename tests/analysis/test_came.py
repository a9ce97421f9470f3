"""How people came, in words, in three languages."""

import pandas as pd
import pytest

import locales
from analysis.came import finding
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c

STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER, 10)


@pytest.mark.parametrize(("people", "viewer", "told"), [
    ({"online": 30, "workshop": 60}, STAFF, (
        "Workshops brought most people (60); besides: online (30)",
        "Oficinas: o modo que trouxe mais pessoas (60); além disso: online (30)",
        "Talleres: la forma que trajo a más personas (60); además: en línea (30)")),
    ({"online": 30, "workshop": 30, "paper": 0}, STAFF, (
        "No way of taking part clearly brought most people: online (30) and workshops (30)",
        "Nenhum modo de participar trouxe claramente mais pessoas: online (30) e oficinas (30)",
        "Ninguna forma de participar trajo claramente a más personas: en línea (30) y talleres (30)")),
    ({"online": 1}, STAFF, ("Everybody who was counted came in one way: online (1)",
                            "Todas as pessoas contadas vieram de um só modo: online (1)",
                            "Todas las personas contadas llegaron de una sola forma: en línea (1)")),
    ({"online": 0}, STAFF, ("Nobody wrote down how many people took part",
                            "Ninguém anotou quantas pessoas participaram",
                            "Nadie anotó cuántas personas participaron")),
    ({"online": 130, "workshop": 120}, READER, (
        "No way of taking part clearly brought most people: online (about 130) and workshops (about 120)",
        "Nenhum modo de participar trouxe claramente mais pessoas: online (cerca de 130) e oficinas (cerca de 120)",
        "Ninguna forma de participar trajo claramente a más personas: en línea (cerca de 130) y talleres "
        "(cerca de 120)")),
    ({"online": 0, "workshop": 60}, READER, (
        "Workshops brought most people (about 60); besides: online (fewer than 10)",
        "Oficinas: o modo que trouxe mais pessoas (cerca de 60); além disso: online (menos de 10)",
        "Talleres: la forma que trajo a más personas (cerca de 60); además: en línea (menos de 10)")),
], ids=["first", "tie", "one way", "nobody counted", "rounded", "hidden"])
def test_how_people_came(people: dict[str, int], viewer: Viewer, told: tuple[str, ...]) -> None:
    """If this fails, the chart's title names a way of taking part that its bars don't show as the first."""
    channels = protect(pd.DataFrame({c.CHANNEL: list(people), c.PARTICIPANTS: list(people.values())}), viewer)
    for language, sentence in zip(locales.LANGUAGES, told, strict=True):
        with locales.speaking(language):
            assert finding(channels) == sentence
