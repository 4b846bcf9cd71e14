"""A price that contradicts itself.

Right: `cost: {kind: free}`, or `cost: {kind: fixed, pounds: 2.50}`. Worth a look: `cost: {kind: free, pounds: 2.50}`,
or a price that is neither a number nor a note. Somebody who counts their coins wants to know before they come.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import CostKind
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for free things with a price and for prices without one."""
    for service in directory.services.values():
        cost = service.cost
        if cost.kind is CostKind.FREE and cost.pounds:
            yield problem("price", directory.spot(service, "cost", "pounds"), level=Level.WARNING, value=cost.pounds)
        if cost.kind is CostKind.FIXED and cost.pounds is None and cost.note is None:
            yield problem("price.missing", directory.spot(service, "cost", "kind"), level=Level.WARNING)
