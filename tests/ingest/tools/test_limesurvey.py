"""LimeSurvey: a BOM, a blank line at the end; headings as codes, as texts, as both."""

import pytest

from tests.ingest.tools.conftest import TakeIn

CODES = '''"id";"submitdate";"lastpage";"startlanguage";"seed";"startdate";"datestamp";"ipaddr";"BAIRRO";"COMENT"
"1";"2026-03-04 09:14:30";"3";"pt-BR";"1417820114";"2026-03-04 09:10:00";"2026-03-04 09:14:30";"192.0.2.1";"A1";"Mais sombra; e bancos"
"2";"2026-03-05 09:33:02";"3";"pt";"1417820115";"2026-03-04 09:31:44";"2026-03-04 09:33:02";"192.0.2.2";"A2";"Disse ""lotado"""
"3";;"1";"es";"1417820116";"2026-03-04 14:05:07";"2026-03-04 14:05:40";"";"-oth-";
"4";"1980-01-01 00:00:00";"3";"en";"1417820117";"2026-03-05 10:00:12";"2026-03-05 10:01:00";"";"A1";""

'''  # noqa: E501 - lines as the tool writes them


def as_file(text: str) -> bytes:
    """Write a text as the tool does."""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def test_codes(take_in: TakeIn) -> None:
    """If this fails, the survey tool of public bodies needs a mapping, or 1980 is when somebody answered."""
    seen = take_in("results-survey8106.csv", as_file(CODES))
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("LimeSurvey", "online", 4)
    assert seen.ids() == ["1", "2", "3", "4"]
    assert seen.days() == ["2026-03-04", "2026-03-05", None, None]
    assert seen.texts() == [["Mais sombra; e bancos"], ['Disse "lotado"'], [], []]
    assert seen.answers("part") == [("given", "centre"), ("given", "north"), ("given", None), ("given", "centre")]
    assert seen.noted() == [("unknown_value", "I4", "-oth-")]
    assert [row.place.language for row in seen.rows][1:] == ["pt", "es", "en"]
    assert "192.0.2" not in seen.everything()


@pytest.mark.parametrize("header", [
    "Response ID,Date submitted,Last page,Start language,In which district do you live?,Any comment?",
    "ID da resposta,Data de envio,Última página,Idioma inicial,Em que bairro você mora?,Comentários",
    "ID de respuesta,Fecha de envío,Última página,Lenguaje inicial,¿En qué distrito vive?,¿Algún comentario?",
    "id. ID de respuesta,submitdate. Fecha de envío,lastpage. Última página,startlanguage. Lenguaje inicial,"
    "Q1. ¿En qué distrito vive?,Q2. ¿Algún comentario?",
])
def test_texts(take_in: TakeIn, header: str) -> None:
    """If this fails, an export with full headings, in one of the languages, needs a mapping."""
    seen = take_in("results.csv", as_file(f"{header}\n7,2026-03-04 09:14:30,3,es,Centro,Sombra\n"))
    assert (seen.tool(), seen.ids(), seen.days()) == ("LimeSurvey", ["7"], ["2026-03-04"])
    assert (seen.texts(), seen.answers("part"), seen.codes()) == ([["Sombra"]], [("given", "centre")], set())


def test_a_ticked_box_is_no_text(take_in: TakeIn) -> None:
    """If this fails, «Yes» in a column of options is a contribution; what was typed under «other» is one."""
    seen = take_in("results.csv", as_file(
        "id,submitdate,lastpage,startlanguage,Any comment? [Shade],Any comment? [Other]\n"
        "7,2026-03-04 09:14:30,3,en,Yes,More benches\n"))
    assert seen.texts() == [["More benches"]]
    assert seen.noted() == [("unknown_column", "E1", "Any comment? [Shade]")]
