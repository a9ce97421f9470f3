"""What is downloaded is what is shown, in the visitor's language, with nothing that the screen hides."""

import io

import pandas as pd

import locales
from analysis.tables import channel_table
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from pages.parts.shown import written


def _channels(role: Role, few: int) -> bytes:
    channels = pd.DataFrame({c.CHANNEL: ["online", "phone"], c.PARTICIPANTS: [1300, few], "contributions": [70, few]})
    return written(lambda: channel_table(protect(channels, Viewer(role))), "en")


def test_numbers_stay_numbers_and_small_ones_stay_hidden() -> None:
    """When it fails, an analyst gets «1,300» as a word, or a policymaker the number the screen hides."""
    staff = pd.read_csv(io.BytesIO(_channels(Role.STAFF, 3)))
    assert staff["People"].tolist() == [1300, 3]
    reader = pd.read_csv(io.BytesIO(_channels(Role.POLICYMAKER, 0)))
    assert reader["People"].tolist() == ["1300", "fewer than 10"]
    assert b"1300,70\n" in _channels(Role.POLICYMAKER, 0), "a whole number stays one"
    assert reader["Contributions"].tolist() == ["70", "fewer than 10"]


def test_a_download_speaks_the_visitors_language() -> None:
    """When it fails, the file is in the language of whoever was served last."""
    asked = []
    locales.use("en")
    written(lambda: asked.append(locales.current()) or channel_table(  # type: ignore[func-returns-value]
        pd.DataFrame(columns=[c.CHANNEL])), "pt_BR")
    locales.use("en")
    assert asked == ["pt_BR"]


def test_spreadsheets_see_that_it_is_utf_8() -> None:
    """When it fails, «São» opens as «SÃ£o»."""
    assert _channels(Role.STAFF, 3).startswith(b"\xef\xbb\xbf")
