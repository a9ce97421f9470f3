"""Figures that aren't stored yet, beside those that are."""

from ingest import Store, ingest_file
from ingest.population.frame import with_more
from ingest.understand import understand

CENSUS = (b"Area,Dimension,Category,Population,Year,Source\n"
          b"Old Town,Sex,Woman,600,2021,Office\nOld Town,Sex,Man,500,2021,Office\n")


def test_it_looks_as_it_will_when_it_is_stored(store: Store) -> None:
    """If this fails, a preview says that a comparison ends which then goes on, or the other way round."""
    batch = understand(store.folder.engagement, "census.csv", CENSUS)
    before = with_more(store.figures(), batch.figures)
    ingest_file(store, "census.csv", CENSUS)
    stored = store.figures()
    order = ["dimension", "written"]
    assert before.dtypes.to_dict() == stored.dtypes.to_dict()
    assert before.drop(columns="batch").sort_values(order).values.tolist() == (
        stored.drop(columns="batch").sort_values(order).values.tolist())
    assert len(with_more(stored, batch.figures)) == 2, "known figures are there once"
