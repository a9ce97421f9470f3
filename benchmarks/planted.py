"""Invented texts with planted duplicates and planted near-misses, for ``benchmarks.alike_ratio``.

Each idea is a text of its own; no two have the same words. A duplicate says an idea again, changed in
one of the ways in ``KINDS``. A near-miss is an idea of its own that differs in little: ``MISSES``.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

import pandas as pd

from ingest.schema import names as c

TRUTH, KIND, OF = "truth", "kind", "of"  # columns: the idea's number, how the text came about, the idea it resembles
IDEA = "idea"
COPIES, MISSED = 0.3, 0.06  # parts of the texts that are planted
MOST = 200  # copies of one idea
BEGIN = ("Hill Mill Quay Kay Ash Oak Elm Wood Stone Store Well Bell Ferry Derry King Ring North Worth South East West Old "
         "New Red Green Black Brook Crook High Long Short Rose Moss Lake Cake Fox Box Swan Crane Heron Otter").split()
END = ("side gate field ford ton town ham wick bury worth ley mouth bridge ridge well hill mill view moor more land "
       "stead stow combe dale vale cross croft park port point pool").split()
THINGS = {
    "en": ("benches trees bins buses crossings toilets playgrounds lights ramps bikes nurses doctors teachers allotments "
           "libraries cafes fountains markets shelters pavements nurseries clinics lifts cameras hedges ponds swings "
           "murals bollards speed-bumps").split(),
    "es": ("bancos árboles papeleras autobuses semáforos baños columpios farolas rampas bicicletas médicos maestros "
           "huertos bibliotecas cafés fuentes mercados toldos aceras guarderías ambulatorios ascensores cámaras setos "
           "jardines murales bolardos contenedores parques puentes").split()}
SHORT = {
    "en": (["more {t} {w} {p}", "no {t} {w} {p}", "better {t} {w} {p}", "cheaper {t} {w} {p}", "safer {t} {w} {p}",
            "we never get {t} {w} {p}", "fewer {t} {w} {p}", "please mend the {t} {w} {p}"], ["in", "near", "behind"]),
    "es": (["más {t} {w} {p}", "menos {t} {w} {p}", "no quiero {t} {w} {p}", "mejores {t} {w} {p}",
            "faltan {t} {w} {p}", "arreglen los {t} {w} {p}", "sobran {t} {w} {p}", "pintar {t} {w} {p}"],
           ["en", "cerca de", "detrás de"])}
LONGER = {
    "en": ["I walk to {p} every day with my {n} children and see how badly we need {t}",
           "The council promised {t} for {p} in {y} and nothing has happened since",
           "My neighbours in {p} have signed a letter about the {t} and would like an answer",
           "Older people around {p} cannot manage without {t} when the weather is bad",
           "We ask you to spend some of the budget on {t} at {p} before next winter comes",
           "There used to be {n} {t} beside the station at {p} and now there are none",
           "It is not fair that {p} gets {t} while the streets behind it get nothing at all"],
    "es": ["Camino cada día hasta {p} con mis {n} hijos y veo cuánta falta hacen {t}",
           "El ayuntamiento prometió {t} para {p} en {y} y desde entonces no ha pasado nada",
           "Los vecinos de {p} hemos firmado una carta sobre {t} y queremos una respuesta",
           "Las personas mayores de {p} no pueden vivir sin {t} cuando hace mal tiempo",
           "Pedimos que gasten una parte del presupuesto en {t} de {p} antes del invierno",
           "Antes había {n} {t} al lado de la estación de {p} y ahora no queda ninguno"]}
SENTENCE = {  # who, does what, about what, why or when: one of each
    "en": [["My grandmother", "The man from the bakery", "Our whole staircase", "A nurse on night shift", "Every pupil here",
            "The football team", "Half of my class", "Whoever rents a room", "The Sunday choir", "My landlord"],
           ["keeps asking for", "would walk a mile for", "has written {n} times about", "laughs when we mention",
            "paid in {y} for", "takes pictures of", "gave up hoping for", "still remembers", "cannot find", "depends on"],
           ["the old {t}", "those promised {t}", "a map of all {t}", "somebody who repairs {t}", "money for new {t}",
            "the noise beside the {t}", "clean and quiet {t}", "the key to the {t}"],
           ["because winter is hard on us", "since the mill was sold", "whenever the river rises", "on market days",
            "after the last bus has left", "while others get everything", "and nobody ever answers",
            "although the figures say otherwise", "before school begins", "as our parents did in {y}"]],
    "es": [["Mi abuela", "El señor de la panadería", "Toda nuestra escalera", "Una enfermera de noche", "Cada alumno de aquí",
            "El equipo de fútbol", "Media clase mía", "Quien alquila un cuarto", "El coro del domingo", "Mi casero"],
           ["sigue pidiendo", "andaría una hora por", "ha escrito {n} veces sobre", "se ríe cuando hablamos de",
            "pagó en {y} por", "saca fotos de", "ya no espera", "todavía recuerda", "nunca encuentra", "depende de"],
           ["aquellos viejos {t}", "esos {t} prometidos", "un mapa con todos los {t}", "alguien que repare {t}",
            "dinero para nuevos {t}", "el ruido junto a los {t}", "unos {t} limpios y tranquilos", "la llave de los {t}"],
           ["porque el invierno es duro", "desde que vendieron el molino", "cuando crece el río", "en días de mercado",
            "después del último autobús", "mientras otros lo tienen todo", "y nadie contesta jamás",
            "aunque las cifras digan otra cosa", "antes de que empiece el colegio", "como nuestros padres en {y}"]]}
OWN = {
    "en": ["I have lived here for {n}0 years", "My street floods every time it rains", "Thank you for reading this far",
           "My mother is {n}1 and would be so happy", "Come and see it for yourselves one morning"],
    "es": ["Vivo en este barrio desde hace {n}0 años", "Mi calle se inunda cada vez que llueve",
           "Gracias por leer hasta aquí", "Mi madre tiene {n}1 años y estaría contenta", "Vengan a verlo una mañana"]}
MORE, TURNED = {"en": "We want", "es": "Queremos"}, {
    "en": "We do not want", "es": "No queremos"}


def planted(texts: int) -> pd.DataFrame:
    """Invent so many contributions: ``contribution_id``, ``text``, ``language``, ``truth``, ``kind``, ``of``; shuffled."""
    draw = random.Random(texts)
    rows: list[tuple[str, str, int, str, int]] = []
    ideas = _ideas(draw, int(texts * (1 - COPIES - MISSED)))
    for number, (text, language) in enumerate(ideas):
        rows.append((text, language, number, IDEA, -1))
    kinds, first = list(KINDS), len(rows)
    while len(rows) < texts * (1 - MISSED):
        of = draw.randrange(first)
        text, language = ideas[of]
        many = draw.randrange(20, MOST) if _is_letter(text) and draw.random() < 0.005 else 1
        for _ in range(many):
            kind = draw.choice(kinds)
            if (said := KINDS[kind](draw, text, language)) is not None:
                rows.append((said, language, of, kind, of))
    known, misses = {_bag(text) for text, _ in ideas}, list(MISSES)
    while len(rows) < texts:
        of = draw.randrange(first)
        text, language = ideas[of]
        kind = draw.choice(misses)
        missed = MISSES[kind](draw, text, language)
        if missed is not None and _bag(missed) not in known:
            known.add(_bag(missed))
            rows.append((missed, language, len(rows), kind, of))
    del rows[texts:]
    draw.shuffle(rows)
    frame = pd.DataFrame(rows, columns=[c.TEXT, c.LANGUAGE, TRUTH, KIND, OF]).astype(
        {c.TEXT: "str", c.LANGUAGE: "str", KIND: "str"})
    frame.insert(0, c.CONTRIBUTION, [f"t{i:07d}" for i in range(len(frame))])
    return frame


def _ideas(draw: random.Random, number: int) -> list[tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    while len(found) < number:
        language = draw.choice(list(SHORT))
        size = draw.random()
        text = _short(draw, language) if size < 0.5 else _long(draw, language, 1 if size < 0.75 else draw.randint(3, 5))
        found.setdefault(_bag(text), (text, language))
    return list(found.values())


def _short(draw: random.Random, language: str) -> str:
    forms, where = SHORT[language]
    text = draw.choice(forms).format(t=draw.choice(THINGS[language]), w=draw.choice(where), p=_place(draw))
    return text[0].upper() + text[1:] + draw.choice(["", "", ".", "!"])


def _long(draw: random.Random, language: str, sentences: int) -> str:
    if sentences == 1:
        form = draw.choice(LONGER[language])
        return form.format(t=draw.choice(THINGS[language]), p=_place(draw), **_figures(draw)) + "."
    place = _place(draw)
    said = [f"{MORE[language]} {draw.choice(THINGS[language])} & {draw.choice(THINGS[language])}, {place}",
            draw.choice(LONGER[language]).format(t=draw.choice(THINGS[language]), p=place, **_figures(draw))]
    for _ in range(sentences):
        parts = [draw.choice(part) for part in SENTENCE[language]]
        said.append(" ".join(parts).format(t=draw.choice(THINGS[language]), **_figures(draw)))
    return ". ".join(said) + "."


def _figures(draw: random.Random) -> dict[str, int]:
    return {"n": draw.randint(2, 9), "y": draw.randint(2005, 2024)}


def _place(draw: random.Random) -> str:
    return draw.choice(BEGIN) + draw.choice(END) + draw.choice(["", "", " " + draw.choice(BEGIN) + draw.choice(END)])


def _bag(text: str) -> int:
    return hash(tuple(sorted(_plain(text).split())))


def _plain(text: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w\s]", " ", bare).lower().split())


def _is_letter(text: str) -> bool:
    return len(text.split()) >= 30


def _loosely(draw: random.Random, text: str, language: str) -> str:
    """Lose case, accents and punctuation."""
    return draw.choice([_plain, str.upper, lambda said: _plain(said).upper(), lambda said: f"  {said.lower()} !!"])(text)


def _typos(draw: random.Random, text: str, language: str) -> str | None:
    """Make a slip in one word of eight, at least in one; words of four letters and more."""
    words = text.split(" ")
    able = [i for i, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if not able:
        return None
    for i in draw.sample(able, min(len(able), max(1, len(words) // 8))):
        words[i] = _slip(draw, words[i])
    return " ".join(words)


def _slip(draw: random.Random, word: str) -> str:
    at = draw.randrange(len(word) - 1)
    a, b, letter = word[:at], word[at:], draw.choice("aeiounrstl")
    return draw.choice([a + b[1:], a + b[1] + b[0] + b[2:], a + letter + b, a + letter + b[1:], a + b[0] + b])


def _before(draw: random.Random, text: str, language: str) -> str | None:
    """Begin a letter with a sentence of one's own."""
    return f"{_own(draw, language)}. {text}" if _is_letter(text) else None


def _after(draw: random.Random, text: str, language: str) -> str | None:
    """End a letter with a sentence of one's own; some of these lose their accents and punctuation on the way."""
    if not _is_letter(text):
        return None
    said = f"{text} {_own(draw, language)}"
    return _plain(said) if draw.random() < 0.3 else said


def _own(draw: random.Random, language: str) -> str:
    return draw.choice(OWN[language]).format(n=draw.randint(2, 9))


def _reordered(draw: random.Random, text: str, language: str) -> str:
    """Say the end first: «in Hillside, more benches»; a letter's sentences in another order."""
    if "." in text[:-1]:
        sentences = text.rstrip(".").split(". ")
        draw.shuffle(sentences)
        return ". ".join(sentences) + "."
    said = re.split(r" (?=(?:in|near|behind|en|cerca|detrás|before|antes|and|y|e|while) )", text, maxsplit=1)
    return f"{said[1]}, {said[0]}" if len(said) == 2 else text.upper()


def _other_place(draw: random.Random, text: str, language: str) -> str | None:
    """Put another place into the same words, everywhere."""
    names = sorted({word.strip(".,!") for word in text.split() if word.strip(".,!") in _NAMES})
    if not names:
        return None
    said = text.replace(names[0], draw.choice(BEGIN) + draw.choice(END))
    return said if said != text else None


def _near_place(draw: random.Random, text: str, language: str) -> str | None:
    """Put a place into the same words whose name differs in a letter only: Millside, Hillside."""
    for name in (word.strip(".,!") for word in text.split()):
        if name in _NEAR:
            return text.replace(name, draw.choice(_NEAR[name]))
    return None


def _opposite(draw: random.Random, text: str, language: str) -> str | None:
    """Turn a text around: no for more, a «not» in the first sentence."""
    for one, other in [(MORE[language], TURNED[language]), ("More ", "No "), ("No ", "More "), ("Fewer ", "More "),
                       ("Más ", "Menos "), ("Menos ", "Más "), ("No quiero", "Quiero"), ("Faltan ", "Sobran "),
                       ("cannot manage", "can manage"), ("no pueden", "pueden")]:
        if one in text:
            return text.replace(one, other)
    return None


def _other_figure(draw: random.Random, text: str, language: str) -> str | None:
    """Change a figure."""
    said = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text)
    return said if said != text else None


def _near_names() -> Iterator[tuple[str, list[str]]]:
    for name in sorted(_NAMES):
        near = [name[:i] + letter + name[i + 1:] for i in range(len(name)) for letter in "abcdefghijklmnopqrstuvwxyz"]
        if kept := [other for one in near if (other := one.capitalize()) in _NAMES and other != name]:
            yield name, kept


_NAMES = frozenset(begin + end for begin in BEGIN for end in END)
_NEAR = dict(_near_names())

Change = Callable[[random.Random, str, str], str | None]
KINDS: dict[str, Change] = {
    "the same": lambda draw, text, language: text, "case, accents, punctuation lost": _loosely, "typos": _typos,
    "another order": _reordered, "a sentence before": _before, "a sentence after": _after}
MISSES: dict[str, Change] = {
    "another place": _other_place, "a place spelt nearly so": _near_place, "the opposite": _opposite,
    "another figure": _other_figure}
