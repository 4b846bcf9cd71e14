"""Whether they come to a small area. Pages, filters, the search and the measures of gaps all ask here.

Three answers: yes, no, and not known, which is neither. Prose never limits: what counts is ``area`` and the list of
names, ``service_areas``; the list of a session stands in place of the service's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from recovery_hub.directory.choices import Answer, AreaServed, Format
from recovery_hub.directory.records.area import Area
from recovery_hub.directory.records.service import Service
from recovery_hub.directory.records.service_areas import ServiceAreas
from recovery_hub.language.lists import listed

WHOLE_CITY = frozenset({AreaServed.CITY, AreaServed.COUNTY, AreaServed.UK})
COMING = (Format.HOME_VISIT, Format.OUTREACH)
"""The forms in which somebody comes to people, the nearest first."""

MOST_NAMES = 3
"""So many parts are named on a card; more are counted."""

_DISTRICT = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?", re.IGNORECASE)
_WARD = " ward"


class CityParts:
    """The parts of a city, by every name they go by."""

    def __init__(self, areas: Iterable[Area]) -> None:
        """Take the small areas.

        Args:
            areas: of one city, in their order.
        """
        self.areas = tuple(areas)

    def knows(self, name: str) -> bool:
        """Whether some small area goes by a name, or lies in what goes by it."""
        return _folded(name) in self._found

    def shown(self, name: str) -> str:
        """A name as readers see it: "Bridge End" for "bridge-end", "the east of the city" for "east"."""
        return next((words for words, _, _ in self._found.get(_folded(name), ())), name.rstrip(" .,;:!?…") or name)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names that may be written, each once."""
        return tuple(dict.fromkeys(name for area in self.areas for _, name, _ in _named(area)))

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The sides of the city, each once."""
        return tuple(dict.fromkeys(area.side for area in self.areas if area.side))

    def named_in(self, text: str) -> tuple[str, ...]:
        """Find the parts of the city that a text names, in its order; "Hollin Rise" does not name Hollin as well.

        Names are sought with their capitals, sides without: "East bank".
        """
        return tuple(dict.fromkeys(self._best_written[_folded(found[0])] for found in self._pattern.finditer(text)))

    @cached_property
    def _best_written(self) -> Mapping[str, str]:
        return {_folded(name): name for name in reversed(self.names)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        small = {area.id for area in self.areas}
        names = sorted({name for name in self.names if name not in small and name not in self.sides}, key=len)
        words = [re.escape(name).replace("'", "['’]") for name in reversed(names)]
        sides = [f"(?i:{re.escape(side)})" for side in self.sides]
        return re.compile(rf"(?<![\w'’-])(?:{'|'.join((*words, *sides))})(?![\w-])") if words else re.compile(r"(?!)")

    def has(self, name: str, area: Area) -> Answer:
        """Whether a small area lies in a part of the city.

        Returns:
            Not known where the area does not say of itself what would tell (its ward, its postcode districts), and for
            a name that no area has.
        """
        folded = _folded(name)
        if folded in self._own[area.id]:
            return Answer.YES
        kinds = {kind for _, kind, _ in self._found.get(folded, ())}
        return Answer.NO if kinds and all(_is_said(area, kind) for kind in kinds) else Answer.UNKNOWN

    def size(self, name: str) -> int:
        """How many small areas surely lie in a part: where two lists name an area, the one with the narrower holds."""
        return len({id_ for _, _, id_ in self._found.get(_folded(name), ())})

    @cached_property
    def _own(self) -> Mapping[str, frozenset[str]]:
        return {area.id: frozenset(_folded(name) for _, name, _ in _named(area)) for area in self.areas}

    @cached_property
    def _found(self) -> Mapping[str, list[tuple[str, str, str]]]:
        """Name -> its words for readers, its kind and the area, for each area that has it."""
        found: dict[str, list[tuple[str, str, str]]] = {}
        for area in self.areas:
            for kind, name, words in _named(area):
                found.setdefault(_folded(name), []).append((words, kind, area.id))
        return found


_SMALL = "area"
_COMPASS = frozenset({"north", "east", "south", "west"})


def _named(area: Area) -> Iterator[tuple[str, str, str]]:
    """Yield every name that an area has or lies in: the kind of name, the name, its words for readers."""
    if area.neighbourhood:
        yield "neighbourhood", area.neighbourhood, area.neighbourhood
    yield _SMALL, area.name, area.name
    yield _SMALL, area.id, area.name
    if area.side:
        yield "side", area.side, f"the {area.side} {'of the city' if area.side in _COMPASS else 'side'}"
    if area.ward:
        ward = area.ward if area.ward.casefold().endswith(_WARD) else f"{area.ward}{_WARD}"
        yield "ward", ward, ward
        yield "ward", ward[: -len(_WARD)], ward
    for district in area.postcode_districts:
        yield "postcode_districts", district, district


def _is_said(area: Area, kind: str) -> bool:
    return kind == _SMALL or bool(getattr(area, kind))


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").replace("-", " ").split()).removeprefix("the ")


def is_ward_or_district(name: str) -> bool:
    """Whether a name has the shape of a ward or of a postcode district, which few maps of areas say: "TM3"."""
    return name.casefold().endswith(_WARD) or _DISTRICT.fullmatch(name) is not None


def comes_to(service: Service, area: Area, parts: CityParts, form: Format = Format.HOME_VISIT) -> Answer:
    """Whether a service comes to a small area.

    Args:
        service: any.
        area: of the city.
        parts: the parts of the city.
        form: a home visit, or outreach: they meet one where one is.

    Returns:
        Yes, no or not known. No, if it comes to nobody in that form.
    """
    if form not in service.formats:
        return Answer.NO
    return best(covers(service.area, areas, area, parts) for areas in lists_of(service, form))


def lists_of(service: Service, form: Format) -> Iterator[ServiceAreas | None]:
    """Yield the list of each session of a form, which is the service's where it has none of its own."""
    sessions = [session for session in service.sessions if session.format is form]
    if not sessions:
        yield service.service_areas
    for session in sessions:
        yield session.service_areas or service.service_areas


def covers(served: AreaServed, areas: ServiceAreas | None, area: Area, parts: CityParts) -> Answer:
    """Whether a list of names covers a small area.

    Args:
        served: of the service: without names, "city" and more mean everywhere, and all else is not known.
        areas: the list; None where nobody has written one.
        area: of the city.
        parts: the parts of the city.
    """
    if areas is None or not areas.names:
        return Answer.YES if served in WHOLE_CITY else Answer.UNKNOWN
    left_out = best(parts.has(name, area) for name in areas.except_)
    if left_out is Answer.YES:
        return Answer.NO
    asked, named = (_narrowest(names, area, parts) for names in (areas.ask, areas.in_))
    if asked is not None and (named is None or asked <= named):
        return Answer.UNKNOWN
    everywhere = served in WHOLE_CITY or bool(areas.except_)
    inside = best(parts.has(name, area) for name in areas.in_) if areas.in_ else _yes(everywhere)
    if inside is Answer.NO:
        return best((inside, *(parts.has(name, area) for name in areas.ask)))
    return Answer.UNKNOWN if left_out is Answer.UNKNOWN else inside


def _yes(holds: bool) -> Answer:  # noqa: FBT001 - it turns a truth into an answer, nothing else
    return Answer.YES if holds else Answer.NO


def _narrowest(names: Iterable[str], area: Area, parts: CityParts) -> int | None:
    """The size of the narrowest named part in which an area surely lies; None if it lies in none."""
    return min((parts.size(name) for name in names if parts.has(name, area) is Answer.YES), default=None)


def best(answers: Iterable[Answer]) -> Answer:
    """The answer that helps most: yes, in part, not known, no; no, if there is none."""
    found = set(answers)
    return next((answer for answer in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN) if answer in found), Answer.NO)


def comes_to_me(service: Service, area: Area, parts: CityParts) -> Answer:
    """Whether somebody comes to people in a small area: to their homes, or in part, where they meet them outside."""
    home, outside = (comes_to(service, area, parts, form) for form in COMING)
    return best((home, Answer.PARTLY if outside is Answer.YES else outside))


def fetches_from(service: Service, area: Area, parts: CityParts) -> Answer:
    """Whether somebody comes to the doors of people in a small area and goes with them to where it takes place.

    Returns:
        Partly, where it is only sometimes so; no where it is not known whether anybody goes along at all, and for what
        comes to people anyway.
    """
    from_home = service.accompany.from_home if service.accompany else Answer.UNKNOWN
    if from_home not in {Answer.YES, Answer.PARTLY} or set(COMING) & set(service.formats):
        return Answer.NO
    there = covers(service.area, service.service_areas, area, parts)
    return from_home if there is Answer.YES else there


def comes_to_part(service: Service, part: str, parts: CityParts) -> Answer:
    """Whether somebody comes to people in a part of the city: yes, if they come to some small area in it."""
    areas = [area for area in parts.areas if parts.has(part, area) is Answer.YES]
    return best(comes_to_me(service, area, parts) for area in areas)


def is_known_somewhere(service: Service, form: Format, parts: CityParts) -> bool:
    """Whether at least one area is known to which it comes. In a city without areas: whether anything is said."""
    if parts.areas:
        return any(comes_to(service, area, parts, form) is Answer.YES for area in parts.areas)
    return any(areas is not None or service.area in WHOLE_CITY for areas in lists_of(service, form))


def short_words(service: Service, parts: CityParts) -> str:
    """Say on a card where a visitor comes; "" where they come to the whole city, or to nobody's home.

    Returns:
        "comes to Hollin and Fairfield", "comes to 7 parts of the city", "ask where they come".
    """
    if Format.HOME_VISIT not in service.formats:
        return ""
    lists = list(lists_of(service, Format.HOME_VISIT))
    if any(areas is None or not areas.names for areas in lists):
        return "" if service.area in WHOLE_CITY else "ask where they come"
    found = [areas for areas in lists if areas is not None]
    names = list(dict.fromkeys(parts.shown(name) for areas in found for name in areas.in_))
    without = list(dict.fromkeys(parts.shown(name) for areas in found for name in areas.except_))
    if not names and not without:
        return "ask where they come"
    where = listed(names) if len(names) <= MOST_NAMES else f"{len(names)} parts of the city"
    left_out = f", not to {listed(without, 'or')}" if without and len(without) <= MOST_NAMES else ""
    return f"comes to {where or 'the city'}{left_out}"
