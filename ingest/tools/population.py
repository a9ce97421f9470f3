"""A table of population figures as people make it themselves: area, dimension, category, population."""

from ingest.schema import fold
from ingest.schema import names as c
from ingest.tools.tool import Tool, folded

HEADINGS = {  # what each column may be called; households as the heading say what was counted
    c.AREA: ("area", "place", "district", "borough", "neighbourhood", "neighborhood", "região", "município", "bairro",
             "localidade", "área", "zona", "distrito", "municipio", "barrio", "lugar"),
    c.DIMENSION: ("dimension", "question", "characteristic", "variable", "dimensão", "variável", "pergunta",
                  "característica", "dimensión", "pregunta"),
    c.CATEGORY: ("category", "group", "answer", "categoria", "grupo", "resposta", "categoría", "respuesta"),
    c.POPULATION: ("population", "inhabitants", "usual residents", "households", "população", "habitantes",
                   "domicílios", "población", "hogares"),  # «residents» may be those who came to a meeting
    c.YEAR: ("year", "census year", "ano", "ano do censo", "año", "año del censo"),
    c.UNIT: ("unit", "counted", "unidade", "unidad"),
    c.SOURCE: ("source", "fonte", "fuente"),
    c.GEOGRAPHY: ("geography", "coverage", "geografia", "abrangência", "geografía", "cobertura"),
    c.STATUS: ("status", "situação", "estado"),
    "kept": ("area code", "code", "geography code", "código", "código da área", "código de área"),
}
_BY_HEADING = {fold(heading): kind for kind, headings in HEADINGS.items() for heading in headings}


def _kind(heading: str) -> str:
    """Compare headings by what they mean: «Bairro» and «Borough» are the same column."""
    return _BY_HEADING.get(fold(heading), fold(heading))


POPULATION_TABLE = Tool(
    name="",  # everybody's, and no tool's
    figures="",
    signatures=(folded(c.AREA, c.DIMENSION, c.CATEGORY, c.POPULATION),),
    roles={kind: kind for kind in HEADINGS},
    spelt=_kind,
)
