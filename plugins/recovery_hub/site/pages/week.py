"""The week by links: what there is on the morning, the afternoon and the evening of each day. None is empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from recovery_hub.directory.records import Service
from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import PartOfDay, Slot
from recovery_hub.site.page import InCopy, Page, PageKind
from recovery_hub.site.shelves import by_part, shelves
from recovery_hub.site.site import Site
from recovery_hub.site.words.when import AT_ANY_TIME

WEEK = PageKind("week", ("/when/",), section="find", copy=InCopy.REST)
SLOT = PageKind("slot", ("/when/{id}/",), section="find", copy=InCopy.REST)
KINDS = (WEEK, SLOT)

_FROM = {PartOfDay.MORNING: "6am to noon", PartOfDay.AFTERNOON: "noon to 5pm", PartOfDay.EVENING: "5pm to 11pm"}


def pages(site: Site) -> Iterator[Page]:
    """Yield the week as a list of links, then a page for each part of it that has something."""
    found, today = _sorted(site), site.directory.today
    slots = [(day, part) for day in range(len(DAY_NAMES)) for part in PartOfDay if (day, part) in found]
    yield Page(
        kind=WEEK,
        address=WEEK.at(),
        title="By day and time",
        summary=f"What there is in {site.directory.city.name} on each morning, afternoon and evening of the week.",
        context={
            "days": [
                (
                    name,
                    [
                        (_address((day, part)), part, len(found[day, part]))
                        for part in PartOfDay
                        if (day, part) in slots
                    ],
                )
                for day, name in enumerate(DAY_NAMES)
            ],
            "parts": _FROM,
            "periods": site.directory.calendar.periods,
            "untold": sum(not _slots(service, today) and not _any_time(service) for service in site.listed),
        },
    )
    for day, part in slots:
        yield _page((day, part), found, site)


def _page(slot: Slot, found: Mapping[Slot, list[Service]], site: Site) -> Page:
    (day, part), today = slot, site.directory.today
    here = found[slot]
    at_home = [service for service in here if slot in _slots(service, today, at_home=True)]
    out = [service for service in here if slot in _slots(service, today, at_home=False)]
    beside = [(day, other) for other in PartOfDay if other != part] + [(other, part) for other in range(len(DAY_NAMES))]
    return Page(
        kind=SLOT,
        address=_address(slot),
        title=f"{DAY_NAMES[day]} {part}",
        summary=f"What there is on {DAY_NAMES[day]} {part}s, {_FROM[part]}.",
        context={
            "hours": _FROM[part],
            "out": by_part(out, site),
            "at_home": shelves(at_home, site, at_home=True),
            "near": [
                (_address(other), f"{DAY_NAMES[other[0]]} {other[1]}")
                for other in beside
                if other in found and other != slot
            ],
        },
    )


def _address(slot: Slot) -> str:
    return f"/when/{DAY_NAMES[slot[0]].lower()}-{slot[1]}/"


def _sorted(site: Site) -> dict[Slot, list[Service]]:
    found: dict[Slot, list[Service]] = {}
    for service in site.listed:
        for slot in _slots(service, site.directory.today):
            found.setdefault(slot, []).append(service)
    return found


def _slots(service: Service, today: date, *, at_home: bool | None = None) -> frozenset[Slot]:
    """The parts of the week in which it runs: at home, elsewhere, or both (None); none if we know no times."""
    sessions = [session for session in service.sessions if at_home is None or session.format.needs_no_travel is at_home]
    return frozenset().union(*(session.schedule.slots(today) for session in sessions))


def _any_time(service: Service) -> bool:
    """Whether it has no times because it needs none: a letter can be written at any hour."""
    return all(form in AT_ANY_TIME for form in service.formats)
