"""Why nothing can be measured."""


class NothingToMeasure(ValueError):  # noqa: N818 - what is the matter with the table
    """The labelled texts don't suffice. ``code`` is for programs, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
