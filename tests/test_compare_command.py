"""``fairhearing compare``: two engagements side by side in the terminal."""

import json
import shutil

from tests.test_cli import _plain_surroundings, run  # noqa: F401 - fixtures

CSV = "Response ID,Your idea,Your age\n" + "".join(f"{n},More shade trees {n},70\n" for n in range(30))


def test_another_engagement_stands_beside_one(run, small, tmp_path) -> None:  # noqa: F811
    """If this fails, staff with two folders can't compare them, or a wrong name ends in a traceback."""
    (small / "online" / "form.csv").write_text(CSV, encoding="utf-8")
    run("ingest", small)
    other = shutil.copytree(small, tmp_path / "other")
    code, said, _told = run("compare", small, other, "--json")
    document = json.loads(said)
    assert (code, document["one"]["participants"], document["other"]["participants"]) == (0, 30, 30)
    assert {row["theme"] for row in document["themes"]} == {"trees", "bins"}
    assert all("difference" in row for row in document["themes"])
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "datapackage.json").write_text("{", encoding="utf-8")
    code, _said, told = run("compare", small, tmp_path / "data")
    assert (code, "is damaged" in told) == (1, True)
