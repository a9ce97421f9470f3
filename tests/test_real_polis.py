"""Real conversations of a platform, through the whole way in, without a line of mapping."""

import csv
import datetime as dt
import os
from pathlib import Path

import pytest

from ingest import Store, ingest_path, open_folder

VARIABLE = "FAIRHEARING_REAL_DATA"
DATA = Path(os.environ.get(VARIABLE) or Path(__file__).parents[2] / "shared" / "data") / "polis"
FILES = sorted(DATA.glob("*/comments.csv"))
ENGAGEMENT = """
id = "conversation"
title = { en = "A conversation" }
place = "Somewhere"
start = 2016-01-01
end = 2022-12-31
languages = ["en", "de"]

[[questions]]
id = "statement"
label = { en = "What do you think?" }
"""

pytestmark = pytest.mark.skipif(
    not FILES, reason=f"no real data in {DATA}: put the folder there, or name its parent in {VARIABLE}")


@pytest.fixture
def conversation(tmp_path: Path) -> Store:
    """An empty store of an engagement that says nothing about the platform."""
    (tmp_path / "engagement.toml").write_text(ENGAGEMENT, encoding="utf-8")
    (tmp_path / "codebook.csv").write_text("theme,label_en,definition,words_en\n", encoding="utf-8")
    (tmp_path / "benchmark.csv").write_text("area,dimension,category,population,source,year,geography,status\n",
                                            encoding="utf-8")
    return Store.open(open_folder(tmp_path))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.parent.name)
def test_a_conversation_comes_in_whole(conversation: Store, file: Path) -> None:
    """If this fails, real comments are lost, dated wrongly, or cut."""
    with file.open(encoding="utf-8", newline="") as opened:
        source = list(csv.DictReader(opened))
    receipt = ingest_path(conversation, file)
    assert (receipt.channel, receipt.rows_read, receipt.stored) == ("online", len(source), len(source))
    assert [problem.code for problem in receipt.problems] == []

    stored = conversation.frames().contributions.set_index("source_id")
    assert len(stored) == sum(bool(row["comment-body"].strip()) for row in source)
    for row in source:
        if row["comment-body"].strip():
            found = stored.loc[row["comment-id"]]
            assert found["text"].split() == row["comment-body"].replace("\x00", "").split()
            assert found["date"].date() == dt.datetime.fromtimestamp(int(row["timestamp"]) / 1000, dt.UTC).date()
            assert found["supports"] == int(row["agrees"])
