"""Figures that are measured, not promised; see README.md."""
