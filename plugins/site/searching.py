"""The files of the search, ready to be named by their content."""

from __future__ import annotations

from plugins.directory import Directory
from plugins.search import card_files
from plugins.site.assets import gather
from plugins.site.from_areas import NAME, from_areas
from plugins.site.journeys import Journeys

CARDS = "cards.json"


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
    cards = {**files.later, CARDS: files.finished(dict(addresses))}
    return {**cards, **({NAME: from_areas(directory, journeys)} if journeys is not None else {})}
