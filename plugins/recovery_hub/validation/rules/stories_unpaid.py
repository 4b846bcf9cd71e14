"""Volunteers are asked for their story, and the name does not say that nothing is paid.

People who have lived through much are asked for it again and again. An offer without pay that wants people's own
stories says so in its name, so that nobody finds out afterwards.

Right: `name: Tell your story to student nurses (unpaid)`. Wrong: `name: Tell your story to student nurses`, without
`pay`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import OpportunityKind
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Opportunity
from recovery_hub.validation.messages import problem

_STORIES = re.compile(
    r"\b(?:your|their|own|personal|life|recovery|people's|people’s)\s+stor(?:y|ies)\b"
    r"|\bstor(?:y|ies)\s+of\s+(?:your|their|recovery)\b"
    r"|\blived\s+experiences?\b"
    r"|\b(?:what|things)\s+you\s+(?:have|'ve|’ve)\s+(?:lived|been|gone)\s+through\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"\b(?:unpaid|not\s+paid|no\s+pay|without\s+pay|for\s+nothing)\b", re.IGNORECASE)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning where stories are asked for without pay and without a word about it."""
    for opportunity in directory.opportunities.values():
        volunteering = opportunity.kind is OpportunityKind.VOLUNTEERING and opportunity.pay is None
        if volunteering and _asks_for_stories(opportunity) and not _SAYS_SO.search(opportunity.name):
            spot = directory.spot(opportunity, "name")
            suggestion = f"{opportunity.name} (unpaid)"
            yield problem("stories-unpaid", spot, level=Level.WARNING, suggestion=suggestion, name=opportunity.name)


def _asks_for_stories(opportunity: Opportunity) -> bool:
    return any(
        _STORIES.search(words) for words in (opportunity.name, opportunity.summary, opportunity.description or "")
    )
