"""Whether a service is running, and what is new: the sentence that stands above everything else on its page."""

from __future__ import annotations

from datetime import date

from plugins.directory.choices import Places, Status
from plugins.directory.freshness import due_on, is_stale
from plugins.directory.hours import date_words
from plugins.directory.model import Service
from plugins.site.words.glance import CAPACITY_LASTS_DAYS
from plugins.site.words.plain import checked, month_words, sentence


def status_words(service: Service) -> tuple[str, ...]:
    """Say that a service is not running as usual; nothing for one that is."""
    if service.status is Status.ACTIVE:
        return ()
    first = sentence(service.status.label)
    if service.status is Status.PAUSED and service.reopens_on:
        first += f" It opens again on {date_words(service.reopens_on)}."
    if service.closes_on and service.status is Status.CLOSING:
        first += f" Its last day is {date_words(service.closes_on)}."
    return tuple(filter(None, (first, sentence(service.status_note or ""))))


def alert_words(service: Service, today: date) -> str:
    """News whose first day has come and whose last day has not passed."""
    alert = service.alert
    return sentence(alert.text) if alert is not None and alert.from_ <= today <= alert.to else ""


def capacity_words(service: Service, today: date) -> str:
    """Whether there is room. What was said more than 30 days ago is not known any more."""
    capacity = service.capacity
    if capacity is None or capacity.places is Places.UNKNOWN:
        return ""
    if (today - capacity.as_of).days > CAPACITY_LASTS_DAYS:
        return ""
    return f"{sentence(capacity.places.label)} That was so on {date_words(capacity.as_of)}."


def checked_words(service: Service, today: date) -> tuple[str, ...]:
    """Who checked the entry, and when that is due again."""
    if service.verified is None:
        return ("Nobody has checked this entry yet. Ring before you go.",)
    said = [checked(service.verified.on, service.verified.by, service.verified.how)]
    due = due_on(service)
    if is_stale(service, today):
        said.append("That is more than a year ago. Ring before you go.")
    elif due is not None and due < today:
        said.append(f"The next check was due in {month_words(due)}. Ring before you go.")
    elif due is not None:
        said.append(f"Next check due in {month_words(due)}.")
    return tuple(said)
