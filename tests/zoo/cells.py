"""What single cells say: ages, sexes, places, votes, several ideas."""

from collections.abc import Sequence

from tests.zoo.case import Case

P, Q, A, V = "participant", "question", "answer", "supports"


def age(name: str, *cells: object, bands: Sequence[str | None]) -> Case:
    """Make a case of ages, one person each."""
    unknown = [("unknown_value", f"B{i}") for i, band in enumerate(bands, start=2) if band is None]
    return Case(name, [["No.", "Age"], *[[i, cell] for i, cell in enumerate(cells, start=1)]], [[] for _ in cells],
                answers=[[band] for band in bands], notes=unknown, columns=[[P, A]])


CELLS = [
    age("ages in figures", 34, "34", "34 anos", "34 years old", bands=["18-64"] * 4),
    age("years of birth", "born 1988", "nascida em 1988", "nacido en 1950", "born 2008", "1988",
        bands=["18-64", "18-64", "65+", None, None]),  # who is born in 2008 may be 17 or 18 in 2026
    age("narrower bands", "25-34", "25 a 34 anos", "30s", "70+", "entre 5 y 9", bands=["18-64"] * 3 + ["65+", "0-17"]),
    age("bands across two of ours", "15-24", "60 ou mais", "60s", bands=[None] * 3),
    age("ages in words", "sixty", "sessenta e cinco", "sesenta y cinco", "vinte e um anos",
        bands=["18-64", "65+", "65+", "18-64"]),
    age("an age of 99 beside others is an age", 99, "99", 84, "91", bands=["65+"] * 4),
    Case("an age of 99 among the young is asked about", [["No.", "Age"], [1, 99], [2, "34"], [3, "99"]], [[]] * 3,
         answers=[[None], ["18-64"], [None]], notes=[("perhaps_no_answer", "B2"), ("perhaps_no_answer", "B4")],
         columns=[[P, A]]),
    Case("sexes in three languages", [["No.", "Sex"], *[[i, cell] for i, cell in enumerate(
        ["Female", "mulher", "F", "Masculino", "homem", "H", "X"], start=1)]], [[]] * 7,
         answers=[["f"]] * 3 + [["m"]] * 3 + [[None]], notes=[("unknown_value", "B8")], columns=[[P, A]]),
    Case("no answer by number", [["No.", "Sex", "Idea"], [1, 99, "Shade"]], [["Shade"]], answers=[[None]],
         columns=[[P, A, Q]]),
    Case("a place misspelt", [["No.", "Where do you live?"], [1, "El Muele"], [2, "The Isle"]], [[], []],
         answers=[["quay"], [None]], notes=[("place_guessed", "B2"), ("unknown_value", "B3")], columns=[[P, A]]),
    Case("votes beside ideas", [["Idea"], ["Shade 12 ●"], ["Bins (5 votos)"], ["●●● Benches"], ["We need 5 votes"]],
         [["Shade"], ["Bins"], ["Benches"], ["We need 5 votes"]], columns=[[Q]]),
    Case("votes in words and dots", [["Idea", "Votes"], ["Shade", "12 ●"], ["Bins", "●●●"], ["Cars", "5 votos"]],
         [["Shade"], ["Bins"], ["Cars"]], columns=[[Q, V]]),
    Case("a list in a cell", [["No.", "Idea"], [1, "- Shade\n- Bins"], [2, "1) Cars\n2) Rats"]],
         [["Shade", "Bins"], ["Cars", "Rats"]], columns=[[P, Q]]),
    Case("semicolons between ideas", [["Idea"], ["more shade here; new bins everywhere; fewer cars parked"],
                                      ["Shade; bins; cars"]],
         [["more shade here", "new bins everywhere", "fewer cars parked"], ["Shade; bins; cars"]], columns=[[Q]]),
    Case("dates in several spellings", [["Idea", "Date"], ["Shade", "3/3/2026"], ["Bins", "2026-03-03"],
                                        ["Cars", 46084], ["Rats", "soon"]], [["Shade"], ["Bins"], ["Cars"], ["Rats"]],
         notes=[("unknown_date", "B5")], columns=[[Q, "date"]]),
]
