"""What a reader has to know of a bus beside its times: ring first, tell the driver, get on along the way."""

from __future__ import annotations

from collections.abc import Mapping

from recovery_hub.gtfs.aside import AlongTheWay, AsideRoute
from recovery_hub.language.lists import listed

NO_MINUTES = "Our journey times leave that out."
MOST_NAMED = 6
"""More stops than this are counted and not named: the page of each stop says it too."""

_ALONG = {
    AlongTheWay.FREELY: "Wave to the driver.",
    AlongTheWay.RING: "Ring before you travel.",
    AlongTheWay.DRIVER: "Tell the driver.",
}


def ring_words(route: AsideRoute) -> str:
    """Say whom to ring: "Ring Little Buses before, on 01632 960 111."."""
    whom = route.agency or "the people who run it"
    return f"Ring {whom} before, on {route.phone}." if route.phone else f"Ring {whom} before. We don't know the number."


def aside_words(route: AsideRoute, stops: Mapping[str, str]) -> tuple[str, ...]:
    """Say all that a reader has to know of a route, in sentences.

    Args:
        route: out of a timetable file.
        stops: id of a stop in the file -> its name.
    """
    said = []
    if route.always:
        said.append(f"It comes only for people who ring first. {ring_words(route)} {NO_MINUTES}")
    elif route.ring_to_board:
        said.append(f"To get on {_at(route.ring_to_board, stops)} you have to ring. {ring_words(route)} {NO_MINUTES}")
    if route.ring_to_alight:
        said.append(f"To get off {_at(route.ring_to_alight, stops)} you have to ring. {ring_words(route)} {NO_MINUTES}")
    if route.tell_driver:
        said.append("At some stops it stops only if you tell the driver, or wave.")
    if route.along is not None:
        who = f" {ring_words(route)}" if route.along is AlongTheWay.RING else f" {_ALONG[route.along]}"
        said.append(f"You can also get on or off between stops.{who} {NO_MINUTES}")
    return tuple(said)


def stop_words(route: AsideRoute, title: str) -> str:
    """Say at a stop that one has to ring for a bus that calls there: "Bus 5: ring Little Buses before, on ..."."""
    words = ring_words(route)
    return f"{title}: {words[0].lower()}{words[1:]}"


def _at(ids: tuple[str, ...], stops: Mapping[str, str]) -> str:
    names = list(dict.fromkeys(stops[id_] for id_ in ids if id_ in stops))
    if not names or len(names) > MOST_NAMED:
        return "at some stops"
    return f"at {listed(names)}"
