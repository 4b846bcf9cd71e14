"""What goes wrong with translations, apart from them: who only catches it need not load what reads them."""

from __future__ import annotations


class UnreadableCatalogueError(Exception):
    """A translation can't be read; the message names the file, and the line where that is known."""
