"""Where a demonstration lives: by itself, and no longer than it is needed."""

from pathlib import Path

import pytest
import typer

from pages.commands.starting import HOST, place
from pages.parts import server


def test_a_second_demonstration_takes_nothing_from_under_the_first(tmp_path: Path,
                                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, whoever starts a demonstration twice loses the store of the one that is open."""
    monkeypatch.setattr(typer, "get_app_dir", lambda _name: str(tmp_path))
    (tmp_path / "demo" / "london").mkdir(parents=True)  # as older versions had it
    with server.held(HOST, None) as first:
        (place(first) / "london").mkdir(parents=True)
        with pytest.raises(server.ServerError, match="in use"), server.held(HOST, first):
            pass
        with server.held(HOST, None) as second:
            assert second != first
            (place(second) / "london").mkdir(parents=True)
            assert {path.name for path in (tmp_path / "demo").iterdir()} == {str(first), str(second)}
        place(first)  # the first starts afresh, and the second is over
        assert list((tmp_path / "demo").iterdir()) == []
