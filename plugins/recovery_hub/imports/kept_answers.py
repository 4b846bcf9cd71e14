"""Answers about addresses that were given at earlier times, misses too: nothing is asked twice.

They lie in one file of the cache. What can't be read there is as good as not there, and what can't be written there is
asked again the next time: a cache is no reason to stop.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from recovery_hub.imports.locating import PlaceToLocate


class KeptAnswers:
    """The answers that one file of the cache holds."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a damaged file, or a damaged answer in it, is as good as none."""
        self._path = path
        try:
            held = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            held = {}
        self._answers = {words: _places(found) for words, found in held.items()} if isinstance(held, dict) else {}

    def of(self, words: str) -> Sequence[PlaceToLocate] | None:
        """Give what was answered; None where it was never asked."""
        return self._answers.get(words)

    def keep(self, words: str, found: Sequence[PlaceToLocate]) -> None:
        """Keep an answer at once: who stops half-way loses nothing."""
        self._answers[words] = tuple(found)
        held = {key: [asdict(place) for place in places] for key, places in self._answers.items() if places is not None}
        beside = self._path.with_name(f"{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(held, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(beside, self._path)  # noqa: PTH105 - replaces in one step on every system
        except (OSError, UnicodeEncodeError):
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _places(found: object) -> tuple[PlaceToLocate, ...] | None:
    """Read one answer; None if it is none."""
    if not isinstance(found, list):
        return None
    places = [_place(each) for each in found]
    return tuple(place for place in places if place is not None) if None not in places else None


def _place(held: object) -> PlaceToLocate | None:
    if not isinstance(held, dict) or set(held) != {"latitude", "longitude", "name", "rank"}:
        return None
    north, east, name, rank = held["latitude"], held["longitude"], held["name"], held["rank"]
    if not (_is_degrees(north, 90) and _is_degrees(east, 180) and isinstance(name, str) and isinstance(rank, int)):
        return None
    return PlaceToLocate(float(north), float(east), name, rank)


def _is_degrees(value: object, most: int) -> bool:
    return isinstance(value, int | float) and math.isfinite(value) and abs(value) <= most
