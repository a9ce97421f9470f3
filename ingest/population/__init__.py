"""Population figures: how many people of each group live in each area, as statistics offices tell it."""

from ingest.population.figures import read_figures

__all__ = ["read_figures"]
