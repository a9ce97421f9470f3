"""Tools whose exports come in by themselves. One module each; docs/export-formats.md says how to add one."""

from ingest.tools.consul import CONSUL, CONSUL_OPEN_DATA
from ingest.tools.decidim import DECIDIM
from ingest.tools.go_vocal import GO_VOCAL
from ingest.tools.google_forms import GOOGLE_FORMS
from ingest.tools.gus import GUS
from ingest.tools.kobo import KOBO
from ingest.tools.limesurvey import LIMESURVEY
from ingest.tools.microsoft_forms import MICROSOFT_FORMS
from ingest.tools.odk import ODK
from ingest.tools.pabulib import PROJECTS, VOTES, sections
from ingest.tools.polis import POLIS
from ingest.tools.population import POPULATION_TABLE
from ingest.tools.recognise import recognise
from ingest.tools.surveymonkey import SURVEYMONKEY
from ingest.tools.template import of_template
from ingest.tools.tool import Tool
from ingest.workbook import Located, Sheet, Vocabulary

TOOLS: tuple[Tool, ...] = (  # the most particular first: the first that recognises a sheet reads it
    VOTES,
    PROJECTS,
    GUS,
    POPULATION_TABLE,
    POLIS,
    KOBO,
    ODK,
    LIMESURVEY,
    SURVEYMONKEY,
    DECIDIM,
    GO_VOCAL,
    CONSUL,
    CONSUL_OPEN_DATA,
    MICROSOFT_FORMS,
    GOOGLE_FORMS,
)


def exported(sheet: Sheet, vocabulary: Vocabulary) -> list[Located]:
    """Read a sheet as what a tool exported: its tables, or nothing where no tool of ours wrote it."""
    if filled_in := of_template(sheet, vocabulary):
        return filled_in
    found = [recognise(part, vocabulary, TOOLS) for part in sections(sheet)]
    known = [located for located in found if located]
    return known if len(known) == len(found) else []


__all__ = ["TOOLS", "Tool", "exported", "recognise"]
