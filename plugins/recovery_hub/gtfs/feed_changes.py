"""What a newer copy of a timetable file changes for readers: buses that are gone, thinner evenings, stops that moved.

Only kinds of day that both copies cover are compared: what one of them leaves out is told as that, not as a change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from recovery_hub.geo import LatLon, metres_between
from recovery_hub.gtfs.feed import Feed, read_feed, stops_of
from recovery_hub.gtfs.feed_problem import FeedError, FeedExpiredError
from recovery_hub.gtfs.patterns import DAY_SECONDS
from recovery_hub.gtfs.report import EVENING_SECONDS
from recovery_hub.gtfs.same_stops import ListedStop, codes_of, same_stops
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.gtfs.vehicles import route_names, vehicle_kinds
from recovery_hub.language.clock import clock_words, day_words
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed
from recovery_hub.schedule import Calendar

MOVED_METRES = 50.0
"""A stop that lies further from where it was has moved: somebody who waits at the old place may not see the bus."""

LATER_SECONDS = 600
"""A last bus that leaves so much earlier, or a first that leaves so much later, is told."""

MOST_NAMED = 10
"""So many buses or stops are named in a sentence; the others are counted."""

_ON = {DayKind.WEEKDAY: "Monday to Friday", DayKind.SATURDAY: "on Saturdays", DayKind.SUNDAY: "on Sundays"}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that is different.

    Attributes:
        name: short and fixed, for code: "routes-gone".
        says: a sentence.
        day: the kind of day it is about; None for all of them.
        about: the buses or stops concerned, all of them.
        before: a number of the earlier copy: trips, or seconds after midnight.
        after: the same of the newer one.
    """

    name: str
    says: str
    day: DayKind | None = None
    about: tuple[str, ...] = ()
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class FeedChange:
    """What is different in a newer copy.

    Attributes:
        lines: the most important first; () if nothing is different for readers.
        compared: whether the earlier copy could be read.
    """

    lines: tuple[ChangeLine, ...]
    compared: bool = True

    def with_more(self, lines: Sequence[str]) -> FeedChange:
        """Add sentences about who loses or gains a way; they come first."""
        return replace(self, lines=(*(ChangeLine("readers", says) for says in lines), *self.lines))

    def as_text(self) -> str:
        """Write it for a person."""
        if not self.compared:
            return "What is different for readers\n- Not known: the earlier copy can't be read any more.\n"
        said = [f"- {line.says}" for line in self.lines] or ["- Nothing that we look at: buses, hours and stops."]
        return "\n".join(["What is different for readers", *said, ""])

    def as_json(self) -> str:
        """Write it for programs.

        Returns:
            ``{"compared": true, "changes": [{"name": "routes-gone", "says": "...", "day": null, "about": ["12"],
            "before": null, "after": null}]}``. ``before`` and ``after`` are trips, or seconds after midnight.
        """
        changes = [
            {
                "name": line.name,
                "says": line.says,
                "day": line.day.value if line.day is not None else None,
                "about": list(line.about),
                "before": line.before,
                "after": line.after,
            }
            for line in self.lines
        ]
        return json.dumps({"compared": self.compared, "changes": changes}, ensure_ascii=False, indent=1) + "\n"


def read_before(path: Path, today: date, city: Calendar) -> Feed | None:
    """Read the copy that a city has: as of today, or of its last days if it is over; None if it can't be read."""
    try:
        return read_feed(path, today, city)
    except FeedExpiredError as over:
        return read_feed(path, over.last, city)
    except FeedError:
        return None


def changes_between(before: Feed | None, after: Feed) -> FeedChange:
    """Compare two copies of a timetable file.

    Args:
        before: the earlier one; None if it can't be read.
        after: the newer one.
    """
    if before is None:
        return FeedChange((), compared=False)
    both = [day for day in DayKind if before.usual[day].covered and after.usual[day].covered]
    found = [
        *_whose(before, after),
        *_dates(before, after),
        *_covers(before, after),
        *_routes(before, after),
        *(line for day in both for line in _day(before, after, day)),
        *_stops(before, after),
    ]
    return FeedChange(tuple(found))


def _whose(before: Feed, after: Feed) -> Iterator[ChangeLine]:
    old, new = before.report.publishers, after.report.publishers
    if old and new and not set(old) & set(new):
        says = f"Its buses are those of {listed(new)}; they were those of {listed(old)}. Is it the same file?"
        yield ChangeLine("operators", says, about=new)


def _dates(before: Feed, after: Feed) -> Iterator[ChangeLine]:
    old, new = before.report, after.report
    if new.last < old.last:
        says = f"It ends sooner: on {day_words(new.last)}. The copy before went on until {day_words(old.last)}."
        yield ChangeLine("ends-sooner", says)
    elif new.last > old.last:
        yield ChangeLine("ends-later", f"It holds until {day_words(new.last)}, no longer until {day_words(old.last)}.")


def _covers(before: Feed, after: Feed) -> Iterator[ChangeLine]:
    for day in DayKind:
        old, new = before.usual[day].covered, after.usual[day].covered
        if old and not new:
            says = f"It does not cover {_plural(day)} any more. {after.report.days[day].as_text()}"
            yield ChangeLine("day-lost", says, day)
        elif new and not old:
            yield ChangeLine("day-won", f"It covers {_plural(day)} now; the copy before did not.", day)
        elif new and before.report.days[day].known != after.report.days[day].known:
            words = after.report.days[day].known.words
            says = (
                f"Of {_plural(day)} it has the buses {words} only." if words else f"It has all of {_plural(day)} now."
            )
            yield ChangeLine("hours", says, day)


def _plural(day: DayKind) -> str:
    return {DayKind.WEEKDAY: "weekdays", DayKind.SATURDAY: "Saturdays", DayKind.SUNDAY: "Sundays"}[day]


def _routes(before: Feed, after: Feed) -> Iterator[ChangeLine]:
    old, fresh = _all_routes(before), _all_routes(after)
    for name, word, routes in (
        ("routes-gone", "gone", sorted(old - fresh)),
        ("routes-new", "new", sorted(fresh - old)),
    ):
        if routes:
            says = f"{numbered(len(routes), 'route is', 'routes are')} {word}: {_named(routes)}."
            yield ChangeLine(name, says, about=tuple(routes))


def _all_routes(feed: Feed) -> set[str]:
    return {name for day in DayKind if feed.usual[day].covered for name in _begins(feed, day)}


def _day(before: Feed, after: Feed, day: DayKind) -> Iterator[ChangeLine]:
    old, new = (_begins(feed, day) for feed in (before, after))
    on = _ON[day]
    for name in sorted((old.keys() - new.keys()) & _all_routes(after)):
        yield ChangeLine("no-more", f"{name} does not run {on} any more.", day, (name,), len(old[name]), 0)
    whole = all(feed.report.days[day].known.whole for feed in (before, after))
    if whole:
        yield from _thinner(old, new, day)
        for name in sorted(old.keys() & new.keys()):
            yield from _ends(name, old[name], new[name], day)


def _thinner(old: Mapping[str, list[int]], new: Mapping[str, list[int]], day: DayKind) -> Iterator[ChangeLine]:
    """Compare the trips of a day by its two halves."""
    for half, words in ((False, "before seven in the evening"), (True, "after seven in the evening")):
        counts = [
            sum((at >= EVENING_SECONDS) is half for times in buses.values() for at in times) for buses in (old, new)
        ]
        if counts[0] == counts[1]:
            continue
        name = f"{'evening' if half else 'day'}-{'thinner' if counts[1] < counts[0] else 'fuller'}"
        much = f"{numbered(abs(counts[1] - counts[0]), 'trip')} {'fewer' if counts[1] < counts[0] else 'more'}"
        says = f"{_ON[day][:1].upper()}{_ON[day][1:]} {words}: {much}. It is {counts[1]:,}, and was {counts[0]:,}."
        yield ChangeLine(name, says, day, (), *counts)


def _ends(name: str, old: Sequence[int], new: Sequence[int], day: DayKind) -> Iterator[ChangeLine]:
    """Compare the first and the last bus of a route."""
    on = _ON[day]
    if new[-1] <= old[-1] - LATER_SECONDS:
        says = f"{name}: {on} the last one sets out at {_clock(new[-1])}. It was {_clock(old[-1])}."
        yield ChangeLine("last-earlier", says, day, (name,), old[-1], new[-1])
    if new[0] >= old[0] + LATER_SECONDS:
        says = f"{name}: {on} the first one sets out at {_clock(new[0])}. It was {_clock(old[0])}."
        yield ChangeLine("first-later", says, day, (name,), old[0], new[0])


def _begins(feed: Feed, day: DayKind) -> dict[str, list[int]]:
    """What people call a route, "Bus 12", -> seconds after midnight at which its trips begin, in order."""
    names, kinds, trips = route_names(feed.tables.routes), vehicle_kinds(feed.tables), feed.chosen[day].today
    found: dict[str, list[int]] = {}
    for route, at in zip(feed.calls.route_ids[trips].tolist(), feed.calls.begins[trips].tolist(), strict=True):
        found.setdefault(f"{kinds[route].label} {names[route]}", []).append(at)
    return {name: sorted(times) for name, times in found.items()}


def _stops(before: Feed, after: Feed) -> Iterator[ChangeLine]:
    """Compare the stops at which buses call: by their ids, and where these are new by code or by place and name."""
    old, new = (_called(feed) for feed in (before, after))
    left = [[stop for id_, stop in one.items() if id_ not in other] for one, other in ((old, new), (new, old))]
    again = {same: id_ for id_, same in same_stops([left[0], _marked(left[1])]).as_.items()}
    gone = [stop.name for stop in left[0] if stop.id not in again]
    moved = {
        old[id_].name: round(metres)
        for id_ in old.keys() & new.keys()
        if (metres := metres_between(old[id_].point, new[id_].point)) > MOVED_METRES
    }
    if moved:
        shown = [f"{name} by {metres:,} metres" for name, metres in sorted(moved.items())]
        says = f"{numbered(len(moved), 'stop has', 'stops have')} moved: {_named(shown)}."
        yield ChangeLine("stops-moved", says, about=tuple(sorted(moved)))
    if gone:
        says = f"At {numbered(len(gone), 'stop')} no bus of this file calls any more: {_named(sorted(gone))}."
        yield ChangeLine("stops-gone", says, about=tuple(sorted(gone)))
    fresh = [stop.name for stop in left[1] if f"new {stop.id}" not in set(again.values())]
    if fresh:
        says = f"{numbered(len(fresh), 'stop is', 'stops are')} new: {_named(sorted(fresh))}."
        yield ChangeLine("stops-new", says, about=tuple(sorted(fresh)))


def _marked(stops: Sequence[ListedStop]) -> list[ListedStop]:
    """Keep ids of the newer copy from being taken for those of the earlier."""
    return [replace(stop, id=f"new {stop.id}") for stop in stops]


def _called(feed: Feed) -> dict[str, ListedStop]:
    """The stops at which a bus calls on a kind of day that is covered, by id."""
    days = [trips for day, trips in feed.chosen.items() if feed.usual[day].covered]
    trips = np.unique(
        np.concatenate([np.zeros(0, np.int64), *(part for day in days for part in (day.today, day.late))])
    )
    lengths = np.diff(feed.calls.first)
    used = np.unique(feed.calls.stop[np.isin(np.repeat(np.arange(len(lengths)), lengths), trips)])
    stops = feed.tables.stops
    codes = stops["stop_code"].astype("string").fillna("").tolist() if "stop_code" in stops else [""] * len(stops)
    places = stops_of(stops, "")
    return {
        id_: ListedStop(id_, name, LatLon(north, east), codes_of(codes[number], id_))
        for number in used.tolist()
        for id_, (name, north, east) in [places[number]]
    }


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], numbered(more, "other")] if more > 0 else list(names))


def _clock(seconds: int) -> str:
    night = " in the night after" if seconds >= DAY_SECONDS else ""
    return f"{clock_words(seconds // 60 % 1440)}{night}"
