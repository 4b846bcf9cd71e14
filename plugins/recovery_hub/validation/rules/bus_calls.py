"""The stops on the way of a bus: minutes and order.

The first stop has the minutes 0, the last one needs minutes too, and on the way they never fall. In between they may be
left out where nobody knows them. Two calls at the same stop may be right for a loop, but not one right after the other.

Right:

    calls:
      - {stop: hollin-square-a, minutes: 0}
      - {stop: hollin-rise-in}
      - {stop: bridge-foot-c, minutes: 14}

Wrong:

    calls:
      - {stop: hollin-square-a, minutes: 0}
      - {stop: bridge-foot-c}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Route, RouteStop
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every call that lacks minutes, goes back in time or stands twice."""
    for route in directory.routes.values():
        for number, direction in enumerate(route.directions):
            yield from _ends(directory, route, number, direction.calls)
            yield from _falling(directory, route, number, direction.calls)
            yield from _repeated(directory, route, number, direction.calls)


def _ends(directory: Directory, route: Route, direction: int, calls: tuple[RouteStop, ...]) -> Iterator[Problem]:
    for which, at in (("first", 0), ("last", len(calls) - 1)):
        if calls[at].minutes is None:
            spot = directory.spot(route, "directions", direction, "calls", at)
            example = f"{{stop: {calls[at].stop}, minutes: {'12' if at else '0'}}}"
            yield problem("bus-calls", spot, which=which, value=calls[at].stop, example=example)
    if calls[0].minutes:
        spot = directory.spot(route, "directions", direction, "calls", 0, "minutes")
        yield problem("bus-calls.not-zero", spot, value=calls[0].minutes)


def _falling(directory: Directory, route: Route, direction: int, calls: tuple[RouteStop, ...]) -> Iterator[Problem]:
    timed = [(at, call, call.minutes) for at, call in enumerate(calls) if call.minutes is not None]
    for (_, before, earlier), (at, call, later) in pairwise(timed):
        if later < earlier:
            spot = directory.spot(route, "directions", direction, "calls", at, "minutes")
            yield problem(
                "bus-calls.falling", spot, value=call.stop, minutes=later, other=before.stop, other_minutes=earlier
            )


def _repeated(directory: Directory, route: Route, direction: int, calls: tuple[RouteStop, ...]) -> Iterator[Problem]:
    for at, (before, call) in enumerate(pairwise(calls), start=1):
        if before.stop == call.stop:
            spot = directory.spot(route, "directions", direction, "calls", at, "stop")
            yield problem("bus-calls.twice", spot, value=call.stop)
