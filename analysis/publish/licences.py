"""The licences under which data are given to everybody: SPDX's short names."""

from dataclasses import dataclass
from typing import Final

from locales import _


@dataclass(frozen=True)
class Licence:
    """A licence: its SPDX name, its own name, and where it stands."""

    name: str
    title: str
    path: str


class UnknownLicenceError(ValueError):
    """A licence that we can't name a text for."""

    code = "unknown_licence"

    def __init__(self, name: str) -> None:
        self.message = _("«{name}» is none of the licences for open data that are known here: {known}.").format(
            name=name, known=", ".join(LICENCES)) if name else _(
            "Nobody has said yet under which licence others may use the data. Write it into engagement.toml, as in "
            "[publish] licence = \"CC-BY-4.0\", or name it with --licence. Known are: {known}.").format(
                known=", ".join(LICENCES))
        super().__init__(self.message)


LICENCES: Final = {known.name: known for known in (
    Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    Licence("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/"),
    Licence("CC0-1.0", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    Licence("ODbL-1.0", "Open Data Commons Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/"),
    Licence("ODC-By-1.0", "Open Data Commons Attribution License 1.0",
            "https://opendatacommons.org/licenses/by/1-0/"),
    Licence("PDDL-1.0", "Open Data Commons Public Domain Dedication and License 1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/"),
    Licence("OGL-UK-3.0", "Open Government Licence 3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"))}


def licence(name: str) -> Licence:
    """Find a licence by its SPDX name, however it is capitalised; raise ``UnknownLicenceError`` otherwise."""
    found = next((known for known in LICENCES.values() if known.name.lower() == name.strip().lower()), None)
    if found is None:
        raise UnknownLicenceError(name.strip())
    return found
