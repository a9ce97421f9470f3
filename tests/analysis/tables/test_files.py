"""What is shown of uploads."""

import pandas as pd

from analysis.tables import upload_table

UPLOADS = pd.DataFrame([{"batch": "B1", "file": "Interview Maria Silva 07700900123.xlsx", "when": "today",
                         "channel": "workshop", "rows_read": 1, "stored": 1, "already_known": 0, "set_aside": 0,
                         "undone_at": None}])


def test_only_staff_read_the_names_of_files() -> None:
    """A file may be called after the person who was asked: others would read the name on *About*."""
    assert "Maria" not in upload_table(UPLOADS, counted=False).plain().to_csv()
    assert "Maria" in upload_table(UPLOADS, counted=True).plain().to_csv()
