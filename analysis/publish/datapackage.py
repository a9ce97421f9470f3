"""The package's description for programs: Frictionless' Data Package (https://specs.frictionlessdata.io)."""

import hashlib
from collections.abc import Sequence
from typing import Any

from analysis.publish.about import About
from analysis.publish.ours import OURS
from analysis.publish.resource import Resource
from ingest.schema import names as c


def datapackage(about: About, resources: Sequence[Resource], files: dict[str, bytes]) -> dict[str, Any]:
    """Describe all tables, their columns, where their figures come from and what may be done with them.

    files: the tables as they were written, by path.
    """
    address = {"email": about.contact} if "@" in about.contact else {}
    given = {"title": about.publisher, "role": "publisher", **address}
    return {
        "profile": "tabular-data-package", "name": about.name, "title": about.title, "description": about.description,
        "created": f"{about.made.isoformat()}T00:00:00Z", "version": about.made.isoformat(), "language": about.language,
        "licenses": [{"name": about.licence.name, "title": about.licence.title, "path": about.licence.path}],
        **({"contributors": [given]} if about.publisher else {}),
        **({"sources": told} if (told := _sources(resources)) else {}),
        OURS: about.ours,
        "resources": [_resource(resource, path(resource), files[path(resource)]) for resource in resources]}


def path(resource: Resource) -> str:
    """Say where a table stands in the package."""
    return f"data/{resource.name}.csv"


def _resource(resource: Resource, place: str, written: bytes) -> dict[str, Any]:
    return {"profile": "tabular-data-resource", "name": resource.name, "title": resource.title, "path": place,
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": len(written),
            "hash": f"sha256:{hashlib.sha256(written).hexdigest()}",
            "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True},
            "schema": {"fields": [field.described() for field in resource.fields], "missingValues": [""]}}


def _sources(resources: Sequence[Resource]) -> list[dict[str, str]]:
    """Name who published the population figures."""
    figures = next((resource.frame for resource in resources if resource.name == "population"), None)
    return [] if figures is None else [{"title": str(name)} for name in figures[c.SOURCE].dropna().unique()]
