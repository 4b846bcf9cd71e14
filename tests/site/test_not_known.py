"""A timetable file that was cut to the middle of the day: every page and file says "not known", none says "no bus"."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import pytest

from tests.site.making import Made, Town, copy_of_little, make, typed

STOPS = "stop_id,stop_name,stop_lat,stop_lon\na,Harbour Wall,53.7901,-4.6201\nb,Bridge Street,53.8011,-4.6020\n"
ROUTES = "route_id,agency_id,route_short_name,route_type\nr1,L,21,3\n"
AGENCY = "agency_id,agency_name,agency_url,agency_timezone\nL,Open Buses,https://buses.example,Europe/London\n"
CALENDAR = (
    "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
    "wk,1,1,1,1,1,0,0,20261101,20270331\nsa,0,0,0,0,0,1,0,20261101,20270331\n"
)
NOON_GROUP = """
- id: noon-group
  name: Noon Group
  summary: Soup at noon.
  status: active
  organisation: river-people
  needs: [company]
  formats: [in_person]
  sessions: [{format: in_person, place: bridge-street-library, hours: "Tu 13:00-14:00"}]
  start: {how: [drop_in]}
  cost: {kind: free}
  contact: {phone: 01632 960 143}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
"""
NEVER = re.compile(
    r"no way there|no way home|no bus home|none after it|No bus gets you|No bus brings you|No bus goes straight"
    r"|None after 7pm|Nobody within|a few times a day|can’t, within|does not run"
)
"""What is said of a part of the week in which no bus runs."""


def feed(weekday: range, saturday: range | None = None) -> dict[str, str]:
    """A line between the two stops of the little town: when its trips begin, in seconds after midnight."""
    trips, times = ["route_id,service_id,trip_id"], ["trip_id,arrival_time,departure_time,stop_id,stop_sequence"]
    for service, starts in (("wk", weekday), ("sa", saturday or range(0))):
        for number, at in enumerate(starts):
            trip = f"{service}{number}"
            trips.append(f"r1,{service},{trip}")
            for place, (stop, seconds) in enumerate(zip("ab" if number % 2 else "ba", (at, at + 540), strict=True)):
                clock = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
                times.append(f"{trip},{clock},{clock},{stop},{place}")
    tables = {"agency": AGENCY, "stops": STOPS, "routes": ROUTES, "calendar": CALENDAR}
    return {**tables, "trips": "\n".join([*trips, ""]), "stop_times": "\n".join([*times, ""])}


def with_feed(town: Town, tables: dict[str, str]) -> Town:
    """Give a town a timetable file, two small areas and a group at noon; it has no volunteers' buses."""
    town.write("data/city.yaml", f"{town.read('data/city.yaml').rstrip()}\ntimetable: gtfs/feed.zip\n")
    town.write("data/bus-routes.yaml", "[]\n")
    town.add("data/services.yaml", NOON_GROUP)
    (town.folder / "gtfs").mkdir()
    with zipfile.ZipFile(town.folder / "gtfs" / "feed.zip", "w") as packed:
        for name, text in tables.items():
            packed.writestr(zipfile.ZipInfo(f"{name}.txt", (2026, 11, 1, 0, 0, 0)), text)
    features = [
        {
            "type": "Feature",
            "properties": {"id": id_, "name": id_.title(), "people": 1000, "point": point},
            "geometry": {"type": "Point", "coordinates": point},
        }
        for id_, point in (("harbour", [-4.6205, 53.7905]), ("bridge", [-4.6025, 53.8015]))
    ]
    town.write("data/areas.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    return town


CUT = range(11 * 3600 + 1200, 16 * 3600 + 1, 300)


@pytest.fixture(scope="module")
def cut_town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """The little town with a file that holds the buses from 11:20 to 16:00 of weekdays only."""
    return with_feed(copy_of_little(tmp_path_factory.mktemp("cut") / "little"), feed(CUT))


@pytest.fixture(scope="module")
def cut(cut_town: Town) -> Made:
    """Its site."""
    return make(cut_town.folder)


def test_no_page_says_that_there_is_no_bus(cut: Made) -> None:
    """Nowhere on the site is what the file leaves out told as no bus, no way or nobody."""
    found = {
        name: NEVER.findall(cut.said(f"/{name.removesuffix('index.html')}"))
        for name in cut.pages
        if name.split("/")[0] in {"areas", "places", "services", "buses", "gaps", "stops"}
        and name.endswith("index.html")
    }

    assert {} == {name: words for name, words in found.items() if words}


def test_a_page_of_an_area_says_not_known(cut: Made) -> None:
    """Who lives at the harbour reads which buses are known, and that the way to the library is not."""
    said = cut.said("/areas/harbour/")

    assert "We know the buses Monday to Friday from 11:20am to 4pm only" in said
    assert "There may well be buses at other times." in said
    assert "One bus, no change Not known." in said
    assert "Some help is on at times of which we don’t know the buses" in said


def test_what_lies_within_the_known_hours_is_told(cut: Made) -> None:
    """The group at noon is in the middle of what is known: its ways are there, and only the last bus is not."""
    (there, back, last) = (
        cell.text_content() for cell in cut.page("/services/noon-group/").xpath("//table[@class='rows']//tr[1]/td")
    )

    assert "minutes" in there
    assert "minutes" in back
    assert "not known" in last
    assert "We know the buses Monday to Friday" in cut.said("/services/tuesday-table/"), "it ends at 4pm"


def test_the_page_of_a_place_has_not_known_in_its_cells(cut: Made) -> None:
    """Each part of the week has its column; each that is not covered says so."""
    cells = [
        cell.text_content() for cell in cut.page("/places/bridge-street-library/").xpath("//table[@class='rows']//td")
    ]

    assert cells
    assert all(cell.endswith("not known") for cell in cells)


def test_the_page_of_a_route_tells_what_is_known_of_its_times(cut: Made) -> None:
    """The first bus of a file that was cut is not the first bus."""
    said = cut.said("/buses/feed-r1/")

    assert "Known from 11:20am to 4pm only. Buses at other times: not known." in said
    assert "First" not in said


def test_a_page_about_gaps_says_that_nobody_can_say(cut: Made) -> None:
    """Where no part of the week is known there is no number, neither on the page nor in the file."""
    assert "We can’t say. The timetables we have leave out the buses, at any time of the week." in cut.said(
        "/gaps/company/"
    )
    rows = list(csv.DictReader(io.StringIO(cut.files["gaps/needs.csv"].decode())))
    assert {"not known"} == {row["people_not_within_30"] for row in rows}
    assert "gaps/company/areas.csv" not in cut.files


@pytest.fixture(scope="module")
def no_evening(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The little town with a whole day but for the evening of weekdays, and a Saturday."""
    return make(
        with_feed(
            copy_of_little(tmp_path_factory.mktemp("evening") / "little"),
            feed(range(6 * 3600, 17 * 3600 + 1, 600), range(8 * 3600, 20 * 3600, 1800)),
        ).folder
    )


def test_the_day_is_told_and_the_evening_is_not_known(no_evening: Made) -> None:
    """One part of the week has its minutes, the other has not, on the pages and in the files."""
    said = no_evening.said("/areas/harbour/")

    assert re.search(r"Monday to Friday, 10am to 4pm: (?:up to|about|\d+)", said)
    assert "Monday to Friday, 6pm to 10pm: not known" in said
    assert "Sundays, 10am to 6pm: not known" in said
    rows = list(csv.DictReader(io.StringIO(no_evening.files["gaps/company/areas.csv"].decode())))
    assert {"not known"} == {row["minutes_weekday-evening"] for row in rows}
    assert "not known" not in {row["minutes_weekday-day"] for row in rows}
    shapes = json.loads(no_evening.files["gaps/company/areas.geojson"])["features"]
    assert {"not known"} == {shape["properties"]["minutes_sunday"] for shape in shapes}
    gap = no_evening.said("/gaps/company/")
    persona = next(
        row
        for row in no_evening.page("/gaps/company/").iter("tr")
        if "evening" in row.text_content().lower() and row.find("th") is not None and len(row) == 5
    )
    assert "not known" in persona.text_content()
    assert "no journey needed" not in persona.text_content()
    assert "We don’t know the buses for Monday to Friday, 6pm to 10pm." in gap
    assert "Monday to Friday, 6pm to 10pm: not known." in gap


def test_a_file_with_one_day_only_tells_no_minutes(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One Tuesday is no week: there are no minutes, and the page says why."""
    tables = feed(range(6 * 3600, 22 * 3600, 1200))
    tuesday = "service_id,date,exception_type\nwk,20261201,1\n"
    one = {name: text for name, text in tables.items() if name != "calendar"} | {"calendar_dates": tuesday}
    made = make(with_feed(copy_of_little(tmp_path_factory.mktemp("one") / "little"), one).folder)

    assert "leave out too much, so we can't say how long it takes" in made.said("/areas/")
    assert "areas/harbour/index.html" not in made.files


def test_timetables_that_begin_later_say_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Until the first day of a file that was published ahead, the pages say that these are the buses to come."""
    tables = feed(range(6 * 3600, 22 * 3600, 1200))
    later = {**tables, "calendar": CALENDAR.replace("20261101", "20261207")}
    made = make(with_feed(copy_of_little(tmp_path_factory.mktemp("later") / "little"), later).folder)

    assert "The timetables we have begin on Monday 7 December 2026." in made.said("/areas/harbour/")
    assert "The timetables we have begin on Monday 7 December 2026." in made.said("/buses/feed-r1/")


def test_a_journey_at_a_time_that_is_not_known_is_not_made_up(cut_town: Town) -> None:
    """The command that explains a number refuses what the file can't say, and names the date it stands on."""
    where = (
        "--from",
        "Harbour",
        "--to",
        "Bridge Street Library",
        "--city",
        str(cut_town.folder),
        "--today",
        "2026-11-23",
    )
    late, noon = (
        typed("journey", *where, "--at", at, "--back", back)
        for at, back in (("Tue 19:00", "20:00"), ("Tue 13:00", "14:00"))
    )

    assert 2 == late.exit_code
    assert "it covers weekdays from 11:20am to 4pm only" in late.stderr
    assert 0 == noon.exit_code, noon.output
    assert "The last bus home: not known." in noon.stdout
    assert "These are the buses of Monday 23 November 2026, a usual day in the timetable file." in noon.stdout
