"""What was found, ready to be read."""

import pandas as pd

from analysis.analyse import analyse, tag_all
from analysis.search import read
from analysis.search.hits import hits, quoted, with_reasons
from analysis.search.index import of_contributions
from analysis.voices import CANNOT_TELL, NO_THEME, at
from ingest.schema import names as c
from tests.analysis import make

TOWN, BOOK = make.engagement(), make.codebook({"trees": "tree", "bins": "bin"})
TEXTS = [("2026-03-01", "a tree and a bin"), ("2026-03-03", "Trees!"), (None, "the bin"), ("2026-03-02", "hello there"),
         ("2026-03-05", "un árbol")]


def test_texts_are_found_by_words_theme_and_language() -> None:
    """If it fails, a filter is forgotten, the newest is not first, or the words that made it so are others."""
    frames = make.frames([], [{c.DATE: day, c.TEXT: text, c.LANGUAGE: "es" if "árbol" in text else "en"}
                              for day, text in TEXTS])
    tagged = tag_all(frames, TOWN, BOOK)
    known, ids = analyse(tagged, TOWN, BOOK, make.benchmark()), frames.contributions[c.CONTRIBUTION]
    index = of_contributions(tagged.frames.contributions, ["en", "es"])

    def found(written: str, theme: str | None = None, language: str | None = None) -> list[tuple[str, str, str]]:
        own = hits(known, ids, index, read(written), theme, language)
        told = with_reasons(at(known, own), known, index, ids, read(written))
        return list(zip(told[c.CONTRIBUTION], told["themes"], told[c.EVIDENCE], strict=True))
    assert [name for name, _themes, _words in found("")] == ["t4", "t1", "t3", "t0", "t2"]
    assert found("tree") == [("t1", "trees", "Trees"), ("t0", "trees|bins", "tree")]
    assert found("tree", theme="bins") == [("t0", "trees|bins", "tree")]
    assert found("", theme="bins") == [("t0", "trees|bins", "tree|bin"), ("t2", "bins", "bin")]
    assert [name for theme in (NO_THEME, CANNOT_TELL) for name, *_more in found("", theme=theme)] == ["t4", "t3"]
    assert [name for name, *_more in found("", language="en")] == ["t1", "t3", "t0", "t2"]
    assert found("nothing") == []


def test_quotes_are_found_once_with_all_their_themes() -> None:
    """If it fails, a quote of two themes is shown twice, or one that isn't shown elsewhere is found here."""
    quotes = pd.DataFrame({c.THEME: ["trees", "bins", NO_THEME], c.TEXT: ["tree, bin", "tree, bin", "hello [name]"]})
    assert quoted(quotes, read("bins"), ["en"]).to_numpy().tolist() == [["tree, bin", "trees|bins", "bin"]]
    assert quoted(quotes, read(""), ["en"])[c.TEXT].tolist() == ["tree, bin", "hello [name]"]
    assert quoted(quotes, read(""), ["en"], NO_THEME)[c.TEXT].tolist() == ["hello [name]"]
