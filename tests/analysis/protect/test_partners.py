"""What partners' own pages count: rounded, adding up to what everybody reads, and true."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import counts
from analysis.analyse import Tagged, tag_all
from analysis.filters import Filter, apply
from analysis.protect import look, make_copy, tables
from analysis.protect.partners import PartnersCopy, groups_for, partners_copy, sizes_for
from analysis.protect.rounding import Draws
from analysis.protect.views import rounded_people
from ingest.schema import Frames, fold
from ingest.schema import names as c
from tests.analysis.make import benchmark, codebook, engagement, frames, people

K = 10
SECRET = b"secret"
ASKED = engagement({"age": ("young", "old"), "part": ("hill", "quay")}, area="part")
LIVING = benchmark(("Old Town", "age", "young", 400), ("Old Town", "age", "old", 600))
PARTNERS = ("Kite", "Harbor", None)
NO_LINKS = pd.DataFrame({"code": [], "partner": [], "online": []})


def _frames(online: dict[tuple[str | None, str | None], int], halls: dict[str, int]) -> Frames:
    rows = [row for (partner, age), n in online.items() for row in people(n, partner=partner, age=age, part="hill")]
    met = [{"session": f"hall {name}", "partner": name, "people": n} for name, n in halls.items()]
    tallies = [{**one, "dimension": "age", "category": "old", "people": one["people"] // 2} for one in met]
    return frames(rows, dimensions=("age", "part"), sessions=met, tallies=tallies)


def _copy(data: Frames, came: pd.DataFrame = NO_LINKS) -> PartnersCopy:
    return partners_copy(data, ASKED, LIVING, came, SECRET)


CAME = st.dictionaries(st.tuples(st.sampled_from(PARTNERS), st.sampled_from(["young", "old", "prefer_not", None])),
                       st.integers(1, 30), max_size=8)
HALLS = st.dictionaries(st.sampled_from(["Kite", "Harbor", "Lantern"]), st.integers(0, 35), max_size=3)


@settings(deadline=None, max_examples=4)
@given(CAME, HALLS)
def test_partners_add_up_to_what_everybody_reads_and_every_word_is_true(online, halls) -> None:
    """If this fails, partners' pages and the dashboard are two roundings of the same people, and tell them together."""
    data = _frames(online, halls)
    copy = _copy(data)
    whole = rounded_people(data, tables.parts(Tagged(data, pd.DataFrame()), ASKED), ASKED, LIVING, Draws(SECRET))[0]
    assert all(int(own.sum()) <= whole.sizes["channel"].get(name, 0) for name, own in copy.sizes.items())
    for question, places in copy.groups.items():
        for channel, part in places.items():
            assert (part % K == 0).all(axis=None)
            assert (part.sum(axis=1) == copy.sizes[channel]).all()
            shown = whole.tables[question].parts["channel"].loc[channel]
            assert (part.sum() <= shown.reindex(part.columns)).all()
    for partner in filter(None, PARTNERS):
        own = apply(data, Filter(partners=(partner,)))
        for channel, exact in counts.heads(own).groupby(c.CHANNEL)[c.PEOPLE].sum().items():
            shown = int(copy.sizes[channel][fold(partner)])
            assert abs(shown - exact) < 2 * K
            assert shown >= K or exact < K, "«fewer than 10» stands where ten or more people are"


def test_everybodys_findings_are_those_on_the_dashboard() -> None:
    """If this fails, a partner reads other groups as missing than a policymaker does."""
    data, book = _frames({("Kite", "old"): 45, (None, "young"): 4}, {"Harbor": 20}), codebook({"trees": "tree"})
    seen = look(make_copy(tag_all(data, ASKED, book), ASKED, book, LIVING, SECRET), ASKED, book, LIVING)
    pd.testing.assert_frame_equal(_copy(data).judged, seen.reach)


def test_links_add_up_to_the_partners_people_online() -> None:
    """If this fails, two links and their sum tell how many came by each."""
    came = pd.DataFrame({"code": ["AAAA", "BBBB", "CCCC"], "partner": ["Kite", "KITE", "Harbor"], "online": [14, 7, 0]})
    copy = _copy(_frames({("Kite", "old"): 23, ("Harbor", "young"): 3}, {}), came)
    assert copy.links["AAAA"] + copy.links["BBBB"] <= copy.sizes["online"]["kite"]
    assert (copy.links["AAAA"] >= K, copy.links["CCCC"]) == (True, 0)


def test_a_channel_is_not_named_where_that_alone_would_tell() -> None:
    """If this fails, a row «fewer than 10» says that somebody came, where nobody else knows that anybody could."""
    copy = _copy(_frames({("Kite", "old"): 3, (None, "old"): 27}, {"Kite": 20}))
    assert sizes_for(copy, "Kite", {"workshop"})[c.CHANNEL].tolist() == ["workshop"]
    assert sizes_for(copy, "Kite", {"workshop", "online"})[c.PEOPLE].tolist() == [0, 20]
    assert sizes_for(copy, "Nobody's", set()).empty
    assert groups_for(copy, "Nobody's", ["online"])[c.PEOPLE].sum() == 0


def test_nobodys_people_are_in_no_partners_copy() -> None:
    """If this fails, a partner without a name reads the numbers of everybody who came through none."""
    copy = _copy(_frames({(None, "old"): 40, ("Kite", "old"): 20}, {}))
    assert list(copy.sizes["online"].index) == ["kite"]
    assert sizes_for(copy, "", set()).empty


def test_without_a_limit_nothing_is_rounded() -> None:
    """If this fails, an engagement that hides nothing shows wrong numbers."""
    plain = ASKED.model_copy(update={"thresholds": ASKED.thresholds.model_copy(update={"hide_below": 0})})
    came = pd.DataFrame({"code": ["AAAA"], "partner": ["Kite"], "online": [3]})
    copy = partners_copy(_frames({("Kite", "old"): 3}, {"Kite": 7}), plain, LIVING, came, SECRET)
    assert (copy.sizes["online"]["kite"], copy.sizes["workshop"]["kite"], copy.links["AAAA"]) == (3, 7, 3)
