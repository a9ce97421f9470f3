"""What single letters mean in one column."""

import pytest

from ingest import Folder
from ingest.rows.usual import spelt_beside


@pytest.mark.parametrize(("cells", "meant"), [
    (["F", "M"], {"m": "m"}), (["H", "M"], {"m": "f"}), (["W", "M"], {"m": "m", "w": "f"}), (["M"], {}),
    (["F", "H", "M"], {}), ([1, None, "M."], {}),
])
def test_letters_tell_each_other(folder: Folder, cells: list[object], meant: dict[str, str]) -> None:
    """If this fails, «M» beside «H» is a man."""
    sex = folder.engagement.dimension("sex")
    assert sex is not None
    assert spelt_beside(sex, cells) == meant
