"""Mappings as a JSON document: printed by ``ingest --explain --json``, read by ``ingest --mapping``.

    {"layouts": [{"headings": ["Nº", "O que falta?"],
                  "columns": {"o que falta": "question:ideas"},
                  "values": {"age": {"jovem": "15-24"}}}]}
"""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import FileRefused
from ingest.layout.mapping import STATES, Mapping
from ingest.layout.meaning import role_of
from ingest.schema import Engagement, fold
from locales import _, ngettext

Met = dict[str, Collection[str]]  # the layouts of tables that were read → the names of their columns


class _Layout(BaseModel):
    model_config = ConfigDict(extra="forbid")

    headings: list[str]
    columns: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}


class _Document(BaseModel):
    layouts: list[_Layout]  # what else the document holds tells about the files it was made from


def as_document(mappings: Iterable[Mapping]) -> list[dict[str, Any]]:
    """Give mappings as JSON has them."""
    return [{"headings": list(mapping.headings), "columns": mapping.columns, "values": mapping.values}
            for mapping in mappings]


def read_document(path: Path, engagement: Engagement) -> list[Mapping]:
    """Read mappings from a file, or raise ``FileRefused`` saying which word in it is not understood."""
    try:
        layouts = _Document.model_validate_json(path.read_bytes()).layouts
    except OSError as error:
        raise FileRefused("unreadable_file", _(
            "{file} can't be opened: {reason}. Check the name and try again.").format(
                file=path.name, reason=error.strerror)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise FileRefused("bad_mapping", _(
            "{file} is not a mapping: {where}: {reason}. Make one with «ingest --explain --json» and change that."
        ).format(file=path.name, where=".".join(map(str, first["loc"])) or "1", reason=first["msg"])) from error
    return [_checked(layout, path.name, engagement) for layout in layouts]


def lost(told: Iterable[Mapping], met: Met, file: str) -> Iterator[str]:
    """Say which columns of a mapping's document aren't there, and how many of its layouts were not ``met``."""
    told = list(told)
    for mapping in told:
        names = met.get(mapping.key)
        if strangers := mapping.strangers if names is None else [name for name in mapping.columns if name not in names]:
            yield _("{file}: no heading of its table is called {names}, so what is said of it was left out. "
                    "Write the headings as they stand in the table.").format(
                        file=file, names=", ".join(f"«{name}»" for name in strangers))
    if unmet := [mapping for mapping in told if mapping.key not in met]:
        yield ngettext("{file}: {n} of its layouts has the headings of no table that was read, so it was not used: "
                       "{headings}.",
                       "{file}: {n} of its layouts have the headings of no table that was read, so they were not used. "
                       "The first: {headings}.", len(unmet)).format(
                           file=file, n=len(unmet), headings=" · ".join(filter(None, unmet[0].headings)) or "–")


def _checked(layout: _Layout, file: str, engagement: Engagement) -> Mapping:
    unknown = [meaning for meaning in layout.columns.values() if role_of(meaning, engagement) is None]
    for dimension_id, values in layout.values.items():
        dimension = engagement.dimension(dimension_id)
        unknown += [dimension_id] if dimension is None else [
            said for said in values.values() if said not in STATES and not dimension.category(said)]
    if unknown:
        raise FileRefused("bad_mapping", _(
            "{file}: «{word}» is nothing that engagement.toml knows. Correct it and try again.").format(
                file=file, word=unknown[0]))
    return Mapping(tuple(layout.headings), {_name(name): said for name, said in layout.columns.items()},
                   {dimension: {fold(raw): said for raw, said in values.items()}
                    for dimension, values in layout.values.items()})


def _name(name: str) -> str:
    """Fold a column's name, but for the number that tells apart those of one heading."""
    heading, sign, number = name.rpartition("#")
    return f"{fold(heading)} #{number}".strip() if sign and number.isdigit() else fold(name)
