"""What engagement.toml doesn't say in a partner's language; it stands in the workbook in another one."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.schema import Engagement
from ingest.template.write import language_name
from locales import ngettext

NAMED = 5  # fields that a sentence names


@dataclass(frozen=True)
class Gaps:
    """The fields of engagement.toml without a text in ``language``."""

    language: str
    fields: list[str]

    def sentence(self) -> str:
        """Say it plainly; nothing where nothing is missing."""
        n = len(self.fields)
        if not n:
            return ""
        named = ", ".join(self.fields[:NAMED]) + (" …" if n > NAMED else "")
        return ngettext(
            "{n} text of engagement.toml is not there in {language}, so it stands in the workbook in another "
            "language: {fields}. Add it and write the workbook again.",
            "{n} texts of engagement.toml are not there in {language}, so they stand in the workbook in another "
            "language: {fields}. Add them and write the workbook again.", n).format(
                n=n, language=language_name(self.language), fields=named)


def gaps(engagement: Engagement, language: str) -> Gaps:
    """Find the title and the labels that have no text in a language."""
    stem = language.replace("_", "-").split("-")[0].lower()
    return Gaps(stem, [field for field, texts in _texts(engagement) if not texts.get(stem)])


def _texts(engagement: Engagement) -> Iterator[tuple[str, dict[str, str]]]:
    yield "title", engagement.title
    for asked in (*engagement.questions, *engagement.dimensions):
        yield asked.id, asked.label
    for dimension in engagement.dimensions:
        for category in dimension.categories:
            yield f"{dimension.id}/{category.id}", category.label
