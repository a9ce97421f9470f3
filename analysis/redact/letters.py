"""Pieces of patterns that several kinds share: capitals, words that begin with one, names of several words."""

from typing import Final

CAPITALS: Final = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
SMALL: Final = "".join(chr(code) for code in range(0x250) if chr(code).islower())
CAPITALISED: Final = rf"[{CAPITALS}][\w'’-]*"
JOINED: Final = r"(?:(?:de|da|do|das|dos|del|della|la|las|los|van|von|der|den|di|du|le|bin|al)[ \t]+)"
