from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from tests.site.making import ROOT, TODAY, Town

LIBRARY = "Bridge Street Library"
HARBOUR_SIDE = {"id": "harbour-side", "name": "Harbour Side", "neighbourhood": "Harbour", "point": [-4.6240, 53.7900]}
FAR = {"id": "far-field", "name": "Far Field", "neighbourhood": "Harbour", "point": [-4.53, 53.77]}
MIDDLE = """
- id: middle
  name: Middle
  latitude: 53.7950
  longitude: -4.6110
"""
HOMEWARD = """
    - to: Harbour
      calls: [{stop: bridge-street, minutes: 0}, {stop: harbour, minutes: 9}]
      times: [{days: weekdays, at: ["17:00", "20:10", "23:40"]}]
  sources: [{kind: invented}]
"""


@pytest.fixture
def areas(town: Town) -> Town:
    """The tiny city with two small areas, one at the bus and one far from it, and a bus home."""
    features = [
        {"type": "Feature", "properties": {**area, "people": 900}, "geometry": None} for area in (HARBOUR_SIDE, FAR)
    ]
    town.write("data/areas.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    town.swap("data/bus-routes.yaml", "\n  sources: [{kind: invented}]\n", HOMEWARD)
    return town


def asked(town: Town, *words: str, start: str = "Harbour Side", end: str = LIBRARY, at: str = "Tue 9:30am") -> Result:
    """Ask for a journey in a town."""
    where = ("--city", str(town.folder), "--today", str(TODAY))
    line = ["journey", "--from", start, "--to", end, "--at", at, *where, *words]
    return CliRunner().invoke(app_for(["journey"]), line, env={"TODAY": None, "GITHUB_ACTIONS": None})


def part(ran: Result, title: str) -> str:
    """The lines below one title."""
    assert 0 == ran.exit_code, ran.output
    return next(part for part in ran.stdout.split("\n\n") if part.startswith(title))


def test_there_leg_by_leg(areas: Town) -> None:
    """The way there names the walk, the stop, the number, the front of the bus and the times, and is in time."""
    told = part(asked(areas), "There, without")
    expected = [
        "There, without changing bus:",
        "  Leave at 9:09am.",
        "  Walk 6 minutes to the stop Harbour.",
        "  9:15am: bus 7, to “Bridge Street”, from Harbour. Ride 9 minutes.",
        "  9:24am: get off at Bridge Street.",
        "  Walk 1 minute to Bridge Street Library.",
        "  You are there at 9:25am.",
        "  Wait 5 minutes.",
        "  It takes 21 minutes in all.",
    ]
    assert expected == told.splitlines()


def test_a_change_that_makes_it_no_better(areas: Town) -> None:
    """Where a change brings nothing, that is said instead of the same lines again."""
    assert "The same. A change makes it no better." in part(asked(areas), "There, with at most one change")


def test_back_and_the_last_bus(areas: Town) -> None:
    """The way back begins when one says so, and the last bus of the day is told with it."""
    ran = asked(areas, "--back", "19:30", at="Tue 18:30")
    assert "8:10pm: bus 7, to “Harbour”" in part(ran, "Back, ready to leave at 7:30pm, without")
    last = part(ran, "The last bus home, without")
    assert "The last bus home on a Tuesday leaves at 11:40pm, from Bridge Street." in last
    assert "11:40pm: bus 7, to “Harbour”" in last


def test_back_without_a_time_is_an_hour_later(areas: Town) -> None:
    """Who names no time back is taken to stay for an hour."""
    assert "5pm: bus 7" in part(asked(areas, at="Tue 15:30"), "Back, ready to leave at 4:30pm")


def test_the_last_bus_has_gone(areas: Town) -> None:
    """Who stays until after the last bus is told that it has gone."""
    ran = asked(areas, "--back", "00:30", at="Tue 18:30")
    assert "There is none" in part(ran, "Back, ready to leave at 12:30am (after midnight), without")
    assert "It has gone by 12:30am (after midnight)." in ran.stdout


def test_slow_walkers_leave_sooner(areas: Town) -> None:
    """At a slow pace one leaves home sooner for the same bus."""
    told = part(asked(areas, "--pace", "slow"), "There, without")
    assert "  Leave at 9:07am." in told.splitlines()
    assert "9:15am: bus 7" in told


def test_no_way_there_is_an_answer(areas: Town) -> None:
    """Who lives too far from any stop is told that there is no journey; that is no mistake."""
    told = part(asked(areas, start="far-field"), "There, without")
    assert "There is none." in told
    assert "No stop is within 1000 metres on foot of Far Field. The nearest, Bridge Street, is about" in told
    assert "It is too far to walk all the way" in told


def test_no_bus_at_that_time_says_when_there_is_one(areas: Town) -> None:
    """Who asks for six in the morning is told between when one can set out that day."""
    told = part(asked(areas, at="Tue 6am"), "There, without")
    assert "Not at that time. On a Tuesday you can set out between about 6:50am and 6:20pm." in told


def test_only_with_a_change(areas: Town) -> None:
    """Where one has to change, the answer for no change says so."""
    areas.add("data/bus-stops.yaml", MIDDLE)
    route = areas.read("data/bus-routes.yaml").partition("    - to: Harbour")[0] + "  sources: [{kind: invented}]\n"
    first = route.replace("stop: bridge-street", "stop: middle")
    second = route.replace("bus-7", "bus-8").replace("stop: harbour", "stop: middle")
    areas.write("data/bus-routes.yaml", f"{first}\n{second}")
    assert "There is none without a change. With one change there is." in part(
        asked(areas, end=LIBRARY), "There, without"
    )


def test_only_for_people_who_ring(areas: Town) -> None:
    """Where only a bus goes that has to be rung for, it is named and not counted."""
    text = areas.read("data/bus-routes.yaml").replace("{days: weekdays,", "{days: weekdays, on_request: yes,")
    areas.write("data/bus-routes.yaml", text)
    told = part(asked(areas), "There, with at most")
    assert "There is none." in told
    assert "Who rings before can go: bus 7, to “Bridge Street”." in told


def test_other_days_have_no_bus(areas: Town) -> None:
    """A bus of weekdays does not turn up on a Sunday."""
    assert "There is none" in part(asked(areas, at="Sunday 14:00"), "There, without")


def test_a_day_that_nobody_knows(areas: Town) -> None:
    """Where no timetable holds the day it is said that we don't know, not that there is no bus."""
    areas.write("data/bus-routes.yaml", "[]\n")
    ran = asked(areas, at="Sun 14:00")
    assert 2 == ran.exit_code
    assert "We can't say how one gets there on a Sunday. Nobody has written down any buses yet." in ran.output


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("Harbor Side", LIBRARY, "We know no small area “Harbor Side”. Did you mean “Harbour Side”?"),
        ("Harbour", LIBRARY, "“Harbour” is a larger part of the city. Type one of: Harbour Side, Far Field."),
        ("Atlantis", LIBRARY, "We know no small area “Atlantis”.\n"),
        ("harbour-side", "Bridge St Library", "We know no place “Bridge St Library”. Did you mean “Bridge Street"),
        ("harbour-side", "Xyzzy", "We know no place “Xyzzy”.\n"),
    ],
)
def test_names_that_are_not_known(start: str, end: str, says: str, areas: Town) -> None:
    """Who mistypes a name is told what is near it."""
    ran = asked(areas, start=start, end=end)
    assert 2 == ran.exit_code
    assert says in ran.output


@pytest.mark.parametrize("kept", ["hidden", "area_only"])
@pytest.mark.parametrize("name", ["safe-house", "The house", "the HOUSE"])
def test_no_way_to_a_place_that_is_kept_private(kept: str, name: str, areas: Town) -> None:
    """No journey leads to a place that is not public, and the refusal says nothing of where it is."""
    areas.swap("data/places.yaml", "location_public: hidden", f"location_public: {kept}")
    ran = asked(areas, end=name)
    assert 2 == ran.exit_code
    assert (
        "Where this place is stays private, so we show no way there. The people who run it can tell you.\n"
        == ran.output
    )


def test_no_guess_leads_to_a_hidden_place(areas: Town) -> None:
    """A slip near the name of a hidden place is not put right for anybody."""
    assert "We know no place “The hous”.\n" == asked(areas, end="The hous").output


@pytest.mark.parametrize("at", ["", "19:00", "Tue", "Someday 19:00", "Tue 25:00", "Tue 19", "Tue 13pm", "T 19:00"])
def test_times_that_are_none(at: str, areas: Town) -> None:
    """Who mistypes the time is told how one is written."""
    ran = asked(areas, at=at)
    assert 2 == ran.exit_code
    assert f'“{at}” is not a day and a time we can read. Write it like this: --at "Tue 19:00"' in ran.output


@pytest.mark.parametrize(("back", "says"), [("late", "--back 20:30"), ("17:00", "is before 6:30pm")])
def test_ways_back_that_are_none(back: str, says: str, areas: Town) -> None:
    """A way back that can't be read, or that comes before the way there, is told so."""
    ran = asked(areas, "--back", back, at="Tue 18:30")
    assert 2 == ran.exit_code
    assert says in ran.output


def test_a_city_without_areas(town: Town) -> None:
    """A city that has no small areas yet is told how they come in."""
    ran = asked(town)
    assert 2 == ran.exit_code
    assert "python -m recovery_hub import areas" in ran.output


def test_wrong_data_ends_with_one(areas: Town) -> None:
    """What is wrong with the data is told first, as check tells it."""
    areas.swap("data/services.yaml", "status: active", "status: runing")
    ran = asked(areas)
    assert 1 == ran.exit_code
    assert "“runing” is not" in ran.output


def test_a_timetable_file_that_is_none(areas: Town) -> None:
    """A timetable file that can't be used is told in a sentence."""
    areas.write("gtfs/feed.zip", "no zip at all")
    areas.add("data/city.yaml", "timetable: gtfs/feed.zip")
    ran = asked(areas)
    assert 2 == ran.exit_code
    assert "feed.zip" in ran.output
    assert "Traceback" not in ran.output


@pytest.mark.parametrize("start", ["sea-wall", "college-street", "potteries"])
def test_the_invented_city(start: str) -> None:
    """With the buses of the invented city nobody comes late."""
    ran = asked(Town(Path(ROOT)), start=start, end="The Net Loft", at="Sat 2pm")
    way_there = ran.stdout.partition("\n\nBack,")[0]
    found = re.findall(r"You are there at (\d+)(?::(\d\d))?(am|pm)", way_there)
    assert found
    assert all(half == "pm" and int(hours) % 12 * 60 + int(minutes or 0) <= 120 for hours, minutes, half in found)


def test_buses_that_do_not_count_are_told() -> None:
    """Buses near home that are no part of a usual day are named beside the journey."""
    ran = asked(Town(Path(ROOT)), start="Far Hollin", at="Tue 19:00")
    assert "Bus Hollin Hopper to Far Hollin: 3 trips only for people who asked for it." in ran.stdout
