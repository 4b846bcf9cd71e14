"""A number that can't stand in that public register.

The page links the number to the register, so that a reader can see who is behind a service. Charities in England and
Wales have 6 or 7 digits, companies 8 digits, or 2 letters and 6 digits. In an invented city nobody is registered
anywhere.

Right: `{scheme: companies_house, number: 01234567}`. Wrong: `{scheme: companies_house, number: 1234567}` (the first 0
got lost).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import Answer, Register
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import Registration
from recovery_hub.validation.messages import problem

_SHAPES = {
    Register.CHARITY_EW: (r"\d{6,7}", "6 or 7 digits"),
    Register.CHARITY_SCOTLAND: (r"SC\d{6}", "SC and 6 digits"),
    Register.CHARITY_NI: (r"(?:NIC)?\d{6}", "6 digits"),
    Register.COMPANY: (r"\d{8}|[A-Z]{2}\d{6}", "8 digits, or 2 letters and 6 digits"),
}


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every number that its register does not give out."""
    invented = directory.city.invented is Answer.YES
    for organisation in directory.organisations.values():
        for number, entry in enumerate(organisation.registration):
            if invented != (entry.scheme is Register.INVENTED):
                key = "registration.invented" if invented else "registration.real"
                yield problem(key, directory.spot(organisation, "registration", number, "scheme"), value=entry.scheme)
            elif not invented:
                yield from _check_one(entry, directory.spot(organisation, "registration", number, "number"))


def _check_one(entry: Registration, spot: SourcePosition) -> Iterator[Problem]:
    shape, words = _SHAPES.get(entry.scheme, (".*", ""))
    if not re.fullmatch(shape, entry.number):
        tidy = re.sub(r"[^A-Z0-9]", "", entry.number.upper())
        padded = tidy.zfill(8) if entry.scheme is Register.COMPANY else tidy
        near = padded if re.fullmatch(shape, padded) else ""
        yield problem(
            "registration", spot, suggestion=near, value=entry.number, register=entry.scheme.label, shape=words
        )
