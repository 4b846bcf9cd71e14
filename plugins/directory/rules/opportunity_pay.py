"""Whether people are paid for what they have lived through.

An offer that is called paid says how much. An offer to volunteer that asks people for their story says in its name that
nothing is paid, so that nobody finds out afterwards.

Right: `kind: paid_lived_experience` and `pay: {pounds: 25.00, per: hour}`.

Right too: `name: Tell your story to student nurses (unpaid)`.

Wrong: `kind: paid_lived_experience` without `pay`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.directory.choices import OpportunityKind
from plugins.directory.directory import Directory
from plugins.directory.model import Opportunity
from plugins.directory.problem import Level, Problem
from plugins.directory.wording import problem

_STORIES = re.compile(
    r"\b(?:your|their|own|personal|life|recovery|people's|people’s)\s+stor(?:y|ies)\b"
    r"|\bstor(?:y|ies)\s+of\s+(?:your|their|recovery)\b"
    r"|\blived\s+experiences?\b"
    r"|\b(?:what|things)\s+you\s+(?:have|'ve|’ve)\s+(?:lived|been|gone)\s+through\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"\b(?:unpaid|not\s+paid|no\s+pay|without\s+pay|for\s+nothing)\b", re.IGNORECASE)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem where pay is missing, and a warning where stories are asked for without a word about pay."""
    for one in directory.opportunities.values():
        if one.pay is not None:
            continue
        if one.kind is OpportunityKind.PAID:
            yield problem("opportunity-pay", directory.spot(one, "kind"), name=one.name)
        elif one.kind is OpportunityKind.VOLUNTEERING and _asks_for_stories(one) and not _SAYS_SO.search(one.name):
            spot = directory.spot(one, "name")
            yield problem(
                "opportunity-pay.stories", spot, level=Level.WARNING, suggestion=f"{one.name} (unpaid)", name=one.name
            )


def _asks_for_stories(one: Opportunity) -> bool:
    return any(_STORIES.search(words) for words in (one.name, one.summary, one.description or ""))
