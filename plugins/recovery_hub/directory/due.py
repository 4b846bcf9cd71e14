"""What to check in which week: soonest what is late or there for a crisis, and no week so full that nobody begins.

Weeks begin on Monday. The answer depends on the day and the entries alone, so everybody gets the same list in a week;
what has been checked since Monday keeps its place in the count, so that nothing else moves up to fill it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.freshness import ReviewCadence, due_from, due_on, kind_of, lasts_days
from recovery_hub.directory.law import changed_since
from recovery_hub.directory.records import ContentPage, Guide, Helpline, Law, Service

WEEK = timedelta(days=7)
YEAR = timedelta(days=365)
"""So long after its day a page about the site is read again: it makes promises."""
AHEAD = timedelta(days=14)
"""So long before their day helplines, guides and changes in the law are on the list: reading takes two people."""
FEWEST_A_WEEK = 6
"""How many can be rung in one sitting."""
SPARE = 1.25
"""A quarter more than an even spread needs: what is late gets done as well."""


@dataclass(frozen=True, slots=True)
class Week:
    """The checks of one week.

    Attributes:
        begins: a Monday.
        services: what to check: what is late first, then by the day it is due.
    """

    begins: date
    services: tuple[Service, ...]

    @property
    def ends(self) -> date:
        """The Sunday."""
        return self.begins + WEEK - timedelta(days=1)


def weeks_of(directory: Directory) -> tuple[Week, ...]:
    """Spread the checks over the weeks from this one to the last in which something is due.

    What is late fills the weeks from this one on, help for a crisis first, then the longest unchecked. All else
    comes as late as it may in a week that has room; where none has, in the emptiest.

    Returns:
        This week first; every entry that may run stands in one week.
    """
    monday = directory.today - timedelta(days=directory.today.weekday())
    services = [service for service in directory.services.values() if service.may_run]
    share = _share(services)
    taken = Counter({0: sum(service.verified is not None and service.verified.on >= monday for service in services)})
    chosen: dict[int, list[Service]] = {}
    for service in sorted(services, key=lambda service: _urgency(service, monday)):
        week = _week_for(service, monday, taken, share)
        taken[week] += 1
        chosen.setdefault(week, []).append(service)
    last = max(chosen, default=0)
    return tuple(Week(monday + number * WEEK, tuple(chosen.get(number, ()))) for number in range(last + 1))


@dataclass(frozen=True, slots=True)
class Reading:
    """Something of our own that has a last day: a helpline, a guide, a page or a change in the law.

    Attributes:
        record: what is to be read again.
        name: what it is called.
        by: the day by which somebody reads it again; the day of the change where the law has overtaken it; None for a
            helpline that is prepared and was never read.
        law: the changes in the law that have overtaken it, the oldest first.
    """

    record: Helpline | Guide | ContentPage | Law
    name: str
    by: date | None
    law: tuple[Law, ...] = ()

    @property
    def is_prepared(self) -> bool:
        """Whether it is a helpline that is shown nowhere until somebody has read its own page."""
        return isinstance(self.record, Helpline) and self.record.is_prepared


def readings_of(directory: Directory) -> tuple[Reading, ...]:
    """List what to read: helplines that wait, helplines within two weeks, what the law has overtaken, and the rest.

    A helpline that is only prepared comes first: people miss it each day. One past its day is no longer shown, but for
    the lasting ones; so nobody may forget it. Those of another nation are for others to read.
    """
    overtaken = tuple(_overtaken(directory))
    known = {(reading.record.kind_name, reading.record.id) for reading in overtaken}
    lines = [line for line in directory.helplines.values() if line.is_for(directory.city.nation)]
    found = [
        *(Reading(line, line.name, None if line.is_prepared else line.expires) for line in lines),
        *overtaken,
        *(
            Reading(guide, guide.title, guide.check_by)
            for guide in directory.guides.values()
            if ("guide", guide.id) not in known
        ),
        *(
            Reading(page, page.title, page.updated + YEAR)
            for page in directory.pages.values()
            if ("page", page.id) not in known
        ),
        *(Reading(law, law.name, law.check_by) for law in directory.laws.values()),
    ]
    soon = [reading for reading in found if reading.law or reading.by is None or reading.by <= directory.today + AHEAD]
    return tuple(sorted(soon, key=_turn))


def _overtaken(directory: Directory) -> Iterator[Reading]:
    records: tuple[Guide | ContentPage, ...] = (*directory.guides.values(), *directory.pages.values())
    for record in records:
        if law := changed_since(record, directory):
            yield Reading(record, record.title, law[0].in_force_from or directory.today, law)


def _turn(reading: Reading) -> tuple[bool, bool, bool, date, str]:
    is_helpline = isinstance(reading.record, Helpline)
    return not reading.is_prepared, not is_helpline, not reading.law, reading.by or date.min, reading.record.id


def is_late(service: Service, day: date) -> bool:
    """Whether the day by which it was due has passed, or it was never checked."""
    due = due_on(service)
    return due is None or due < day


def part_of_city(service: Service, directory: Directory) -> str:
    """The part of the city in which a caller would look for it; "" for what has no place that may be shown."""
    places = [directory.places[id_] for id_ in service.places if id_ in directory.places]
    if any(place.is_hidden for place in places):
        return ""
    return next((place.part_of_city for place in places if place.part_of_city), "")


def _share(services: Sequence[Service]) -> int:
    return max(FEWEST_A_WEEK, ceil(SPARE * sum(7 / lasts_days(service) for service in services)))


def _urgency(service: Service, monday: date) -> tuple[bool, bool, date, str]:
    late = is_late(service, monday)
    return not late, not (late and kind_of(service) is ReviewCadence.CRISIS), due_on(service) or date.min, service.id


def _week_for(service: Service, monday: date, taken: Counter[int], share: int) -> int:
    begins, ends = due_from(service), due_on(service)
    if begins is None or ends is None or ends < monday:
        return next(week for week in range(sum(taken.values()) + 1) if taken[week] < share)
    first, last = (max(0, (day - monday).days // 7) for day in (begins, ends))
    weeks = range(last, first - 1, -1)
    return next((week for week in weeks if taken[week] < share), min(weeks, key=lambda week: (taken[week], week)))
