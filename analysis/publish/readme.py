"""The package's README, written from the data: what was found, what each table holds, what it can't say."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from analysis import findings, how_words
from analysis import sentences as say
from analysis.brief.material import Material
from analysis.headlines import headlines
from analysis.publish.about import About
from analysis.publish.datapackage import path
from analysis.publish.resource import BELOW, Field, Resource
from locales import _, ngettext

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|])")


def readme(material: Material, about: About, resources: Sequence[Resource]) -> str:
    """Write the README as Markdown, in the language in use."""
    return "\n".join(_lines(material, about, resources)) + "\n"


def _lines(material: Material, about: About, resources: Sequence[Resource]) -> Iterator[str]:
    yield f"# {_plain(about.title)}"
    yield from ("", _plain(about.description), "")
    yield from (f"- {_plain(sentence)}" for sentence in headlines(material.known, material.engagement, about.made))
    yield from _heading(_("Tables"))
    yield _("All are CSV files in UTF-8 with commas. An empty cell means that nothing is known or that it isn't told; "
            "shares are fractions, 0.25 is 25 %. datapackage.json says the same to programs, dcat.jsonld to portals.")
    yield from ("", _("Beside every number of people or contributions stands a column with «{below}»: where the number "
                      "is hidden, because it is small, it holds the number that it is below.").format(below=BELOW))
    for resource in resources:
        yield from _table(resource)
    yield from _heading(_("How it was done"))
    told = how_words.methods(material.engagement.thresholds, material.known.rounded_to)
    yield from (f"- {_plain(line)}" for line in [*told, *findings.limits(material.engagement.thresholds)])
    yield from (*_heading(_("Licence")), f"[{about.licence.title}]({about.licence.path}) ({about.licence.name})")
    if given := " · ".join(filter(None, [about.publisher, about.contact])):
        yield from ("", _plain(given))


def _heading(words: str) -> tuple[str, str, str]:
    return "", f"## {words}", ""


def _table(resource: Resource) -> Iterator[str]:
    rows = len(resource.frame)
    yield from ("", f"### {path(resource)}", "")
    yield ngettext("{title}: {n} row.", "{title}: {n} rows.", rows).format(title=resource.title, n=say.number(rows))
    yield from ("", "| {} | {} |".format(_("Column"), _("What it holds")), "|---|---|")
    for field in resource.fields:
        if not field.name.endswith(BELOW):
            yield _row(field)


def _row(field: Field) -> str:
    names = f"`{field.name}`, `{field.name}{BELOW}`" if field.counted else f"`{field.name}`"
    choices = f" ({', '.join(field.one_of)})" if field.one_of else ""
    return f"| {names} | {_plain(field.meaning)}{choices} |"


def _plain(words: str) -> str:
    """Write words so that Markdown takes none of their signs for its own."""
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))
