"""Codes are read back from what is printed: small here, a hundred partners in ``python -m benchmarks.posters``."""

from PIL import Image

from benchmarks import posters
from ingest.paper import plan


def test_every_sheet_of_a_few_links_is_read_well_and_badly() -> None:
    """If this fails, telephones can't read what hangs on the door."""
    kits = plan(posters.engagement_in(["es", "ar"]), posters.links_of(1, ["es", "ar"]), paper="letter")
    reads = posters.read_back(kits)
    assert sorted(read.kind for read in reads) == ["flyer", "flyer", "poster", "poster", "tent", "tent"]
    assert all(read.plain and read.poorly for read in reads)


def test_a_picture_without_the_code_is_not_read() -> None:
    """If this fails, the test above can't fail."""
    assert posters._codes(posters.badly(Image.new("L", (400, 400), 255))) == set()
