"""Areas: where they lie on a map, and what is known of each."""

from analysis.areas.shapes import Shape, outlined, tiles
from analysis.areas.spoken import of_theme, themes_by_area

__all__ = ["Shape", "of_theme", "outlined", "themes_by_area", "tiles"]
