"""Garbage collection is put off for one file, and comes back whatever happens."""

import gc

import pytest

from ingest.garbage import garbage_left_alone


def test_it_comes_back() -> None:
    """If this fails, a dashboard that has read one file fills the memory from then on."""
    with garbage_left_alone():
        assert not gc.isenabled()
        with garbage_left_alone():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), garbage_left_alone():
        raise KeyError
    assert gc.isenabled()
