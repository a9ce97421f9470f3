"""The brief's page: the same to everybody, the same as the command line's, and never exact."""

import html
import re
import sys
from pathlib import Path

import pytest

import cli
from tests.pages.seen import Visit, words


def test_page_and_command_line_tell_the_same(visit: Visit, london: Path, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the printed brief contradicts the screen, or staff's page holds exact numbers."""
    file = tmp_path / "brief.html"
    monkeypatch.setenv("FAIRHEARING_LANGUAGE", "en")
    monkeypatch.setattr(sys, "argv", ["fairhearing", "report", str(london), "--format", "html", "--out", str(file)])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert not left.value.code
    printed = html.unescape(file.read_text(encoding="utf-8"))
    staff, reader = (visit(london, "brief", role=role) for role in ("staff", "policymaker"))
    own = " Your own pages show exact numbers, so shares may differ from these by some points."
    assert own in words(staff)
    assert words(staff).replace(own, "") == words(reader)
    points = re.findall(r"<li>(.*?)</li>", printed.split("</section>")[0])
    assert len(points) == 4
    assert all(point in words(reader) for point in points)
    assert re.match("About 4[56]0 people took part in London", points[0])
    assert len(reader.get("download_button")) == 4
