"""Whether a service is running, and what is new: the sentence that stands above everything else on its page."""

from __future__ import annotations

from datetime import date

from recovery_hub.directory.choices import Places, Status
from recovery_hub.directory.freshness import due_on, is_left_out, is_stale
from recovery_hub.directory.records import Organisation, Place, Service
from recovery_hub.language.clock import date_words, day_words
from recovery_hub.site.words.contact import ask_first
from recovery_hub.site.words.glance import CAPACITY_LASTS_DAYS
from recovery_hub.site.words.plain import checked, phrase, sentence

MOVE_SHOWN_DAYS = 183
"""For how long after a move a page says that it was somewhere else before."""


def status_words(service: Service, today: date | None = None) -> tuple[str, ...]:
    """Say that a service is not running as usual; nothing for one that is.

    Args:
        service: any service.
        today: the day of reading, so that a day that has passed is not promised; without it every day is to come.
    """
    if service.status is Status.ACTIVE:
        return ()
    first = " ".join(filter(None, (sentence(service.status.label), _from_when(service, today))))
    return tuple(filter(None, (first, sentence(service.status_note or ""), told_words(service.status_told_on))))


def told_words(day: date | None) -> str:
    """Say on which day we were told: a reader sees how old the news is."""
    return f"We were told on {date_words(day)}." if day is not None else ""


def moved_words(service: Service, place: Place | None, today: date) -> tuple[str, ...]:
    """Say that a service moves or has moved, and when we were told; nothing half a year after it did.

    Args:
        service: any service.
        place: the new place, if its entry says which; a hidden one is not named.
        today: the day of reading.
    """
    moved = service.moved
    if moved is None or service.status is Status.CLOSED or (today - moved.on).days > MOVE_SHOWN_DAYS:
        return ()
    verb = "It moves" if moved.on > today else "It moved"
    if place is not None and place.is_hidden:
        return (f"{verb} on {date_words(moved.on)}. They tell you the address.", told_words(moved.told_on))
    where = place.name if place is not None else phrase(moved.to or "")
    to = f" to {where}" if where else ""
    return (f"{verb}{to} on {date_words(moved.on)}.", told_words(moved.told_on))


def _from_when(service: Service, today: date | None) -> str:
    """The day on which it changes, and what to do where that is not sure."""
    if service.status is Status.UNCONFIRMED:
        return "Ask first." if all(form.needs_no_travel for form in service.formats) else "Ask before you go."
    day, will, was = {
        Status.PAUSED: (service.reopens_on, "It opens again", "It was to open again"),
        Status.CLOSING: (service.closes_on, "Its last day is", "Its last day was to be"),
    }.get(service.status, (None, "", ""))
    if day is None:
        return ""
    passed = today is not None and day < today
    verb = was if passed else will
    on = "" if service.status is Status.CLOSING else " on"
    return f"{verb}{on} {date_words(day)}.{' Ask first.' if passed else ''}"


def alert_words(service: Service, today: date) -> str:
    """News whose first day has come and whose last day has not passed."""
    alert = service.alert
    if alert is None or not alert.from_ <= today <= alert.to:
        return ""
    return " ".join(filter(None, (sentence(alert.text), told_words(alert.told_on))))


_SINCE = {
    Places.OPEN: "There has been room",
    Places.LIMITED: "There have been few places",
    Places.WAITING_LIST: "There has been a waiting list",
    Places.FULL: "Full",
}


def capacity_words(service: Service, today: date) -> str:
    """Whether there is room, and since when there is none; nothing where that was said more than 30 days ago."""
    capacity = service.capacity
    if capacity is None or capacity.places is Places.UNKNOWN:
        return ""
    if (today - capacity.as_of).days > CAPACITY_LASTS_DAYS:
        return ""
    told = day_words(capacity.as_of)
    if capacity.since is not None:
        return f"{_SINCE[capacity.places]} since {date_words(capacity.since)} ({told})."
    return f"{phrase(capacity.places.label)} ({told})."


def checked_words(service: Service, today: date) -> tuple[str, ...]:
    """Who checked the entry, and when that is due again. What is closed is not checked again."""
    ask = ask_first(service)
    if service.verified is None:
        return (f"Nobody has checked this entry yet. {ask}".strip(),)
    said = [checked(service.verified.on, service.verified.by, service.verified.how)]
    due = due_on(service)
    if service.status is Status.CLOSED:
        return tuple(said)
    if is_left_out(service, today):
        said.append(f"That is more than a year and a half ago, so our lists and filters leave it out. {ask}")
    elif is_stale(service, today):
        said.append(f"That is more than a year ago. {ask}")
    elif due is not None and due < today:
        said.append(f"The next check was due by {date_words(due)}. {ask}")
    elif due is not None:
        said.append(f"Next check due by {date_words(due)}.")
    return tuple(said)


def dated_words(entry: Service | Place | Organisation) -> str:
    """Say since when an entry is in the directory, and when a fact of it last changed; "" where nobody knows."""
    added = f"Added on {date_words(entry.added)}" if entry.added else ""
    changed = f"{'changed' if added else 'Changed'} on {date_words(entry.changed)}" if entry.changed else ""
    return f"{', '.join(filter(None, (added, changed)))}." if added or changed else ""


FACTS = {"phone": "Phone number", "hours": "Times", "address": "Address", "access": "Way in", "cost": "Price"}
"""Facts that may have a day of their own -> what a page calls them."""


def fact_checks(service: Service) -> dict[str, str]:
    """Say when single facts were checked, where that was after the last check of the whole entry.

    Returns:
        ``{"phone": "Phone number checked on Thursday 1 October 2026.", "hours": ""}``: every fact of ``FACTS``.
    """
    days = {name: getattr(service.checked, name) if service.checked else None for name in FACTS}
    whole = service.verified.on if service.verified else None
    return {
        name: f"{words} checked on {date_words(day)}." if (day := days[name]) and (not whole or day > whole) else ""
        for name, words in FACTS.items()
    }
