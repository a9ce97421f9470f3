"""What population figures in a file do to the comparison with the population."""

import streamlit as st

from analysis import sentences as say


def warn(ended: list[str], in_vain: list[str], way_back: str) -> None:
    """Say which comparisons end, and how to keep them; and which figures are not used."""
    if ended:
        st.warning(say.plain(" ".join([*ended, way_back])), icon=":material/balance:")
    for words in in_vain:
        st.warning(say.plain(words), icon=":material/balance:")
