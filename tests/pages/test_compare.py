"""The Compare page: two parts side by side, for whoever may look at them."""

from pathlib import Path

from tests.pages.seen import Visit, words


def test_staff_read_what_differs_between_any_two_parts(visit: Visit, prepared: Path) -> None:
    """If this fails, what only the workshops reached stays unseen, or a kind of part can't be compared."""
    app = visit(prepared, "compare")
    told = words(app)
    assert "Online and Workshops differ in 1 group of people" in told
    assert "▼ Online: «Rent from the council or a housing association» (Housing tenure) are 2% of those who told us, " \
           "Workshops: 24%; between 0.02 and 0.35 times as large a part." in told
    assert len(app.get("plotly_chart")) == 1
    for place, kind in enumerate(["partner", "area", "month"], start=1):
        box = next(box for box in app.selectbox if box.key == "compare-by")
        assert "What was spoken about" in words(box.select_index(place).run()), kind


def test_others_compare_what_they_may_look_at(visit: Visit, prepared: Path) -> None:
    """If this fails, others compare single partners or days, or read what only exact numbers can tell."""
    app = visit(prepared, "compare", role="policymaker")
    told = words(app)
    assert next(box for box in app.selectbox if box.key == "compare-by").options == ["By how it came in", "By area"]
    assert "differ in" not in told
    assert "smaller part" not in told
    assert "Numbers are rounded" in told
