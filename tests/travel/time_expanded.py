"""A second engine that shares nothing with the first but the timetable: a time-expanded graph, searched by scipy alone.

Every bus at every stop is a node, twice a round: just come, and about to leave. Waiting is a chain of nodes at each
stop. The weight of an edge is the time that passes, so the length of a path is the length of the journey. The search
runs from every place, over the edges turned round, to all homes at all departures.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra  # type: ignore[import-untyped]

from recovery_hub.travel.network import Footpaths, Network
from recovery_hub.travel.raptor import Window

PLACES_AT_A_TIME = 16


@dataclass
class _Edges:
    """Edges as they are found: from, to, seconds."""

    parts: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = field(default_factory=list)

    def add(self, start: NDArray[np.int64], end: NDArray[np.int64], seconds: NDArray[np.int64]) -> None:
        self.parts.append((start, end, seconds))

    def turned(self, nodes: int) -> csr_matrix:
        start, end, seconds = (np.concatenate(column) for column in zip(*self.parts, strict=True))
        return csr_matrix((seconds.astype(np.float64), (end, start)), shape=(nodes, nodes))


def travel_seconds(  # noqa: PLR0915 - one graph, piece by piece
    net: Network, feet: Footpaths, first: int, window: Window, buses: int
) -> NDArray[np.float64]:
    """Find how long every journey takes.

    Args:
        net: the buses.
        feet: the ways on foot.
        first: the first departure from home.
        window: the departures, and how long a journey may take.
        buses: the most buses one takes, 1 or 2.

    Returns:
        Seconds, [homes, places, departures]; infinity where there is no journey.
    """
    homes, places = len(feet.first_access) - 1, int(feet.places[0])
    lengths = np.diff(net.first_call)
    trips = np.diff(net.first_trip)
    pattern = np.repeat(np.arange(len(lengths)), lengths * trips)
    row = np.arange(len(net.arrival))
    within = row - net.first_time[pattern]
    position = within % lengths[pattern]
    call = net.first_call[pattern] + position
    last = position == lengths[pattern] - 1
    keep = (net.departure >= first) & (net.arrival <= first + window.size * window.step + window.limit)
    stop, events = net.call_stop[call].astype(np.int64), len(row)

    def come(number: int) -> NDArray[np.int64]:
        return row + number * 3 * events

    def leave(number: int) -> NDArray[np.int64]:
        return come(number) + events

    def wait(number: int) -> NDArray[np.int64]:
        return leave(number) + events

    place_node = buses * 3 * events + np.arange(places)
    home_node = place_node[-1] + 1 + np.arange(homes * window.size).reshape(homes, window.size)
    edges = _Edges()
    last_row, first_row = row[last], row[position == 0]
    start = np.repeat(np.arange(len(first_row)), np.diff(net.first_onward))  # rows are in the order of trips
    seat_from, seat_to = last_row[start], first_row[net.onward_trip]
    both = keep[seat_from] & keep[seat_to]
    seat_from, seat_to = seat_from[both], seat_to[both]

    # Where one can board, in order of stop and time. 64 bits: a stop's number times 10 million is more than 32 hold.
    boards = np.flatnonzero(net.boards[call] & keep)
    boards = boards[np.lexsort((net.departure[boards], stop[boards]))]
    keys = stop[boards] * 10**7 + net.departure[boards]

    def next_bus(at: NDArray[np.int64], when: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        index = np.searchsorted(keys, at * 10**7 + when)
        safe = np.minimum(index, max(len(keys) - 1, 0))
        there = (index < len(keys)) & (stop[boards[safe]] == at) if len(keys) else np.zeros(len(at), np.bool_)
        return boards[safe] if len(keys) else index, there

    for number in range(buses):
        ride = np.flatnonzero(~last & keep)
        edges.add(
            leave(number)[ride], come(number)[ride + 1], (net.arrival[ride + 1] - net.departure[ride]).astype(int)
        )
        stay = np.flatnonzero(keep)
        edges.add(come(number)[stay], leave(number)[stay], (net.departure[stay] - net.arrival[stay]).astype(int))
        edges.add(wait(number)[boards], leave(number)[boards], np.zeros(len(boards), np.int64))
        # Who sits in a trip as it ends leaves with the next one, and gets off at its second stop at the earliest.
        edges.add(come(number)[seat_from], leave(number)[seat_to], (net.departure[seat_to] - net.arrival[seat_from]))
        same = np.flatnonzero(stop[boards[1:]] == stop[boards[:-1]])
        gap = net.departure[boards[same + 1]] - net.departure[boards[same]]
        edges.add(wait(number)[boards[same]], wait(number)[boards[same + 1]], gap.astype(int))
        off = np.flatnonzero(net.alights[call] & keep)
        event, way = _pairs(off, stop[off], feet.first_egress)
        edges.add(come(number)[event], place_node[feet.egress_place[way]], feet.egress_seconds[way].astype(int))
        if number + 1 < buses:
            event, way = _pairs(off, stop[off], net.first_link)
            ready = net.arrival[event].astype(int) + net.link_seconds[way].astype(int)
            bus, there = next_bus(net.link_stop[way].astype(int), ready)
            seconds = net.departure[bus[there]] - net.arrival[event[there]]
            edges.add(come(number)[event[there]], wait(number + 1)[bus[there]], seconds.astype(int))

    home = np.repeat(np.arange(homes), np.diff(feet.first_access))
    walk = np.repeat(np.arange(homes), np.diff(feet.first_direct))
    for number in range(window.size):
        at = first + number * window.step
        bus, there = next_bus(feet.access_stop.astype(int), at + feet.access_seconds.astype(int))
        edges.add(home_node[home[there], number], wait(0)[bus[there]], (net.departure[bus[there]] - at).astype(int))
        edges.add(home_node[walk, number], place_node[feet.direct_place], feet.direct_seconds.astype(int))

    graph = edges.turned(int(home_node[-1, -1]) + 1)
    found = [
        dijkstra(graph, indices=some, limit=window.limit)[:, home_node.ravel()]
        for some in np.array_split(place_node, -(-places // PLACES_AT_A_TIME))
    ]
    result: NDArray[np.float64] = np.concatenate(found).reshape(places, homes, window.size).transpose(1, 0, 2)
    return result


def _pairs(
    events: NDArray[np.int64], stops: NDArray[np.int64], first: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pair each event with every way that begins at its stop."""
    counts = (first[stops + 1] - first[stops]).astype(np.int64)
    begin = np.repeat(first[stops], counts)
    return np.repeat(events, counts), begin + np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
