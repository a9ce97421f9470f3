"""What a heading means. The engagement's own headings come first, then common ones."""

from ingest.layout.mapping import Layouts
from ingest.layout.role import Role
from ingest.schema import Engagement, fold

# Headings met in workbooks and exports, in English, Portuguese and Spanish.
COMMON: dict[str, tuple[str, ...]] = {
    "id": ("submission id", "response id", "respondent id", "id da resposta", "id de respuesta", "submission number"),
    "participant": ("participant no", "participant", "participant number", "no", "participante no", "participante",
                    "participante n", "participante n o", "n", "n o", "numero"),
    "link": ("online id", "id online", "id en linea", "online number"),
    "decision": ("decision", "decisao", "result", "resultado"),
    "note": ("note", "notes", "comment on the decision", "observacao", "observacoes", "nota", "notas"),
    "date": ("date", "submitted at", "timestamp", "time stamp", "data", "data de envio", "fecha", "fecha de envio",
             "marca temporal", "carimbo de data hora"),
    "area": ("area", "neighbourhood", "neighborhood", "district", "bairro", "barrio", "zona", "distrito"),
    "partner": ("partner", "organisation", "organization", "host", "parceiro", "organizacao", "organizacion"),
    "venue": ("venue", "place", "location", "local", "lugar"),
    "session": ("session", "workshop", "meeting", "sessao", "oficina", "sesion", "taller", "reuniao", "reunion"),
    "language": ("language", "idioma", "lingua"),
    "supports": ("votes", "dots", "supports", "likes", "votos", "apoios", "apoyos", "curtidas"),
    "people": ("people present", "people", "attendance", "head count", "participants", "attendees",
               "pessoas presentes", "pessoas", "participantes", "presentes", "personas presentes", "personas",
               "asistentes", "number of people"),
    "channel": ("channel", "canal"),
    "dimension": ("question", "pergunta", "pregunta", "dimension"),
    "category": ("answer", "resposta", "respuesta", "group", "grupo", "category", "categoria"),
    "private": ("name", "full name", "your name", "first name", "last name", "surname", "nome", "nome completo",
                "seu nome", "sobrenome", "nombre", "nombre completo", "nombre y apellidos", "apellido", "apellidos",
                "date of birth", "data de nascimento", "fecha de nacimiento",
                "ip address", "ip", "endereco ip", "direccion ip",
                "email", "e mail", "email address", "e mail address",
                "correo electronico", "correo", "endereco de e mail", "phone", "phone number", "telephone", "mobile",
                "telefone", "celular", "telefono", "movil"),
    "ignore": ("facilitator", "facilitador", "facilitadora", "moderador", "moderadora"),
}
IDEA = ("idea", "ideas", "ideia", "ideias", "proposal", "proposta", "propuesta", "comment", "comentario",
        "suggestion", "sugestao", "sugerencia")
USUAL = {  # what everybody asks, by the names it usually has
    "age": frozenset(("age", "age group", "idade", "faixa etaria", "edad", "grupo de edad")),
    "sex": frozenset(("sex", "gender", "sexo", "genero", "identidade de genero", "identidad de genero")),
}
PRIVATE = frozenset(("phone", "telephone", "tel", "mobile", "telefone", "telefono", "celular", "movil", "whatsapp",
                     "email", "mail", "correo", "ip", "dni", "nif", "nie", "cpf", "rg", "ssn", "passport"))
SHORT = 4  # words; a longer heading is a question
__all__ = ["COMMON", "IDEA", "META_ROLES", "Role", "Vocabulary"]
META_ROLES = ("partner", "date", "venue", "area", "people", "session", "language")


class Vocabulary:
    """Knows what headings mean in one engagement.

    The engagement's labels win over its ``[columns]``, those over the common headings, and those
    over the dimensions' bare ids: a column «Area» is where the session was, unless the
    engagement asks residents for their area under that very heading. ``layouts``: what people
    said about tables met before; it wins over everything.
    """

    def __init__(self, engagement: Engagement, layouts: Layouts | None = None) -> None:
        self.engagement = engagement
        self.layouts = layouts or Layouts()
        self._roles: dict[str, Role] = {d.id: Role("answer", d.id) for d in engagement.dimensions}
        for kind, headings in COMMON.items():
            self._learn(headings, Role(kind))
        self._learn(IDEA, Role("question", engagement.questions[0].id))
        common = self._roles
        self._roles = {}
        for kind, headings in engagement.columns:
            self._learn(headings, Role(kind))
        for dimension in engagement.dimensions:
            self._learn(dimension.headings_spelt(), Role("answer", dimension.id))
        for question in engagement.questions:
            self._learn([question.id, *question.headings_spelt()], Role("question", question.id))
        self._own, self._roles = self._roles, common | self._roles
        self.first_question = engagement.questions[0].id
        self._usual = {kind: Role("answer", d.id) for d in reversed(engagement.dimensions)
                       for kind, names in USUAL.items()
                       if d.kind == kind or names & {fold(d.id), *d.headings_spelt()}}
        self._meta = {fold(h): kind for kind in META_ROLES for h in COMMON[kind]}
        self._meta |= {fold(h): kind for kind in META_ROLES for h in getattr(engagement.columns, kind)}

    def _learn(self, headings: "set[str] | tuple[str, ...] | list[str]", role: Role) -> None:
        self._roles |= {fold(heading): role for heading in headings}

    @property
    def known(self) -> dict[str, Role]:
        """Give every folded heading that we know, with what it means."""
        return self._roles

    def role(self, heading: object) -> Role | None:
        """Say what a column with this heading holds; None where we don't know."""
        if not isinstance(heading, str):
            return None
        folded = fold(heading)
        return self._roles.get(folded) or (Role("private") if _is_private(folded.split()) else None)

    def own(self, heading: object) -> Role | None:
        """Say what this heading means to the engagement itself, leaving common headings aside."""
        return self._own.get(fold(heading)) if isinstance(heading, str) else None

    def usual(self, kind: str) -> Role | None:
        """Find the dimension that asks for «age» or «sex», whatever its heading here."""
        return self._usual.get(kind)

    def meta(self, label: object) -> str | None:
        """Say what a «label: value» line above a table gives; None where we don't know."""
        return self._meta.get(fold(label)) if isinstance(label, str) else None


def _is_private(words: list[str]) -> bool:
    """Say whether a heading we don't know asks for a personal detail: «Teléfono móvil», «CPF do titular»."""
    return len(words) <= SHORT and not PRIVATE.isdisjoint(words)
