"""How long it takes to find out who can get where: seconds, memory, and a second engine beside it, in one run.

Run with ``python bench/reach.py`` from the top of the project. Southampton lies beside it (bench/southampton.py).
"""

# ruff: noqa: INP001, T201, E402 - run by hand, at a terminal

from __future__ import annotations

import time

BEGUN = time.perf_counter()

import json
import os
import resource
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP))

import numpy as np

from bench import southampton
from recovery_hub.geo import LatLon
from recovery_hub.gtfs.sources import timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.travel.minutes import Setting, reach
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import NEVER, Window, arrivals, summaries
from recovery_hub.travel.time_periods import STEP_SECONDS, TIME_PERIODS
from recovery_hub.travel.walking import Pace
from recovery_hub.validation import load
from tests.travel.time_expanded import travel_seconds

RULES = Rules()
THREADS = 2
EVERY = 5
"""Of so many areas the second engine takes one; of every two spots, one."""


def seconds_since(begun: float) -> float:
    """Seconds since a moment."""
    return time.perf_counter() - begun


def one_run(folder: Path) -> None:
    """Do all of Southampton once, in a fresh Python, and print what it took."""
    begun = time.perf_counter()
    tables = southampton.timetables()
    read = seconds_since(begun)
    begun = time.perf_counter()
    found = reach(tables, southampton.areas(), southampton.services(), Setting(threads=THREADS, cache=folder))
    searched = seconds_since(begun)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cells = sum(minutes_value.median.size for minutes_value in found.minutes.values())
    print(json.dumps([BEGUN_TO_IMPORT, read, searched, seconds_since(BEGUN), memory, cells]))


def fresh(compiled: Path, results: Path) -> list[float]:
    """Start a Python that does all of Southampton; the two folders hold compiled code and results."""
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(compiled)}
    command = [sys.executable, __file__, "--once", str(results)]
    answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, cwd=TOP)  # noqa: S603
    figures: list[float] = json.loads(answer.stdout)
    return figures


def whole_city() -> None:
    """Print the whole of Southampton: nothing compiled, compiled, and nothing changed."""
    print("Southampton, 766 areas x 366 services, 4 bands x 2 paces x 2 levels, 2 threads (seconds)")
    print("                        import   read  search    all   memory")
    with tempfile.TemporaryDirectory() as compiled, tempfile.TemporaryDirectory() as results:
        for name, where in (
            ("nothing compiled yet", Path(results) / "1"),
            ("compiled", Path(results) / "2"),
            ("compiled, again", Path(results) / "3"),
            ("nothing changed", Path(results) / "3"),
        ):
            started, read, searched, everything, memory, _ = fresh(Path(compiled), where)
            print(f"{name:22}  {started:6.2f} {read:6.2f}  {searched:6.2f} {everything:6.2f}  {memory:4.0f} MB")


def second_engine(table: Timetable) -> None:
    """Print the second engine beside ours, on a part of the city: seconds, and every difference."""
    homes = list(southampton.areas().values())[::EVERY]
    places = sorted(set(southampton.services().values()))[::2]
    print(f"\nAgainst scipy alone, {len(homes)} areas x {len(places)} spots, one thread, levels together (seconds)")
    print("band             pace    ours  scipy  times   values   unlike  most apart")
    for band in (period for period in TIME_PERIODS if period.day is table.day):
        for pace in Pace:
            net, feet = network(table, pace, RULES), ways(table, homes, places, pace, RULES)
            window = Window(STEP_SECONDS, band.departures, RULES.longest_minutes * 60)
            firsts = np.full(len(homes), band.from_, np.int64)
            arrivals(net, feet, firsts[:1], window)
            summaries(net, feet, firsts, window)  # so that both begin with what they need in memory
            begun = time.perf_counter()
            summaries(net, feet, firsts, window)
            ours = seconds_since(begun)
            begun = time.perf_counter()
            theirs = [travel_seconds(net, feet, band.from_, window, buses) for buses in (1, 2)]
            scipys = seconds_since(begun)
            known = np.stack(theirs, axis=1)
            found = arrivals(net, feet, firsts, window)
            leaves = band.from_ + STEP_SECONDS * np.arange(band.departures)
            took = np.where(found < NEVER, found - leaves, np.inf)
            unlike = int((np.isfinite(known) != np.isfinite(took)).sum())
            both = np.isfinite(known) & np.isfinite(took)
            apart = np.abs(known[both] - took[both]).max()
            print(
                f"{band.id:16} {pace:6} {ours:5.2f} {scipys:6.2f} {scipys / ours:6.1f} {known.size:8} {unlike:8}"
                f"  {apart:5.1f} s"
            )


def sizes(table: Timetable) -> None:
    """Print what one area costs in networks of different sizes, and what more areas cost."""
    homes = list(southampton.areas().values())
    places = sorted(set(southampton.services().values()))
    band = TIME_PERIODS[0]
    window = Window(STEP_SECONDS, band.departures, RULES.longest_minutes * 60)
    print("\nCopies of the city side by side; the same 766 areas (one thread)")
    print("copies    stops   stop times   ms an area")
    for copies in (1, 4, 16):
        many = southampton.copied(table, copies)
        net, feet = network(many, Pace.USUAL, RULES), ways(many, homes, places, Pace.USUAL, RULES)
        took = best_of(lambda net=net, feet=feet: summaries(net, feet, firsts(len(homes)), window))
        print(f"{copies:6} {len(many.stop_ids):8} {len(many.arrival):12} {took / len(homes) * 1000:10.2f}")
    print("\nMore areas (one thread)\n areas   seconds   ms an area")
    for number in (191, 383, 766):
        net, feet = network(table, Pace.USUAL, RULES), ways(table, homes[:number], places, Pace.USUAL, RULES)
        took = best_of(lambda net=net, feet=feet, n=number: summaries(net, feet, firsts(n), window))
        print(f"{number:6} {took:9.3f} {took / number * 1000:10.2f}")


def firsts(number: int) -> np.ndarray:
    """The first departure of the first band, for so many areas."""
    return np.full(number, TIME_PERIODS[0].from_, np.int64)


def best_of(work: object) -> float:
    """Run three times and take the shortest."""
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        work()  # type: ignore[operator]
        took.append(seconds_since(begun))
    return min(took)


def thornmouth() -> None:
    """Print the example city: all of it, and when nothing has changed."""
    today = date(2026, 11, 23)
    directory, _ = load(TOP, today)
    features = json.loads((TOP / "data/areas.geojson").read_text("utf-8"))["features"]
    areas = {feature["properties"]["id"]: LatLon(*reversed(feature["properties"]["point"])) for feature in features}
    places = {
        place.id: LatLon(place.latitude, place.longitude)
        for place in directory.places.values()
        if place.latitude is not None and place.longitude is not None
    }
    print(f"\nThornmouth, {len(areas)} areas x {len(places)} places (seconds)")
    begun = time.perf_counter()
    tables = timetables(directory, None, today).days
    print(f"timetables       {seconds_since(begun):6.3f}")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("all bands", "nothing changed"):
            begun = time.perf_counter()
            reach(tables, areas, places, Setting(threads=THREADS, cache=Path(folder)))
            print(f"{name:16} {seconds_since(begun):6.3f}")


def main() -> None:
    """Print all tables."""
    whole_city()
    tables = southampton.timetables()
    for day in DayKind:
        second_engine(tables[day])
    sizes(tables[DayKind.WEEKDAY])
    thornmouth()


BEGUN_TO_IMPORT = seconds_since(BEGUN)

if __name__ == "__main__":
    if sys.argv[1:2] == ["--once"]:
        one_run(Path(sys.argv[2]))
    else:
        main()
