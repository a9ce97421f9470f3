"""The package's description for data portals: DCAT (https://www.w3.org/TR/vocab-dcat-3/) as JSON-LD."""

import hashlib
from collections.abc import Sequence
from typing import Any

from analysis.publish.about import About
from analysis.publish.datapackage import path
from analysis.publish.resource import Resource

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#"}


def dcat(about: About, resources: Sequence[Resource], files: dict[str, bytes]) -> dict[str, Any]:
    """Describe the data set and each table of it; ``files``: as they were written, by path."""
    contact = {"@type": "vcard:Kind", "vcard:fn": about.publisher or about.contact, **(
        {"vcard:hasEmail": {"@id": f"mailto:{about.contact}"}} if "@" in about.contact else {})}
    return {
        "@context": CONTEXT, "@type": "dcat:Dataset", "dct:identifier": about.name,
        "dct:title": _said(about.title, about), "dct:description": _said(about.description, about),
        "dct:language": about.language, "dct:issued": _day(about.made.isoformat()),
        "dct:license": {"@id": about.licence.path},
        "dct:spatial": {"@type": "dct:Location", "dct:title": _said(about.place, about)},
        "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": _day(about.start.isoformat()),
                         "dcat:endDate": _day(about.end.isoformat())},
        **({"dct:publisher": {"@type": "foaf:Agent", "foaf:name": about.publisher}} if about.publisher else {}),
        **({"dcat:contactPoint": contact} if about.contact else {}),
        "dcat:distribution": [_distribution(resource, about, files[path(resource)]) for resource in resources]}


def _distribution(resource: Resource, about: About, written: bytes) -> dict[str, Any]:
    return {"@type": "dcat:Distribution", "dct:title": _said(resource.title, about),
            "dcat:downloadURL": {"@id": path(resource)}, "dcat:mediaType": "text/csv",
            "dcat:byteSize": len(written), "dct:license": {"@id": about.licence.path},
            "spdx:checksum": {"@type": "spdx:Checksum", "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                              "spdx:checksumValue": hashlib.sha256(written).hexdigest()}}


def _said(words: str, about: About) -> dict[str, str]:
    return {"@value": words, "@language": about.language}


def _day(written: str) -> dict[str, str]:
    return {"@value": written, "@type": "xsd:date"}
