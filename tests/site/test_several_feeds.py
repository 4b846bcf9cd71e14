"""A city with the timetables of two operators, and a minibus that comes if you ring: what its pages say."""

from __future__ import annotations

import json

import pytest

from tests.gtfs.conftest import packed
from tests.site.making import Made, copy_of_little, make, words_in
from tests.site.test_not_known import AGENCY, CALENDAR, NOON_GROUP, ROUTES, STOPS, feed

HOUR = 3600
ENTRY = (
    "- {{id: {id}, publisher: [{name}], operators: [{name}], licence: {licence}, fetched: 2026-11-20,"
    " from: 2026-11-01, to: 2027-03-31}}\n"
)
EVERY_DAY = CALENDAR + "su,0,0,0,0,0,0,1,20261101,20270331\n"


def _week(tables: dict[str, str], *, sundays: bool) -> dict[str, str]:
    """Let the trips of a file run at weekends too; on Sundays only where it covers them."""
    days = ("sa", "su") if sundays else ("sa",)
    trips, times = tables["trips"].splitlines(), tables["stop_times"].splitlines()
    for day in days:
        trips += [row.replace("wk", day) for row in tables["trips"].splitlines() if ",wk," in row]
        times += [row.replace("wk", day) for row in tables["stop_times"].splitlines() if row.startswith("wk")]
    return {
        **tables,
        "calendar": EVERY_DAY if sundays else CALENDAR,
        "trips": "\n".join([*trips, ""]),
        "stop_times": "\n".join([*times, ""]),
    }


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Buses on all days; ferries with the same ids, which leave out Sundays; a minibus to ring for."""
    town = copy_of_little(tmp_path_factory.mktemp("two") / "city")
    town.write("data/city.yaml", f"{town.read('data/city.yaml').rstrip()}\ntimetable: gtfs/feed.zip\n")
    town.write("data/feeds.yaml", ENTRY.format(id="ferries", name="Shore Ferries", licence="CC0"))
    buses = _week(feed(range(6 * HOUR, 23 * HOUR, HOUR)), sundays=True)
    ferries = _week(feed(range(7 * HOUR, 22 * HOUR, 2 * HOUR)), sundays=False) | {
        "agency": AGENCY.replace("Open Buses", "Shore Ferries"),
        "routes": ROUTES.replace("r1,L,21,3", "r1,L,Dolphin,4"),
        "stops": STOPS.replace("a,Harbour Wall,53.7901", "a,Slipway,53.7899"),
    }
    for name, tables in (("feed.zip", buses), ("ferries/feed.zip", ferries)):
        path = town.folder / "gtfs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        packed(path, tables)
    routes = town.read("data/bus-routes.yaml")
    town.write(
        "data/bus-routes.yaml",
        routes.replace("{days: weekdays,", "{days: weekdays, on_request: yes,").replace(
            "  kind: bus\n", "  kind: minibus\n  permit: section_19\n  book_ahead: Ring by noon the day before.\n"
        ),
    )
    town.write("data/services.yaml", f"{town.read('data/services.yaml').rstrip()}\n{NOON_GROUP}")
    properties = {"id": "harbour", "name": "Harbour", "people": 1000, "point": [-4.6205, 53.7905]}
    area = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": properties["point"]},
    }
    town.write("data/areas.geojson", json.dumps({"type": "FeatureCollection", "features": [area]}))
    return make(town.folder)


def test_each_has_its_pages_and_a_stop_of_both_has_one(two: Made) -> None:
    """The same ids are two routes; Bridge Street is one stop with both; the slipway is the ferry's own."""
    assert "Bus 21" in two.said("/buses/feed-r1/") or "Bus 21" in two.said("/buses/feed-r-1/")
    stops = {name for name in two.pages if name.startswith("stops/")}
    shared = [
        name
        for name in stops
        if "Ferry Dolphin" in two.said(f"/{name.removesuffix('index.html')}")
        and "Bus 21" in two.said(f"/{name.removesuffix('index.html')}")
    ]

    assert {"stops/feed-a/index.html", "stops/feed-ferries--a/index.html"} <= stops
    assert 1 == len(shared)


def test_nobody_says_that_there_is_none_where_one_operator_is_not_known(two: Made) -> None:
    """On Sundays the buses are told by name; nothing is said of minutes, nor that no other goes."""
    said = two.said("/areas/harbour/")
    bus = next(two.said(f"/{name.removesuffix('index.html')}") for name in two.pages if name.startswith("buses/feed-r"))

    assert "We don't know all the buses on Sundays: those of Shore Ferries are not in the timetables we have." in said
    place = two.said("/places/bridge-street-library/")
    assert "Bus 21 from Elsewhere" in place
    assert "Sundays, 10am to 6pm: not known" in place
    assert "Sunday: not known" in place
    assert "Saturdays, 10am to 6pm: about" in place
    assert "does not run on Sundays" not in bus
    assert "Sunday" in bus


def test_a_ferry_page_names_its_own_operator_and_licence(two: Made) -> None:
    """Each page says from whose timetables its times come; every page names the licence of both."""
    page = next(name for name in two.pages if name.startswith("buses/feed-ferries--"))
    said = two.said(f"/{page.removesuffix('index.html')}")

    assert "They come from the open timetables of Shore Ferries" in said
    assert "Bus timetables from Shore Ferries: CC0." in two.said("/")
    assert "does not run on" not in said


def test_a_bus_to_ring_for_is_named_and_not_counted(two: Made) -> None:
    """Near the harbour the minibus is named with how to ask for it; no minutes know of it."""
    section = two.page("/areas/harbour/").get_element_by_id("ring").getparent()
    assert section is not None
    said = words_in(section)

    assert "Bus 7: ring before. Ring by noon the day before." in said
    assert "They are not counted in the minutes on this page." in said
    assert "Community transport for its own members and groups (section 19)" in two.said("/buses/bus-7/")
