"""Put the package together: every file of it, by its path."""

import datetime as dt
import json
from typing import Any

from analysis.brief.material import Material
from analysis.publish.about import about
from analysis.publish.datapackage import datapackage, path
from analysis.publish.dcat import dcat
from analysis.publish.licences import Licence
from analysis.publish.readme import readme
from analysis.publish.tables import resources


def package(material: Material, licence: Licence, today: dt.date) -> dict[str, bytes]:
    """Write tables, descriptions and README, in the language in use; the same data give the same bytes."""
    told, tables = about(material, licence, today), resources(material)
    files = {path(table): table.csv() for table in tables}
    return {**files, "datapackage.json": _json(datapackage(told, tables, files)),
            "dcat.jsonld": _json(dcat(told, tables, files)), "README.md": readme(material, told, tables).encode()}


def _json(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
