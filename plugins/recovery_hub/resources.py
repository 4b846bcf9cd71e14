"""Where the files lie that go along with the program: theme, translations, first words of a city, locks, map library.

An installed package carries them inside it (hatch_build.py says which, and fetches the library of the maps). A checkout
has them at its top, where they are edited. Nothing else in the program may work out such a path.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).parent
CARRIED = PACKAGE / "carried"
"""What a package carries; not there in a checkout."""
INSTALLED = CARRIED.is_dir()
CHECKOUT = None if INSTALLED else PACKAGE.parents[1]
"""The project's folder, when the program runs from it."""
TOP = CHECKOUT or CARRIED

THEME = TOP / "theme"
"""``templates/`` and ``static/``; a package may also carry ``finished/``: scripts that were joined when it was made."""
MAP_STATIC = PACKAGE / "maps" / "leaflet" / "static"
"""Our own scripts and styles of maps: the site copies them into ``/theme/``."""
TRANSLATIONS = TOP / "translations"
NODE_MODULES = TOP / "node_modules"
"""Leaflet and its clusters as npm puts them; in a checkout that could not fetch them the folder is not there."""
STARTER = TOP
"""The first words of a new city: needs, national helplines, pages, starts and guides, as a city's folder has them."""
LOCKS = TOP / "requirements"
"""``check.txt``, ``site.txt`` and ``audit.txt``: every package by version and hash."""
SETTINGS = TOP / "pelicanconf.py"
SETTINGS_PUBLISHED = TOP / "publishconf.py"
MADE_FROM = CARRIED / "made-from.txt"
"""The commit that a package was made from, if its folder was a clean checkout."""


def cache_for(city: Path) -> Path:
    """Find the folder in which what was worked out is kept, for one city.

    Args:
        city: its folder.

    Returns:
        ``.cache`` of the project when it runs from a checkout, ``.cache`` of the city otherwise. Where that can't be
        written, the cache of the person: XDG_CACHE_HOME, or ``~/.cache``, with ``recovery-hub`` in it.

    Source:
        XDG Base Directory Specification, section "Basics".
    """
    folder = (CHECKOUT or city) / ".cache"
    if os.access(folder if folder.is_dir() else folder.parent, os.W_OK):
        return folder
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "recovery-hub"
