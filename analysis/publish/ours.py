"""What a package says to this program alone, so that another engagement can stand beside it."""

from typing import Any, Final

from analysis.brief.material import Material

OURS: Final = "fairhearing"  # in datapackage.json
PACKAGE: Final = "package"  # the number of the package's form: another one is read by another version
FORM: Final = 1
PLACE, START, END, ROUNDED_TO, LEARNT = "place", "start", "end", "rounded_to", "learnt"


def ours_of(material: Material) -> dict[str, Any]:
    """Say where and when it was, to what numbers are rounded (1: not), and whether a model had learnt from reviews."""
    engagement = material.engagement
    return {PACKAGE: FORM, PLACE: engagement.place, START: engagement.start.isoformat(),
            END: engagement.end.isoformat(), ROUNDED_TO: material.known.rounded_to,
            LEARNT: bool(material.tagging.model)}
