"""Google Forms: its own download, and the sheet saved as CSV."""

from tests.ingest.tools.conftest import TakeIn

DOWNLOAD = '''\
"Carimbo de data/hora","Nome de usuário","Em que bairro você mora?","Quais temas são prioritários?","Comentários"
"2026/03/04 9:10:00 AM GMT-3","lia@example.org","Centro","Mobilidade;Parques","Mais sombra, por favor"
"2026/03/04 9:31:44 AM GMT-3","","Vila Nova","Mobilidade","Disse ""sempre lotado"""
"2026/03/04 2:05:07 PM GMT-3","rui@example.org","Prefiro não responder","Mobilidade;Outro tema livre",""
"2026/03/05 10:00:12 AM GMT-3","","Centro","",""
'''


def test_the_download(take_in: TakeIn) -> None:
    """If this fails, the commonest form of all needs a mapping, or stores e-mail addresses."""
    seen = take_in("Bairros.csv", DOWNLOAD)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("Google Forms", "online", 4)
    assert seen.texts() == [["Mais sombra, por favor"], ['Disse "sempre lotado"'], [], []]
    assert seen.days() == ["2026-03-04", "2026-03-04", "2026-03-04", "2026-03-05"]
    assert seen.answers("part") == [("given", "centre"), ("given", "north"), ("prefer_not", None), ("given", "centre")]
    assert all(row.is_person for row in seen.rows)
    assert "example.org" not in seen.everything()


def test_several_answers_are_not_guessed(take_in: TakeIn) -> None:
    """If this fails, who ticks two boxes is counted for the first of them."""
    seen = take_in("Bairros.csv", DOWNLOAD)
    assert seen.answers("topic") == [("given", None), ("given", "noise"), ("given", "noise"), ("blank", None)]
    assert seen.noted() == [("unknown_value", "D2", "Mobilidade;Parques")]


def test_a_sheet_saved_as_csv_has_the_dates_of_its_country(take_in: TakeIn) -> None:
    """If this fails, the answers of a linked sheet have no date, or the wrong month."""
    seen = take_in("Bairros (respostas).csv",
                   'Carimbo de data/hora,Endereço de e-mail,Em que bairro você mora?,Comentários\n'
                   '04/03/2026 09:10:00,lia@example.org,Centro,"Sombra, bancos"\n')
    assert (seen.days(), seen.texts(), seen.codes()) == (["2026-03-04"], [["Sombra, bancos"]], set())


def test_a_grid_is_known_by_its_rows(take_in: TakeIn) -> None:
    """If this fails, a question asked as a row of a grid is not found; the other rows must be named."""
    seen = take_in("x.csv", "Timestamp,About you [Age],How are they? [Buses],Score\n"
                            "2026/03/04 9:10:00 AM GMT,34,Good,7 / 10\n")
    assert seen.answers("age") == [("given", "18-64")]
    assert seen.noted() == [("unknown_column", "C1", "How are they? [Buses]")]
    assert seen.rows[0].place.extra == {"How are they? [Buses]": "Good", "Score": "7 / 10"}


def test_a_timestamp_alone_is_not_google(take_in: TakeIn) -> None:
    """If this fails, any log file with a first column «Timestamp» is a consultation."""
    seen = take_in("x.csv", "Timestamp,Any comment?\n1771,Shade\n")
    assert (seen.tool(), seen.receipt.channel) == ("", "import")


def test_a_note_below_the_answers_is_nobody(take_in: TakeIn) -> None:
    """If this fails, a remark somebody typed below the sheet is one more participant."""
    seen = take_in("x.csv", "Marca temporal,¿Algún comentario?\n4/3/2026 9:10:00,Sombra\nrevisado por Ana,\n")
    assert (seen.receipt.stored, seen.receipt.set_aside) == (1, 1)
