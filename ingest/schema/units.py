"""What a population figure counts, as it is written in three languages (and in Polish tables)."""

from ingest.schema.fold import fold
from ingest.schema.names import Unit

UNITS = {
    Unit.PEOPLE: ("people", "person", "persons", "residents", "usual residents", "inhabitants", "pessoa", "pessoas",
                  "moradores", "persona", "personas", "habitantes", "residentes", "osoba", "osoby"),
    Unit.HOUSEHOLDS: ("household", "households", "domicilio", "domicilios", "agregados familiares", "hogar", "hogares",
                      "viviendas", "gospodarstwo domowe", "gospodarstwa domowe")}
_BY_NAME = {fold(name): unit for unit, names in UNITS.items() for name in names}


def unit_called(name: str) -> Unit | None:
    """Read what was counted; None where it is neither people nor households."""
    return _BY_NAME.get(fold(name))


def counts_households(*texts: str) -> bool:
    """Say whether one of the texts around a figure speaks of households: «tenure (households)»."""
    said = [f" {fold(text)} " for text in texts]
    return any(f" {name} " in text for name, unit in _BY_NAME.items() if unit == Unit.HOUSEHOLDS for text in said)
