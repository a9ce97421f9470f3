"""What every verb shares: words reach the terminal as they are."""

import pytest

from pages.commands.terminal import language_of, say, say_lines


def test_words_in_brackets_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    """If this fails, «section [form]» loses the one word that says where to write."""
    say.print("✗ engagement.toml, section [form].", style="red")
    say_lines(["plan[red].xlsx"])
    assert capsys.readouterr().err == "✗ engagement.toml, section [form].\nplan[red].xlsx\n"


@pytest.mark.parametrize(("given", "spoken"), [("pt", "pt_BR"), ("pt-PT", "pt_BR"), ("ES", "es"), ("en", "en")])
def test_a_language_is_named_as_people_name_it(given: str, spoken: str) -> None:
    """If this fails, «--language pt» is refused."""
    assert language_of(given) == spoken


def test_a_language_that_we_do_not_speak_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Else a brief for a meeting in Berlin is English, and nobody is told."""
    with pytest.raises(SystemExit) as left:
        language_of("de")
    assert left.value.code == 2
    assert "en, pt, es" in capsys.readouterr().err
