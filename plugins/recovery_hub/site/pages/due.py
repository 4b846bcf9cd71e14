"""Due a check: who to ring this week, with what to say and what to tick."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from recovery_hub.directory.due import Reading, readings_of, weeks_of
from recovery_hub.directory.freshness import CRISIS_DAYS, SOONEST_DAYS
from recovery_hub.directory.records import Helpline
from recovery_hub.moderation.phone_checks import PhoneCheck, calls_of, reading_words, script, week_words
from recovery_hub.site.page import Page, PageKind, one_page
from recovery_hub.site.site import Site

DUE = PageKind("due", ("/contribute/due/",), section="contribute", count=one_page)
KINDS = (DUE,)

LATER_WEEKS = 4


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of this week."""
    directory = site.directory
    this, *later = weeks_of(directory)
    readings = readings_of(directory)
    yield Page(
        kind=DUE,
        address=DUE.at(),
        title="Due a check",
        summary="Whom to ring in one week, what to say, and what to ask. To print or to work from.",
        context={
            "week": week_words(this),
            "parts": [
                (part, [(call, _message(call, site)) for call in calls]) for part, calls in calls_of(this, directory)
            ],
            "total": len(this.services),
            "prepared": [reading.record for reading in readings if reading.is_prepared],
            "readings": [reading_words(reading) for reading in readings if _may_be_shown(reading, site)],
            "script": script(directory),
            "crisis_days": (SOONEST_DAYS, CRISIS_DAYS),
            "later": [(week_words(week), len(week.services)) for week in later[:LATER_WEEKS] if week.services],
        },
    )


def _may_be_shown(reading: Reading, site: Site) -> bool:
    """Whether it may be named here: a helpline past its day is on no page; the terminal and the issue name it.

    Those only prepared are named apart, without any digit.
    """
    return not isinstance(reading.record, Helpline) or reading.record in site.helplines


def _message(call: PhoneCheck, site: Site) -> str:
    """Write the link that opens an e-mail which tells what was found; "" without an address to write to."""
    address = site.directory.city.contact.email
    if not address:
        return ""
    facts = (f"{question.label}: right / now: " for question in call.questions)
    lines = ("I asked on (day): ", "I am (volunteer, link worker ...): ", *facts, "Nobody answered: ")
    subject = f"Checked: {call.name} (/services/{call.id}/)"
    body = "\r\n".join(lines)
    return f"mailto:{address}?subject={quote(subject)}&body={quote(body)}"
