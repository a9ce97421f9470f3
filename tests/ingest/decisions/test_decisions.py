"""Decisions are kept with their history, come in as tables, and are found again by receipt; words never are."""

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from ingest import HandedIn, Store, StoreError, ingest_several
from ingest.decisions import (
    add_table,
    decide,
    drop,
    newest,
    publish,
    read_decisions,
    read_history,
    read_published,
    sent_by_form,
    state_of,
    what_became,
)
from ingest.form import take_in, withdraw
from ingest.schema import Decision, Published, PublishedSession
from ingest.schema.names import Channel, Decided
from ingest.store import tables as t
from tests.ingest.form.make import post

DAY = dt.date(2026, 4, 1)
HEADINGS = "theme,status,text_en,text_es,who,date\n"


def decision(**other) -> Decision:
    """Make a decision on trees."""
    return Decision.model_validate({"themes": ["trees"], "status": Decided.AGREED, "words": {"en": "Ten lime trees"},
                                    "who": "The council (invented)", "date": DAY, **other})


def frozen(store: Store, **other) -> Published:
    """Make a publication of what stands."""
    return Published(**{"rounded_to": 10, "themes": [], "decisions": read_decisions(store), "sessions": [], **other})


def table(store: Store, rows: str, headings: str = HEADINGS) -> Path:
    """Write a table of decisions."""
    path = store.folder.path / "decided.csv"
    path.write_text(headings + rows, encoding="utf-8")
    return path


def test_a_changed_decision_keeps_its_number_and_its_history(store: Store) -> None:
    """If this fails, what residents were told last year can't be looked up any more."""
    first = decide(store, decision())
    second = decide(store, decision(themes=["bins"], date=DAY + dt.timedelta(1)))
    decide(store, decision(number=first, status=Decided.DONE))
    assert [(one.name, one.status) for one in read_decisions(store)] == [("D2", "agreed"), ("D1", "done")]
    assert [told.decision.status for told in read_history(store, first)] == ["done", "agreed"]
    drop(store, second)
    assert [one.number for one in read_decisions(store)] == [first]
    assert len(read_history(store)) == 4
    for fault in (lambda: drop(store, second), lambda: decide(store, decision(number=9))):
        with pytest.raises(StoreError, match="There is no decision"):
            fault()


def test_a_decision_answers_one_thing(store: Store) -> None:
    """If this fails, a decision stands nowhere, or in places where nobody put it."""
    for wrong in ({"themes": []}, {"idea": "x"}, {"text": "x"}, {"words": {}}, {"words": {"en": " "}}, {"who": ""}):
        with pytest.raises(ValidationError):
            decision(**wrong)
    with pytest.raises(StoreError, match="not there any more"):
        decide(store, decision(themes=[], idea="no such text"))
    take_in(store, [post()])
    text, = sent_by_form(store)
    assert decide(store, decision(themes=[], text=text)) == 1


def test_a_table_comes_in_once_and_may_change_what_is_there(store: Store) -> None:
    """If this fails, handing the city's list in again doubles every answer, or loses one."""
    path = table(store, "Trees|bins,Agreed,Ten lime trees,Diez tilos,Council,2026-04-01\n"
                        "bins,In progress,Larger bins,,Council,1 April 2026\n")
    assert add_table(store, path) == (2, [])
    assert add_table(store, path) == (0, [])
    assert {one.themes: (one.status, one.words) for one in read_decisions(store)} == {
        ("trees", "bins"): ("agreed", {"en": "Ten lime trees", "es": "Diez tilos"}),
        ("bins",): ("in_progress", {"en": "Larger bins"})}
    change = table(store, "D1,,done,They stand,Council,2026-05-01\n", "decision,theme,status,text_en,who,date\n")
    assert add_table(store, change) == (1, [])
    assert [one.status for one in read_decisions(store)] == ["done", "in_progress"]
    assert read_decisions(store)[0].themes == ("trees", "bins")


def test_every_fault_of_a_table_is_named_and_then_nothing_is_kept(store: Store) -> None:
    """If this fails, half a table is published, and nobody knows which half."""
    path = table(store, "trees,agreed,Ten lime trees,,Council,2026-04-01\ntrams,perhaps,,,,soon\n")
    added, faults = add_table(store, path)
    assert added == 0
    assert [(fault.cell, fault.field, fault.value) for fault in faults] == [
        ("A3", "theme", "trams"), ("B3", "status", "perhaps"), ("F3", "date", "soon"), ("E3", "who", ""),
        ("C3", "text_en", "")]
    assert read_decisions(store) == []
    assert [fault.field for fault in add_table(store, table(store, "", "theme,text_en\n"))[1]] == [
        "status", "who", "date"]


def test_a_receipt_finds_its_own_texts_decisions_and_nothing_after_it_was_taken_back(store: Store) -> None:
    """If this fails, somebody is told of another's texts, or is still told of what they took back."""
    mine, other = take_in(store, [post("Lime trees", answers={}), post("A bin", answers={})])
    number = decide(store, decision())
    texts = store.frames().contributions
    ids = dict(zip(texts["text"], texts["contribution_id"], strict=True))
    assert sent_by_form(store) == set(ids.values())
    publish(store, frozen(store), [(ids["Lime trees"], ["trees"], [number]), (ids["A bin"], ["bins"], [])],
            state_of(store))
    found = what_became(store, mine.receipt.lower())
    assert found is not None
    assert (found.state, found.texts, found.themes, found.decisions) == ("stored", 1, ("trees",), (number,))
    later, = take_in(store, [post("Another bin", answers={})])
    fresh = what_became(store, later.receipt)
    assert fresh is not None
    assert (fresh.state, fresh.texts) == ("stored", 0)
    withdraw(store, mine.receipt)
    gone = what_became(store, mine.receipt)
    assert gone is not None
    assert (gone.state, gone.themes, gone.decisions) == ("withdrawn", (), ())
    with store.engine.connect() as connection:
        assert connection.execute(sa.select(t.published_texts.c.contribution_id)).scalars().all() == [ids["A bin"]]
    store.undo(store.batches()["batch"].iloc[0])
    undone = what_became(store, other.receipt)
    assert undone is not None
    assert (undone.state, undone.themes) == ("undone", ())
    with store.engine.connect() as connection:
        assert connection.execute(sa.select(t.published_texts)).all() == []
    assert what_became(store, "2222222222") is None


def test_what_was_published_stays_as_it_was_and_knows_when_it_is_out_of_date(store: Store) -> None:
    """If this fails, residents read a draft, or staff believe that residents read the newest."""
    number = decide(store, decision())
    assert newest(store) is None
    met = PublishedSession(session="hall · 2026 03 04", partner="Kestrel Club (invented)")
    first = publish(store, frozen(store, sessions=[met]), [], state_of(store))
    last = newest(store)
    assert last is not None
    assert (last.number, last.state) == (first, state_of(store))
    slug = read_published(store, first).sessions[0].slug
    assert len(slug) == 10
    assert "kestrel" not in slug.lower()
    decide(store, decision(number=number, status=Decided.DONE))
    assert last.state != state_of(store)
    second = publish(store, frozen(store, sessions=[met]), [], state_of(store))
    assert [read_published(store, n).decisions[0].status for n in (first, second)] == ["agreed", "done"]
    assert read_published(store, second).sessions[0].slug == slug, "the address on a sheet stays right"
    list(ingest_several(store, [HandedIn("ideas.csv", lambda: b"Your idea\nMore trees\n", Channel.ONLINE)]))
    now = newest(store)
    assert now is not None
    assert now.state != state_of(store)
    assert decide(store, decision(themes=["bins"])) == number + 1
