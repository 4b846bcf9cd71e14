"""What was typed after ``journey``: an area, a place, a day and a time; and what is said if we don't know it."""

from __future__ import annotations

import re
from typing import NamedTuple

from recovery_hub.cli.terminal import stop
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.records import Area, Place
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.travel.telling import moment_words

_DAY_SECONDS = 86_400
_NIGHT_ENDS = 5 * 3600
"""A way back before five in the morning belongs to the night after."""
_NOON = 12
_HOURS_A_DAY = 24
_TIME = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?\s*(am|pm)?", re.IGNORECASE)


class DayAndTime(NamedTuple):
    """The name of a day, and seconds after its midnight."""

    day: str
    seconds: int


def area_of(directory: Directory, word: str) -> Area:
    """Find a small area by its name or id; if that fails, say what is near."""
    areas = tuple(directory.areas.values())
    if not areas:
        stop("This city has no small areas yet. “python -m recovery_hub import areas” brings them in.")
    found = [area for area in areas if _plain(word) in {_plain(area.id), _plain(area.name)}]
    found = [area for area in found if area.id == word] or found
    if not found:
        inside = [area.name for area in areas if area.neighbourhood and _plain(area.neighbourhood) == _plain(word)]
        if inside:
            stop(f"“{word}” is a larger part of the city. Type one of: {', '.join(inside)}.")
        guess = _guess(word, [name for area in areas for name in (area.name, area.id)])
        stop(f"We know no small area “{word}”.{guess}")
    if len(found) > 1:
        stop(f"More than one small area is called “{word}”. Type an id: {', '.join(area.id for area in found)}.")
    return found[0]


def place_of(directory: Directory, word: str) -> Place:
    """Find a place by a name or its id. Of one that is not fully public no word is said that leads there."""
    names = {id_: (place.name, id_, *place.also_known_as) for id_, place in directory.places.items()}
    found = [directory.places[id_] for id_, known in names.items() if _plain(word) in map(_plain, known)]
    exact = [place for place in found if place.id == word]
    if not found:
        public = [name for id_, known in names.items() if _is_public(directory.places[id_]) for name in known]
        stop(f"We know no place “{word}”.{_guess(word, public)}")
    if not any(map(_is_public, exact or found)):
        stop("Where this place is stays private, so we show no way there. The people who run it can tell you.")
    if len(found) > 1 and not exact:
        ids = ", ".join(place.id for place in found if _is_public(place))
        stop(f"More than one place is called “{word}”. Type an id: {ids}.")
    place = (exact or found)[0]
    if place.point is None:
        stop(f"Nobody has written down yet where on the map “{place.name}” is (latitude and longitude).")
    return place


def _is_public(place: Place) -> bool:
    return place.location_public is LocationPublic.YES


def _guess(word: str, known: list[str]) -> str:
    near = nearest(word, tuple(known))
    return f" Did you mean “{near}”?" if near else ""


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("’", "'").split())


def when_of(at: str) -> DayAndTime:
    """Read a day and a time: "Tue 19:00", "Saturday 2.30pm"."""
    first, _, rest = at.strip().partition(" ")
    word = first.casefold().rstrip(".,")
    day = next((name for name in DAY_NAMES if len(word) > 1 and f"{name.casefold()}s".startswith(word)), "")
    seconds = _seconds(rest)
    if not day or seconds is None:
        stop(f'“{at}” is not a day and a time we can read. Write it like this: --at "Tue 19:00"')
    return DayAndTime(day, seconds)


def time_back(back: str, arrives: int) -> int:
    """Read the time of the way home, in seconds after midnight of the day of the way there."""
    seconds = _seconds(back)
    if seconds is None:
        stop(f"“{back}” is not a time we can read. Write it like this: --back 20:30")
    if seconds < arrives and seconds < _NIGHT_ENDS:
        return seconds + _DAY_SECONDS
    if seconds < arrives:
        back_words, there_words = moment_words(seconds // 60), moment_words(arrives // 60)
        stop(f"The way back, at {back_words}, is before {there_words}, when they arrive.")
    return seconds


def _seconds(text: str) -> int | None:
    """Read a time of day as seconds after midnight: "19:00", "7pm"; None if it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if (half and not 1 <= hours <= _NOON) or (not half and not found[2]) or hours >= _HOURS_A_DAY:
        return None
    if half:
        hours = hours % _NOON + (_NOON if half == "pm" else 0)
    return (hours * 60 + minutes) * 60
