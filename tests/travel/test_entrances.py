"""Into a station and out of it: people walk to an entrance, and then the ways that the file has inside."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon, positions_of
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble, build
from recovery_hub.gtfs.source import PREFIX
from recovery_hub.gtfs.timetable import DayKind, Entrance, StopTime, Timetable, Trip
from recovery_hub.travel.entrances import ways_to_spots
from recovery_hub.travel.journey import Asked, arriving_by, leaving_at
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.telling import Names, tell
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.gtfs.conftest import TABLES, TODAY, packed
from tests.travel.brute import walked
from tests.travel.towns import points

STOPS = (
    "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nS,Central,53.800,-4.600,1,\n"
    "E,East door,53.802,-4.600,2,S\nW,West door,53.800,-4.606,2,S\na,Platform 1,53.800,-4.600,0,S\n"
    "b,Birch,53.815,-4.600,0,\nc,Cedar,53.829,-4.600,0,\nd,Damson,53.810,-4.600,0,\n"
)
PATHWAYS = (
    "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,traversal_time\n1,E,a,2,0,90\n2,W,a,1,1,{}\n"
)
BACK = "t1,08:30:00,08:30:00,c,4\nt1,08:50:00,08:50:00,a,5\n"


def _table(folder: Path, west: str = "200") -> Timetable:
    times = TABLES["stop_times"].replace("c,3\n", f"c,3\n{BACK}")
    files = {**TABLES, "stops": STOPS, "pathways": PATHWAYS.format(west), "stop_times": times}
    feed = read_feed(packed(folder / "feed.zip", files), TODAY)
    offer = feed.offers[DayKind.WEEKDAY]
    table = assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes, offer.kinds)
    return replace(table, entrances=feed.entrances_as(PREFIX))


AT_THE_EAST_DOOR, AT_CEDAR = LatLon(53.802, -4.600), LatLon(53.829, -4.600)
RULES = Rules(stop_metres=900, whole_metres=0)


def test_in_by_the_stairs_and_out_by_the_other_door(tmp_path: Path) -> None:
    """A door that leads in only is no way out; each way takes as long as the file says, and stairs are told."""
    table = _table(tmp_path)
    there = arriving_by(table, Asked(AT_THE_EAST_DOOR, AT_CEDAR, Pace.USUAL, Changes.NONE, RULES), 9 * 3600)
    back = leaving_at(table, Asked(AT_CEDAR, AT_THE_EAST_DOOR, Pace.USUAL, Changes.NONE, RULES), 8 * 3600 + 1200)

    assert there is not None
    assert back is not None
    assert 8 * 3600 - 90 == there.leaves
    street = ceil(walked((53.802, -4.600), (53.800, -4.606)) / (4.8 / 3.6))
    assert 8 * 3600 + 3000 + 200 + street == back.arrives


@pytest.mark.parametrize(("west", "says"), [("", ", by stairs or an escalator"), ("200", "")])
def test_only_stairs_are_told(tmp_path: Path, west: str, says: str) -> None:
    """Where every way in that is known has steps, a reader is told; where one has none, nobody is warned off."""
    table = _table(tmp_path, west)
    there = arriving_by(table, Asked(AT_THE_EAST_DOOR, AT_CEDAR, Pace.USUAL, Changes.NONE, RULES), 9 * 3600)

    assert there is not None
    lines = tell(there, Names(table, {}, "the hall")).lines()
    (walk,) = [line for line in lines if line.startswith("Walk") and "Platform" in line]
    assert f"to the stop Platform 1{says}." in walk


def test_both_engines_use_the_doors(tmp_path: Path) -> None:
    """The search for all areas finds what the one that tells a journey finds, at both paces."""
    table = _table(tmp_path)
    for pace in Pace:
        for ends in ((AT_THE_EAST_DOOR, AT_CEDAR), (AT_CEDAR, AT_THE_EAST_DOOR)):
            feet = ways(table, [ends[0]], [ends[1]], pace, RULES)
            at = 7 * 3600 + 1800
            found = arrivals(network(table, pace, RULES), feet, np.array([at], np.int64), Window(60, 30, 7200))[0, 0, 0]
            for number in (0, 12, 29):
                told = leaving_at(table, Asked(*ends, pace, Changes.NONE, RULES), at + 60 * number)
                assert (NEVER if told is None else told.arrives) == found[number]


TOOK = st.none() | st.integers(0, 400)
DOORS = st.lists(st.tuples(points(), TOOK, TOOK), max_size=3)


@examples(60)
@given(st.lists(points(), min_size=1, max_size=3), st.lists(DOORS, min_size=2, max_size=2), st.booleans())
def test_the_quickest_door_is_taken(
    homes: list[tuple[float, float]],
    doors: list[list[tuple[tuple[float, float], int | None, int | None]]],
    outward: bool,  # noqa: FBT001 - drawn
) -> None:
    """Against a loop over every door: the quickest one counts, and a stop without doors is reached straight on."""
    at = {"a": (53.80, -4.60), "b": (53.805, -4.59)}
    trip = Trip("1", "", tuple(StopTime(stop, 36_000, 36_000) for stop in at))
    table = build(DayKind.WEEKDAY, [trip], {stop: (stop, *point) for stop, point in at.items()}, {"1": "1"})
    entrances = {
        stop: tuple(Entrance(*point, into, out, step_free=False) for point, into, out in ways)
        for stop, ways in zip(at, doors, strict=True)
    }
    table = replace(table, entrances=entrances)
    spots = positions_of([LatLon(*point) for point in at.values()])
    found, seconds = ways_to_spots(
        positions_of([LatLon(*home) for home in homes]), spots, table, 900, Pace.SLOW, outward=outward
    )

    known = {}
    for home, stop in np.ndindex(len(homes), 2):
        some = [(point, out if outward else into) for point, into, out in doors[stop]]
        inside = [(point, took) for point, took in some if took is not None] or [(list(at.values())[stop], 0)]
        took = [
            ceil(walked(homes[home], point) * 3600 / 3200) + ceil(took * 4.8 / 3.2)
            for point, took in inside
            if walked(homes[home], point) <= 900
        ]
        if took:
            known[home, stop] = min(took)
    starts = np.repeat(np.arange(len(homes)), np.diff(found.first)).tolist()
    assert known == dict(zip(zip(starts, found.to.tolist(), strict=True), seconds.tolist(), strict=True))
