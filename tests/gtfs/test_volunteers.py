from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from recovery_hub.directory import Directory
from recovery_hub.gtfs.timetable import DayKind, Trip
from recovery_hub.gtfs.volunteers import VolunteerTimetable, volunteers_trips
from tests.gtfs.reading import clock

Town = Callable[..., Directory]

STOPS = """\
- {id: oak, name: Oak, latitude: 53.8000, longitude: -4.6000}
- {id: elm, name: Elm, latitude: 53.8010, longitude: -4.6000}
- {id: ash, name: Ash, latitude: 53.8100, longitude: -4.6000}
"""


def _routes(times: str, first: str = "2026-09-01", last: str = "2027-04-30") -> str:
    return f"""\
- id: bus-9
  name: "9"
  summary: From Oak to Ash.
  operator: Little Buses
  kind: bus
  from: {first}
  to: {last}
  directions:
    - to: Ash
      calls: [{{stop: oak, minutes: 0}}, {{stop: elm}}, {{stop: ash, minutes: 10}}]
      times: [{times}]
  sources: [{{kind: invented}}]
"""


def _begins(trips: Iterable[Trip]) -> list[str]:
    return [clock(trip.calls[0].departs) for trip in trips]


@pytest.fixture
def written(town: Town) -> Callable[..., VolunteerTimetable]:
    """Read a route with the given times."""

    def write(times: str, **more: str) -> VolunteerTimetable:
        return volunteers_trips(town(_routes(times, **more), STOPS))

    return write


def test_minutes_between_stops_go_by_distance(written: Callable[..., VolunteerTimetable]) -> None:
    """A stop after a tenth of the way is reached after a tenth of the ten minutes."""
    (trip,) = written('{days: weekdays, at: ["08:00"]}').trips[DayKind.WEEKDAY]

    assert [("oak", "08:00"), ("elm", "08:01"), ("ash", "08:10")] == [
        (call.stop, clock(call.arrives)) for call in trip.calls
    ]


def test_stretches_and_real_times_are_merged(written: Callable[..., VolunteerTimetable]) -> None:
    """Where a stretch meets a stretch or a real time, one bus comes and not two."""
    every = '{from: "07:00", to: "08:00", minutes: 30}, {from: "08:00", to: "10:00", minutes: 60}'
    times = f'{{days: weekdays, every: [{every}], at: ["10:00", "12:05"]}}'

    assert ["07:00", "07:30", "08:00", "09:00", "10:00", "12:05"] == _begins(written(times).trips[DayKind.WEEKDAY])


@pytest.mark.parametrize(
    ("days", "usual"), [("[Mo, We, Fr]", True), ("[Mo, Tu, We, Th]", True), ("[Tu, Th]", False), ("[Th]", False)]
)
def test_three_days_of_five_are_usual(written: Callable[..., VolunteerTimetable], days: str, *, usual: bool) -> None:
    """A bus on most weekdays is part of a weekday; a market-day bus is not, and is told of beside it."""
    found = written(f'{{days: weekdays, only: {days}, at: ["09:00"]}}')

    assert usual == bool(found.trips[DayKind.WEEKDAY])
    assert usual == (not found.left_out)


def test_what_is_left_out_is_told(written: Callable[..., VolunteerTimetable]) -> None:
    """School buses, buses on request and buses of one day are named with the reason."""
    found = written(
        '{days: school_days, at: ["08:00"]}, {days: saturdays, on_request: yes, at: ["10:00", "11:00"]}, '
        '{days: weekdays, only: [Th], at: ["09:00"]}'
    )

    assert [(), (), ()] == [found.trips[day] for day in DayKind]
    assert [
        "Bus 9 to Ash: 1 trip on school days only. Not part of a usual weekday.",
        "Bus 9 to Ash: 2 trips on Saturdays, only for people who asked for it.",
        "Bus 9 to Ash: 1 trip on Thursdays only. Not part of a usual weekday.",
    ] == [notice.says for notice in found.left_out]


def test_buses_on_request_can_be_asked_for(town: Town) -> None:
    """Who wants to see what ringing before would bring, can."""
    directory = town(_routes('{days: saturdays, on_request: yes, at: ["10:00"]}'), STOPS)

    assert ["10:00"] == _begins(volunteers_trips(directory, with_requests=True).trips[DayKind.SATURDAY])


def test_fridays_night_bus_is_there_on_saturday(written: Callable[..., VolunteerTimetable]) -> None:
    """Half past midnight of a Friday night is Saturday, also where the bus is on no usual weekday."""
    found = written('{days: weekdays, only: [Fr], at: ["23:30", "24:30"]}')

    assert () == found.trips[DayKind.WEEKDAY]
    assert ["00:30"] == _begins(found.from_yesterday[DayKind.SATURDAY])
    assert () == found.from_yesterday[DayKind.WEEKDAY]


def test_a_bus_over_midnight_is_on_both_days(written: Callable[..., VolunteerTimetable]) -> None:
    """What leaves at 23:55 and arrives at five past midnight is met on either side of it."""
    found = written('{days: saturdays, at: ["23:55"]}')

    assert ["23:55"] == _begins(found.trips[DayKind.SATURDAY])
    assert ["-00:05"] == _begins(found.from_yesterday[DayKind.SUNDAY])


@pytest.mark.parametrize(
    ("first", "last", "runs"),
    [
        ("2026-09-01", "2026-11-23", True), ("2026-01-01", "2026-09-28", True), ("2026-01-01", "2026-09-27", False),
        ("2026-11-23", "2027-01-01", True), ("2026-11-24", "2027-01-01", False),
    ],
)  # fmt: skip
def test_old_and_coming_timetables(
    written: Callable[..., VolunteerTimetable], first: str, last: str, *, runs: bool
) -> None:
    """A timetable is used for eight weeks after its end, to the day; one longer over, or not begun, is told of."""
    found = written('{days: weekdays, at: ["09:00"]}', first=first, last=last)

    assert runs == bool(found.trips[DayKind.WEEKDAY])
    assert runs == (not found.left_out)
    assert date.fromisoformat(first) <= date.fromisoformat(last)
