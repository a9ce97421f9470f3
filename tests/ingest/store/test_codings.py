"""What people say of texts outlives uploads and codebooks; what was said of other words is not passed on."""

import pandas as pd
import pytest
import sqlalchemy as sa

from ingest import HandedIn, Store, StoreError, ingest_several, open_folder
from ingest.schema import names as c
from ingest.schema.names import Channel, Coding, Outcome
from ingest.store import tables as t

IDEAS = b"Your idea,Sex\nMore trees,Woman\nA bin at the quay,Man\nShade,Woman\n"


@pytest.fixture(autouse=True)
def _ideas(store: Store) -> None:
    _hand_in(store)


def _hand_in(store: Store) -> None:
    list(ingest_several(store, [HandedIn("ideas.csv", lambda: IDEAS, Channel.ONLINE)]))


def _ids(store: Store) -> list[str]:
    return store.frames().contributions[c.CONTRIBUTION].tolist()


def test_the_newest_word_of_each_person_counts_and_kinds_are_never_mixed(store: Store) -> None:
    one = _ids(store)[0]
    before = store.codings_version()
    store.say_themes(one, "Ana", Coding.REVIEW, Outcome.THEMES, ["trees"])
    store.say_themes(one, "Ana", Coding.REVIEW, Outcome.OTHER)
    store.say_themes(one, "Ana", Coding.BLIND, Outcome.THEMES, ["bins", "trees"])
    store.say_themes(one, "Bo", Coding.REVIEW, Outcome.CANNOT_TELL)
    said = store.codings()[[c.CODER, c.KIND, c.OUTCOME, c.THEMES, c.CODEBOOK_VERSION]]
    assert said.values.tolist() == [["Ana", "review", "other", "", 1], ["Ana", "blind", "themes", "bins|trees", 1],
                                    ["Bo", "review", "cannot_tell", "", 1]]
    assert store.codings_version() == before + 4


def test_a_coding_survives_an_undone_upload_that_comes_again(store: Store) -> None:
    one = _ids(store)[0]
    store.say_themes(one, "Ana", Coding.REVIEW, Outcome.OTHER)
    store.say_fit(one, True, "Ana")
    store.undo(store.batches()["batch"].iloc[0])
    assert store.codings().empty
    assert store.quotable().empty
    with pytest.raises(StoreError, match="undone"):
        store.say_themes(one, "Ana", Coding.REVIEW, Outcome.OTHER)
    _hand_in(store)
    assert store.codings()[c.CONTRIBUTION].tolist() == [one]
    assert store.quotable()[c.FIT].tolist() == [True]


def test_what_was_said_of_other_words_is_not_given_out(store: Store) -> None:
    one, other = _ids(store)[:2]
    for text in (one, other):
        store.say_fit(text, True, "Ana")
        store.say_themes(text, "Ana", Coding.REVIEW, Outcome.OTHER)
    k = t.contributions
    with store.engine.begin() as connection:
        connection.execute(sa.update(k).where(k.c.contribution_id == one).values(text="Something else"))
    assert store.quotable()[c.CONTRIBUTION].tolist() == [other]
    assert store.codings()[c.CONTRIBUTION].tolist() == [other]


def test_outcome_and_themes_never_contradict(store: Store) -> None:
    for outcome, themes in ((Outcome.THEMES, []), (Outcome.OTHER, ["trees"])):
        with pytest.raises(ValueError, match=outcome):
            store.say_themes(_ids(store)[0], "Ana", Coding.REVIEW, outcome, themes)


def test_a_sample_grows_and_never_holds_a_text_twice(store: Store) -> None:
    first, second = sorted(_ids(store)[:2])
    store.draw([first])
    store.draw([first, second, second])
    assert store.blind_sample() == [first, second]


def test_every_state_of_the_codebook_has_a_number_even_one_changed_by_hand(store: Store) -> None:
    at_first, path, engine = store.folder.codebook, store.folder.path, store.engine
    assert store.codebook_version() == 1
    assert store.save_codebook(at_first.iloc[1:], "One theme less") == 2
    assert Store(engine, open_folder(path)).codebook_version() == 2
    file = path / "codebook.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Rubbish", "Litter"), encoding="utf-8")
    by_hand = Store(engine, open_folder(path))
    assert by_hand.codebook_version() == 3
    assert by_hand.codebook_versions()[["version", "note"]].values.tolist() == [
        [3, "codebook.csv"], [2, "One theme less"], [1, "codebook.csv"]]
    old = by_hand.codebook(1)
    assert old is not None
    pd.testing.assert_frame_equal(old, at_first)
    assert by_hand.codebook(9) is None
    by_hand.save_codebook(old, "Back to the first")
    assert Store(engine, open_folder(path)).codebook_version() == 4
