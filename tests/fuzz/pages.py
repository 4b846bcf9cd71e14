"""Whole sites: what check lets pass can be published, with travel times and all pages, in memory."""

from __future__ import annotations

from random import Random

from recovery_hub.directory import DataError
from recovery_hub.site.pages.gaps import GAPS  # noqa: F401 - every page is loaded before the first run is watched
from recovery_hub.validation import load
from tests.fuzz.cities import donors_for
from tests.fuzz.mutating import spoiled
from tests.fuzz.room import Room, little_city
from tests.fuzz.target import Target
from tests.shared import TODAY
from tests.site.making import made_of

_TRIES = 12


def _site(room: Room, chance: Random) -> str:
    """Spoil files until check lets one pass, and make its site."""
    for _ in range(_TRIES):
        path = chance.choice(sorted(room.files))
        ending = f".{path.rpartition('.')[2]}"
        raw = spoiled(room.files[path], ending, chance, donors_for(path) if ending in {".yaml", ".md"} else ())
        room.put_right({path: raw})
        try:
            directory, _ = load(room.folder, TODAY)
        except DataError:
            continue
        made_of(directory, room.folder)
        return "taken"
    return "refused"


TARGETS = (Target("sites", little_city, _site, 1),)
