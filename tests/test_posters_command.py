"""Posters by the command line."""

import json

from tests.test_cli import _plain_surroundings, run  # noqa: F401 - fixtures


def test_posters_are_made_for_links_that_are_there(run, small, tmp_path) -> None:  # noqa: F811
    """If this fails, a partner organisation can't print its posters in the morning."""
    toml = small / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '[form]\naddress = "https://form.invalid"\n', encoding="utf-8")
    out = tmp_path / "out"
    code, said, _err = run("posters", small, "--out", out, "--json")
    assert (code, json.loads(said)["error"]["code"]) == (1, "no_links")
    assert not out.exists()
    partners = tmp_path / "partners.csv"
    partners.write_text("name,languages\nKite (invented),en|es\n", encoding="utf-8")
    run("links", small, "--partners", partners)
    code, said, _err = run("posters", small, "--out", out, "--language", "en", "--paper", "letter", "--json")
    assert code == 0
    made, = json.loads(said)["kits"]
    assert [sheet["sheet"] for sheet in made["sheets"]] == ["poster", "flyer", "tent", "guide"]
    assert sorted(path.name for path in out.iterdir()) == ["index.csv", "kite-invented-en.zip"]
