"""A service that nobody can reach.

Every service needs at least one way to ask: a phone number, a number for texts, an e-mail address, a website or an
address for letters. If the organisation that runs it has one, that is enough. Services that are closed need none.

Right: `contact: {phone: 01632 960 142}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Status
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every service without a way to get in touch."""
    for service in directory.services.values():
        if service.status is Status.CLOSED or service.contact.any:
            continue
        organisation = directory.organisations.get(service.organisation)
        # An organisation that can't be found or read is another rule's business; it may well have a phone.
        if organisation is not None and not organisation.contact.any:
            yield problem(
                "no-contact", directory.spot(service, "contact"), name=service.name, organisation=organisation.name
            )
