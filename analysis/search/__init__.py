"""Search what people said, in any of the languages."""

from analysis.search.found import found, search
from analysis.search.index import Index
from analysis.search.query import Query, read

__all__ = ["Index", "Query", "found", "read", "search"]
