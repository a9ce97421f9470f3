"""What somebody says of a text: it is kept at once, under their name, and they go on to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis import sentences
from analysis.themes.sitting import Sitting
from ingest import FairHearingError
from ingest.schema import names as c
from ingest.schema.names import Coding, Outcome
from pages.parts import session
from pages.parts.review import choice

FAULT = "coding-fault"  # in the session: what went wrong


@dataclass(frozen=True)
class Way:
    """How somebody goes through texts: why, under which name, where they are, and whether Enter may say «none»."""

    kind: Coding
    coder: str
    sitting: Sitting
    may_be_none: bool


def tell_fault() -> None:
    """Say what went wrong with the text before."""
    if fault := st.session_state.pop(FAULT, ""):
        st.warning(sentences.plain(fault))


def say(way: Way, text: str, outcome: Outcome, themes: Sequence[str]) -> None:
    """Keep what somebody says of the current text, and go on; of any other text nothing."""
    if text != way.sitting.current:
        return
    try:
        session.store().say_themes(text, way.coder, way.kind, outcome, themes)
    except FairHearingError as error:
        st.session_state[FAULT] = error.message
    choice.forget()
    said = session.said().codings
    way.sitting.done(text, said.loc[said[c.KIND] == Coding.REVIEW, c.CONTRIBUTION] if way.kind == Coding.REVIEW else ())


def back(way: Way, text: str) -> None:
    """Go back by one text."""
    if text == way.sitting.current:
        choice.forget()
        way.sitting.back()
