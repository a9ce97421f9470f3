"""Something in ``engagement.toml`` that contradicts something else there."""


class FieldError(ValueError):
    """Something is wrong at a place further down than where it was found out: ``where``, as pydantic names places."""

    def __init__(self, message: str, *where: str | int) -> None:
        super().__init__(message)
        self.where = where
