"""Files that somebody handed in and has not accepted yet, and what they said about them on the way."""

import json
from dataclasses import dataclass, replace
from hashlib import sha256

import streamlit as st

from ingest import FairHearingError, HandedIn, Layouts, Mapping, Preview, look_at
from ingest.by_hand import ByHand
from ingest.layout import as_document
from pages.parts import session

WAITING = "waiting"  # in the session: the files, by name of their contents
SAID = "said"  # in the session: what was said about layouts and isn't remembered yet, by layout
LOOKED = "looked"  # in the session: previews, each with what it was made from


@dataclass(frozen=True)
class Waiting:
    """A file that waits for somebody to accept it; of one that is too large there is no ``data``, only its size.

    ``by_hand``: what somebody said of its meetings; None: nobody touched it.
    """

    name: str
    data: bytes
    channel: str | None
    size: int = 0
    by_hand: ByHand | None = None

    @property
    def id(self) -> str:
        """Name it by its contents, so that the same file twice waits once."""
        return sha256(self.name.encode() + self.data).hexdigest()[:12]

    def handed_in(self) -> HandedIn:
        """Give it as the door takes it."""
        return HandedIn(self.name, lambda: self.data, self.channel, self.size, self.by_hand)


def add(files: list[Waiting]) -> None:
    """Let files wait."""
    st.session_state.setdefault(WAITING, {}).update({file.id: file for file in files})


def files() -> list[Waiting]:
    """List the files that wait."""
    return list(st.session_state.get(WAITING, {}).values())


def leave_out(file_id: str) -> None:
    """Let a file wait no longer."""
    st.session_state.get(WAITING, {}).pop(file_id, None)
    st.session_state.get(LOOKED, {}).pop(file_id, None)


def say_of(file_id: str, by_hand: ByHand) -> None:
    """Keep what somebody says of a file's meetings with the file."""
    waiting = st.session_state.get(WAITING, {})
    if file_id in waiting:
        waiting[file_id] = replace(waiting[file_id], by_hand=by_hand)


def said() -> list[Mapping]:
    """Give what was said and isn't remembered yet."""
    return list(st.session_state.get(SAID, {}).values())


def say(mapping: Mapping) -> None:
    """Keep what somebody says about a layout until a file with it is accepted."""
    known = st.session_state.setdefault(SAID, {})
    known[mapping.key] = mapping.over(known.get(mapping.key))


def look(file: Waiting) -> Preview | str:
    """Give a file's preview as the layouts are understood now, or the sentence that says why it can't be read."""
    layouts = session.store().layouts().with_(said())
    made_from = (json.dumps(as_document(layouts)), session.store().version(), session.folder(), file.by_hand)
    looked = st.session_state.setdefault(LOOKED, {})
    if looked.get(file.id, [None])[0] != made_from:
        looked[file.id] = (made_from, _look(file, layouts))
    return looked[file.id][1]


def accept(chosen: list[Waiting], previews: list[Preview]) -> None:
    """Remember what was said about the layouts of these files; they wait no longer."""
    known = st.session_state.get(SAID, {})
    for preview in previews:
        mappings = [mapping for table in preview.tables if (mapping := known.pop(table.layout, None))]
        if mappings:
            session.store().remember(mappings, preview.file)
    for file in chosen:
        leave_out(file.id)


def _look(file: Waiting, layouts: Layouts) -> Preview | str:
    try:
        return look_at(session.store(), file.handed_in(), layouts)
    except FairHearingError as error:
        return error.message
