"""An e-mail address that looks like one person's.

People leave, and their name stays on the page; some never agreed to be there. A shared mailbox such as hello@ or
office@ lasts longer and tells nobody's name.

Right: `email: hello@riverpeople.example`. Worth a look: `email: jo.bloggs@riverpeople.example`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Helpline, Service
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind, texts_in

_ROLE_WORDS = """
admin administration advice advocacy appointments ask bookings book carers centre chair chat club clinic coffee
community connect contact coordinator correspondence data desk drop dropin editor engagement enquiries enquiry
events families family feedback friends general group groups gp hall hello help helpdesk helpline hi housing hub
info information inquiries join letters library listen listening mail mailbox manager members membership office
online outreach patients people pharmacy post practice privacy project reception recovery referral referrals
room safeguarding secretary self service services staff studio support table talk team text training treasurer
us volunteer volunteering volunteers walk walks web website welcome welfare wellbeing women work workshop youth
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_ENDINGS = tuple(role for role in _ROLES if len(role) > len("gps"))
"""Roles that are long enough not to be the end of somebody's name."""
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|me|aol|live|msn|btinternet|protonmail|proton)\."
)
_FIRST_AND_LAST = re.compile(r"^[a-z'-]+[._][a-z'-]{2,}\d*$")
_FIRST_LETTERS = re.compile(r"^[a-z]{2}$")


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every address that seems to be somebody's own."""
    for field in texts_in(directory, TextKind.EMAIL):
        local = field.text.partition("@")[0].lower()
        if isinstance(field.owner, Helpline):
            continue  # checked by hand; "Jo" of Samaritans is nobody's name
        if "@" not in field.text or _is_shared(local, _names_around(directory, field)):
            continue
        key = "email-of-a-person.free-mail" if _FREE_MAIL.search(field.text.lower()) else "email-of-a-person"
        if key.endswith("free-mail") or _FIRST_AND_LAST.match(local) or _FIRST_LETTERS.match(local):
            yield problem(key, field.spot(directory), level=Level.WARNING, value=field.text)


def _is_shared(local: str, names: str) -> bool:
    """Whether the part before the @ is a role, or the name of the group itself."""
    words = re.split(r"[._+\-\d]+", local)
    squeezed = "".join(words)
    return bool(_ROLES & set(words)) or squeezed in names or squeezed.endswith(_ENDINGS)


def _names_around(directory: Directory, field: TextField) -> str:
    """The names of the record and of its organisation, letters only."""
    records: list[object] = [field.owner]
    if isinstance(field.owner, Service) and field.owner.organisation in directory.organisations:
        records.append(directory.organisations[field.owner.organisation])
    names = [
        name for record in records for name in (getattr(record, "name", ""), *getattr(record, "also_known_as", ()))
    ]
    return " ".join(re.sub(r"[^a-z]", "", name.lower()) for name in names)
