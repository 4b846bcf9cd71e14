"""Bus stops and routes as pages show them, whoever wrote them down: volunteers, or the operators in an open timetable.

Volunteers' stops know whether there is a seat and a light; those of a timetable file have a name and a spot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil

import numpy as np

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Route, Stop
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.geo import LatLon, in_box, positions_of
from recovery_hub.gtfs.source import feed_of
from recovery_hub.gtfs.timetable import DayKind, Timetable, VehicleKind
from recovery_hub.site.words.bus import ring_words
from recovery_hub.site.words.plain import anchor
from recovery_hub.travel.walking import Pace, links

FURTHEST_METRES = 800.0
"""Walked, not in a straight line: ten minutes at a usual pace."""

MOST_STOPS = 4

MARGIN_DEGREES = 0.02
"""Stops of a timetable file so far outside the city's box still have a page; those of other cities have none."""


@dataclass(frozen=True, slots=True)
class ShownRoute:
    """A bus route that has a page.

    Attributes:
        key: its id in the timetables.
        name: the number or name on the bus.
        address: its page, from the root.
        written: what volunteers wrote of it; None if it comes from a timetable file.
        kind: what comes: a bus, a tram, a ferry.
    """

    key: str
    name: str
    address: str
    written: Route | None = None
    kind: VehicleKind = VehicleKind.BUS

    @property
    def ring(self) -> str:
        """That it comes only if you ring before; "" for a bus that comes anyway."""
        return ring_words(self.written)

    @property
    def title(self) -> str:
        """What people call it: "Bus 12", "Tram 3"; of a bus a name that is no number, "Harbour Line", says enough."""
        plain = self.kind is VehicleKind.BUS and not self.name[:1].isdigit()
        known = self.name.casefold().startswith(self.kind.label.casefold())
        return self.name if plain or known else f"{self.kind.label} {self.name}"


@dataclass(frozen=True, slots=True)
class ShownStop:
    """A bus stop that has a page.

    Attributes:
        key: its id in the timetables.
        name: as on its sign.
        point: where it is.
        address: its page, from the root.
        routes: those that call there, by number.
        towards: where most buses go from here; "" if nobody knows.
        written: what volunteers wrote of it; None if it comes from a timetable file.
    """

    key: str
    name: str
    point: LatLon
    address: str
    routes: tuple[ShownRoute, ...]
    towards: str = ""
    written: Stop | None = None

    @property
    def letter(self) -> str:
        """The letter on its sign, if it is known."""
        return (self.written.letter or "") if self.written is not None else ""

    @property
    def sign(self) -> str:
        """What tells it from the one across the road: "stop C", "towards Old Town"; "" if nobody knows."""
        if self.letter:
            return f"stop {self.letter}"
        return f"towards {self.towards}" if self.towards else ""


@dataclass(frozen=True, slots=True)
class StopNear:
    """A stop near some point.

    Attributes:
        stop: the stop.
        usual: minutes on foot at a usual pace.
        slow: minutes walking slowly.
        routes: those that call there and at no nearer stop, by number.
    """

    stop: ShownStop
    usual: int
    slow: int
    routes: tuple[ShownRoute, ...]


@dataclass(frozen=True)
class Stops:
    """Every stop and route with a page.

    Attributes:
        directory: with what volunteers wrote.
        days: the timetables of the kinds of day that are covered; {} for a city without areas.
    """

    directory: Directory
    days: Mapping[DayKind, Timetable] = field(default_factory=dict)

    @cached_property
    def routes(self) -> Mapping[str, ShownRoute]:
        """Id in the timetables -> route, by number; only those that call at a stop that is shown."""
        own = {
            route.id: ShownRoute(route.id, route.name, f"/buses/{route.id}/", route)
            for route in self.directory.routes.values()
        }
        names = {
            id_: name
            for timetable in self.days.values()
            for id_, name in zip(timetable.route_ids, timetable.route_names, strict=True)
            if feed_of(id_) and self._serves_the_city(id_)
        }
        kinds = {
            id_: kind
            for timetable in self.days.values()
            for id_, kind in zip(timetable.route_ids, timetable.route_kinds, strict=True)
        }
        feed = {
            id_: ShownRoute(id_, names[id_], address, kind=kinds[id_])
            for id_, address in _addresses("/buses/", names).items()
        }
        return dict(sorted((own | feed).items(), key=lambda item: (*_by_number(item[1].name), item[0])))

    def _serves_the_city(self, route: str) -> bool:
        return any(route in calling for calling in self._calling.values())

    @cached_property
    def stops(self) -> Mapping[str, ShownStop]:
        """Id in the timetables -> stop."""
        today = self.directory.today
        own_routes: dict[str, set[str]] = {}
        for route in self.directory.routes.values():
            for stop in route.stops if route.to >= today else ():
                own_routes.setdefault(stop, set()).add(route.id)
        for stop in self._calling.keys() & self.directory.stops.keys():
            own_routes.setdefault(stop, set()).update(self._calling[stop])
        own = {
            stop.id: ShownStop(
                stop.id,
                stop.name,
                stop.location,
                f"/stops/{stop.id}/",
                self._ordered(own_routes.get(stop.id, set())),
                stop.towards or "",
                stop,
            )
            for stop in self.directory.stops.values()
        }
        others = {id_: routes for id_, routes in self._calling.items() if feed_of(id_)}
        addresses = _addresses("/stops/", others)
        feed = {
            id_: ShownStop(id_, *self._spots[id_], addresses[id_], self._ordered(routes), self._signs.get(id_, ""))
            for id_, routes in others.items()
        }
        return own | feed

    def _ordered(self, routes: set[str]) -> tuple[ShownRoute, ...]:
        return tuple(route for id_, route in self.routes.items() if id_ in routes)

    @cached_property
    def _calling(self) -> Mapping[str, set[str]]:
        """Stop in or near the city at which buses of a timetable file call -> the routes of those that do."""
        found: dict[str, set[str]] = {}
        for timetable in self.days.values():
            route = np.repeat(timetable.pattern_route, np.diff(timetable.first_call))
            for stop, calls in np.unique(np.column_stack((timetable.call_stop, route)), axis=0).tolist():
                id_, called = timetable.stop_ids[stop], timetable.route_ids[calls]
                if feed_of(called) and self._is_near(id_):
                    found.setdefault(id_, set()).add(called)
        return dict(sorted(found.items()))

    @cached_property
    def _signs(self) -> Mapping[str, str]:
        """Stop -> what stands on the front of most patterns that call there and go on."""
        signs: dict[str, Counter[str]] = {}
        for timetable in self.days.values():
            for pattern, sign in enumerate(timetable.pattern_headsign):
                calls = slice(timetable.first_call[pattern], timetable.first_call[pattern + 1] - 1)
                for stop in timetable.call_stop[calls].tolist():
                    signs.setdefault(timetable.stop_ids[stop], Counter())[sign] += 1
        return {stop: max(sorted(count), key=count.__getitem__) for stop, count in signs.items()}

    @cached_property
    def _spots(self) -> Mapping[str, tuple[str, LatLon]]:
        return {
            id_: (name, LatLon(north, east))
            for table in self.days.values()
            for id_, name, north, east in zip(
                table.stop_ids, table.stop_names, table.latitude.tolist(), table.longitude.tolist(), strict=True
            )
        }

    def _is_near(self, stop: str) -> bool:
        return in_box(self._spots[stop][1], self.directory.city.bounds, MARGIN_DEGREES)

    def near(self, point: LatLon | None, most: int = MOST_STOPS) -> tuple[StopNear, ...]:
        """Find the nearest stops of a point, each route named at the nearest of them only; () without a point.

        Args:
            point: where somebody is; None for a place that may not be shown.
            most: how many stops at most.
        """
        if point is None or not self.stops:
            return ()
        ways = links(positions_of([point]), self._positions, FURTHEST_METRES)
        order = sorted(range(len(ways.to)), key=lambda way: (ways.metres[way], self._keys[ways.to[way]]))
        return tuple(self._fresh(order, ways.to.tolist(), ways.metres.tolist()))[:most]

    def to_ring_for(self, point: LatLon | None) -> tuple[ShownRoute, ...]:
        """Find the routes with a stop near a point that come, always or at times, only if you ring before; by number.

        Their journeys are in no minutes: nobody can say that the bus comes.
        """
        if point is None or not self.stops:
            return ()
        ways = links(positions_of([point]), self._positions, FURTHEST_METRES)
        found = {route.key for way in ways.to.tolist() for route in self.stops[self._keys[way]].routes if route.ring}
        return self._ordered(found)

    def _fresh(self, order: list[int], to: list[int], metres: list[float]) -> Iterator[StopNear]:
        seen: set[str] = set()
        for way in order:
            stop = self.stops[self._keys[to[way]]]
            fresh = tuple(route for route in stop.routes if route.key not in seen)
            if fresh:
                seen |= {route.key for route in fresh}
                usual, slow = (ceil(metres[way] / pace.metres_a_second / 60) for pace in (Pace.USUAL, Pace.SLOW))
                yield StopNear(stop, usual, slow, fresh)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(self.stops)

    @cached_property
    def _positions(self) -> np.ndarray:
        return positions_of([stop.point for stop in self.stops.values()])


def _addresses(folder: str, ids: Mapping[str, object]) -> dict[str, str]:
    """Give every id of a timetable file an address; ids that would look alike get a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in sorted(ids):
        feed, own = feed_of(id_), id_.partition(":")[2]
        # Two hyphens stand in no id: no stop of one file gets an address that was another's before.
        plain = f"feed-{'' if feed == FIRST_FEED else f'{feed}--'}{anchor(own) or 'x'}"
        address = next(
            candidate
            for number in range(len(ids) + 1)
            if (candidate := f"{plain}{f'-{number + 1}' if number else ''}") not in taken
        )
        taken.add(address)
        found[id_] = f"{folder}{address}/"
    return found


def _by_number(name: str) -> tuple[int, str]:
    return len(name), name
