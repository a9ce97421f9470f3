"""The form by the command line: its links, what is not counted, and a server that says why it can't start."""

import json
import socket

import pytest

import cli
from ingest import Store, open_folder
from ingest.form import take_in
from tests.ingest.form.make import post
from tests.test_cli import _plain_surroundings, run  # noqa: F401 - fixtures


def test_links_are_made_listed_and_switched(run, small, tmp_path) -> None:  # noqa: F811
    """If this fails, staff can't print posters, or can't stop a link that went astray."""
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '[form]\naddress = "https://form.invalid/"\n', encoding="utf-8")
    assert "There are no links yet" in run("links", small)[1]
    partners = tmp_path / "partners.csv"
    partners.write_text("name,area,languages,venues\nKite (invented),hill,en|es,Hall\n", encoding="utf-8")
    code, out, _err = run("links", small, "--partners", partners, "--json")
    first, second = json.loads(out)["links"]
    assert code == 0
    assert first["address"] == f"https://form.invalid/s/{first['code']}"
    assert (first["language"], second["language"], first["area"], first["in_use"]) == ("en", "es", "hill", True)
    partners.write_text("name,area,languages,venues\nKite (invented),quay,en|es,Hall\n", encoding="utf-8")
    assert "it keeps the area The Hill" in run("links", small, "--partners", partners)[2]
    assert "(switched off)" in run("links", small, "--off", first["code"])[1]
    assert "(switched off)" not in run("links", small, "--on", first["code"])[1]
    assert run("links", small, "--off", "ZZZZ", "--json")[0] == 1


def test_posts_that_are_not_counted_are_listed_and_let_in(run, small) -> None:  # noqa: F811
    """If this fails, nobody without the dashboard can hear what was taken for spam."""
    store = Store.open(open_folder(small))
    take_in(store, [post("A bus"), post("A tram", trap="x")])
    store.close()
    assert "Counted: 1. Set aside: 1." in run("posts", small)[1]
    told = json.loads(run("posts", small, "--json")[1])
    assert [found["said"] for found in told["posts"]] == ["A tram"]
    out = run("posts", small, "--let-in", told["posts"][0]["name"])[1]
    assert "Counted: 2. Set aside: 0." in out
    assert run("posts", small, "--let-in", "F99")[0] == 1
    assert run("posts", small, "--let-in", "nonsense")[0] == 1


def test_a_port_in_use_is_said(run, small) -> None:  # noqa: F811
    """If this fails, somebody sees a traceback when two forms are started."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _out, err = run("form", small, "--port", taken.getsockname()[1])
    assert code == 1
    assert "Choose another with --port" in err


def test_a_wrong_folder_is_said_before_anything_listens(run, tmp_path) -> None:  # noqa: F811
    """If this fails, a form is open that can store nothing."""
    code, _out, err = run("form", tmp_path / "nothing")
    assert code == 1
    assert "engagement.toml" in err


@pytest.mark.parametrize("command", ["form", "links", "posts"])
def test_the_command_is_there(command: str) -> None:
    """If this fails, the documents name a command that is gone."""
    assert command in {found.name or found.callback.__name__ for found in cli.app.registered_commands if found.callback}


def test_decisions_are_added_published_and_listed(run, small) -> None:  # noqa: F811
    """If this fails, a nightly job can't tell residents what became of it, or publishes half a table."""
    store = Store.open(open_folder(small))
    take_in(store, [post("A tree")])
    store.close()
    assert "Nothing is decided yet" in run("decisions", small)[1]
    table = small / "decided.csv"
    table.write_text("theme,status,text_en,who,date\ntrams,agreed,Yes,Us,2026-04-01\n", encoding="utf-8")
    code, out, _err = run("decisions", small, "--add", table, "--publish")
    assert code == 1
    assert "A2  theme  «trams»" in out
    assert json.loads(run("decisions", small, "--json")[1])["published"] is None
    table.write_text("theme,status,text_en,who,date\ntrees,agreed,Yes,Us,2026-04-01\n", encoding="utf-8")
    told = json.loads(run("decisions", small, "--add", table, "--publish", "--json")[1])
    assert (told["added"], told["up_to_date"], told["decisions"][0]["name"]) == (1, True, "D1")
    assert "and up to date" in run("decisions", small)[1]
