"""From the street to a platform: where a file has the ways inside a station, people walk to one of its entrances."""

from __future__ import annotations

import numpy as np

from recovery_hub.geo import positions
from recovery_hub.gtfs.timetable import Timetable, Whole
from recovery_hub.travel.walking import Links, Metres, Pace, links


def ways_to_spots(  # noqa: PLR0913 - from where, to where, and who walks
    points: Metres, spots: Metres, timetable: Timetable, walk_metres: float, pace: Pace, *, outward: bool
) -> tuple[Links, Whole]:
    """Find the ways on foot between some points and the spots where buses stop.

    Args:
        points: [points, 3], from ``geo.positions``.
        spots: [spots, 3]; where the spots of the timetable are.
        timetable: knows the entrances.
        walk_metres: the longest way in the street, in walked metres.
        pace: how fast somebody walks; ways inside take as much longer as those in the street.
        outward: whether they come from the bus, and leave the station.

    Returns:
        The ways, with the metres in the street; and the seconds of each, those inside among them. Of several entrances
        the quickest is taken.
    """
    plain = links(points, spots, walk_metres)
    seconds = plain.seconds(pace)
    if not timetable.entrances:
        return plain, seconds
    scale = Pace.USUAL.metres_a_second / pace.metres_a_second
    rows = [
        (spot, entrance.latitude, entrance.longitude, took * scale)
        for spot, stop in enumerate(timetable.spot_stop.tolist())
        for entrance in timetable.entrances.get(timetable.stop_ids[stop], ())
        if (took := entrance.seconds_out if outward else entrance.seconds_in) is not None
    ]
    if not rows:
        return plain, seconds
    spot, north, east, inside = (np.array(column) for column in zip(*rows, strict=True))
    in_street = links(points, positions(north, east), walk_metres)
    start = np.concatenate([_starts(plain), _starts(in_street)])
    to = np.concatenate([plain.to, spot[in_street.to]])
    total = np.concatenate([seconds, in_street.seconds(pace) + np.ceil(inside[in_street.to]).astype(np.int32)])
    metres = np.concatenate([plain.metres, in_street.metres])
    # Who would walk straight onto a platform that has entrances would walk through a wall.
    possible = np.concatenate([~np.isin(plain.to, spot), np.ones(len(in_street.to), np.bool_)])
    order = np.lexsort((total, to, start))
    order = order[possible[order]]
    pair = start[order].astype(np.int64) * len(spots) + to[order]
    order = order[np.concatenate([np.ones(min(len(pair), 1), np.bool_), pair[1:] != pair[:-1]])]
    first = np.searchsorted(start[order], np.arange(len(points) + 1)).astype(np.int64)
    return Links(first, to[order].astype(np.int32), metres[order]), total[order].astype(np.int32)


def _starts(ways: Links) -> Whole:
    return np.repeat(np.arange(len(ways.first) - 1, dtype=np.int32), np.diff(ways.first))
