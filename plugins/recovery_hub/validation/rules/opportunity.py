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
    for opportunity in directory.opportunities.values():
        if opportunity.kind in _PAID and opportunity.pay is None:
            yield problem("opportunity", directory.spot(opportunity, "kind"), value=opportunity.kind)
        if opportunity.deadline is not None and opportunity.deadline > opportunity.expires:
            spot = directory.spot(opportunity, "expires")
            yield problem("opportunity.days", spot, deadline=opportunity.deadline, expires=opportunity.expires)
        last = min(opportunity.expires, opportunity.deadline or opportunity.expires)
        if last < directory.today:
            spot = directory.spot(opportunity, "deadline" if last == opportunity.deadline else "expires")
            yield problem("opportunity.over", spot, level=Level.WARNING, value=last, name=opportunity.name)
