"""The same stop in two sources: found by its code in the national list, else by its place and name.

A stop on the wrong side of the street sends somebody off the wrong way, while two stops that are one cost a reader
nothing but a second name: so in doubt stops stay apart, with a walk of a few metres between them.

Source: NaPTAN, the national list of stops (Department for Transport): ATCO codes are up to twelve letters and digits
that begin with the three digits of an area; NaPTAN codes, as on the sign, are at least five.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from recovery_hub.geo import LatLon, metres_between, positions_of
from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.language.counts import numbered

SAME_METRES = 10.0
"""Stops of one name that lie no further apart are one stop. The other side of a street is about as far, or further."""

CODE_METRES = 500.0
"""Stops of one code that lie further apart than this are not believed to be one: one of the codes is wrong."""

SHORTEST_CODE = 5
"""A code with fewer letters and digits is the letter of a bay, or a number of the publisher's own."""

_ATCO = re.compile(r"\d{3}[0-9A-Z][0-9A-Z]{1,8}")
_LONG = 7
"""An ATCO code has mostly nine letters and digits or more; a shorter number may be anything."""


@dataclass(frozen=True, slots=True)
class ListedStop:
    """A stop as a source has it.

    Attributes:
        id: in the timetables.
        name: as on its sign.
        point: where it is.
        codes: its codes in the national list, in capitals.
        letter: of its bay or platform; "" if it has none.
    """

    id: str
    name: str
    point: LatLon
    codes: frozenset[str] = frozenset()
    letter: str = ""


@dataclass(frozen=True, slots=True)
class SameStops:
    """Which stops are one.

    Attributes:
        as_: id of a stop -> the id of the same stop in an earlier source; only of stops that are there twice.
        notices: codes that two stops have which can't be the same.
    """

    as_: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[FeedNotice, ...] = ()


@dataclass(slots=True)
class _Known:
    """A stop with all that its sources say of it."""

    stop: ListedStop
    codes: set[str]
    letters: set[str]


def codes_of(stop_code: str, stop_id: str = "") -> frozenset[str]:
    """Say by which codes of the national list a stop is known.

    Args:
        stop_code: of stops.txt, or as a volunteer wrote it.
        stop_id: of stops.txt, where publishers in the United Kingdom mostly write the ATCO code.
    """
    code, id_ = stop_code.strip().upper(), stop_id.strip().upper()
    found = {code} if len(code) >= SHORTEST_CODE else set()
    if len(id_) >= _LONG and _ATCO.fullmatch(id_):
        found.add(id_)
    return frozenset(found)


def folded(name: str) -> str:
    """Bring a name to small letters and digits without accents: "St. Mary's" and "St Marys" are one name."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    return " ".join(re.findall(r"\w+", re.sub(r"[’'.]", "", "".join(c for c in bare if not unicodedata.combining(c)))))


def same_stops(sources: Sequence[Sequence[ListedStop]]) -> SameStops:
    """Find the stops that several sources have.

    Args:
        sources: the stops of each, the ones that keep their ids first. Two stops of one source are never one.
    """
    known: list[_Known] = []
    same: dict[str, str] = {}
    apart: list[str] = []
    for stops in sources:
        pairs = _by_code(stops, known, apart)
        pairs |= _by_place(stops, known, pairs)
        for number, stop in enumerate(stops):
            if number in pairs:
                match = known[pairs[number]]
                same[stop.id] = match.stop.id
                match.codes |= stop.codes
                match.letters |= {stop.letter} - {""}
            else:
                known.append(_Known(stop, set(stop.codes), {stop.letter} - {""}))
    return SameStops(same, tuple(_notices(apart)))


def _by_code(stops: Sequence[ListedStop], known: Sequence[_Known], apart: list[str]) -> dict[int, int]:
    """Pair stops with known ones of the same code: number -> number. What lies too far away is told."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(known):
        for code in entry.codes:
            having[code].append(number)
    ways = []
    for number, stop in enumerate(stops):
        for other in {match for code in stop.codes for match in having.get(code, ())}:
            metres = metres_between(stop.point, known[other].stop.point)
            if metres <= CODE_METRES:
                ways.append((metres, number, other))
            else:
                apart.append(f"{', '.join(sorted(stop.codes & known[other].codes))} ({stop.name})")
    return _one_to_one(ways)


def _by_place(stops: Sequence[ListedStop], known: Sequence[_Known], taken: Mapping[int, int]) -> dict[int, int]:
    """Pair the stops that are left with known ones of the same name beside them, the nearest first."""
    here = [number for number in range(len(stops)) if number not in taken]
    used = set(taken.values())
    there = [number for number in range(len(known)) if number not in used]
    if not here or not there:
        return {}
    trees = [cKDTree(positions_of(points)) for points in _points(stops, here, known, there)]
    near = trees[0].sparse_distance_matrix(trees[1], SAME_METRES, output_type="ndarray")
    names = [folded(known[number].stop.name) for number in there]
    ways = [
        (metres, here[row], there[column])
        for row, column, metres in near.tolist()
        if folded(stops[here[row]].name) == names[column] and not _differ(stops[here[row]], known[there[column]])
    ]
    return _one_to_one(ways)


def _points(
    stops: Sequence[ListedStop], here: Sequence[int], known: Sequence[_Known], there: Sequence[int]
) -> tuple[list[LatLon], list[LatLon]]:
    return [stops[number].point for number in here], [known[number].stop.point for number in there]


def _differ(stop: ListedStop, other: _Known) -> bool:
    """Whether codes or letters say that two stops of one name are not the same: the two sides of a street, two bays.

    Codes of different sorts say nothing: an ATCO code and the code on the sign are never equal.
    """
    sorts = [{bool(_ATCO.fullmatch(code)): code for code in codes} for codes in (stop.codes, other.codes)]
    if any(sorts[0][sort] != sorts[1][sort] for sort in sorts[0].keys() & sorts[1].keys()):
        return True
    return bool(stop.letter and other.letters and stop.letter not in other.letters)


def _one_to_one(ways: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Choose pairs, the nearest first, so that nothing is in two of them."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other in sorted(ways):
        if number not in found and other not in taken:
            found[number] = other
            taken.add(other)
    return found


def _notices(apart: Sequence[str]) -> Iterator[FeedNotice]:
    if apart:
        codes = tuple(dict.fromkeys(apart))
        has = numbered(len(codes), "code stands", "codes stand")
        says = f"{has} at two stops more than {CODE_METRES:.0f} metres apart. We take them for different stops."
        yield FeedNotice("same-code-far", len(codes), says, codes[:3])
