"""The words that ``benchmarks.planted`` puts together."""


def _listed(words: str) -> list[str]:
    return words.split()


BEGIN = _listed("Hill Mill Quay Kay Ash Oak Elm Wood Stone Store Well Bell Ferry Derry King Ring North Worth South "
           "East West "
                "Old New Red Green Black Brook Crook High Long Short Rose Moss Lake Cake Fox Box Swan Crane Heron "
           "Otter")
END = _listed("side gate field ford ton town ham wick bury worth ley mouth bridge ridge well hill mill view moor "
           "more land "
       "stead stow combe dale vale cross croft park port point pool")
THINGS = {
    "en": _listed("benches trees bins buses crossings toilets playgrounds lights ramps bikes nurses doctors teachers "
           "allotments libraries cafes fountains markets shelters pavements nurseries clinics lifts cameras hedges "
           "ponds swings "
           "murals bollards speed-bumps"),
    "es": _listed("bancos árboles papeleras autobuses semáforos baños columpios farolas rampas bicicletas médicos "
           "maestros "
           "huertos bibliotecas cafés fuentes mercados toldos aceras guarderías ambulatorios ascensores cámaras "
           "setos "
           "jardines murales bolardos contenedores parques puentes")}
SHORT = {
    "en": (["more {t} {w} {p}", "no {t} {w} {p}", "better {t} {w} {p}", "cheaper {t} {w} {p}", "safer {t} {w} {p}",
            "we never get {t} {w} {p}", "fewer {t} {w} {p}", "please mend the {t} {w} {p}"], ["in", "near",
            "behind"]),
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
    "en": [["My grandmother", "The man from the bakery", "Our whole staircase", "A nurse on night shift",
            "Every pupil here",
            "The football team", "Half of my class", "Whoever rents a room", "The Sunday choir", "My landlord"],
           ["keeps asking for", "would walk a mile for", "has written {n} times about", "laughs when we mention",
            "paid in {y} for", "takes pictures of", "gave up hoping for", "still remembers", "cannot find",
            "depends on"],
           ["the old {t}", "those promised {t}", "a map of all {t}", "somebody who repairs {t}", "money for new {t}",
            "the noise beside the {t}", "clean and quiet {t}", "the key to the {t}"],
           ["because winter is hard on us", "since the mill was sold", "whenever the river rises", "on market days",
            "after the last bus has left", "while others get everything", "and nobody ever answers",
            "although the figures say otherwise", "before school begins", "as our parents did in {y}"]],
    "es": [["Mi abuela", "El señor de la panadería", "Toda nuestra escalera", "Una enfermera de noche",
            "Cada alumno de aquí",
            "El equipo de fútbol", "Media clase mía", "Quien alquila un cuarto", "El coro del domingo", "Mi casero"],
           ["sigue pidiendo", "andaría una hora por", "ha escrito {n} veces sobre", "se ríe cuando hablamos de",
            "pagó en {y} por", "saca fotos de", "ya no espera", "todavía recuerda", "nunca encuentra", "depende de"],
           ["aquellos viejos {t}", "esos {t} prometidos", "un mapa con todos los {t}", "alguien que repare {t}",
            "dinero para nuevos {t}", "el ruido junto a los {t}", "unos {t} limpios y tranquilos",
            "la llave de los {t}"],
           ["porque el invierno es duro", "desde que vendieron el molino", "cuando crece el río", "en días de "
           "mercado",
            "después del último autobús", "mientras otros lo tienen todo", "y nadie contesta jamás",
            "aunque las cifras digan otra cosa", "antes de que empiece el colegio", "como nuestros padres en {y}"]]}
OWN = {
    "en": ["I have lived here for {n}0 years", "My street floods every time it rains", "Thank you for reading this "
           "far",
           "My mother is {n}1 and would be so happy", "Come and see it for yourselves one morning"],
    "es": ["Vivo en este barrio desde hace {n}0 años", "Mi calle se inunda cada vez que llueve",
           "Gracias por leer hasta aquí", "Mi madre tiene {n}1 años y estaría contenta", "Vengan a verlo una mañana"]}
MORE, TURNED = {"en": "We want", "es": "Queremos"}, {
    "en": "We do not want", "es": "No queremos"}
