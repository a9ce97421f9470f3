"""ODK Central: names and codes, groups with hyphens."""

from tests.ingest.tools.conftest import TakeIn

EXPORT = '''SubmissionDate,meta-instanceID,perfil-bairro,temas,temas/mobilidade,temas/parques,fim-comentário,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion
2026-03-04T12:12:05.120Z,uuid:aa-1,centro,mobilidade parques,1,1,"Mais sombra, por favor",uuid:aa-1,5,Equipe A,0,0,,,collect:x1,0,3
2026-03-04T12:33:41.004Z,uuid:aa-2,vila_nova,mobilidade,1,0,,uuid:aa-2,5,Equipe A,0,0,,approved,collect:x1,1,3
2026-03-04T17:06:10.900Z,uuid:aa-3,,,0,0,,uuid:aa-3,,,0,0,,,,0,3
2026-03-05T13:01:22.450Z,uuid:aa-4,centro,parques outra,0,1,"Disse ""lotado""",uuid:aa-4,,,1,1,,,,0,3
'''  # noqa: E501 - lines as the tool writes them


def test_the_export(take_in: TakeIn) -> None:
    """If this fails, what interviewers collected in the street needs a mapping."""
    seen = take_in("submissions.csv", EXPORT)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("ODK Central", "import", 4)
    assert seen.ids() == ["uuid:aa-1", "uuid:aa-2", "uuid:aa-3", "uuid:aa-4"]
    assert seen.days() == ["2026-03-04", "2026-03-04", "2026-03-04", "2026-03-05"]
    assert seen.texts() == [["Mais sombra, por favor"], [], [], ['Disse "lotado"']]
    assert seen.answers("part") == [("given", "centre"), ("given", "north"), ("blank", None), ("given", "centre")]
    assert seen.answers("topic") == [("given", None), ("given", "noise"), ("blank", None), ("given", "litter")]
    assert seen.noted() == [("unknown_value", "D2", "mobilidade parques")]
    assert "Equipe A" not in seen.everything()
    assert "collect:x1" not in seen.everything()
