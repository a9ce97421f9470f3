"""Keep out of the server's log the addresses of the form's visitors' devices, and what staff look for."""

import logging

PATHS = ("/form", "/s/", "/p/", "/withdraw", "/answers",  # an address below /p/ is a key, too
         "/voices?")  # the words looked for may be somebody's name


class _Quiet(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        """Drop the line of a visit to the form: uvicorn writes (address, method, path, …)."""
        said = record.args
        return not (isinstance(said, tuple) and len(said) > 2 and str(said[2]).startswith(PATHS))


def quiet() -> None:
    """Let uvicorn write no line for the form's addresses: each would hold the address of somebody's device."""
    log = logging.getLogger("uvicorn.access")
    if not any(isinstance(one, _Quiet) for one in log.filters):
        log.addFilter(_Quiet())
