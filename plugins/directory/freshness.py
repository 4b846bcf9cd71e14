"""How long a check lasts: the more a reader depends on an entry tonight, the sooner it is due again."""

from __future__ import annotations

from datetime import date, timedelta

from plugins.directory.choices import GroupKind
from plugins.directory.model import Service

CRISIS_NEEDS = frozenset({"crisis-tonight", "urges-to-hurt-myself"})
CRISIS_DAYS = 90
GROUP_DAYS = 92
OTHER_DAYS = 183
STALE_DAYS = 365
"""After a year a page says plainly that nobody has checked."""


def lasts_days(service: Service) -> int:
    """How many days a check of this service lasts.

    Source: our own rule, after the update cycles of Inform USA (AIRS): crisis up to 90 days, groups and drop-ins
    three months, all others six.
    """
    if CRISIS_NEEDS & set(service.needs):
        return CRISIS_DAYS
    in_a_group = service.group is not None and service.group.size not in {GroupKind.ONE_TO_ONE, GroupKind.UNKNOWN}
    return GROUP_DAYS if in_a_group else OTHER_DAYS


def due_on(service: Service) -> date | None:
    """The day by which a service should be checked again; None if it was never checked."""
    return service.verified.on + timedelta(days=lasts_days(service)) if service.verified else None


def is_fresh(service: Service, today: date) -> bool:
    """Whether the last check still holds."""
    due = due_on(service)
    return due is not None and due >= today


def is_stale(service: Service, today: date) -> bool:
    """Whether nobody has checked for a year, or ever."""
    return service.verified is None or (today - service.verified.on).days > STALE_DAYS
