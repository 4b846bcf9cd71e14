"""Holidays and hard weeks in city.yaml that can't be.

`local_holidays` are those that only this city keeps: the bank holidays of its nation are known. `periods` are weeks
with a page of their own, such as those around Christmas.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import PartOfDay
from recovery_hub.schedule.holidays import holiday_names
from recovery_hub.validation.messages import problem

_SLOTS = frozenset(f"{day.lower()}-{part}" for day in DAY_NAMES for part in PartOfDay)
"""Ends of addresses that the pages of the week have: ``/when/tuesday-evening/``."""


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for each holiday that stands twice, and each period that ends before it begins."""
    days = [holiday.on for holiday in directory.city.local_holidays]
    for count, day in enumerate(days):
        spot = directory.city_spot("local_holidays", count, "on")
        if day in days[:count]:
            yield problem("city-days.twice", spot, value=day)
        if name := holiday_names(day.year, directory.calendar.nation).get(day):
            yield problem("city-days.known", spot, Level.WARNING, value=day, name=name)
    ids = [weeks.id for weeks in directory.city.periods]
    for count, weeks in enumerate(directory.city.periods):
        if weeks.id in ids[:count] or weeks.id in _SLOTS:
            yield problem("city-days.address", directory.city_spot("periods", count, "id"), value=weeks.id)
        if weeks.to < weeks.from_:
            spot = directory.city_spot("periods", count, "to")
            yield problem("city-days.order", spot, first=weeks.from_, last=weeks.to)
