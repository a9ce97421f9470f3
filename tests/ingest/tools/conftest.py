"""What the tests of tools share: an engagement in three languages, and one way to hand a file in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest import Frames, Receipt, Store, open_folder
from ingest.records import Batch, Submission
from ingest.understand import understand

ENGAGEMENT = """
id = "tools"
title = { en = "Your town" }
place = "Exampleville"
start = 2026-03-01
end = 2026-03-31
languages = ["en", "pt", "es"]

[[questions]]
id = "comment"
label = { en = "Any comment?", pt = "Comentários", es = "¿Algún comentario?" }
headings = { pt = ["Comentário", "COMENT"] }

[[dimensions]]
id = "age"
label = { en = "Age" }
kind = "age"
categories = [
  { id = "0-17", label = { en = "Under 18" }, to = 17 },
  { id = "18-64", label = { en = "18 to 64" }, from = 18, to = 64 },
  { id = "65+", label = { en = "65 and over" }, from = 65 },
]

[[dimensions]]
id = "gender"
label = { en = "Gender" }
categories = [
  { id = "w", label = { en = "Woman", pt = "Mulher", es = "Mujer" } },
  { id = "m", label = { en = "Man", pt = "Homem", es = "Hombre" } },
]

[[dimensions]]
id = "part"
label = { en = "In which district do you live?", pt = "Em que bairro você mora?", es = "¿En qué distrito vive?" }
headings = { pt = ["Bairro"] }
kind = "area"
categories = [
  { id = "north", label = { en = "North", pt = "Vila Nova", es = "Norte" }, synonyms = { pt = ["A2", "vila_nova"] } },
  { id = "south", label = { en = "South", pt = "Sul", es = "Sur" }, synonyms = { es = ["Distrito Sur"] } },
  { id = "centre", label = { en = "Centre", pt = "Centro", es = "Centro" }, synonyms = { pt = ["A1"] } },
]

[[dimensions]]
id = "topic"
label = { en = "What matters most?", pt = "Quais temas são prioritários?", es = "¿Qué le preocupa?" }
headings = { pt = ["Temas prioritários", "TEMAS", "temas"] }
categories = [
  { id = "noise", label = { en = "Noise", pt = "Mobilidade", es = "Ruido" } },
  { id = "litter", label = { en = "Litter", pt = "Parques", es = "Limpieza" } },
]
"""


@dataclass(frozen=True)
class TakenIn:
    """What became of a file: what was understood, the receipt, and the frames of the store."""

    batch: Batch
    receipt: Receipt
    frames: Frames

    @property
    def rows(self) -> list[Submission]:
        """Give the submissions in the order of the file."""
        return self.batch.submissions

    def codes(self) -> set[str]:
        """Give the codes of the problems, leaving out what only says that personal details stayed outside."""
        return {problem.code for problem in self.receipt.problems} - {"private_column"}

    def noted(self) -> list[tuple[str, str, str]]:
        """Give code, cell and value of the problems, personal columns aside."""
        return [(p.code, p.cell, p.value) for p in self.receipt.problems if p.code != "private_column"]

    def answers(self, dimension: str) -> list[tuple[str, str | None]]:
        """Give state and category of one dimension, row by row."""
        return [(a.state.value, a.category) for row in self.rows for a in row.answers if a.dimension == dimension]

    def texts(self) -> list[list[str]]:
        """Give the texts of each row."""
        return [[text for _, text in row.texts] for row in self.rows]

    def days(self) -> list[str | None]:
        """Give the date of each row."""
        return [str(row.place.day) if row.place.day else None for row in self.rows]

    def ids(self) -> list[str | None]:
        """Give the number of each row."""
        return [row.source_id for row in self.rows]

    def tool(self) -> str:
        """Give the name of the tool that was recognised."""
        return self.batch.tool

    def everything(self) -> str:
        """Give all that is stored, as one text to look for what must not be there."""
        return repr([vars(row) | vars(row.place) for row in self.rows]) + repr(self.batch.set_aside)


TakeIn = Callable[..., TakenIn]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store of the engagement in three languages."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "engagement.toml").write_text(ENGAGEMENT, encoding="utf-8")
    (folder / "codebook.csv").write_text("theme,label_en,definition,words_en\nt,T,d,w\n", encoding="utf-8")
    (folder / "benchmark.csv").write_text("area,dimension,category,population,source,year,geography,status\n",
                                          encoding="utf-8")
    return Store.open(open_folder(folder))


@pytest.fixture
def take_in(store: Store) -> TakeIn:
    """Hand a file in, check that its receipt adds up, and give what became of it."""
    def go(name: str, data: bytes | str, channel: str | None = None) -> TakenIn:
        content = data.encode() if isinstance(data, str) else data
        batch = understand(store.folder.engagement, name, content, channel)
        receipt = store.add(batch)
        assert receipt.adds_up
        assert receipt.rows_read == len(batch.submissions) + len(batch.set_aside)
        return TakenIn(batch, receipt, store.frames())
    return go
