"""Pictures of every screen: ``python -m benchmarks.screenshots [--case london] [--page reach] [--language es]``.

Each sample case as the demonstration shows it, in each language, as staff and as a policymaker, wide and on a
telephone, light and dark; and what residents and partners see without the dashboard. They go into a folder with an
``index.html`` to look through. Each option takes several words with commas between them; none means all.
"""

import argparse
import contextlib
import html
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.browsing import ROOT, TAGS, chromium, demo, screens, turn_to, until_still
from ingest import Store, open_folder
from ingest.form import list_links, page_token

CASES = ("london", "new-york", "salvador")
WIDTHS = {"wide": 1400, "phone": 390}
THEMES = ("light", "dark")
VIEWERS = ("staff", "policymaker", "public")
PUBLIC = {"form": "form", "answers": "answers"}  # name → address
PAGES = (*sorted(path.stem for path in (ROOT / "pages").glob("[a-z]*.py")), *PUBLIC, "partner")
FIRST, TALLEST = 900, 9000  # pixels: a screen's height, and the most that a picture shows
CARDS = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px sans-serif;margin:1rem}section{display:flex;flex-wrap:wrap;gap:.7rem}
figure{margin:0;width:200px}img{width:100%;height:240px;object-fit:cover;object-position:top;border:1px solid #999}
figcaption{overflow-wrap:anywhere}</style><h1>Screens</h1>"""


def main() -> None:
    """Take the pictures, and say where they are."""
    chosen = _options()
    chosen.out.mkdir(parents=True, exist_ok=True)
    started, taken = time.monotonic(), 0
    with chromium() as browser:
        for case in chosen.case:
            with demo(case) as (address, folder):
                for language in chosen.language:
                    for picture in _of_language(browser, address, folder, language, chosen):
                        picture(chosen.out / case / language)
                        taken += 1
            print(f"{case}: {taken} pictures, {time.monotonic() - started:.0f} s", flush=True)
    index(chosen.out)
    print(f"Look at {chosen.out / 'index.html'}")


def _of_language(browser: Any, address: str, folder: Path, language: str, chosen: argparse.Namespace) -> Iterator[Any]:
    """Go through all screens of all viewers; give what takes each picture."""
    context = browser.new_context(viewport={"width": WIDTHS["wide"], "height": FIRST}, locale=TAGS[language])
    context.set_default_timeout(120_000)
    for viewer in chosen.viewer:
        page = context.new_page()
        opened = _public(page, address, folder) if viewer == "public" else _dashboard(page, address, viewer)
        for name, turn in opened:
            if name in chosen.page:
                turn()
                yield from _looks(page, f"{viewer}-{name}", chosen)
        page.close()
    context.close()


def _dashboard(page: Any, address: str, viewer: str) -> Iterator[tuple[str, Any]]:
    page.goto(f"{address}/?as={viewer}")
    until_still(page)
    for screen in screens(page):
        yield screen, lambda screen=screen: turn_to(page, screen)


def _public(page: Any, address: str, folder: Path) -> Iterator[tuple[str, Any]]:
    for name, path in {**PUBLIC, "partner": f"p/{partner_page(folder)}"}.items():
        yield name, lambda path=path: page.goto(f"{address}/{path}", wait_until="networkidle")


def partner_page(folder: Path) -> str:
    """Give the end of the address of the first partner's own page."""
    with contextlib.closing(Store.open(open_folder(folder))) as store:
        return page_token(folder, str(list_links(store)["partner"].iloc[0]))


def _looks(page: Any, name: str, chosen: argparse.Namespace) -> Iterator[Any]:
    """Give one picture of this screen per width and theme, each as tall as what it shows."""
    for width in chosen.width:
        for theme in chosen.theme:
            def take(folder: Path, width: str = width, theme: str = theme) -> None:
                folder.mkdir(parents=True, exist_ok=True)
                page.emulate_media(color_scheme=theme)
                page.set_viewport_size({"width": WIDTHS[width], "height": FIRST})
                page.wait_for_timeout(500)  # charts take the new width
                page.set_viewport_size({"width": WIDTHS[width], "height": _height(page)})
                page.wait_for_timeout(250)
                page.screenshot(path=folder / f"{name}-{width}-{theme}.png")
            yield take
    page.set_viewport_size({"width": WIDTHS["wide"], "height": FIRST})


def _height(page: Any) -> int:
    return min(page.evaluate("(document.querySelector('[data-testid=stMain]') || document.documentElement)"
                             ".scrollHeight"), TALLEST)


def index(out: Path) -> None:
    """Write a page with all pictures of a folder, by case and language."""
    parts = [CARDS]
    for folder in sorted({picture.parent for picture in out.glob("*/*/*.png")}):
        pictures = [picture.relative_to(out) for picture in sorted(folder.glob("*.png"))]
        cards = "".join(f'<figure><a href="{html.escape(str(one))}"><img loading="lazy" src="{html.escape(str(one))}" '
                        f'alt=""><figcaption>{html.escape(one.stem)}</figcaption></a></figure>' for one in pictures)
        parts.append(f"<h2>{html.escape(str(folder.relative_to(out)))}</h2><section>{cards}</section>")
    (out / "index.html").write_text("\n".join(parts), encoding="utf-8")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", type=Path, default=Path("build/screenshots"), help="where the pictures go")
    for name, all_of in (("case", CASES), ("language", tuple(TAGS)), ("viewer", VIEWERS), ("width", tuple(WIDTHS)),
                         ("theme", THEMES), ("page", PAGES)):
        options.add_argument(f"--{name}", type=partial(several, of=all_of), default=all_of,
                             help=f"of {', '.join(all_of)}")
    return options.parse_args()


def several(words: str, of: tuple[str, ...]) -> tuple[str, ...]:
    """Read words with commas between them, none for all; refuse what isn't there, and say what is."""
    found = tuple(filter(None, (word.strip() for word in words.split(","))))
    if (wrong := [word for word in found if word not in of]):
        raise argparse.ArgumentTypeError(f"there is no «{wrong[0]}»; choose from {', '.join(of)}")
    return found or of


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
