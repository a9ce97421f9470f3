"""The unseen files: a half to learn from, a half to be measured by, and more from who changes the reader."""

from importlib import import_module
from pathlib import Path

from tests.zoo.unseen.sheet import Unseen

SETS = ("dev", "more", "heldout")


def cases(name: str) -> list[Unseen]:
    """Give the cases of one set, in the order of their names."""
    modules = sorted(path.stem for path in Path(__file__).parent.glob(f"{name}_*.py"))
    found: list[Unseen] = [import_module(f"tests.zoo.unseen.{module}").CASE for module in modules]
    return found
