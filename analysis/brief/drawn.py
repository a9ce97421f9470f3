"""Draw charts as pictures for formats that know no SVG, and typeset documents; both with Typst, from data alone."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Final

import typst

PIXELS_PER_INCH: Final = 200
WIDE: Final = "12cm"
PACKAGES: Final = "fontpkg.family"  # under which packages with fonts are known
UNSHOWN: Final = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")  # how Typst names a sign that it can't show
INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"
PLAIN: Final = str.maketrans({"✕": "×"})  # a sign of ours that hardly any font has, and one that all have
MOST_UNSHOWN: Final = 60  # signs without a font, each of which costs a try
PICTURES: Final = f"""
#set page(width: {WIDE}, height: auto, margin: 0pt, fill: white)
#for (i, drawn) in json(bytes(sys.inputs.data)).enumerate() {{
  if i > 0 {{ pagebreak() }}
  image(bytes(drawn), format: "svg", width: {WIDE})
}}
""".encode()


def pictures(drawings: Sequence[str]) -> list[bytes]:
    """Turn SVG into PNG, one for each."""
    if not drawings:
        return []
    made: Any = typst.compile(PICTURES, format="png", ppi=PIXELS_PER_INCH, font_paths=fonts(),
                              sys_inputs={"data": json.dumps([each.translate(PLAIN) for each in drawings])})
    return [made] if isinstance(made, bytes) else list(made)


def document(source: bytes, data: dict[str, Any]) -> bytes:
    """Typeset a tagged PDF (PDF/UA-1). The data are data to Typst, never a part of the source.

    A sign for which this computer has no font can't be in such a document: a sign that says so stands
    in its place.
    """
    written = json.dumps(data, ensure_ascii=False).translate(PLAIN)
    for _try in range(MOST_UNSHOWN):
        try:
            made: Any = typst.compile(source, format="pdf", pdf_standards="ua-1", font_paths=fonts(),
                                      sys_inputs={"data": written})
            return bytes(made)
        except typst.TypstError as error:
            unshown = _unshown(str(error)) - {INSTEAD}
            if not unshown:
                raise
            written = re.sub(f"[{re.escape(''.join(unshown))}]", INSTEAD, written)
    return bytes(typst.compile(source, format="pdf", font_paths=fonts(), sys_inputs={"data": written}) or b"")


def _unshown(said: str) -> set[str]:
    """Read from Typst's complaint which signs no font has."""
    found = "".join(ESCAPED.sub(lambda match: chr(int(match[1], 16)), words) for words in UNSHOWN.findall(said))
    return {sign for sign in found if not sign.isascii()}


@cache
def fonts() -> typst.Fonts:
    """Look once for the fonts there are: those that Typst brings, those that came as packages, and the computer's."""
    packages = sorted(entry_points(group=PACKAGES), key=lambda entry: entry.name)
    return typst.Fonts(font_paths=[str(entry.load().ROOT) for entry in packages])
