"""What pages say of buses beside their minutes: which to ring for, where one can wave, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Route
from recovery_hub.gtfs.aside import AsideRoute
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.gtfs.source import prefix_of
from recovery_hub.site.stops import ShownRoute, ShownStop, Stops
from recovery_hub.site.words.aside import aside_words, stop_words

_ASKED = frozenset({Answer.YES, Answer.PARTLY})


@dataclass(frozen=True)
class Asides:
    """What timetable files and volunteers say beside the minutes.

    Attributes:
        stops: every stop and route with a page.
        reports: what stands before the ids of a timetable file -> what is in it.
    """

    stops: Stops
    reports: Mapping[str, FeedReport] = field(default_factory=dict)

    @classmethod
    def of(cls, stops: Stops, reports: Mapping[str, FeedReport]) -> Asides:
        """Take what the timetable files say: short name of a file -> what is in it."""
        return cls(stops, {prefix_of(feed): report for feed, report in reports.items()})

    @cached_property
    def routes(self) -> Mapping[str, tuple[str, AsideRoute]]:
        """Key of a route -> what stands before the ids of its file, and what is said of it there."""
        return {
            f"{prefix}{route.id}": (prefix, route)
            for prefix, report in self.reports.items()
            for route in report.aside.routes
        }

    def of_route(self, key: str) -> tuple[str, ...]:
        """Say what a reader has to know of a route of a timetable file; () where there is nothing to say."""
        if key not in self.routes:
            return ()
        prefix, route = self.routes[key]
        names = {id_.removeprefix(prefix): stop.name for id_, stop in self.stops.stops.items()}
        return aside_words(route, names)

    def at_stop(self, stop: ShownStop) -> tuple[str, ...]:
        """Say for which buses that call at a stop one has to ring first."""
        found = []
        for shown in stop.routes:
            prefix, route = self.routes.get(shown.key, ("", None))
            if route is not None and stop.key.removeprefix(prefix) in route.ring_to_board:
                found.append(stop_words(route, shown.title))
        return tuple(found)

    @property
    def ringing(self) -> tuple[ShownRoute, ...]:
        """The routes with a page for which one has to ring first, somewhere or at some times."""
        return tuple(
            shown
            for key, shown in self.stops.routes.items()
            if (key in self.routes and self.routes[key][1].rings)
            or (shown.written is not None and _is_asked_for(shown.written))
        )

    @property
    def along(self) -> tuple[ShownRoute, ...]:
        """The routes with a page on which one gets on or off between stops."""
        return tuple(
            shown
            for key, shown in self.stops.routes.items()
            if key in self.routes and self.routes[key][1].along is not None
        )

    @property
    def left_out(self) -> Mapping[str, tuple[str, ...]]:
        """What they are, "coaches between cities", -> the names of those that are in no minutes."""
        found: dict[str, dict[str, None]] = {}
        for report in self.reports.values():
            for what, names in report.aside.left_out.items():
                found.setdefault(what, {}).update(dict.fromkeys(names))
        return {what: tuple(names) for what, names in found.items()}


def _is_asked_for(route: Route) -> bool:
    return any(times.on_request in _ASKED for direction in route.directions for times in direction.times)
