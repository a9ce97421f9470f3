"""SurveyMonkey: two header rows, dates with the month first."""

from tests.ingest.tools.conftest import TakeIn

EXPORT = '''Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,In which district do you live?,,What matters most?,,Any comment?
,,,,,,,,,Response,Other (please specify),Noise,Litter,Open-Ended Response
118200000001,440001,03/04/2026 09:10:00 AM,03/04/2026 09:14:30 AM,192.0.2.1,ana@example.org,Ana,Pérez,VIP,North,,Noise,Litter,"More shade, please"
118200000002,440001,03/04/2026 09:31:44 AM,03/05/2026 09:33:02 AM,192.0.2.2,,,,,South,,,Litter,
118200000003,440001,03/04/2026 02:05:07 PM,03/04/2026 02:20:55 PM,192.0.2.3,,,,,Prefer not to say,,,,"Said ""too crowded"""
118200000004,440001,03/04/2026 02:05:07 PM,03/04/2026 02:20:55 PM,192.0.2.3,,,,,,On a boat,,,
'''  # noqa: E501 - lines as the tool writes them


def test_the_export(take_in: TakeIn) -> None:
    """If this fails, the second header row is a person, or the 4th of March is the 3rd of April."""
    seen = take_in("Your town.csv", EXPORT)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("SurveyMonkey", "online", 4)
    assert seen.ids() == ["118200000001", "118200000002", "118200000003", "118200000004"]
    assert seen.days() == ["2026-03-04", "2026-03-05", "2026-03-04", "2026-03-04"]
    assert seen.texts() == [["More shade, please"], [], ['Said "too crowded"'], []]
    assert seen.answers("part") == [("given", "north"), ("given", "south"), ("prefer_not", None), ("blank", None)]
    assert seen.answers("topic") == [("given", None), ("given", "litter"), ("blank", None), ("blank", None)]
    assert seen.noted() == [("unknown_column", "K2", "In which district do you live? [Other (please specify)]"),
                            ("unknown_value", "L3", "Noise; Litter")]
    for private in ("192.0.2", "example.org", "Pérez", "VIP"):
        assert private not in seen.everything()


def test_one_header_row(take_in: TakeIn) -> None:
    """If this fails, an old or condensed export loses its first respondent to the header."""
    seen = take_in("x.csv", "RespondentID,CollectorID,StartDate,EndDate,In which district do you live?\n"
                            "1182,44,03/04/2026,03/04/2026,North\n")
    assert (seen.ids(), seen.days(), seen.codes()) == (["1182"], ["2026-03-04"], set())
