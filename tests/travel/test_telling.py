"""A journey in words: its minutes add up, whatever the seconds are, and nothing told is a minute from the truth."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.patterns import build
from recovery_hub.gtfs.timetable import DayKind, StopTime, Timetable, Trip, VehicleKind
from recovery_hub.travel.journey import HOME, THERE, Asked, Journey, Leg, arriving_by, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.telling import Names, StepKind, ToldJourney, last_words, tell, vehicle_words
from recovery_hub.travel.time_periods import CHANGES
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.travel.brute import Town
from tests.travel.feed_towns import changing_towns, feed_towns, tables_of, timetable_from

TEN = 36_000
_TIME = re.compile(r"(\d+)(?::(\d\d))?(am|pm)|\b(noon|midnight)\b")


def _minutes(words: str) -> int:
    """Read the time of day in a sentence, as a reader would."""
    found = _TIME.search(words)
    assert found is not None, words
    if found[4]:
        return 0 if found[4] == "midnight" else 720
    return int(found[1]) % 12 * 60 + int(found[2] or 0) + 720 * (found[3] == "pm")


def _parts(lines: list[str]) -> int:
    """Add up every number of minutes that is told, but for the sum at the end."""
    return sum(int(number) for line in lines for number in re.findall(r"(?:Walk|Wait|Ride) (\d+) minute", line))


def _moved(timetable: Timetable, seconds: int) -> Timetable:
    """Let every bus run some seconds later: real times are not whole minutes."""
    return replace(
        timetable, arrival=timetable.arrival + np.int32(seconds), departure=timetable.departure + np.int32(seconds)
    )


def _holds(told: ToldJourney, begins: int, leaves: int, arrives: int, ends: int) -> None:
    """What a reader is promised of a told journey, whose moments in seconds are these."""
    lines = list(told.lines())
    ((whole,),) = (re.findall(r"It takes (\d+) minutes? in all", lines[-1]),)
    assert int(whole) == told.minutes == _parts(lines) == sum(step.minutes for step in told.steps)
    assert all(step.minutes >= 0 for step in told.steps)
    assert all(step.ends == after.begins for step, after in zip(told.steps, told.steps[1:], strict=False))
    moments = (
        (told.steps[0].begins, begins),
        (told.leaves, leaves),
        (told.arrives, arrives),
        (told.steps[-1].ends, ends),
    )
    assert all(abs(minute * 60 - seconds) < 60 for minute, seconds in moments)
    assert told.leaves * 60 <= leaves
    assert told.arrives * 60 >= arrives
    clocks = [_minutes(line) for line in lines if _TIME.search(line)]
    assert clocks == sorted(clocks)
    assert clocks[0] == told.leaves
    assert clocks[-1] == told.arrives


@examples(60)
@given(st.one_of(feed_towns(TEN), changing_towns(TEN)), st.integers(0, 59), st.integers(0, 3000))
def test_the_parts_add_up(tmp_path: Path, town: Town, seconds: int, until: int) -> None:
    """There and home again: leaving, each walk, wait and ride, and the arrival are one sum, to the minute."""
    table = _moved(timetable_from(tables_of(town), tmp_path), seconds)
    names = Names(table, {}, "the hall")
    for changes in CHANGES:
        asked = Asked(
            LatLon(*town.homes[0]), LatLon(*town.places[0]), Pace.USUAL, changes, Rules(500, 250, 900, 60, 90)
        )
        home = leaving_at(table, asked, TEN)
        if home is not None:
            _holds(tell(home, names, ready=TEN), TEN, home.legs[0].leaves, home.arrives, home.arrives)
        by = TEN + until // 60 * 60
        there = arriving_by(table, asked, by)
        if there is not None:
            _holds(tell(there, names, until=by), there.leaves, there.leaves, there.arrives, by)


def _table(kind: VehicleKind = VehicleKind.BUS, late: int = 0) -> Timetable:
    trip = Trip(
        "3", "Harbour", (StopTime("a", 67_620 + late, 67_620 + late), StopTime("b", 68_430 + late, 68_430 + late))
    )
    stops = {"a": ("Almond", 53.8, -4.6), "b": ("Birch", 53.83, -4.6)}
    table = build(DayKind.WEEKDAY, [trip], stops, {"3": "3"})
    return replace(table, route_kinds=(kind,))


def _journey(late: int = 0) -> Journey:
    at = [second + late for second in (67_145, 67_620, 68_430, 68_601)]
    legs = Leg(HOME, 0, at[0], at[1]), Leg(0, 1, at[1], at[2], 0, "Harbour"), Leg(1, THERE, at[2], at[3])
    return Journey(legs, 1, at[0], at[3])


def test_as_the_brief_tells_it() -> None:
    """Leave at 6:39pm, walk 8 minutes, 6:47pm: bus 3; and every number fits the one before it."""
    told = tell(_journey(), Names(_table(), {}, "the hall"), until=69_000)

    assert [
        "Leave at 6:39pm.",
        "Walk 8 minutes to the stop Almond.",
        "6:47pm: bus 3, to “Harbour”, from Almond. Ride 14 minutes.",
        "7:01pm: get off at Birch.",
        "Walk 3 minutes to the hall.",
        "You are there at 7:04pm.",
        "Wait 6 minutes.",
        "It takes 31 minutes in all.",
    ] == list(told.lines())
    assert [StepKind.WALK, StepKind.RIDE, StepKind.WALK, StepKind.WAIT] == [step.kind for step in told.steps]


def test_who_waits_before_leaving_is_told() -> None:
    """After a group the wait for the bus is a part of the way home, before one leaves."""
    lines = list(tell(_journey(), Names(_table(), {}, "home"), ready=66_600).lines())

    assert ["Wait 9 minutes.", "Leave at 6:39pm."] == lines[:2]
    assert "It takes 34 minutes in all." == lines[-1]


@pytest.mark.parametrize(
    ("kind", "late", "says"),
    [
        (VehicleKind.BUS, 0, "The last bus home on a Tuesday leaves at 6:47pm, from Almond."),
        (VehicleKind.TRAM, 0, "The last tram home on a Tuesday leaves at 6:47pm, from Almond."),
        (
            VehicleKind.BUS,
            20_000,
            "The last bus home on a Tuesday night leaves at 12:20am (after midnight), from Almond.",
        ),
    ],
)
def test_the_last_one_is_called_the_last(kind: VehicleKind, late: int, says: str) -> None:
    """It is called what it is, and what goes after midnight belongs to the night before."""
    assert says == last_words(_journey(late), Names(_table(kind, late), {}, "home"), "Tuesday")


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        (VehicleKind.BUS, "3", "bus 3"), (VehicleKind.TRAM, "B", "tram B"), (VehicleKind.BUS, "U1C", "bus U1C"),
        (VehicleKind.BUS, "Harbour Line", "Harbour Line (bus)"), (VehicleKind.FERRY, "Hythe Ferry", "Hythe Ferry"),
        (VehicleKind.UNDERGROUND, "Victoria", "Victoria (underground)"),
    ],
)  # fmt: skip
def test_what_comes_in_a_sentence(kind: VehicleKind, name: str, words: str) -> None:
    """A number stands after what comes, a name before it, and nothing is said twice."""
    assert words == vehicle_words(kind, name)
