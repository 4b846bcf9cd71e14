"""Getting there and home again, as the pages tell it, against the plain search that explains journeys leg by leg."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recovery_hub.geo import LatLon
from recovery_hub.gtfs.sources import Coverage, timetables
from recovery_hub.gtfs.timetable import DayKind, Timetable
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.language.counts import numbered
from recovery_hub.site.journeys import visits_to, work_out
from recovery_hub.site.step_by_step import step_by_step
from recovery_hub.site.travel import Travel
from recovery_hub.site.words.minutes import LastBus, TravelTime, last_words, ways_words
from recovery_hub.travel.journey import Asked, arriving_by, leaving_at
from recovery_hub.travel.network import Rules
from recovery_hub.travel.sessions import EARLIEST_SECONDS
from recovery_hub.travel.time_periods import CHANGES
from recovery_hub.travel.walking import Pace
from tests.site.making import ROOT, make, typed, words_in

if TYPE_CHECKING:
    from recovery_hub.travel.visits import Visit
    from tests.site.making import Made, Town

SERVICES = ("tuesday-table", "dry-dock", "bankside-pantry")
AREAS = ("hollin-top", "eastbrook-shops", "old-town-market", "bridge-foot")
RULES = Rules()


def _there(table: Timetable, asked: Asked, visit: Visit) -> int | None:
    """Minutes from leaving home as late as one can until the start; None if one would be too early or too late."""
    last = arriving_by(table, asked, visit.starts)
    too_early = arriving_by(table, asked, visit.starts - EARLIEST_SECONDS - 1)
    if last is None or (too_early is not None and too_early.leaves == last.leaves):
        return None
    return -(-(visit.starts - last.leaves) // 60)


def _back(table: Timetable, asked: Asked, visit: Visit) -> int | None:
    found = leaving_at(table, replace(asked, start=asked.end, end=asked.start), visit.ends)
    return None if found is None else -(-(found.arrives - visit.ends) // 60)


def _said(page_words: str) -> tuple[int, int, bool] | None:
    """Read "25 to 45 minutes, no change": the two numbers, and whether one changes; None for no way."""
    if page_words.startswith("no way"):
        return None
    numbers = [int(number) for number in re.findall(r"\d+", page_words.partition(",")[0])]
    return (0 if page_words.startswith("up to") else numbers[0]), numbers[-1], "one change" in page_words


def _cells(demo: Made, service: str, area: str, visit_number: int) -> list[str]:
    """What the page with every area says in the row of one: there, home again, last bus."""
    page = demo.page(f"/services/{service}/getting-there/")
    rows = [row for row in page.iterfind(".//tr") if row.find(f".//a[@href='/areas/{area}/']") is not None]
    return [words_in(cell).partition(": ")[2] for cell in rows[visit_number].iterfind("td")]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("area", AREAS)
def test_each_session_there_and_home(demo: Made, service: str, area: str) -> None:
    """What a page says of a session from an area is what the plain search finds, for both paces, there and back."""
    home = LatLon(demo.directory.areas[area].latitude, demo.directory.areas[area].longitude)
    tables = timetables(demo.directory, None, demo.directory.today).days
    for number, (place, visit) in enumerate(visits_to(demo.directory.services[service], demo.directory)):
        assert place.point is not None
        cells = _cells(demo, service, area, number)
        for words, search in zip(cells, (_there, _back), strict=False):
            found = [
                tuple(
                    search(tables[visit.day], Asked(home, LatLon(*place.point), pace, change, RULES), visit)
                    for pace in Pace
                )
                for change in CHANGES
            ]
            level = next((number for number, (usual, _) in enumerate(found) if usual is not None), None)
            if level is None:
                assert _said(words) is None
                continue
            usual, slow = found[level]
            low, high, changes = _said(words) or (-1, -1, False)
            assert usual is not None
            assert level == changes
            assert low <= usual < low + 5 or (low, high) == (usual, usual)
            slowest = max(usual, slow or 0)
            assert high - 5 < slowest <= high
            assert (slow is None) == ("slow walk" in words)


def test_an_example_step_by_step_takes_as_long_as_the_table_says(demo: Made) -> None:
    """The journey that is told adds up to the minutes that stand in the row of its area, there and home again."""
    travel, told, by_bus = _travel(demo), 0, 0
    for service in demo.directory.services.values():
        example = step_by_step(service, travel)
        if example is None:
            continue
        told += 1
        by_bus += any("bus " in words for words in example.there)
        place, visit = next((place, visit) for one, place, visit in travel.ways.visits if one is service)
        row = travel.journeys.reach.areas[example.area.id]
        ways = travel.ways.way_there(place, visit, row), travel.ways.way_back(place, visit, row)
        for lines, way in zip((example.there, example.back), ways, strict=True):
            assert way is not None
            assert f"It takes {numbered(way.minutes, 'minute')} in all." == lines[-1]
        last = travel.ways.last(place, visit.day, row, visit.ends)
        assert example.last or last is None
    assert told > 20
    assert by_bus > told / 2
    page = demo.page("/services/tuesday-table/getting-there/")
    assert "Step by step, from" in words_in(page)


def test_a_last_bus_is_one_that_can_still_be_caught(demo: Made) -> None:
    """On the page of a session no last bus is named that goes before the session is over."""
    travel = _travel(demo)
    for id_ in SERVICES:
        for place, visit in visits_to(demo.directory.services[id_], demo.directory):
            for _, parts in travel.single_areas:
                for part in parts:
                    last = travel.ways.last(place, visit.day, part.rows[0], visit.ends)
                    assert last is None or last.leaves >= visit.ends


def _travel(demo: Made) -> Travel:
    journeys = work_out(demo.directory, ROOT, None)
    assert journeys is not None
    return Travel(demo.directory, journeys)


def test_the_short_word_agrees_with_the_table(demo: Made) -> None:
    """Parts of the city that a service's page names as cut off are those whose row says so, and no others."""
    seen = 0
    for name, page in demo.pages.items():
        if not re.fullmatch(r"services/[\w-]+/index.html", name):
            continue
        for table in page.find_class("rows"):
            (section,) = table.xpath("ancestor::section[1]")
            said = " ".join(words_in(paragraph) for paragraph in section.iterfind("p"))
            for row in table.iterfind(".//tbody/tr"):
                there = words_in(row.findall("td")[0])
                if "no way there in time" in there:
                    seen += 1
                    assert words_in(row.findall("th")[0]) in said
    assert seen


def test_a_day_that_nobody_wrote_down_is_not_called_a_day_without_buses(demo: Made) -> None:
    """Where the timetables leave out Sundays, a Sunday group says that the buses are not known, and shows no table."""
    travel = _travel(demo)
    sunday = Coverage(DayKind.SUNDAY, covered=False, says="")
    journeys = replace(
        travel.journeys,
        days={day: timetable for day, timetable in travel.journeys.days.items() if day is not DayKind.SUNDAY},
        coverage={**travel.journeys.coverage, DayKind.SUNDAY: sunday},
    )
    partly = Travel(demo.directory, journeys)

    (visit,) = partly.visits(demo.directory.services["dry-dock"], partly.city)

    assert ((), ()) == (visit.rows, visit.cut_off)
    assert "We don't know the buses on Sundays" in visit.note
    assert ("We don't know the buses on Sundays: the timetables we have leave them out. There may well be some.",) == (
        partly.not_covered
    )


def test_every_route_area_and_stop_is_a_link(demo: Made) -> None:
    """On the page of a service one gets on from each bus, part of the city and stop that it names."""
    page = demo.page("/services/tuesday-table/")
    section = page.get_element_by_id("way-1").getparent()
    assert section is not None
    hrefs = [link.get("href", "") for link in section.iterfind(".//a")]

    assert {"/stops/", "/buses/", "/areas/"} <= {f"/{href.split('/')[1]}/" for href in hrefs}
    assert "/services/tuesday-table/getting-there/" in hrefs


def test_nothing_is_worked_out_for_a_place_that_is_hidden(demo: Made, little: Made) -> None:
    """A service at a hidden place, or at one of which only the part of the city is public, has no page of ways."""
    for made in (demo, little):
        for service in made.directory.services.values():
            points = [made.directory.places[place].point for place in service.places if place in made.directory.places]
            if not any(points):
                assert f"services/{service.id}/getting-there/index.html" not in made.pages


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ([TravelTime(27, 33, changes=False)], "25 to 35 minutes, no change"),
        ([TravelTime(25, 25, changes=True)], "about 25 minutes, one change"),
        ([TravelTime(27, 33, changes=False), TravelTime(41, 55, changes=True)], "25 to 55 minutes, some with a change"),
        ([TravelTime(27, 33, changes=False), None], "25 to 35 minutes, no change; not from every part"),
        ([TravelTime(27, None, changes=False)], "25 to 30 minutes, no change; too far for a slow walk"),
        ([None, None], "no way"),
    ],
)
def test_ways_are_said_without_false_precision(ways: list[TravelTime | None], expected: str) -> None:
    """Ways from a part of the city are a range of fives, with what it takes; a part left out is said."""
    assert expected == ways_words(ways, "no way")


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ([LastBus(79_380, changes=False)], "10pm, no change"),
        ([LastBus(79_380, changes=False), LastBus(94_200, changes=True)], "10pm to 2:10am, some with a change"),
        ([LastBus(79_380, changes=True), None], "10pm, one change; not to every part"),
        ([None], "no bus home"),
    ],
)
def test_the_last_bus_is_never_said_too_late(last: list[LastBus | None], expected: str) -> None:
    """When to be out of the door is rounded to the earlier five minutes."""
    assert expected == last_words(last)


FEED = {
    "agency": "agency_id,agency_name,agency_url,agency_timezone,agency_phone\n"
    "L,Open Buses,https://buses.example,Europe/London,01632 960 177\n",
    "stops": (
        "stop_id,stop_name,stop_lat,stop_lon\n"
        "a,Harbour Wall,53.7901,-4.6201\nb,Bridge Street,53.8011,-4.6020\nz,Far Away,54.9,-4.6\n"
    ),
    "routes": "route_id,agency_id,route_short_name,route_type,continuous_pickup\n"
    "r 1,L,21,3,\nr9,L,99,3,\nr5,L,5,3,\nr6,L,6,3,0\nr7,L,S12,712,\n",
    "trips": "route_id,service_id,trip_id,trip_headsign\n"
    + "".join(f"r 1,wk,out{n},Bridge Street\nr 1,wk,in{n},Harbour\n" for n in range(12))
    + "r9,wk,far,Nowhere\nr5,wk,ring,Bridge Street\nr6,wk,wave,Bridge Street\nr7,wk,school,Bridge Street\n",
    "stop_times": "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type\n"
    + "".join(
        f"out{n},{8 + n:02}:00:00,{8 + n:02}:00:00,a,1,\nout{n},{8 + n:02}:09:00,{8 + n:02}:09:00,b,2,\n"
        f"in{n},{8 + n:02}:30:00,{8 + n:02}:30:00,b,1,\nin{n},{8 + n:02}:39:00,{8 + n:02}:39:00,a,2,\n"
        for n in range(12)
    )
    + "".join(
        f"{trip},{at}:00:00,{at}:00:00,{start},1,{rule}\n{trip},{at}:09:00,{at}:09:00,{end},2,\n"
        for trip, at, start, end, rule in (
            ("far", 10, "z", "z", ""),
            ("ring", 13, "a", "b", 2),
            ("wave", 14, "a", "b", ""),
            ("school", 15, "a", "b", ""),
        )
    ),
    "calendar": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "wk,1,1,1,1,1,0,0,20261101,20270331\n"
    ),
}
"""A line of the operator's beside the volunteers': every hour, weekdays only; a bus in another city; one to ring for,
one to wave down, and one for schools only."""


@pytest.fixture
def open_data(town: Town) -> Made:
    """The tiny city with an open timetable and two small areas."""
    town.write("data/city.yaml", f"{town.read('data/city.yaml').rstrip()}\ntimetable: gtfs/feed.zip\n")
    (town.folder / "gtfs").mkdir()
    with zipfile.ZipFile(town.folder / "gtfs" / "feed.zip", "w") as packed:
        for name, text in FEED.items():
            packed.writestr(zipfile.ZipInfo(f"{name}.txt", (2026, 11, 1, 0, 0, 0)), text)
    features = [_feature("harbour", "Harbour", [-4.6205, 53.7905]), _feature("bridge", "Bridge", [-4.6025, 53.8015])]
    town.write("data/areas.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    return make(town.folder)


def _feature(id_: str, name: str, point: list[float]) -> dict[str, object]:
    properties = {"id": id_, "name": name, "people": 1000, "point": point}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": point}}


def test_buses_of_an_open_timetable_have_pages_too(open_data: Made) -> None:
    """A city that takes its buses from the operators has a page for each route and stop in it, and none for others."""
    said = open_data.said("/buses/feed-r-1/")

    assert "Bus 21" in said
    assert "First 8am, last 7pm. By day about every 60 minutes. In the evening at 7pm." in said
    assert "nine minutes after the first stop" in said
    assert "They come from the open timetables of Open Buses" in said
    assert "stops/feed-a/index.html" in open_data.pages
    ring = "Ring Open Buses before, on 01632 960 177. Our journey times leave that out."
    assert f"It comes only for people who ring first. {ring}" in open_data.said("/buses/feed-r5/")
    assert "Bus 5: ring Open Buses before, on 01632 960 177." in open_data.said("/stops/feed-a/")
    assert "between stops. Wave to the driver." in open_data.said("/buses/feed-r6/")
    buses = open_data.said("/buses/")
    assert "Buses you have to ring for" in buses
    assert "Buses for schools onlyS12" in buses
    assert not any("feed-r7" in name for name in open_data.pages)
    assert [] == open_data.trace("Far Away")
    assert [] == [name for name in open_data.pages if "feed-r9" in name or "feed-z" in name]


def test_the_feed_and_the_volunteers_stand_side_by_side(open_data: Made) -> None:
    """On a service's page the operator's bus and the volunteers' bus are both named, each with its page."""
    page = open_data.page("/services/tuesday-table/")
    hrefs = [link.get("href", "") for link in page.iterfind(".//main//a")]

    assert {"/buses/bus-7/", "/buses/feed-r-1/", "/stops/feed-b/", "/stops/bridge-street/"} <= set(hrefs)
    said = words_in(page)
    assert "We don't know the buses" not in said
    assert f"{DAY_NAMES[1]}s, 2pm to 4pm" in said


def test_timetables_that_are_over_keep_no_mended_number_from_readers(open_data: Made, town: Town) -> None:
    """When the file ends, the site is still made; no minutes are shown, and the page says why."""
    out = town.folder / "out"
    ran = typed("build", "--city", str(town.folder), "--out", str(out), "--today", "2027-06-01")

    assert 0 == ran.exit_code, ran.stderr
    assert "are over: they run from 2 November 2026 to 31 March 2027" in ran.stderr
    assert "made without travel times" in ran.stderr
    said = (out / "areas" / "index.html").read_text(encoding="utf-8")
    assert "The bus timetables we have are over" in said
    assert not (out / "areas" / "harbour").exists()
    assert "minutes" in open_data.said("/areas/harbour/")


def test_a_broken_file_stops_the_build_with_a_sentence(open_data: Made, town: Town) -> None:
    """A timetable file that was cut off in the copying is told in words, and nothing is written."""
    file = town.folder / "gtfs" / "feed.zip"
    file.write_bytes(file.read_bytes()[:200])
    ran = typed("build", "--city", str(town.folder), "--out", str(town.folder / "out"), "--today", "2026-11-23")

    assert 2 == ran.exit_code
    assert "Nothing was built" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "feed.zip" in ran.stderr
    assert not (town.folder / "out").exists()
    assert open_data.pages


def test_a_file_without_sundays_says_so(open_data: Made) -> None:
    """Nobody reads "no bus on Sundays" where the timetable file just does not hold them."""
    said = open_data.said("/areas/harbour/")

    assert "We don't know the buses on Sundays" in said
    assert "Sundays, 10am to 6pm: not known" in said
    assert "Sundays, 10am to 6pm: no" not in said.replace("6pm: not known", "")
