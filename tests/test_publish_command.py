"""``fairhearing publish`` and ``register``: what anybody outside is given."""

import json

from tests.test_cli import _plain_surroundings, run  # noqa: F401 - fixtures

CSV = "Response ID,Your idea,Your age\n" + "".join(f"{n},More shade trees {n},70\n" for n in range(30))


def test_a_package_needs_a_licence_and_an_empty_folder(run, small, tmp_path) -> None:  # noqa: F811
    """If this fails, data go out without terms, over files that somebody keeps there, or the entry is no JSON."""
    (small / "online" / "form.csv").write_text(CSV, encoding="utf-8")
    run("ingest", small)
    out = tmp_path / "open"
    code, _said, told = run("publish", small, "--out", out)
    assert (code, "under which licence" in told, out.exists()) == (1, True, False)
    assert run("publish", small, "--out", out, "--licence", "CC0-1.0")[0] == 0
    assert json.loads((out / "datapackage.json").read_text())["licenses"][0]["name"] == "CC0-1.0"
    assert "trees,Trees" in (out / "data" / "themes.csv").read_text()
    code, _said, told = run("publish", small, "--out", out, "--licence", "CC0-1.0")
    assert (code, "not empty" in told) == (1, True)
    code, said, _told = run("register", small, "--json")
    assert json.loads(said)["quality"]["groups"] == "Not measured yet."
