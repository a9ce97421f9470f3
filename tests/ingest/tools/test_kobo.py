"""KoboToolbox: semicolons, everything in quotation marks; groups; HXL tags in the second row."""

from tests.ingest.tools.conftest import TakeIn

TAIL = '"_id";"_uuid";"_submission_time";"_validation_status";"_notes";"_status";"_submitted_by";"__version__";' \
       '"_tags";"meta/rootUuid";"_index"'
PLAIN = f'''"start";"end";"Perfil/Bairro";"Temas prioritários";"Temas prioritários/Mobilidade";"Temas prioritários/Área verde";"Comentário";{TAIL}
"2026-03-04T09:10:00.000-03:00";"2026-03-04T09:12:00.000-03:00";"Centro";"Mobilidade Área verde";"1";"1";"Mais sombra; e bancos";"101";"0b1c-01";"2026-03-04T12:12:05";"";"";"submitted_via_web";"";"vAbC1";"";"uuid:0b1c-01";"1"
"2026-03-04T09:31:00.000-03:00";"2026-03-04T09:33:00.000-03:00";"Vila Nova";"Mobilidade";"1";"0";"Disse ""lotado""";"102";"0b1c-02";"2026-03-04T12:33:41";"";"";"submitted_via_web";"agente7";"vAbC1";"";"uuid:0b1c-02";"2"
"2026-03-04T14:05:00.000-03:00";"2026-03-04T14:06:00.000-03:00";"Prefiro não responder";"";"";"";"";"103";"0b1c-03";"2026-03-05T01:06:10";"";"";"submitted_via_web";"";"vAbC1";"";"uuid:0b1c-03";"3"
'''.replace("\n", "\r\n")  # noqa: E501 - lines as the tool writes them


def test_the_export(take_in: TakeIn) -> None:
    """If this fails, what interviewers collected in the street needs a mapping."""
    seen = take_in("Bairros - all versions - False - 2026-03-06.csv", PLAIN)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("KoboToolbox", "import", 3)
    assert seen.ids() == ["101", "102", "103"]
    assert seen.days() == ["2026-03-04", "2026-03-04", "2026-03-05"]
    assert seen.texts() == [["Mais sombra; e bancos"], ['Disse "lotado"'], []]
    assert seen.answers("part") == [("given", "centre"), ("given", "north"), ("prefer_not", None)]
    assert seen.answers("topic") == [("given", None), ("given", "noise"), ("blank", None)]
    assert seen.noted() == [("unknown_value", "D2", "Mobilidade Área verde")]
    assert "agente7" not in seen.everything()


def test_the_channel_is_what_the_person_says(take_in: TakeIn) -> None:
    """If this fails, interviews on paper can't be told from answers online."""
    seen = take_in("x.csv", PLAIN, "paper")
    assert {row.is_person for row in seen.rows} == {True}
    assert set(seen.frames.participants["channel"]) == {"paper"}


def test_tags_are_nobody(take_in: TakeIn) -> None:
    """If this fails, the row of HXL tags is a participant, or problems name the wrong row."""
    tagged = "\r\n".join([
        '"Bairro";"Comentário";"_id";"_uuid";"_submission_time"', '"#adm2";"";"";"";""',
        '"Atlântida";"Sombra";"1";"u-1";"2026-03-04T12:12:05"', ""])
    seen = take_in("x.csv", tagged)
    assert (seen.receipt.rows_read, seen.texts()) == (1, [["Sombra"]])
    assert seen.noted() == [("unknown_value", "A3", "Atlântida")]
