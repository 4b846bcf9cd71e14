"""Which day of a timetable file stands for a usual weekday, Saturday and Sunday, and whether it stands there at all.

A file lists services by date. The number of trips flips with school days, holidays and road works, and a file that was
cut for some purpose looks whole: its calendar goes on until next year, while of its Sunday only the coaches are left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recovery_hub.gtfs.feed_problem import FeedError, FeedExpiredError
from recovery_hub.gtfs.school_holidays import is_bank_holiday, is_likely_school_holiday
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import day_words

if TYPE_CHECKING:  # it takes a second to load, and most cities have no timetable file
    import gtfs_kit

ONE_DAY = timedelta(days=1)
NEAR = timedelta(weeks=8)
"""So far before and after today a usual day is looked for."""

TOO_FEW = 0.25
"""A kind of day with less than this share of the trips of the busiest kind is doubted."""

SCRAPS = 0.1
"""With less than this it is not believed at all: what is left of a cut file often has a calendar of its own, above all
where every trip has one."""

_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class ReferenceDay:
    """The day that was chosen for one kind of day.

    Attributes:
        day: the kind.
        date: the day, or None if there is none in the file.
        trips: how many trips begin on it.
        like_it: how many days of this kind near today have the same number of trips.
        of: out of so many that were looked at.
        covered: whether the file can be trusted to hold the buses of this kind of day.
        in_holidays: whether there was no such day outside bank and school holidays.
        cut: whether the number of trips it has is met on this day alone, most others having far fewer.
    """

    day: DayKind
    date: date | None
    trips: int
    like_it: int
    of: int
    covered: bool
    in_holidays: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which days which services run.

    Attributes:
        first: the first day on which a trip runs.
        last: the last day on which a trip runs.
        services: day -> the services that run, for the days near today.
        trips: day -> how many trips begin, for the same days.
    """

    first: date
    last: date
    services: Mapping[date, frozenset[str]]
    trips: Mapping[date, int]


def kind_of(day: date) -> DayKind:
    """Say what kind of day a date is by its weekday alone."""
    number = day.weekday()
    return DayKind.SATURDAY if number == _SATURDAY else DayKind.SUNDAY if number == _SUNDAY else DayKind.WEEKDAY


def services_on(feed: gtfs_kit.Feed, day: date) -> frozenset[str]:
    """Ask the library which services run on a day."""
    return frozenset(feed.get_active_services(f"{day:%Y%m%d}"))


def read_calendar(feed: gtfs_kit.Feed, trips_of: Mapping[str, int], today: date, name: str) -> Calendar:
    """Read the days near today.

    Args:
        feed: tidied.
        trips_of: service -> how many trips run by it; only of trips that are used.
        today: the day of the site.
        name: of the file, for messages.

    Raises:
        FeedProblem: if no trip runs on any day, or the last one ran before today.
    """

    def count(day: date) -> int:
        return sum(trips_of.get(service, 0) for service in services_on(feed, day))

    days = _possible_days(feed, trips_of)
    last = next((day for day in reversed(days) if count(day)), None)
    first = next((day for day in days if count(day)), None)
    if first is None or last is None:
        raise FeedError(f"In “{name}” no trip runs on any day. Its calendar names no day, or not those of the trips.")
    if last < today:
        raise FeedExpiredError(
            f"The timetables in “{name}” are over: they run from {day_words(first)} to {day_words(last)}, "
            f"and today is {day_words(today)}. Please get the newest file from where it came from."
        )
    middle = next(day for day in days if day >= today and count(day))
    start, end = max(first, middle - NEAR), min(last, middle + NEAR)
    near = [start + number * ONE_DAY for number in range((end - start).days + 1)]
    services = {day: services_on(feed, day) for day in near}
    trips = {day: sum(trips_of.get(service, 0) for service in found) for day, found in services.items()}
    return Calendar(first, last, services, trips)


def _possible_days(feed: gtfs_kit.Feed, trips_of: Mapping[str, int]) -> list[date]:
    """List the days on which a trip may run. Calendars of no trip, or of no weekday, would stretch them for years."""
    import gtfs_kit  # noqa: PLC0415 - see the head of this file

    used = gtfs_kit.Feed(dist_units="km")
    if (calendar := feed.calendar) is not None:
        runs = (calendar[gtfs_kit.constants.WEEKDAYS] == 1).any(axis=1)
        used.calendar = calendar[runs & calendar["service_id"].isin(trips_of)]
    if (dates := feed.calendar_dates) is not None:
        used.calendar_dates = dates[(dates["exception_type"] == 1) & dates["service_id"].isin(trips_of)]
    return list(used.get_dates(as_date_obj=True))


def reference_days(calendar: Calendar, trips_of: Mapping[str, int], today: date) -> dict[DayKind, ReferenceDay]:
    """Choose a day for each kind.

    Args:
        calendar: the days near today.
        trips_of: service -> how many trips.
        today: between days that are equally usual and equally full, the nearest is taken.

    Returns:
        One for each kind. ``covered`` is no where a kind has less than a quarter of the trips of the busiest kind and
        no service that runs on this kind of day only; and where it has less than a tenth.
    """
    chosen = {day: _choose(day, calendar, today) for day in DayKind}
    most = max(choice.trips for choice in chosen.values())
    return {
        day: ReferenceDay(
            day, choice.date, choice.trips, choice.like_it, choice.of,
            choice.trips >= max(SCRAPS * most, 1)
            and (choice.trips >= TOO_FEW * most or _has_services_of_its_own(day, calendar, trips_of)),
            choice.in_holidays, choice.cut,
        )
        for day, choice in chosen.items()
    }  # fmt: skip


def _choose(kind: DayKind, calendar: Calendar, today: date) -> ReferenceDay:
    """Take the day with the usual number of trips, never on a holiday if there is another."""
    running = [day for day, count in calendar.trips.items() if count and kind_of(day) is kind]
    ordinary = [day for day in running if not is_bank_holiday(day)]
    in_term = [day for day in ordinary if not is_likely_school_holiday(day)]
    days = in_term or ordinary or running
    if not days:
        return ReferenceDay(kind, None, 0, 0, 0, covered=False)
    counts = Counter(calendar.trips[day] for day in days)

    def rank(day: date) -> tuple[int, int, int, date]:
        return -counts[calendar.trips[day]], -calendar.trips[day], abs((day - today).days), day

    best = min(days, key=rank)
    # A file that was cut to one day still has a few trips on all others: the usual number is then the number of scraps.
    fullest = max(counts)
    cut = calendar.trips[best] < TOO_FEW * fullest
    if cut:
        best = min((day for day in days if calendar.trips[day] >= fullest / 2), key=rank)
    count = calendar.trips[best]
    return ReferenceDay(kind, best, count, counts[count], len(days), covered=True, in_holidays=not in_term, cut=cut)


def _has_services_of_its_own(kind: DayKind, calendar: Calendar, trips_of: Mapping[str, int]) -> bool:
    """Whether there are trips that run on this kind of day and on no other: somebody planned this day by itself."""
    here: set[str] = set()
    elsewhere: set[str] = set()
    for day, services in calendar.services.items():
        if kind_of(day) is kind:
            here |= services
        elif not is_bank_holiday(day):
            elsewhere |= services
    return any(trips_of.get(service) for service in here - elsewhere)


def day_before(chosen: Mapping[DayKind, ReferenceDay], day: DayKind, calendar: Calendar) -> date | None:
    """Find the day whose late buses are still running after midnight on a usual day of a kind.

    The day before the chosen one, if it is an ordinary one of the kind that comes before; else the chosen day of that
    kind. Before a usual weekday lies a usual weekday: four times out of five it is true.
    """
    usual_date = chosen[day].date
    if usual_date is None:
        return None
    before = {DayKind.WEEKDAY: DayKind.WEEKDAY, DayKind.SATURDAY: DayKind.WEEKDAY, DayKind.SUNDAY: DayKind.SATURDAY}[
        day
    ]
    eve = usual_date - ONE_DAY
    # On a day off, or where the file was cut, the evening before says nothing of what is usual.
    plain = kind_of(eve) is before and not is_bank_holiday(eve)
    if plain and calendar.trips.get(eve, 0) >= chosen[before].trips / 2 > 0:
        return eve
    return chosen[before].date
