"""On which day a page begins to say something, and on which it stops: the last day of each and the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

from recovery_hub.directory import Directory
from recovery_hub.maps import Base
from recovery_hub.site.pages import buses, guides, hard_weeks, home, opportunities
from recovery_hub.site.site import Site, SiteConfig
from tests.access.small_city import city

DAY = timedelta(days=1)


def context(kind: ModuleType, directory: Directory, today: date, address: str) -> dict[str, Any]:
    """What a page is made from on some day."""
    site = Site(replace(directory, today=today), SiteConfig("", {}, Base(())))
    return next(dict(page.context) for page in kind.pages(site) if page.address == address)


@pytest.fixture(scope="module")
def little() -> Directory:
    """The little town without services."""
    return city()


def test_a_chance_is_shown_up_to_its_last_day(little: Directory) -> None:
    """On the day it ends it can still be taken."""
    last = next(iter(little.opportunities.values())).expires

    assert [1, 0] == [
        len(context(opportunities, little, day, "/opportunities/")["kinds"]) for day in (last, last + DAY)
    ]


def test_a_guide_is_overdue_the_day_after_it_was_to_be_read(little: Directory) -> None:
    """Not on the day itself."""
    guide = next(iter(little.guides.values()))

    assert [False, True] == [
        context(guides, little, day, f"/guides/{guide.id}/")["overdue"]
        for day in (guide.check_by, guide.check_by + DAY)
    ]


def test_a_guide_leads_to_the_needs_it_is_for(little: Directory) -> None:
    """By name; one that the city does not have is passed over."""
    guide = next(iter(little.guides.values()))
    more = replace(little, guides={guide.id: guide.model_copy(update={"needs": (*guide.needs, "not-here")})})

    assert list(guide.needs) == [need.id for need in context(guides, more, more.today, f"/guides/{guide.id}/")["needs"]]
    assert guide.needs


def test_a_timetable_is_over_the_day_after_its_last(little: Directory) -> None:
    """On its last day the buses still run by it."""
    route = next(iter(little.routes.values()))

    assert [False, True] == [
        context(buses, little, day, f"/buses/{route.id}/")["over"] for day in (route.to, route.to + DAY)
    ]


@pytest.fixture(scope="module")
def with_weeks(little: Directory, thornmouth: Directory) -> Directory:
    """The little town with the hard weeks of the invented city."""
    return replace(little, city=thornmouth.city)


def test_hard_weeks_are_named_eight_weeks_ahead(with_weeks: Directory) -> None:
    """From eight weeks before their first day to their last."""
    period = next(iter(with_weeks.calendar.periods))
    ahead = period.first - timedelta(weeks=8)

    assert [False, True, True, False] == [
        period in context(home, with_weeks, day, "/")["periods"]
        for day in (ahead - DAY, ahead, period.last, period.last + DAY)
    ]


def test_days_of_hard_weeks_that_have_passed_are_left_out(with_weeks: Directory) -> None:
    """Today is among them; the day after the last they are over."""
    period = next(iter(with_weeks.calendar.periods))
    days = (period.first, period.first + DAY, period.last, period.last + DAY)
    found = [context(hard_weeks, with_weeks, day, f"/when/{period.id}/") for day in days]

    assert [False, False, False, True] == [each["is_over"] for each in found]
    assert [(period.last - day).days + 1 for day in days] == [len(each["days"]) for each in found]
