"""Microsoft Forms: a workbook with date cells; its constants in two languages; several answers end in «;»."""

import datetime as dt

from tests.ingest.tools.conftest import TakeIn
from tests.make import xlsx

HEADER = ["ID", "Start time", "Hora de finalización", "Correo electrónico", "Nombre",
          "Hora de la última modificación", "¿En qué distrito vive?\u00a0", "¿Qué le preocupa?\n", "¿Algún comentario?"]
START, END = dt.datetime(2026, 3, 4, 9, 10), dt.datetime(2026, 3, 4, 9, 14, 30)


def test_the_workbook(take_in: TakeIn) -> None:
    """If this fails, the forms that most town halls use need a mapping, or store names."""
    seen = take_in("Barrios(1-4).xlsx", xlsx([
        HEADER,
        [1, START, END, "ana@example.org", "Ana Pérez", None, "Norte", "Ruido;", "Faltan bancos"],
        [2, START, END, "anonymous", None, START, "Sur", "Ruido;Limpieza;", None],
        [3, START, END, "anonymous", None, None, "Prefiero no decirlo", "Ruido;El polígono;", "Texto con ; y ,"],
        [4, START, END, "anonymous", None, None, "Prefiero no decirlo;", None, None]]))
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("Microsoft Forms", "online", 4)
    assert seen.ids() == ["1", "2", "3", "4"]
    assert seen.days() == ["2026-03-04"] * 4
    assert seen.texts() == [["Faltan bancos"], [], ["Texto con ; y ,"], []]
    assert seen.answers("part") == [("given", "north"), ("given", "south"), ("prefer_not", None), ("prefer_not", None)]
    assert seen.answers("topic") == [("given", "noise"), ("given", None), ("given", "noise"), ("blank", None)]
    assert seen.noted() == [("unknown_value", "H3", "Ruido;Limpieza;")]
    assert "Ana" not in seen.everything()
    assert "example.org" not in seen.everything()


def test_two_forms_that_both_count_from_one(take_in: TakeIn) -> None:
    """If this fails, the first answer to the Spanish form is taken for a change of the first to the English one."""
    later = dt.datetime(2026, 3, 5, 10)
    take_in("English.xlsx", xlsx([["ID", "Start time", "Completion time", "Any comment?"], [1, START, END, "Shade"]]))
    seen = take_in("Spanish.xlsx", xlsx([["ID", "Hora de inicio", "Hora de finalización", "¿Algún comentario?"],
                                         [1, later, later, "Sombra"]]))
    assert (seen.receipt.stored, seen.receipt.set_aside) == (1, 0)
    again = take_in("Spanish again.xlsx", xlsx([
        ["ID", "Hora de inicio", "Hora de finalización", "¿Algún comentario?"], [1, later, later, "Sombra"]]))
    assert again.receipt.already_known == 1


def test_saved_again_by_another_program(take_in: TakeIn) -> None:
    """If this fails, a line «Tabla 1» above the header hides the whole file."""
    seen = take_in("x.csv", "Tabla 1;;;\nID;Hora de inicio;Hora de finalización;¿Algún comentario?\n"
                            "1;4/3/2026 9:10;4/3/2026 9:14;Sombra\n")
    assert (seen.tool(), seen.days(), seen.codes()) == ("Microsoft Forms", ["2026-03-04"], set())
