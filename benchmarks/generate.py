"""A large engagement to measure with: New York's sample case, and as many invented contributions as wanted."""

import csv
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

from ingest import Folder, Store, ingest_path, open_folder
from ingest.schema import fold
from ingest.schema import names as c

CASE = Path(__file__).parents[1] / "sample_data" / "new-york"
PER_PERSON = (1, 1, 2, 2, 2, 2)  # ideas in a form, so that 100,000 come from 60,000 people
PARTS = {
    "en": (["Please do something about the {}", "We need more {} on our block", "The {} is never open when I get home",
            "My kids would love a {}", "Stop spending on anything else until the {} works", "A {} for the seniors",
            "I have asked for a {} three times", "Nobody looks after the {}", "Honestly I have no idea what you want"],
           [", and the {} too", " near {} Street", " before the winter comes", ". It has been years!!", " pls",
            ", because right now my neighbors and I walk past it every single morning and nothing changes", ""]),
    "es": (["Hace falta {} en nuestra cuadra", "Queremos más {} para los niños", "La ciudad tiene que arreglar {}",
            "Mi mamá necesita {}", "Por favor, {} para todos", "Nadie se ocupa de {}", "No sé qué decirles, la verdad"],
           [", y también {}", " cerca de la calle {}", " antes del invierno", ". ¡Llevamos años esperando!", " porfa",
            ", porque ahora mismo mis vecinos y yo pasamos por ahí todas las mañanas y nada cambia", ""]),
}


def main(folder: Path, plain: Path, rows: int) -> None:
    """Fill a folder's store with so many contributions, and write the same rows as one plain table."""
    store = fill(folder, rows)
    frames = store.frames()
    own = [c.category_column(dimension.id) for dimension in store.folder.engagement.dimensions]
    people = frames.participants[[c.PARTICIPANT, *own]]
    table = frames.contributions.merge(people, on=c.PARTICIPANT, how="left")
    table.rename(columns=lambda name: name.removeprefix("category:")).to_csv(plain, index=False)
    store.close()


def fill(path: Path, rows: int) -> Store:
    """Make the engagement and read the invented export through the product's own way in."""
    (path / "online").mkdir(parents=True)
    for name in ("engagement.toml", "codebook.csv", "benchmark.csv"):
        copy(CASE / name, path)
    folder = open_folder(path)
    export = path / "online" / "invented.csv"
    with export.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(_export(folder, rows))
    store = Store.open(folder)
    receipt = ingest_path(store, export)
    assert receipt.adds_up
    assert not receipt.set_aside, receipt.problems[:3]
    return store


def _export(folder: Folder, rows: int) -> Iterator[list[str]]:
    draw = random.Random(rows)
    asked = folder.engagement.dimensions
    words = words_by_language(folder)
    yield ["Submission ID", "Date", folder.engagement.questions[0].label["en"], *(d.label["en"] for d in asked)]
    left, number = rows, 0
    while left:
        ideas = [idea(draw, words) for _ in range(min(left, draw.choice(PER_PERSON)))]
        left, number = left - len(ideas), number + 1
        answers = [draw.choice(["", *(category.label["en"] for category in d.categories)]) for d in asked]
        said = ideas[0] if len(ideas) == 1 else "\n".join(f"- {one}" for one in ideas)
        yield [f"X-{number}", f"2026-04-{1 + number % 28:02}", said, *answers]


def _words(folder: Folder, language: str) -> list[str]:
    return [word for cell in folder.codebook[f"words_{language}"] for word in re.split(r"\s*\|\s*", cell) if word]


def words_by_language(folder: Folder) -> dict[str, list[str]]:
    """Give the codebook's words in each language that ideas are invented in."""
    return {language: _words(folder, language) for language in PARTS}


def idea(draw: random.Random, words: dict[str, list[str]]) -> str:
    """Invent an idea about something that the codebook has a word for."""
    language = "en" if draw.random() < 0.7 else "es"
    starts, ends = PARTS[language]
    start, end = draw.choice(starts), draw.choice(ends)
    filling = _street(draw) if end.endswith((" Street", "calle {}")) else draw.choice(words[language])
    text = start.format(draw.choice(words[language])) + end.format(filling)
    return draw.choices([text, text.upper(), fold(text)], [8, 1, 1])[0]


def _street(draw: random.Random) -> str:
    return "".join(draw.choice("bdfgklmnprstv") + draw.choice("aeiou") for _ in range(draw.randint(2, 4))).title()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
