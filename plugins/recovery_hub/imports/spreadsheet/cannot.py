"""The one way in which an import stops: a sentence for a person who knows spreadsheets, not programming."""

from __future__ import annotations


class ImportStoppedError(Exception):
    """The import stopped before anything was written. The message says why, and what to do."""
