"""What a visitor of a page sees and does, for tests."""

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

Visit = Callable[..., AppTest]


def words(app: AppTest) -> str:
    """Give all words on the screen, headings, sentences and tables, without their HTML."""
    assert not app.exception, app.exception
    kinds = [app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning, app.error,
             app.get("html")]
    told = "\n".join(_text(element) for kind in kinds for element in kind)
    apart = re.sub("([▲▼●✕])\u00a0", r"\1 ", told)  # on the screen they stay together
    return re.sub(r"\\([\\`*_{}\[\]()#+.!~<>|$:-])", r"\1", apart)


def click(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    return next(button for button in app.button if button.label == label).click().run()


def hand_in(app: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    """Choose files (name, contents, type), look at them, and accept what can be read."""
    app.get("file_uploader")[0].set_value(list(files))
    click(app, "Look at the files")
    accept = [button.label for button in app.button if button.label.startswith("Accept")]
    return click(app, accept[0]) if accept else app


def odd_ages(odd: int, known: int = 20) -> bytes:
    """Write an online export in which so many ages are in words that London's engagement doesn't know."""
    ages = ["about thirty"] * odd + ["45-54"] * known
    rows = [f"{i},More trees,{age}" for i, age in enumerate(ages, start=1)]
    return "\n".join(["Response ID,What would make your local high street better?,Age group", *rows]).encode()


def _text(element: object) -> str:
    value = getattr(element, "value", None) or getattr(getattr(element, "proto", None), "body", "")
    return re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]*>", " ", str(value), flags=re.S)
