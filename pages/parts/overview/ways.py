"""How people were heard: how many came by each way of taking part."""

import streamlit as st

from analysis import came
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.figures import channel_figure
from analysis.tables import channel_table
from analysis.viewers import protect
from pages.parts import shown, viewer


def show(known: Analysis) -> None:
    """Say which way brought most people, and show people and contributions of each."""
    channels = protect(known.channels, viewer.current())
    title = came.finding(channels)
    st.subheader(say.plain(title))
    shown.chart(channel_figure(channels), channel_table(channels), "channels", title)
