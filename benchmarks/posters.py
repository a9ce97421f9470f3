"""How long posters take, and whether a telephone can read them: python -m benchmarks.posters [--partners 100].

Makes the kits of many invented partners in three languages, as the command does, and measures
seconds per poster (wall and processor). Then every poster, flyer and tent is drawn at 100 dots an
inch and its code read back with zxing-cpp: as it is, and shrunk to 35 %, turned by 7° and blurred.
"""

import argparse
import io
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import zxingcpp
from PIL import Image, ImageFilter

from ingest import open_folder
from ingest.form import ShortLink
from ingest.form.letters import ALPHABET
from ingest.paper import Kit, plan, write_kits
from ingest.paper.press import Press
from ingest.schema import Engagement

CASE = Path(__file__).parents[1] / "sample_data" / "new-york"
ADDRESS = "https://form.example.org"
TITLES = {"en": "Ideas for the people's budget", "es": "Ideas para el presupuesto del pueblo",
          "pt": "Ideias para o orçamento do povo", "ar": "أفكار لميزانية الناس"}
PPI, SHRUNK, TURNED, BLURRED = 100, 0.35, 7, 0.8  # dots an inch; of the size; degrees; dots


@dataclass(frozen=True)
class Read:
    """Whether the code of a sheet was read, as drawn and as a bad telephone sees it."""

    kind: str
    plain: bool
    poorly: bool


def engagement_in(languages: list[str]) -> Engagement:
    """Give the sample engagement with an address, in some languages."""
    found = open_folder(CASE).engagement
    form = found.form.model_copy(update={"address": ADDRESS, "phone": "+1 212 555 0100"})
    return found.model_copy(update={"form": form, "languages": languages, "title": TITLES})


def links_of(partners: int, languages: list[str]) -> list[ShortLink]:
    """Invent links: one for each partner and language."""
    return [ShortLink(_letters(i * len(languages) + j), f"Partner No. {i + 1} (invented)", f"Hall {i + 1}", language)
            for i in range(partners) for j, language in enumerate(languages)]


def alone(kits: list[Kit], most: int = 100) -> tuple[float, float]:
    """Give the seconds that a poster takes by itself, wall and processor, once the press runs."""
    press = Press()
    posters = [(sheet, families, kit.engagement.start) for kit in kits for sheet, families in kit.sheets
               if sheet.kind == "poster"][:most]
    press.pdf(*posters[0])
    start, busy = time.perf_counter(), time.process_time()
    for poster in posters:
        press.pdf(*poster)
    return (time.perf_counter() - start) / len(posters), (time.process_time() - busy) / len(posters)


def read_back(kits: list[Kit]) -> list[Read]:
    """Draw every sheet that has a code, and read it."""
    press = Press()
    return [read_one(press.png(sheet, families, PPI), sheet.data["address"]["whole"], sheet.kind)
            for kit in kits for sheet, families in kit.sheets if sheet.link]


def read_one(png: bytes, address: str, kind: str) -> Read:
    """Read the codes on a picture, as it is and badly seen; both have to be this address and no other."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    return Read(kind, _codes(picture) == {address}, _codes(badly(picture)) == {address})


def badly(picture: Image.Image) -> Image.Image:
    """Shrink, turn and blur a picture."""
    small = picture.resize((round(picture.width * SHRUNK), round(picture.height * SHRUNK)),
                           Image.Resampling.BILINEAR)
    turned = small.rotate(TURNED, Image.Resampling.BILINEAR, expand=True, fillcolor=255)
    return turned.filter(ImageFilter.GaussianBlur(BLURRED))


def _codes(picture: Image.Image) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(picture)}


def _letters(number: int) -> str:
    code = ""
    for _place in range(4):
        number, rest = divmod(number, len(ALPHABET))
        code += ALPHABET[rest]
    return code


def main() -> None:
    """Measure, and say so."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--partners", type=int, default=100)
    asked.add_argument("--languages", default="en,es,ar")
    asked.add_argument("--paper", default="a4")
    chosen = asked.parse_args()
    languages = chosen.languages.split(",")
    start, busy = time.perf_counter(), time.process_time()
    kits = plan(engagement_in(languages), links_of(chosen.partners, languages), paper=chosen.paper)
    with tempfile.TemporaryDirectory() as out:
        made = list(write_kits(kits, Path(out)))
        size = sum(one.path.stat().st_size for one in made)
    wall, used = time.perf_counter() - start, time.process_time() - busy
    sheets = sum(len(one.rows) for one in made)
    print(f"{len(made)} ZIPs, {sheets} sheets, {size / 1e6:.0f} MB: {wall:.1f} s, {used:.1f} s of processor")
    print(f"{wall / sheets:.3f} s a sheet ({used / sheets:.3f} s of processor), workbooks and codes included; "
          f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    seconds, busy_each = alone(kits)
    print(f"posters alone: {seconds:.3f} s a poster ({busy_each:.3f} s of processor)")
    reads = read_back(kits)
    for kind, n in Counter(read.kind for read in reads).items():
        plain, poorly = (sum(getattr(read, how) for read in reads if read.kind == kind) for how in ("plain", "poorly"))
        print(f"{kind}: {n}; read at {PPI} dpi: {plain}; shrunk to {SHRUNK:.0%}, turned {TURNED}°, blurred: {poorly}")
    if not all(read.plain and read.poorly for read in reads):
        sys.exit("Some codes can't be read.")


if __name__ == "__main__":
    main()
