"""The pictures of README and docs: ``python -m benchmarks.pictures [--taken build/screenshots]``.

They are cut from those that ``make screenshots`` took, made smaller and put into docs/pictures, each below 120 kB.
Look at them before they are committed.
"""

import argparse
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "docs" / "pictures"
WIDEST, HEAVIEST = 1120, 120_000  # pixels, bytes
CUTS = {  # name → the picture it is cut from, and how many of its pixels from the top
    "overview": ("london/en/staff-overview-wide-light", 1360),
    "overview-dark-phone": ("salvador/pt_BR/policymaker-overview-phone-dark", 1300),
    "reach": ("london/en/staff-reach-wide-light", 1290),
    "themes": ("new-york/es/staff-themes-wide-light", 1300),
    "compare": ("london/en/staff-compare-wide-light", 1150),
    "outreach": ("london/en/staff-outreach-wide-light", 1000),
    "answers-phone": ("london/en/public-answers-phone-light", 1300),
    "form-phone": ("new-york/es/public-form-phone-light", 1300),
}


def main() -> None:
    """Cut them all, and say what each weighs."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--taken", type=Path, default=ROOT / "build" / "screenshots", help="where the pictures are")
    taken = options.parse_args().taken
    KEPT.mkdir(exist_ok=True)
    for name, (source, height) in CUTS.items():
        weight = cut(taken / f"{source}.png", KEPT / f"{name}.png", height)
        print(f"{name}.png {weight / 1000:.0f} kB")


def cut(source: Path, target: Path, height: int) -> int:
    """Cut the top of a picture, make it narrower and of as many colours as fit into the weight; give its bytes."""
    with Image.open(source) as opened:
        top = opened.convert("RGB").crop((0, 0, opened.width, min(height, opened.height)))
    if top.width > WIDEST:
        top = top.resize((WIDEST, round(top.height * WIDEST / top.width)), Image.Resampling.LANCZOS)
    for colours in (256, 128, 64, 32, 16):
        top.quantize(colours).save(target, optimize=True)
        if target.stat().st_size <= HEAVIEST:
            return target.stat().st_size
    raise ValueError(f"{target.name} doesn't fit into {HEAVIEST:,} bytes; cut it shorter")


if __name__ == "__main__":
    main()
