"""Our search beside nigiri's (the core of MOTIS, by pynigiri) on a real city: the same feed, the same walks, a weekday.

Run it with a Python of its own, for pynigiri is needed nowhere else:

    python3 -m venv .cache/bench && .cache/bench/bin/pip install --no-deps --require-hashes -r requirements/bench.txt
    .cache/bench/bin/python bench/against_nigiri.py [--enriched]

With --enriched the feed gets blocks, stations and rules for changing first (tests/travel/enriched.py), of the sorts
that nigiri knows: so many seconds, and not possible, the same in both directions.

What is compared: the arrival time, from some areas to some places, leaving at several times. nigiri counts in whole
minutes, so both get the same walks, rounded up to minutes. Without a change both read the same timetable and must agree
to a minute. With a change nigiri needs two whole minutes between two buses; ours is given the same rule, at the same
stop.

Traps, all met: offsets are ignored unless the match mode is INTERMODAL. Its times are minutes in UTC. It changes
freely between nearby stops with the same name, so its copy of the feed names every stop by its id. It leaves
out a journey that is no faster than walking by way of a stop near both ends. Its limit does not count the first wait.
"""

# ruff: noqa: INP001, T201, E402 - run by hand, at a terminal

from __future__ import annotations

import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP))

import numpy as np
import pandas as pd
import pynigiri
from numpy.typing import NDArray

from bench import southampton
from recovery_hub.geo import LatLon
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.source import PREFIX
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.network import Footpaths, Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals
from recovery_hub.travel.walking import Pace
from tests.travel.enriched import enrich

RULES = Rules(whole_metres=-1, change_metres=0, change_seconds=120)
LEAVES = (10 * 3600, 12 * 3600 + 1800, 15 * 3600 + 600, 19 * 3600)
AREAS, PLACES = 30, 19
MINUTE = 60
NEAR = 1.5


@dataclass(frozen=True)
class Theirs:
    """nigiri, ready to be asked.

    Attributes:
        timetable: the loaded feed.
        stops: index of a stop in our timetable -> the stop in theirs.
        midnight: of the day, in minutes of UTC.
    """

    timetable: Any
    stops: Sequence[Any]
    midnight: int

    def arrival(self, out: Mapping[int, int], on: Mapping[int, int], leaves: int, changes: int) -> int | None:
        """Find the earliest arrival.

        Args:
            out: stop -> minutes on foot from home.
            on: stop -> minutes on foot to the place.
            leaves: seconds after midnight.
            changes: the most changes of bus.

        Returns:
            Minutes after midnight; None where there is no journey within two hours.
        """
        query = pynigiri.Query()
        query.start_time = self.midnight + leaves // MINUTE
        query.start_match_mode = query.dest_match_mode = pynigiri.LocationMatchMode.INTERMODAL
        query.start = [pynigiri.Offset(self.stops[stop], minutes, 0) for stop, minutes in out.items()]
        query.destination = [pynigiri.Offset(self.stops[stop], minutes, 0) for stop, minutes in on.items()]
        query.max_transfers = changes
        query.max_travel_time = RULES.longest_minutes
        query.use_start_footpaths = False
        latest = (
            query.start_time + RULES.longest_minutes
        )  # theirs are two hours from the door, without the wait before it
        found = (
            journey.arrival_time() for journey in pynigiri.route(self.timetable, query) if journey.transfers <= changes
        )
        there = [at for at in found if at <= latest]
        return min(there) - self.midnight if there else None


def load(*, enriched: bool) -> tuple[Timetable, Theirs, float]:
    """Read the feed on both sides; give back how many seconds theirs took."""
    path = southampton.FOLDER / "gtfs.zip"
    folder = Path(tempfile.mkdtemp())
    if enriched:
        usual = read_feed(path, southampton.TODAY).report.days[DayKind.WEEKDAY].usual.date or southampton.TODAY
        print(enrich(path, folder / "enriched.zip", usual, every_type=False), usual)
        path = folder / "enriched.zip"
    plain = folder / "gtfs.zip"
    with_names_apart(path, plain, enriched=enriched)
    feed = read_feed(path, southampton.TODAY)
    offer, day = feed.offers[DayKind.WEEKDAY], feed.report.days[DayKind.WEEKDAY].usual.date
    if day is None:
        raise ValueError("the feed has no weekday")
    table = assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes)
    config = pynigiri.LoaderConfig()
    config.link_stop_distance = 0
    config.default_tz = "Europe/London"
    source = pynigiri.TimetableSource("city", str(plain), config)
    begun = time.perf_counter()
    loaded = pynigiri.load_timetable([source], str(day - timedelta(days=1)), str(day + timedelta(days=2)))
    took = time.perf_counter() - begun
    stops = [loaded.find_location(id_.removeprefix(PREFIX)) for id_ in table.stop_ids]
    return table, Theirs(loaded, stops, _midnight(day)), took


def with_names_apart(feed: Path, plain: Path, *, enriched: bool) -> None:
    """Copy a feed, each stop under its id, and without transfers that would join some, unless enriched."""
    with zipfile.ZipFile(feed) as old, zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "stops.txt":
                stops = pd.read_csv(io.BytesIO(text), dtype=str)
                stops = stops if enriched else stops.drop(columns="parent_station", errors="ignore")
                stops["stop_name"] = stops["stop_id"]
                text = stops.to_csv(index=False).encode()
            if enriched or name != "transfers.txt":
                new.writestr(name, text)


def _midnight(day: date) -> int:
    return int(datetime.combine(day, datetime.min.time(), ZoneInfo("Europe/London")).timestamp()) // MINUTE


def whole_minutes(feet: Footpaths) -> Footpaths:
    """Round every walk up to whole minutes."""
    up = {name: -(-getattr(feet, name) // MINUTE) * MINUTE for name in ("access_seconds", "egress_seconds")}
    for seconds in up.values():
        seconds.flags.writeable = False
    return feet._replace(**up)


def walks(feet: Footpaths) -> tuple[list[dict[int, int]], list[dict[int, int]]]:
    """List the walks in minutes: from each home to stops, and from stops to each place."""
    out = [
        dict(
            zip(feet.access_stop[start:end].tolist(), (feet.access_seconds[start:end] // MINUTE).tolist(), strict=True)
        )
        for start, end in zip(feet.first_access, feet.first_access[1:], strict=False)
    ]
    on: list[dict[int, int]] = [{} for _ in range(int(feet.places[0]))]
    for stop, (start, end) in enumerate(zip(feet.first_egress, feet.first_egress[1:], strict=False)):
        for way in range(start, end):
            on[feet.egress_place[way]][stop] = int(feet.egress_seconds[way]) // MINUTE
    return out, on


def ours(table: Timetable, feet: Footpaths, leaves: int) -> NDArray[np.int32]:
    """Search with ours: arrivals in seconds, [areas, changes, places]."""
    window = Window(1, 1, RULES.longest_minutes * MINUTE)
    homes = len(feet.first_access) - 1
    return arrivals(network(table, Pace.USUAL, RULES), feet, np.full(homes, leaves, np.int64), window)[..., 0]


def pairs(table: Timetable, theirs: Theirs) -> Iterator[tuple[int, float | None, float | None, float]]:
    """Yield each pair and time at which walking by a stop is no answer.

    Returns:
        Changes, our minutes, their minutes, and the seconds their answer took.
    """
    homes = list(southampton.areas().values())
    homes = homes[:: len(homes) // AREAS][:AREAS]
    places: list[LatLon] = sorted(set(southampton.services().values()))
    places = places[:: len(places) // PLACES][:PLACES]
    feet = whole_minutes(ways(table, homes, places, Pace.USUAL, RULES))
    out, on = walks(feet)
    for leaves in LEAVES:
        found = ours(table, feet, leaves)
        for home, changes, place in np.ndindex(found.shape):
            mine = found[home, changes, place]
            begun = time.perf_counter()
            there = theirs.arrival(out[home], on[place], leaves, changes) if out[home] and on[place] else None
            took = time.perf_counter() - begun
            walk = min(
                (out[home][stop] + on[place][stop] for stop in out[home].keys() & on[place].keys()), default=None
            )
            if walk is None or mine < leaves + walk * MINUTE:
                yield changes, None if mine >= NEVER else float(mine) / MINUTE, there, took


def main() -> None:
    """Print how far apart the two are."""
    table, theirs, loading = load(enriched="--enriched" in sys.argv[1:])
    found = list(pairs(table, theirs))
    print(
        f"{AREAS} areas x {PLACES} places x {len(LEAVES)} times, Southampton; nigiri read the feed in {loading:.2f} s"
    )
    print("changes   pairs   both  ours only  theirs only  within 1 min  within 1.5 min  furthest   ms a question")
    for changes in (0, 1):
        some = [pair for pair in found if pair[0] == changes]
        both = np.array([mine - there for _, mine, there, _ in some if mine is not None and there is not None])
        apart = np.abs(both)
        alone = [sum(mine is not None and there is None for _, mine, there, _ in some)]
        alone.append(sum(mine is None and there is not None for _, mine, there, _ in some))
        took = 1000 * float(np.median([pair[3] for pair in some]))
        print(
            f"{changes:7} {len(some):7} {len(both):6} {alone[0]:10} {alone[1]:12} {(apart <= 1).mean():13.2%}"
            f" {(apart <= NEAR).mean():15.2%} {apart.max():9.1f} {took:15.2f}"
        )


if __name__ == "__main__":
    main()
