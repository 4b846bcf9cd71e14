"""How long a check lasts: the more a reader depends on an entry tonight, the sooner it is due again.

A check grows old in steps. Up to the day on which it is due it holds. After a year the page says so in a banner. After
eighteen months lists, filters and counts leave the entry out; its page stays where it is and says why.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from recovery_hub.directory.choices import GroupKind

if TYPE_CHECKING:
    from recovery_hub.directory.records import Service

CRISIS_NEEDS = frozenset({"crisis-tonight", "urges-to-hurt-myself"})
CRISIS_DAYS = 90
GROUP_DAYS = 92
OTHER_DAYS = 183
SIX_MONTHS_DAYS = 183
"""What the home page and the gap pages count as checked lately, whatever the kind of service."""
STALE_DAYS = 365
"""After a year a page says plainly that nobody has checked."""
LEFT_OUT_DAYS = 548
"""After eighteen months lists leave an entry out."""

SOONEST_DAYS = 30
"""What is there for a crisis may be checked again after a month, well before it is due."""


class ReviewCadence(StrEnum):
    """What a service is to somebody who counts on it: it decides how long a check lasts."""

    CRISIS = "crisis"
    GROUP = "group"
    OTHER = "other"


_LASTS = {ReviewCadence.CRISIS: CRISIS_DAYS, ReviewCadence.GROUP: GROUP_DAYS, ReviewCadence.OTHER: OTHER_DAYS}


def kind_of(service: Service) -> ReviewCadence:
    """Say whether a service is there for a crisis, is a group, or neither."""
    if CRISIS_NEEDS & set(service.needs):
        return ReviewCadence.CRISIS
    in_a_group = service.group is not None and service.group.size not in {GroupKind.ONE_TO_ONE, GroupKind.UNKNOWN}
    return ReviewCadence.GROUP if in_a_group else ReviewCadence.OTHER


def lasts_days(service: Service) -> int:
    """How many days a check of this service lasts.

    Source: our own rule, after the update cycles of Inform USA (AIRS): crisis 30 to 90 days, groups and drop-ins
    three months, all others six.
    """
    return _LASTS[kind_of(service)]


def due_on(service: Service) -> date | None:
    """The day by which a service should be checked again; None if it was never checked."""
    return service.verified.on + timedelta(days=lasts_days(service)) if service.verified else None


def due_from(service: Service) -> date | None:
    """The first day on which a new check is worth a call: for a crisis after a month, else halfway to the due day.

    Returns:
        None if it was never checked.
    """
    if service.verified is None:
        return None
    days = SOONEST_DAYS if kind_of(service) is ReviewCadence.CRISIS else lasts_days(service) // 2
    return service.verified.on + timedelta(days=days)


def is_fresh(service: Service, today: date) -> bool:
    """Whether the last check still holds."""
    due = due_on(service)
    return due is not None and due >= today


def checked_lately(service: Service, today: date) -> bool:
    """Whether somebody checked the whole entry in the last six months."""
    return service.verified is not None and (today - service.verified.on).days <= SIX_MONTHS_DAYS


def is_stale(service: Service, today: date) -> bool:
    """Whether nobody has checked for a year, or ever."""
    return service.verified is None or (today - service.verified.on).days > STALE_DAYS


def is_left_out(service: Service, today: date) -> bool:
    """Whether the last check is so old that lists leave the service out.

    What was never checked has no day to count from: lists name it, and its page says that nobody has checked.
    """
    return service.verified is not None and (today - service.verified.on).days > LEFT_OUT_DAYS
