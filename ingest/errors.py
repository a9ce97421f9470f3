"""What stops us. Few, named, each with a code and a sentence for people.

FairHearingError
├─ EngagementError   a file of the engagement folder is wrong
├─ FileRefused       a file that was handed in can't be read at all
└─ StoreError        the store can't do what was asked
"""


class FairHearingError(Exception):
    """Something a person can put right. ``code`` is for programs, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class EngagementError(FairHearingError):
    """A file of the engagement folder is wrong; the message names file, line and field."""


class FileRefused(FairHearingError):  # noqa: N818 - what happened to the file
    """A file that was handed in can't be read at all; nothing of it was stored."""


class StoreError(FairHearingError):
    """The store can't do what was asked."""
