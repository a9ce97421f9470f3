"""The figures we publish about telling languages apart."""

from benchmarks.languages import samples


def test_languages_of_the_sample_cases() -> None:
    """If it fails, residents' texts of five words or more are read in the wrong language."""
    rows = list(samples())
    assert len(rows) == 571
    assert all(right for _, _, words, right in rows if words != "fewer")
