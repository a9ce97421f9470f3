"""The load benchmark measures what it says it does."""

from pathlib import Path

from benchmarks import form_load


def test_a_small_round_is_sent_thanked_and_compared(tmp_path: Path) -> None:
    """If this fails, the figures in benchmarks/README.md can't be made again."""
    load = form_load._load("alone", tmp_path / "case", {}, form_load.ALONE,
                           lambda: form_load.bare_sqlite(tmp_path / "b.db", 5), people=2, posts=8, rounds=1)
    assert load.name == "alone"
    assert 0 < load.median_ms <= load.p95_ms
    assert load.ratio > 0


def test_the_bare_commits_are_on_the_disk(tmp_path: Path) -> None:
    """If this fails, the form is compared with something that promises less."""
    import sqlite3
    assert form_load.bare_sqlite(tmp_path / "b.db", 7) > 0
    with sqlite3.connect(tmp_path / "b.db") as connection:
        assert connection.execute("SELECT count(*) FROM posts").fetchone() == (7,)
