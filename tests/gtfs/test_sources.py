from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_hub.directory import Directory
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.sources import timetables
from recovery_hub.gtfs.timetable import DayKind
from tests.gtfs.conftest import LITTLE, TABLES, TODAY
from tests.gtfs.reading import rides

Town = Callable[..., Directory]
Pack = Callable[..., Path]


def test_volunteers_alone(town: Town) -> None:
    """Without a timetable file the volunteers' routes are the buses of the city."""
    found = timetables(town(), None, TODAY)
    trips = rides(found.days[DayKind.WEEKDAY])

    assert 47 == len(trips)
    assert ("7", ("harbour", "bridge-street"), ("18:30", "18:39")) in trips
    assert found.report is None
    assert found.coverage[DayKind.SUNDAY].covered
    assert set() == rides(found.days[DayKind.SUNDAY])


def test_a_file_alone(town: Town, pack: Pack) -> None:
    """Without volunteers' routes the file is enough."""
    found = timetables(town("[]", "[]"), pack(), TODAY)

    assert {("1", ("feed:a", "feed:b", "feed:c"), ("08:00", "08:05", "08:20"))} == rides(found.days[DayKind.WEEKDAY])
    assert found.coverage[DayKind.SUNDAY].covered


def test_nothing_at_all(town: Town) -> None:
    """A city that has no buses written down yet has an empty timetable, and says that nobody knows."""
    found = timetables(town("[]", "[]"), None, TODAY)

    assert [0, 0, 0] == [len(found.days[day].stop_ids) for day in DayKind]
    assert not found.coverage[DayKind.WEEKDAY].covered


def test_the_minibus_beside_the_open_timetable(town: Town, pack: Pack) -> None:
    """Both are there; a stop of both is one, with the id and what volunteers know of it; across the road is another."""
    stops = TABLES["stops"].replace("a,Almond,53.800,-4.600", "a,Harbour,53.7900,-4.6200")
    across = stops.replace("53.7900,", "53.7901,")
    found = timetables(town(), pack(stops=stops), TODAY).days[DayKind.WEEKDAY]
    apart = timetables(town(), pack(stops=across), TODAY).days[DayKind.WEEKDAY]

    assert 48 == len(rides(found)) == len(rides(apart))
    assert {"harbour", "bridge-street", "feed:b", "feed:c"} == set(found.stop_ids)
    assert {"feed:a"} == set(apart.stop_ids) - set(found.stop_ids)
    assert {"1", "7"} == set(found.route_names)
    assert {"bus-7", "feed:r1"} == set(found.route_ids)


def test_the_same_names_never_clash(town: Town, pack: Pack) -> None:
    """A file that calls its stops and routes as the volunteers do changes nothing."""
    plain = timetables(town(), pack(), TODAY).days[DayKind.WEEKDAY]
    same = {
        name: text.replace("r1", "bus-7").replace("a,Almond", "harbour,Almond").replace(",a,1", ",harbour,1")
        for name, text in TABLES.items()
    }
    clashing = timetables(town(), pack(**same), TODAY).days[DayKind.WEEKDAY]

    assert len(plain.stop_ids) == len(clashing.stop_ids)
    assert len(rides(plain)) == len(rides(clashing))
    assert {"harbour", "feed:harbour"} <= set(clashing.stop_ids)


def test_a_route_that_the_file_has_too_is_there_once(town: Town, pack: Pack) -> None:
    """A route marked as open gives way to the file, but not on days that the file does not cover."""
    routes = (LITTLE / "data/bus-routes.yaml").read_text("utf-8")
    both = routes.replace("  kind: bus\n", "  kind: bus\n  open_feed: yes\n").replace(
        "times: [{days: weekdays,", 'times: [{days: sundays, at: ["11:00"]}, {days: weekdays,'
    )
    no_sunday = TABLES["calendar"].replace("su,0,0,0,0,0,0,1", "su,0,0,0,0,0,0,0")
    found = timetables(town(both), pack(calendar=no_sunday, routes=TABLES["routes"].replace("r1,L,1", "r1,L,7")), TODAY)

    assert ({"feed:r1"}, {"bus-7"}) == tuple(
        set(found.days[day].route_ids) for day in (DayKind.WEEKDAY, DayKind.SUNDAY)
    )
    assert not found.coverage[DayKind.SUNDAY].covered
    assert "This feed does not cover Sundays." in found.coverage[DayKind.SUNDAY].says
    assert ["Bus 7: the timetable file has it too, so its times are taken from there."] == [
        notice.says for notice in found.left_out
    ]


def test_a_route_that_the_file_should_have_and_lacks_is_kept(town: Town, pack: Pack) -> None:
    """No bus goes missing because somebody thought that the file has it."""
    routes = (LITTLE / "data/bus-routes.yaml").read_text("utf-8")
    found = timetables(town(routes.replace("  kind: bus\n", "  kind: bus\n  open_feed: yes\n")), pack(), TODAY)

    assert {"bus-7", "feed:r1"} == set(found.days[DayKind.WEEKDAY].route_ids)
    assert ["not-in-the-feed"] == [notice.name for notice in found.left_out]


def test_a_broken_file_stops_everything(town: Town, tmp_path: Path) -> None:
    """A site is never built as if the file were not there."""
    with pytest.raises(FeedError, match="no file"):
        timetables(town(), tmp_path / "feed.zip", TODAY)
