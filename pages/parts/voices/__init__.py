"""Residents' own words: quotes, searching them, and what groups or parts say differently."""
