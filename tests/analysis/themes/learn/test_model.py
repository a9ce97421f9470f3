"""A model that learns from review: what it learns from, what it shows, and that order of rows is nothing to it."""

import pandas as pd
import pytest

from analysis.themes import TAG_COLUMNS, tag
from analysis.themes.learn import learn
from ingest.schema import names as c
from tests.analysis.themes.learn.made import CODEBOOK, codings, texts

ALL, THEMES = texts(160)
RULES = tag(ALL, CODEBOOK)
MODEL = learn(ALL, codings(ALL[:80], THEMES[:80]), CODEBOOK, RULES)


def test_fewer_than_thirty_reviews_make_no_model() -> None:
    """If this fails, a handful of texts decides on all others."""
    assert learn(ALL, codings(ALL[:29], THEMES[:29]), CODEBOOK, RULES) is None
    assert learn(ALL, codings(ALL[:30], THEMES[:30]), CODEBOOK, RULES) is not None


def test_coding_for_measuring_is_not_learnt_from() -> None:
    """If this fails, the model is measured on what it was taught."""
    assert learn(ALL, codings(ALL, THEMES, "blind"), CODEBOOK, RULES) is None


def test_texts_nobody_could_tell_are_not_learnt_from() -> None:
    """If this fails, «cannot tell» is taken for «none of the themes»."""
    unclear = codings(ALL[:40], THEMES[:40]).assign(**{c.OUTCOME: "cannot_tell", c.THEMES: ""})
    assert learn(ALL, unclear, CODEBOOK, RULES) is None


def test_the_newest_review_counts() -> None:
    """If this fails, a mistake can't be corrected."""
    wrong = codings(ALL[:80], ["parks"] * 80)
    corrected = learn(ALL, pd.concat([wrong, codings(ALL[:80], THEMES[:80])]), CODEBOOK, RULES)
    assert MODEL is not None
    assert corrected is not None
    assert corrected.version == MODEL.version


def test_it_finds_themes_the_rules_have_no_words_for() -> None:
    """If this fails, review teaches nothing."""
    assert MODEL is not None
    asked = ALL[80:]
    tags = MODEL.tag(asked, RULES)
    expected = {(one, theme) for one, theme in zip(asked[c.CONTRIBUTION], THEMES[80:], strict=True) if theme}
    assert set(zip(tags[c.CONTRIBUTION], tags[c.THEME], strict=True)) == expected
    assert MODEL.used
    assert MODEL.comparison.learned_macro > MODEL.comparison.rules_macro


def test_tags_look_like_the_rules_tags_and_show_words_of_the_text() -> None:
    """If this fails, a page that marks evidence in the text breaks or marks nothing."""
    assert MODEL is not None
    tags = MODEL.tag(ALL, RULES)
    assert tags.columns.tolist() == TAG_COLUMNS
    assert (tags.dtypes.astype(str).to_dict()) == RULES.dtypes.astype(str).to_dict()
    assert set(tags[c.TAGGED_BY]) == {"model"}
    assert tags[c.SCORE].between(0, 1).all()
    said = ALL.set_index(c.CONTRIBUTION)[c.TEXT]
    for text, evidence in zip(tags[c.CONTRIBUTION].map(said), tags[c.EVIDENCE], strict=True):
        assert all(word in text for word in evidence.split("|"))
        assert evidence
    trees = tags[tags[c.CONTRIBUTION].map(said).str.startswith("Plant more trees")]
    assert trees[c.EVIDENCE].str.contains("trees").all()


def test_no_texts_no_tags() -> None:
    """If this fails, an empty engagement is an error."""
    assert MODEL is not None
    assert MODEL.tag(ALL[:0], RULES[:0]).columns.tolist() == TAG_COLUMNS


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    """If this fails, two offices with the same reviews see different themes."""
    def mixed(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.sample(frac=1, random_state=seed)
    assert MODEL is not None
    other = learn(mixed(ALL), mixed(codings(ALL[:80], THEMES[:80])), CODEBOOK, mixed(RULES))
    assert other is not None
    assert other.version == MODEL.version
    assert other.comparison == MODEL.comparison
    first, second = (model.tag(ALL, RULES) for model in (MODEL, other))
    pd.testing.assert_frame_equal(first, second, check_exact=False, rtol=1e-6)


def test_another_review_is_another_version() -> None:
    """If this fails, an export names a model that it was not made with."""
    assert MODEL is not None
    other = learn(ALL, codings(ALL[:81], THEMES[:81]), CODEBOOK, RULES)
    assert other is not None
    assert other.version != MODEL.version
    assert (MODEL.n, other.n) == (80, 81)


def test_it_is_unsure_of_every_text_by_its_id() -> None:
    """If this fails, the queue can't ask for what teaches most."""
    assert MODEL is not None
    unsure = MODEL.unsure(ALL, RULES)
    assert unsure.index.tolist() == ALL[c.CONTRIBUTION].tolist()
    assert unsure.between(0, 1).all()


def test_a_model_that_is_not_better_is_not_used() -> None:
    """If this fails, noise replaces rules that were right."""
    right = RULES.drop_duplicates(c.CONTRIBUTION).set_index(c.CONTRIBUTION)[c.THEME]
    said = ALL[c.CONTRIBUTION].map(right).fillna("").tolist()
    model = learn(ALL, codings(ALL[:80], said[:80]), CODEBOOK, RULES)
    assert model is not None
    assert model.comparison.rules_macro == 1
    assert not model.used
