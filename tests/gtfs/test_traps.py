from __future__ import annotations

from datetime import date, timedelta

import pytest

from recovery_hub.gtfs.feed import Feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.gtfs.vehicles import LEFT_OUT
from tests.gtfs.conftest import TABLES, TODAY, Reader
from tests.gtfs.reading import oddities, rides, trips_in, weekday

TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence"
TRIPS = "route_id,service_id,trip_id,trip_headsign"
ROUTES = "route_id,agency_id,route_short_name,route_type"
CALENDAR = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date"
DATES = "service_id,date,exception_type"


def _table(heading: str, *rows: str) -> str:
    return "\n".join([heading, *rows, ""])


def test_a_whole_file_is_offered_day_by_day(read: Reader) -> None:
    """What stands in the file is what is offered, with the minutes a bus waits."""
    feed = read()

    assert [[("a", "08:00"), ("b", "08:05"), ("c", "08:20")]] == weekday(feed)
    assert [[("a", "09:00"), ("c", "09:20")]] == trips_in(feed.offers[DayKind.SATURDAY])
    calls = feed.offers[DayKind.WEEKDAY].calls
    assert [0, 60, 0] == (calls.departs - calls.arrives).tolist()
    assert {"stops-unused": 1} == oddities(feed)


# 1. Cut files look whole.


def _many(days: str, service: str, count: int, hour: int) -> tuple[str, list[str], list[str]]:
    trips = [f"r1,{service},{service}{n},Cedar" for n in range(count)]
    times = [
        row
        for n in range(count)
        for place, (stop, at) in enumerate((("a", hour), ("c", hour + 1)))
        for row in (f"{service}{n},{at}:{n:02d}:00,{at}:{n:02d}:00,{stop},{place}",)
    ]
    return f"{service},{days},20261101,20270331", trips, times


def _read_many(read: Reader, *parts: tuple[str, list[str], list[str]]) -> Feed:
    calendar, trips, times = zip(*parts, strict=True)
    return read(
        calendar=_table(CALENDAR, *calendar),
        trips=_table(TRIPS, *(row for rows in trips for row in rows)),
        stop_times=_table(TIMES, *(row for rows in times for row in rows)),
    )


def test_a_few_daily_buses_are_not_a_sunday(read: Reader) -> None:
    """A file that was cut to weekdays never says that no bus runs on Sundays: it says that it does not know."""
    feed = _read_many(read, _many("1,1,1,1,1,0,0", "wk", 20, 8), _many("1,1,1,1,1,1,1", "all", 4, 12))

    assert not feed.report.days[DayKind.SUNDAY].covered
    assert "This feed does not cover Sundays." in feed.report.days[DayKind.SUNDAY].as_text()
    assert "This feed does not cover Sundays." in feed.report.as_text()
    assert 0 == feed.offers[DayKind.SUNDAY].trips
    assert 24 == feed.offers[DayKind.WEEKDAY].trips


def test_a_thin_sunday_with_a_row_of_its_own_is_a_sunday(read: Reader) -> None:
    """Where somebody planned Sundays, few buses are few buses."""
    feed = _read_many(read, _many("1,1,1,1,1,0,0", "wk", 20, 8), _many("0,0,0,0,0,0,1", "su", 2, 12))

    assert feed.report.days[DayKind.SUNDAY].covered
    assert 2 == feed.offers[DayKind.SUNDAY].trips
    assert "This feed does not cover Saturdays." in feed.report.as_text()


def test_scraps_of_a_cut_file_are_no_sunday_even_with_rows_of_their_own(read: Reader) -> None:
    """Where every trip has a calendar row, a handful of coaches left on Sundays is still not the Sunday of a city."""
    feed = _read_many(read, _many("1,1,1,1,1,0,0", "wk", 50, 8), _many("0,0,0,0,0,0,1", "su", 3, 12))

    assert not feed.report.days[DayKind.SUNDAY].covered
    assert "This feed does not cover Sundays. It has 3 trips on" in feed.report.as_text()


# 2. The calendar.


def test_one_service_a_trip_and_exceptions_only(read: Reader) -> None:
    """Without calendar.txt the days stand in calendar_dates.txt, and each trip may have a service of its own."""
    days = [TODAY + timedelta(days=number) for number in range(5)]
    feed = read(calendar=None, calendar_dates=_table(DATES, *(f"wk,{day:%Y%m%d},1" for day in days)))

    assert [[("a", "08:00"), ("b", "08:05"), ("c", "08:20")]] == weekday(feed)
    assert (days[0], days[-1]) == (feed.report.first, feed.report.last)
    assert {"stops-unused": 1, "trips-without-days": 2} == oddities(feed)


@pytest.mark.parametrize("dates", [None, "", DATES + "\n"], ids=["absent", "no bytes", "heading only"])
def test_no_exceptions_at_all(read: Reader, dates: str | None) -> None:
    """calendar_dates.txt may be absent or empty."""
    assert 1 == read(calendar_dates=dates).offers[DayKind.WEEKDAY].trips


def test_neither_of_the_two_calendars(read: Reader) -> None:
    """Without any calendar nobody can tell when a bus runs, and that is said."""
    with pytest.raises(FeedError, match=r"neither calendar\.txt nor calendar_dates\.txt"):
        read(calendar=None)
    with pytest.raises(FeedError, match="are empty"):
        read(calendar=CALENDAR + "\n", calendar_dates=DATES + "\n")


def test_the_usual_number_of_trips_wins(read: Reader) -> None:
    """A day with extra buses, or one without some, does not stand for all others."""
    extra = _table(TRIPS, "r1,wk,t1,Cedar", "r1,sa,t2,Cedar", "r1,su,t3,Cedar", "r1,fair,t4,Cedar")
    times = TABLES["stop_times"] + "t4,12:00:00,12:00:00,a,1\nt4,12:30:00,12:30:00,c,2\n"
    dates = _table(DATES, f"fair,{TODAY:%Y%m%d},1", f"fair,{TODAY + timedelta(days=1):%Y%m%d},1")
    feed = read(trips=extra, stop_times=times, calendar_dates=dates)

    assert 1 == feed.report.days[DayKind.WEEKDAY].trips
    assert date(2026, 11, 25) == feed.report.days[DayKind.WEEKDAY].usual.date


def test_a_bank_holiday_stands_for_no_day(read: Reader) -> None:
    """Easter Monday is no usual Monday, even if it is nearest."""
    calendar = TABLES["calendar"].replace("20261101,20270331", "20270301,20270331")
    feed = read(calendar=calendar, today=date(2027, 3, 29))

    assert date(2027, 3, 29) != feed.report.days[DayKind.WEEKDAY].usual.date
    assert not feed.report.days[DayKind.WEEKDAY].usual.in_holidays


def test_a_file_for_the_holidays_only_says_so(read: Reader) -> None:
    """Where there is no day in term, one in the holidays is taken, and the reader told."""
    feed = read(calendar=TABLES["calendar"].replace("20261101,20270331", "20270801,20270831"), today=date(2027, 8, 3))

    assert feed.report.days[DayKind.WEEKDAY].usual.in_holidays
    assert "in the school holidays" in feed.report.as_text()


def test_a_file_cut_to_one_day_does_not_stand_for_a_week(read: Reader) -> None:
    """Where all other weekdays hold scraps only, nobody is told of weekdays; the one day is named."""
    services = [f"s{n}" for n in range(12)]
    feed = read(
        trips=_table(TRIPS, "r1,wk,t1,Cedar", *(f"r1,{service},x{service},Cedar" for service in services)),
        stop_times=_table(
            TIMES, "t1,8:00:00,8:00:00,a,1", "t1,8:20:00,8:20:00,c,2",
            *(
                f"x{service},{9 + n}:0{place}:00,{9 + n}:0{place}:00,{stop},{place}"
                for n, service in enumerate(services)
                for place, stop in ((1, "a"), (2, "c"))
            ),
        ),
        calendar_dates=_table(DATES, *(f"{service},20261201,1" for service in services)),
    )  # fmt: skip

    assert (date(2026, 12, 1), 0) == (feed.report.days[DayKind.WEEKDAY].usual.date, feed.offers[DayKind.WEEKDAY].trips)
    assert "all buses on Tuesday 1 December 2026 only" in feed.report.as_text()


def test_a_file_that_is_over_is_refused_with_its_dates(read: Reader) -> None:
    """An expired file is never taken for a city without buses."""
    with pytest.raises(FeedError, match=r"from 1 November 2026 to 31 March 2027, and today is 1 April 2027"):
        read(today=date(2027, 4, 1))


def test_the_last_day_still_counts(read: Reader) -> None:
    """On its last day a timetable is not over."""
    assert 1 == read(today=date(2027, 3, 31)).offers[DayKind.WEEKDAY].trips


# 3. The same journey twice.


def test_the_same_journey_twice_is_one_bus(read: Reader) -> None:
    """Nobody is told of two buses where one comes; the doubles are counted."""
    again = "t9,08:00:00,08:00:00,a,1\nt9,08:05:00,08:06:00,b,2\nt9,08:20:00,08:20:00,c,3\n"
    feed = read(trips=TABLES["trips"] + "r1,wk,t9,Cedar\n", stop_times=TABLES["stop_times"] + again)

    assert 1 == feed.offers[DayKind.WEEKDAY].trips
    assert 1 == oddities(feed)["trips-alike"]


# 4. Loops, and times past midnight.


def test_a_loop_keeps_both_calls_at_a_stop(read: Reader) -> None:
    """A circle that ends where it began calls there twice."""
    stops = (("a", "00"), ("b", "10"), ("c", "20"), ("a", "40"))
    loop = _table(TIMES, *(f"t1,8:{minute}:00,8:{minute}:00,{stop},{n}" for n, (stop, minute) in enumerate(stops)))
    feed = read(stop_times=loop)

    assert [[("a", "08:00"), ("b", "08:10"), ("c", "08:20"), ("a", "08:40")]] == weekday(feed)


def test_a_night_bus_is_met_on_the_day_after(read: Reader) -> None:
    """What leaves at 25:10 on a Saturday is there at ten past one on Sunday; what is home by midnight is not."""
    late = TABLES["stop_times"].replace("09:00:00", "23:50:00").replace("09:20:00", "25:10:00")
    feed = read(stop_times=late)

    assert [[("a", "23:50"), ("c", "25:10")]] == trips_in(feed.offers[DayKind.SATURDAY])
    sunday = trips_in(feed.offers[DayKind.SUNDAY])
    assert [[("a", "10:00"), ("c", "10:20")], [("a", "-00:10"), ("c", "01:10")]] == sunday
    assert 1 == feed.report.days[DayKind.SUNDAY].after_midnight


def test_a_weekdays_night_bus_is_met_on_weekday_and_saturday(read: Reader) -> None:
    """The night of a usual weekday goes on into the next day, which is a weekday or a Saturday."""
    late = TABLES["stop_times"].replace("08:20:00", "24:20:00")
    feed = read(stop_times=late)

    assert [("a", "-16:00"), ("b", "-15:55"), ("c", "00:20")] in weekday(feed)
    assert [("a", "-16:00"), ("b", "-15:55"), ("c", "00:20")] in trips_in(feed.offers[DayKind.SATURDAY])
    assert 1 == feed.offers[DayKind.SUNDAY].trips


# 5. Getting on and off; coaches.


def test_where_one_can_not_get_on_or_off(read: Reader) -> None:
    """A bus that only lets people off, or comes only for those who rang, takes nobody along."""
    times = _table(
        TIMES + ",pickup_type,drop_off_type",
        "t1,08:00:00,08:00:00,a,1,0,1",
        "t1,08:05:00,08:06:00,b,2,2,3",
        "t1,08:10:00,08:10:00,c,3,,",
        "t1,08:20:00,08:20:00,d,4,1,0",
    )
    calls = read(stop_times=times).offers[DayKind.WEEKDAY].calls

    assert [True, False, True, False] == calls.boards.tolist()
    assert [False, True, True, True] == calls.alights.tolist()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("200", 0),
        ("202", 0),
        ("3", 1),
        ("700", 1),
        ("712", 0),
        ("713", 1),
        ("715", 0),
        ("1501", 0),
        ("900", 1),
        ("0", 1),
    ],
)
def test_coaches_stay_out_and_buses_in(read: Reader, kind: str, expected: int) -> None:
    """A coach to London is no way to a group; buses and trams by their newer numbers are."""
    routes = _table(ROUTES, f"r2,L,X,{kind}", "r1,L,1,3")
    trips = TABLES["trips"] + "r2,wk,t9,London\n"
    times = TABLES["stop_times"] + "t9,12:00:00,12:00:00,a,1\nt9,12:30:00,12:30:00,c,2\n"
    feed = read(routes=routes, trips=trips, stop_times=times)

    assert 1 + expected == feed.offers[DayKind.WEEKDAY].trips
    assert (1 - expected) == sum(oddities(feed).get(name, 0) for name, *_ in LEFT_OUT)


# 6. Blank times.


def test_blank_times_go_by_distance(read: Reader) -> None:
    """A stop after 100 of 1,000 metres is reached after a tenth of the time: not half of it, nor none."""
    times = _table(TIMES, "t1,08:00:00,08:00:00,a,1", "t1,,,b,2", "t1,08:20:00,08:20:00,c,3")
    stops = TABLES["stops"].replace("53.809", "53.810")
    feed = read(stop_times=times, stops=stops)

    assert [[("a", "08:00"), ("b", "08:02"), ("c", "08:20")]] == weekday(feed)
    assert 1 == oddities(feed)["blank-times"]


def test_blank_times_go_by_the_files_own_distance(read: Reader) -> None:
    """Where the file says how far along a stop lies, the road counts and not the gull."""
    rows = ("t1,08:00:00,08:00:00,a,1,0", "t1,,,b,2,5", "t1,08:20:00,08:20:00,c,3,10")

    assert ("b", "08:10") in weekday(read(stop_times=_table(TIMES + ",shape_dist_traveled", *rows)))[0]


def test_a_time_at_neither_end_is_not_made_up(read: Reader) -> None:
    """Before the first and after the last time nobody knows anything, so these stops are left out and counted."""
    times = _table(TIMES, "t1,,,a,1", "t1,08:05:00,08:05:00,b,2", "t1,08:20:00,,c,3", "t1,,,d,4")
    feed = read(stop_times=times)

    assert [[("b", "08:05"), ("c", "08:20")]] == weekday(feed)
    assert 2 == oddities(feed)["ends-blank"]


# 7. Folders, marks, unused stops.


def test_a_folder_inside_and_a_byte_order_mark(read: Reader) -> None:
    """A file packed with its folder, by a program that puts a mark before each table, reads like any other."""
    feed = read(folder="export/2026/", **{name: b"\xef\xbb\xbf" + text.encode() for name, text in TABLES.items()})

    assert weekday(read()) == weekday(feed)
    assert {"stops-unused": 1, "inner-folder": 1} == oddities(feed)


def test_stops_without_a_bus_are_counted_and_not_offered(read: Reader) -> None:
    """Nobody is sent to wait where nothing comes."""
    feed = read()

    assert (4, 1) == (feed.report.stops, feed.report.stops_unused)
    assert ["feed:a", "feed:b", "feed:c"] == list(feed.offers[DayKind.WEEKDAY].stops)


# 9. Many stops.


def test_more_stops_than_a_small_number_holds(read: Reader) -> None:
    """With 3,000 stops no number runs over: each trip still calls where it should."""
    stops = _table("stop_id,stop_name,stop_lat,stop_lon", *(f"s{n},Stop {n},{53 + n / 3000},-4.6" for n in range(3000)))
    times = _table(TIMES, *(f"t1,{8 + n // 1000:02d}:{n // 20 % 50:02d}:{n % 20:02d},,s{n},{n}" for n in range(3000)))
    feed = read(stops=stops, stop_times=times)
    offer = feed.offers[DayKind.WEEKDAY]
    ((_, called, _),) = rides(assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes))

    assert [f"feed:s{n}" for n in range(3000)] == list(called)
