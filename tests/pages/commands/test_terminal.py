"""What every verb shares: words reach the terminal as they are."""

import pytest

from pages.commands.terminal import say, say_lines


def test_words_in_brackets_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    """If this fails, «section [form]» loses the one word that says where to write."""
    say.print("✗ engagement.toml, section [form].", style="red")
    say_lines(["plan[red].xlsx"])
    assert capsys.readouterr().err == "✗ engagement.toml, section [form].\nplan[red].xlsx\n"
