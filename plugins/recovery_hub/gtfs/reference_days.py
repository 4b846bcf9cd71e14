"""Which day of a timetable file stands for a usual weekday, Saturday and Sunday, and whether it stands there at all.

A file lists services by date. The number of trips flips with school days, holidays and road works, and a file that was
cut for some purpose looks whole: its calendar goes on until next year, while of its Sunday only the coaches are left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

from recovery_hub.gtfs.feed_problem import FeedError, FeedExpiredError, FeedNotBegunError
from recovery_hub.gtfs.school_holidays import is_likely_school_holiday
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.language.clock import DAY_NAMES, date_words, day_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule import ENGLAND_AND_WALES
from recovery_hub.schedule import Calendar as CityCalendar

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

PART_OF_WEEKDAY = 0.75
"""A Saturday or Sunday without a service of its own, and with less than this share of the weekday's trips, looks like a
part of the weekday. Southampton's honest Saturday has 83 in 100; a false one that was met had 42."""

NOW_AND_THEN = 0.1
"""A service that runs on no more than this share of other days is still one of its own kind of day."""

ALIKE = 0.75
"""A weekday is like the chosen one if it usually has at least this share of its trips."""

USUAL_OF_FIVE = 3
"""For so many of the five weekdays a day, or a trip, must stand to be part of a usual weekday."""

_SATURDAY, _SUNDAY = 5, 6
_WORKING = range(5)


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
        weekdays: the days of the week for which it stands, from 0 for Monday.
        doubt: what speaks against it, in a sentence; "" if nothing does.
        in_holidays: whether there was no such day outside bank and school holidays.
        cut: whether the number of trips it has is met on this day alone, most others having far fewer.
    """

    day: DayKind
    date: date | None
    trips: int
    like_it: int
    of: int
    covered: bool
    weekdays: frozenset[int] = frozenset()
    doubt: str = ""
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
        city: whose bank holidays and school terms say which days are no usual ones.
    """

    first: date
    last: date
    services: Mapping[date, frozenset[str]]
    trips: Mapping[date, int]
    city: CityCalendar = ENGLAND_AND_WALES

    def is_bank_holiday(self, day: date) -> bool:
        """Whether the city keeps a day as a bank holiday."""
        return self.city.is_bank_holiday(day)

    def in_term(self, days: Sequence[date]) -> list[date]:
        """Leave out the days on which its schools have holidays."""
        return [day for day in days if not is_likely_school_holiday(day, self.city)]


def kind_of(day: date) -> DayKind:
    """Say what kind of day a date is by its weekday alone."""
    number = day.weekday()
    return DayKind.SATURDAY if number == _SATURDAY else DayKind.SUNDAY if number == _SUNDAY else DayKind.WEEKDAY


def services_on(feed: gtfs_kit.Feed, day: date) -> frozenset[str]:
    """Ask the library which services run on a day."""
    return frozenset(feed.get_active_services(f"{day:%Y%m%d}"))


def services_each_day(feed: gtfs_kit.Feed) -> Callable[[date], frozenset[str]]:
    """Read the calendars once for many days: asking the library takes milliseconds each time.

    Args:
        feed: tidied.

    Returns:
        A function that says what ``services_on`` says.
    """
    import gtfs_kit  # noqa: PLC0415 - see the head of this file

    spans: list[tuple[str, str, str, list[bool]]] = []
    if (calendar := feed.calendar) is not None:
        runs = (calendar[gtfs_kit.constants.WEEKDAYS] == 1).fillna(value=False).to_numpy(dtype=bool).tolist()
        ends = (calendar[name].tolist() for name in ("service_id", "start_date", "end_date"))
        spans = list(zip(*ends, runs, strict=True))
    more: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    if (dates := feed.calendar_dates) is not None:
        rows = (dates[name].tolist() for name in ("date", "exception_type", "service_id"))
        for day, kind, service in zip(*rows, strict=True):
            more[day, int(kind)].add(service)

    def on(day: date) -> frozenset[str]:
        word, weekday = f"{day:%Y%m%d}", day.weekday()
        usual = {service for service, start, end, runs in spans if runs[weekday] and start <= word <= end}
        return frozenset((usual | more.get((word, 1), set())) - more.get((word, 2), set()))

    return on


def read_calendar(
    feed: gtfs_kit.Feed, trips_of: Mapping[str, int], today: date, name: str, city: CityCalendar = ENGLAND_AND_WALES
) -> Calendar:
    """Read the days near today.

    Args:
        feed: tidied.
        trips_of: service -> how many trips run by it; only of trips that are used.
        today: the day of the site.
        name: of the file, for messages.
        city: its bank holidays and school terms.

    Raises:
        FeedProblem: if no trip runs on any day, the last one ran before today, or the first is weeks ahead.
    """
    running = services_each_day(feed)

    def count(day: date) -> int:
        return sum(trips_of.get(service, 0) for service in running(day))

    days = _possible_days(feed, trips_of)
    last = next((day for day in reversed(days) if count(day)), None)
    first = next((day for day in days if count(day)), None)
    if first is None or last is None:
        raise FeedError(f"In “{name}” no trip runs on any day. Its calendar names no day, or not those of the trips.")
    if last < today:
        raise FeedExpiredError(
            f"The timetables in “{name}” are over: they run from {day_words(first)} to {day_words(last)}, "
            f"and today is {day_words(today)}. Please get the newest file from where it came from.",
            last,
        )
    if first > today + NEAR:
        raise FeedNotBegunError(
            f"The timetables in “{name}” have not begun: they run from {day_words(first)} to {day_words(last)}, "
            f"and today is {day_words(today)}. Please get the file that holds now, or wait for the day."
        )
    middle = next(day for day in days if day >= today and count(day))
    start, end = max(first, middle - NEAR), min(last, middle + NEAR)
    near = [start + number * ONE_DAY for number in range((end - start).days + 1)]
    services = {day: running(day) for day in near}
    trips = {day: sum(trips_of.get(service, 0) for service in found) for day, found in services.items()}
    return Calendar(first, last, services, trips, city)


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
        no service of its own; where it has less than a tenth; where a Saturday or Sunday looks like a part of the
        weekday; and where a weekday is like fewer than three of the five.
    """
    chosen = {day: _choose(day, calendar, today) for day in DayKind}
    most = max(choice.trips for choice in chosen.values())
    weekday = chosen[DayKind.WEEKDAY].trips
    found = {}
    for day, choice in chosen.items():
        own = _has_services_of_its_own(day, calendar, trips_of)
        enough = choice.trips >= max(SCRAPS * most, 1) and (own or choice.trips >= TOO_FEW * most)
        doubt = ""
        if enough and day is DayKind.WEEKDAY:
            doubt = _too_few_weekdays(choice)
        elif enough and not own and choice.trips < PART_OF_WEEKDAY * weekday:
            doubt = (
                f"It has {choice.trips:,} of the weekday's {weekday:,} trips, and none of its own: "
                "it looks like a part of the weekday."
            )
        found[day] = replace(choice, covered=enough and not doubt, doubt=doubt)
    return found


def _too_few_weekdays(choice: ReferenceDay) -> str:
    if len(choice.weekdays) >= USUAL_OF_FIVE:
        return ""
    if choice.date and (choice.cut or choice.like_it == 1):
        return f"It has all buses on {date_words(choice.date)} only; other days have fewer, or none."
    names = listed([f"{DAY_NAMES[number]}s" for number in sorted(choice.weekdays)])
    return f"It has the buses of {names} only." if names else "From one week to the next its buses are not the same."


def _choose(kind: DayKind, calendar: Calendar, today: date) -> ReferenceDay:
    """Take the day with the usual number of trips, never on a holiday if there is another."""
    running = [day for day, count in calendar.trips.items() if count and kind_of(day) is kind]
    ordinary = [day for day in running if not calendar.is_bank_holiday(day)]
    in_term = calendar.in_term(ordinary)
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
    stands_for = _alike(best, days, calendar)
    return ReferenceDay(
        kind, best, count, counts[count], len(days), covered=True, weekdays=stands_for, in_holidays=not in_term, cut=cut
    )


def _alike(best: date, days: Sequence[date], calendar: Calendar) -> frozenset[int]:
    """Find the days of the week that usually have about as many trips as the chosen day."""
    by_weekday: dict[int, list[int]] = {}
    for day in days:
        by_weekday.setdefault(day.weekday(), []).append(calendar.trips[day])
    return frozenset(number for number, trips in by_weekday.items() if median(trips) >= ALIKE * calendar.trips[best])


def _has_services_of_its_own(kind: DayKind, calendar: Calendar, trips_of: Mapping[str, int]) -> bool:
    """Whether there are trips that somebody planned for this kind of day, and that don't come from another.

    A service of the weekend belongs to Saturdays and Sundays alike. One that runs on a few weekdays too, because
    between Christmas and New Year buses go as on Saturdays, is still one of the weekend.
    """
    ordinary = [day for day in calendar.services if not calendar.is_bank_holiday(day)]
    working = [day for day in ordinary if day.weekday() in _WORKING]
    weekend = [day for day in ordinary if day.weekday() not in _WORKING]
    others = (calendar.in_term(working) or working) if kind is not DayKind.WEEKDAY else weekend
    elsewhere = Counter(service for day in others for service in calendar.services[day])
    here = {service for day in calendar.services if kind_of(day) is kind for service in calendar.services[day]}
    seldom = NOW_AND_THEN * len(others)
    return any(trips_of.get(service) and elsewhere[service] <= seldom for service in here)


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
    plain = kind_of(eve) is before and not calendar.is_bank_holiday(eve)
    if plain and calendar.trips.get(eve, 0) >= chosen[before].trips / 2 > 0:
        return eve
    return chosen[before].date
