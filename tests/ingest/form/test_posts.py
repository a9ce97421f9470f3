"""What is sent with the form is kept, counted once, and told apart from what nobody can vouch for."""

import pandas as pd
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Store, ingest_file
from ingest.form import (
    Partner,
    count_posts,
    let_in,
    list_posts,
    look_up,
    make_links,
    read_fields,
    read_post,
    take_in,
    withdraw,
)
from ingest.form.post import MOST_LETTERS, PREFER_NOT
from ingest.schema import Dimension
from ingest.schema.names import Sent
from ingest.store import tables as t
from ingest.store.engine import reading
from tests.ingest.form.make import met, post
from tests.make import text


def stored(store: Store) -> list[str]:
    """Give the texts that count."""
    return sorted(store.frames().contributions["text"])


def receipt(store: Store) -> tuple[int, int, int]:
    """Give what the newest upload's receipt says: read, stored, set aside. It has to add up."""
    told = store.receipt(store.batches()["batch"].iloc[0])
    assert told.adds_up
    return told.rows_read, told.stored, told.set_aside


def written(store: Store, *words: str) -> list[str]:
    """Say which of these words stand anywhere in the store."""
    with reading(store.engine) as connection:
        cells = [str(row) for table in t.metadata.sorted_tables for row in connection.execute(sa.select(table))]
    return [word for word in words if any(word in cell for cell in cells)]


def test_the_same_thing_fifty_times_is_one(store: Store) -> None:
    """If this fails, whoever presses «Send» impatiently counts as many people."""
    same = post(post_id="a" * 32)
    taken = [*take_in(store, [same] * 20), *(take_in(store, [same])[0] for _again in range(30))]
    assert len({one.receipt for one in taken}) == 1
    assert stored(store) == ["More benches"]
    assert len(store.frames().participants) == 1
    assert receipt(store) == (1, 1, 0)


def test_other_words_under_the_same_id_are_kept_for_staff(store: Store) -> None:
    """If this fails, somebody's second thought is lost, or counted as another person."""
    first, second = take_in(store, [post("A bus", "b" * 32), post("A tram", "b" * 32)])
    again, = take_in(store, [post("A tram", "b" * 32)])
    assert (first.state, second.state, again.state) == (Sent.STORED, Sent.CONFLICT, Sent.CONFLICT)
    assert first.receipt == second.receipt == again.receipt
    assert stored(store) == ["A bus"]
    assert list_posts(store)["said"].tolist() == ["A tram"]
    assert receipt(store) == (2, 1, 1)


def test_staff_let_the_second_thought_take_the_first_ones_place(store: Store) -> None:
    """If this fails, letting in a correction counts a person twice, or loses what they said first."""
    take_in(store, [post("A bus", "b" * 32), post("A tram", "b" * 32)])
    let_in(store, int(list_posts(store)["number"].iloc[0]))
    assert stored(store) == ["A tram"]
    assert list_posts(store)["said"].tolist() == ["A bus"]
    assert receipt(store) == (2, 1, 1)


@pytest.mark.parametrize(("said", "why"), [
    ({"trap": "buy now"}, "form_trap"), ({"took": None}, "form_unsigned"), ({"took": 1.0}, "form_too_fast"),
    ({"text": "x" * (MOST_LETTERS + 1), "kept": True}, "form_too_long"), ({"text": "", "kept": True}, "form_empty")])
def test_what_no_person_may_have_sent_waits_for_staff(store: Store, said: dict, why: str) -> None:
    """If this fails, spam is counted as people, or thrown away before anybody could see that it was none."""
    take_in(store, [post(**said)])
    waiting = list_posts(store)
    assert (waiting["state"].tolist(), waiting["why"].tolist()) == ([Sent.QUARANTINED], [why])
    assert store.frames().participants.empty
    assert receipt(store) == (1, 0, 1)
    assert store.set_aside()["code"].tolist() == [why]
    let_in(store, 1)
    assert len(store.frames().participants) == 1
    assert receipt(store) == (1, 1, 0)
    assert store.set_aside().empty
    assert store.receipt("b1").problems == []


def test_where_it_came_from_is_known(store: Store) -> None:
    """If this fails, nobody knows which partner's link reached whom."""
    link, = make_links(store, [Partner("Kite Tenants (invented)", "quay", ("es",), ("Hall",))])
    take_in(store, [post(link=link.code, language="es", answers={"age": "65+"})])
    person = store.frames().participants.iloc[0]
    assert (person["partner"], person["area"], person["language"], person["channel"]) == (
        "Kite Tenants (invented)", "quay", "es", "online")
    assert pd.isna(person["session"])
    assert (person["category:age"], person["state:sex"]) == ("65+", "blank")


def test_a_tablets_meeting_is_the_one_of_its_head_count(store: Store) -> None:
    """If this fails, people who wrote on the workshop's tablet are counted again with its head count."""
    link, = make_links(store, [Partner("Kite Tenants (invented)", None, ("en",), ("Hall",))])
    take_in(store, [post(link=link.code, met=met()), post("Shade", link=link.code, met=met())])
    ingest_file(store, "kite.csv", text("""
        Partner;Kite Tenants (invented)
        Date;2026-03-04
        Venue;Hall
        People present;9
        Your idea
        A tram
        A bus
    """), "workshop")
    frames = store.frames()
    assert len(frames.sessions) == 1
    assert frames.sessions["people"].tolist() == [9]
    assert set(frames.participants["channel"]) == {"workshop"}
    assert set(frames.participants["session"]) == set(frames.sessions["session"])


def test_undoing_the_days_upload_keeps_what_was_sent(store: Store) -> None:
    """If this fails, one wrong click loses what people sent that day."""
    take_in(store, [post("A bus"), post("A tram", trap="x")])
    before = store.version()
    store.undo("b1")
    assert stored(store) == []
    assert store.version() != before
    assert sorted(list_posts(store)["said"]) == ["A bus", "A tram"]
    take_in(store, [post("Shade")])
    let_in(store, 1)
    assert stored(store) == ["A bus", "Shade"]
    assert receipt(store) == (2, 2, 0)
    assert count_posts(store) == {"stored": 2, "quarantined": 0, "conflict": 0, "undone": 1, "withdrawn": 0}


def test_the_version_never_comes_back(store: Store) -> None:
    """If this fails, a dashboard shows what was there before somebody took their answers back."""
    seen = [store.version()]
    for word in ("one", "two", "three"):
        taken, = take_in(store, [post(word)])
        seen.append(store.version())
        withdraw(store, taken.receipt)
        seen.append(store.version())
    assert seen == sorted(set(seen))


def test_withdrawing_leaves_nothing_of_what_was_said(store: Store) -> None:
    """If this fails, we promise people to forget, and don't."""
    same = "c" * 32
    taken = take_in(store, [post("Zeppelins", same, answers={"age": "65+"}), post("Dirigibles", same), post("A bus")])
    assert written(store, "Zeppelins", "Dirigibles") == ["Zeppelins", "Dirigibles"]
    told = look_up(store, taken[0].receipt.lower())
    assert told
    assert (told.texts, told.answers, told.done) == (2, 3, False)
    assert withdraw(store, f" {taken[0].receipt[:5]}-{taken[0].receipt[5:]} ")
    assert written(store, "Zeppelins", "Dirigibles") == []
    assert stored(store) == ["A bus"]
    assert receipt(store) == (1, 1, 0)
    assert [problem.code for problem in store.receipt("b1").problems] == ["form_withdrawn", "form_withdrawn"]
    again = look_up(store, taken[0].receipt)
    assert again
    assert again.done


def test_what_was_withdrawn_does_not_come_back_from_a_tablets_queue(store: Store) -> None:
    """If this fails, a device that sends again undoes what a person decided."""
    sent = post("Zeppelins")
    taken, = take_in(store, [sent])
    withdraw(store, taken.receipt)
    again, = take_in(store, [sent])
    assert again.state == Sent.WITHDRAWN
    assert written(store, "Zeppelins") == []


def test_nobody_takes_back_what_is_not_theirs(store: Store) -> None:
    """If this fails, a wrong receipt number removes somebody's answers."""
    take_in(store, [post()])
    assert withdraw(store, "KKKKK-KKKKK") is None
    assert withdraw(store, "") is None
    assert stored(store) == ["More benches"]


def test_what_was_not_said_is_no_answer(store: Store) -> None:
    """If this fails, who kept something to themselves reads that it is kept all the same."""
    taken, = take_in(store, [post(answers={"age": "18-64", "part": PREFER_NOT})])
    told = look_up(store, taken.receipt)
    assert told is not None
    assert told.answers == 1


def test_the_receipt_number_is_nowhere_that_others_look(store: Store) -> None:
    """If this fails, whoever reads an export can take back other people's answers."""
    taken, = take_in(store, [post()])
    frames = store.frames()
    assert taken.receipt not in frames.contributions.to_csv() + frames.participants.to_csv()
    assert taken.receipt not in list_posts(store, (Sent.STORED,)).to_csv()


def test_a_question_that_is_no_more_keeps_its_answers(store: Store) -> None:
    """If this fails, who had the form open while it was changed is not heard."""
    take_in(store, [post(texts_of_old := "A bus")])
    engagement = store.folder.engagement
    old = read_post({"q-old": "Said before the change", "q-idea": texts_of_old, "language": "en"}, engagement, 30.0)
    take_in(store, [old])
    assert written(store, "Said before the change") == ["Said before the change"]


def test_an_answer_that_is_no_group_any_more_is_told(store: Store) -> None:
    """Else engagement.toml is changed on the second day, open pages go on, and nobody learns that groups are lost."""
    taken = take_in(store, [post(answers={"age": "200"})])[0]
    take_in(store, [post(post_id="b" * 32, answers={"age": "0-17"}), post(post_id="c" * 32, took=1.0)])
    batch = store.batches()["batch"].iloc[0]
    assert [(p.code, p.value) for p in store.receipt(batch).problems if p.code != "form_too_fast"] == [
        ("form_unknown_answer", "200")]
    assert receipt(store) == (3, 2, 1)
    withdraw(store, taken.receipt)
    assert "form_unknown_answer" not in [p.code for p in store.receipt(batch).problems]


def test_what_a_browser_sends_is_read_as_it_was_written() -> None:
    """If this fails, letters are lost on the way, or a sign that no database takes stops everybody's post."""
    fields = read_fields(b"q-idea=%D9%85%D9%82+%0D%0Aa%00b%FF&d-age=&q-idea-x")
    assert fields == {"q-idea": "مق \nab\ufffd", "d-age": "", "q-idea-x": ""}


def _sensitive(store: Store) -> tuple[Dimension, ...]:
    return tuple(d.model_copy(update={"sensitive": d.id == "sex"}) for d in store.folder.engagement.dimensions)


@pytest.mark.parametrize(("fields", "kept"), [
    ({"d-sex": "f"}, "-"), ({"d-sex": "f", "agree-sex": "1"}, "f"), ({"d-sex": "-"}, "-"), ({}, None)])
def test_a_sensitive_answer_is_kept_only_with_consent(store: Store, fields: dict[str, str], kept: str | None) -> None:
    """If this fails, we keep what somebody didn't agree to."""
    engagement = store.folder.engagement.model_copy(update={"dimensions": list(_sensitive(store))})
    read = read_post({"q-idea": "A bus", **fields}, engagement, 30.0)
    assert read.answers.get("sex") == kept


words = st.sampled_from(["", "A bus", "Más árboles", "مقاعد", "🌳" * 3])
sent = st.builds(lambda text, i, took, trap: post(text, f"{i:032x}", took=took, trap=trap), words, st.integers(0, 4),
                 st.sampled_from([None, 1.0, 60.0]), st.sampled_from(["", "", "spam"]))


@given(st.lists(st.lists(sent, max_size=6), max_size=5))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_and_nobody_counted_twice(store: Store, lots: list[list]) -> None:
    """If this fails, there is an order of posts in which one vanishes, or one person is several."""
    with store.engine.begin() as connection:
        for table in (*t.BY_BATCH, t.posts, t.batches):
            connection.execute(sa.delete(table))
    taken = [one for lot in lots for one in take_in(store, lot)]
    every = [one for lot in lots for one in lot]
    with reading(store.engine) as connection:
        kept = {(row.id, row.body) for row in connection.execute(sa.select(t.posts.c.id, t.posts.c.body))}
    assert kept == {(one.id, one.body) for one in every}
    ids = {one.id for one in every}
    assert len({one.receipt for one in taken}) == len(ids)
    assert len(store.frames().participants) <= len(ids)
    if len(every):
        assert receipt(store)[0] == len(kept)
