"""The store: where everything that was read is kept, whole batches at a time."""

from ingest.store.store import Store

__all__ = ["Store"]
