"""A person's name, phone number or e-mail address stands in the middle of a sentence.

Names go out of date, and some people must not be found. Write the role: "ask for one of the hosts". Phone numbers and
e-mail addresses have their own fields under `contact`, where they are checked and can be pressed on a phone.

Right: `who_meets_you: one of the two hosts, with a green badge`. Worth a look: `who_meets_you: Mrs Bloggs meets you`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import City, Contact, Helpline
from recovery_hub.directory.records.second_number import NUMBER_IN_WORDS
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.digits import is_uk_number
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import Condition, PatternRule
from recovery_hub.validation.texts import SENTENCES, TextField, TextKind, texts_in

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev)\.?\s+[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*")
_ASK = re.compile(
    r"\b(?:[Aa]sk for|[Ss]peak (?:to|with)|[Tt]alk (?:to|with)|[Cc]ontact)[ ](?P<name>[A-Z][a-z]+)\b(?!['’]s)"
)
_NOT_PEOPLE = """
Citizens Reception Duty Samaritans Shout Childline The Your Our Their
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
_PUBLIC = frozenset(_NOT_PEOPLE.split())


def looks(_: City) -> tuple[PatternRule, ...]:
    """List what can be told without the rest of the directory: addresses, and names behind a title."""
    return (
        PatternRule(
            "personal-details.email",
            (Condition(_EMAIL),),
            frozenset({*SENTENCES, TextKind.NAME}),
            level=Level.WARNING,
            quotes=True,
        ),
        PatternRule("personal-details", (Condition(_TITLE),), SENTENCES, level=Level.WARNING, quotes=True),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for each field whose sentences hold what belongs to one person."""
    known = _PUBLIC | {
        word for field in texts_in(directory, TextKind.NAME) for word in re.findall(r"[A-Z][a-z]+", field.text)
    }
    helplines = {digits_of(line.number) for line in directory.helplines.values() if line.number}
    for field in texts_in(directory, *SENTENCES, TextKind.NAME):
        if not isinstance(field.owner, City | Helpline):
            yield from _check_one(directory, field, known, helplines)


def _check_one(directory: Directory, field: TextField, known: frozenset[str], helplines: set[str]) -> Iterator[Problem]:
    if (email := _EMAIL.search(field.text)) is not None:
        yield _warn(directory, field, "personal-details.email", email)
    phone = next(
        (found for found in NUMBER_IN_WORDS.finditer(field.text) if is_uk_number(digits_of(found["number"]))), None
    )
    if phone is not None and digits_of(phone["number"]) not in helplines:
        yield _move_number(directory, field, phone)
    if field.kind is TextKind.NAME:
        return  # a practice may well be called after its doctor
    asked = next((found for found in _ASK.finditer(field.text) if found["name"] not in known), None)
    named = _TITLE.search(field.text) or asked
    if named is not None:
        yield _warn(directory, field, "personal-details", named)


def _move_number(directory: Directory, field: TextField, found: re.Match[str]) -> Problem:
    """Say in the very letters of the file where a number goes."""
    contact = getattr(field.owner, "contact", None)
    key = "personal-details.phone" if isinstance(contact, Contact) else "personal-details.phone.elsewhere"
    if isinstance(contact, Contact) and digits_of(found["number"]) in _known(contact):
        key = "personal-details.phone.known"
    number = f"{found['number']}, ext: {found['ext']}" if found["ext"] else found["number"]
    value, at = found["number"].strip(), field.spot(directory, found.start())
    return problem(key, at, level=Level.WARNING, value=value, field=field.at[-1], number=number.strip())


def _known(contact: Contact) -> set[str]:
    numbers = [number.phone for number in contact.numbers]
    return {number.digits for number in (*numbers, contact.text, contact.whatsapp) if number is not None}


def _warn(directory: Directory, field: TextField, key: str, found: re.Match[str]) -> Problem:
    return problem(
        key, field.spot(directory, found.start()), level=Level.WARNING, value=found.group().strip(), field=field.at[-1]
    )
