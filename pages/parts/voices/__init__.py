"""Residents' own words: quotes, searching them, and what groups say differently."""
