"""Paid work without a sum, or a chance to take part that is over.

People who have lived through much are asked too often to tell their story for nothing. An entry that says it is paid
says how much. And nothing is sadder than to ask for a place that was given away last year: each entry has a day on
which it is taken down.

Right: `pay: {pounds: 15.00, per: hour}` and `expires: 2027-03-31`. Wrong: `kind: paid_lived_experience` without
`pay`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import OpportunityKind
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem

_PAID = {OpportunityKind.PAID, OpportunityKind.WORK}


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for paid work without a sum, and for days that contradict each other or have passed."""
    for one in directory.opportunities.values():
        if one.kind in _PAID and one.pay is None:
            yield problem("opportunity", directory.spot(one, "kind"), value=one.kind)
        if one.deadline is not None and one.deadline > one.expires:
            spot = directory.spot(one, "expires")
            yield problem("opportunity.days", spot, deadline=one.deadline, expires=one.expires)
        last = min(one.expires, one.deadline or one.expires)
        if last < directory.today:
            spot = directory.spot(one, "deadline" if last == one.deadline else "expires")
            yield problem("opportunity.over", spot, level=Level.WARNING, value=last, name=one.name)
