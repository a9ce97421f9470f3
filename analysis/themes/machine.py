"""What rules and model together find in texts, before anybody's word."""

from dataclasses import dataclass

import pandas as pd

from analysis.themes.learn import Model, learn


@dataclass(frozen=True, eq=False)  # one is another's like only where it is the same
class Machine:
    """What is found without people. ``rules``, ``tags``: one row per contribution × theme.

    tags: the model's where there is one and it is used, else the rules'. unsure: contribution → how
    unsure the model is, also of a model that is not used; nothing where there is none. learnt: the
    texts it was taught with.
    """

    rules: pd.DataFrame
    tags: pd.DataFrame
    model: Model | None = None
    unsure: pd.Series | None = None
    learnt: int = 0

    @property
    def version(self) -> str:
        """Name the model whose tags these are; empty where they are the rules'."""
        return str(self.model.version) if self.model and self.model.used else ""


def machine(contributions: pd.DataFrame, codebook: pd.DataFrame, rules: pd.DataFrame, lesson: pd.DataFrame) -> Machine:
    """Learn from a lesson (``people.lesson``), and tag all texts by what is better: the rules alone, or both."""
    model = learn(contributions, lesson, codebook, rules) if len(lesson) else None
    if model is None:
        return Machine(rules, rules)
    tags = model.tag(contributions, rules) if model.used else rules
    return Machine(rules, tags, model, model.unsure(contributions, rules), len(lesson))
