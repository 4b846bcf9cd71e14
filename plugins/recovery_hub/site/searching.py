"""The files of the search, ready to be named by their content."""

from __future__ import annotations

import json

from recovery_hub.directory import Directory
from recovery_hub.search import card_files, language
from recovery_hub.search.already_done import done_words
from recovery_hub.site.assets import gather
from recovery_hub.site.from_areas import NAME, from_areas
from recovery_hub.site.journeys import Journeys

CARDS = "cards.json"
DONE = "already-done.json"
"""How people write that it has already happened. It names medicines and other things, so it is in no page."""
EVERYDAY = "everyday.json"
"""Everyday English, the same for every city. In the page it would be a third of what a reader waits for."""


def search_contents(directory: Directory, journeys: Journeys | None) -> dict[str, bytes]:
    """Make the files of the search.

    Args:
        directory: the city.
        journeys: who can get where, if that is known.

    Returns:
        Name -> bytes.
    """
    files = card_files(directory)
    addresses = gather(files.later).addresses
    words = json.dumps(language()["everyday"], separators=(",", ":")).encode()
    done = json.dumps(done_words(), separators=(",", ":")).encode()
    cards = {**files.later, CARDS: files.finished(dict(addresses)), EVERYDAY: words, DONE: done}
    return {**cards, **({NAME: from_areas(directory, journeys)} if journeys is not None else {})}
