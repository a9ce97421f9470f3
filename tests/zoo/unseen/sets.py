"""The two halves of the unseen files: one to learn from, one to be measured by."""

from importlib import import_module
from pathlib import Path

from tests.zoo.unseen.sheet import Unseen

SETS = ("dev", "heldout")


def cases(name: str) -> list[Unseen]:
    """Give the cases of one half, in the order of their names."""
    modules = sorted(path.stem for path in Path(__file__).parent.glob(f"{name}_*.py"))
    found: list[Unseen] = [import_module(f"tests.zoo.unseen.{module}").CASE for module in modules]
    return found
