"""Words that only hold a place: TBC, N/A, three dots."""

from __future__ import annotations

import re

from recovery_hub.validation.pattern_rules import Condition, Normalisation, PatternRule
from recovery_hub.validation.texts import SENTENCES, TextKind

_ANYWHERE = re.compile(
    r"^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|announced)|to ?do|n\.?/?a\.?|null|unknown|not known(?: yet)?|not sure"
    r"|don['’]?t know|x{2,}|\?+|[.…]+|[-–—_]+|see above|as above|same as above|lorem ipsum.*)$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"^(?:none|no|nil|nothing|no \w+|not? available)$", re.IGNORECASE)
_EXACT = frozenset(
    {TextKind.NUMBER, TextKind.EMAIL, TextKind.LINK, TextKind.POSTCODE, TextKind.HOURS, TextKind.ADDRESS}
)
"""Fields in which "none" can't be an answer: they hold a thing or are left out."""

_BARE: Normalisation = ((re.compile(r"^[ \"'“”‘’()\[\]]+|[ \"'“”‘’()\[\]]+$"), ""),)
LOOKED_AT = (*SENTENCES, TextKind.NAME, *_EXACT)

LOOKS = (
    PatternRule("placeholder", (Condition(_ANYWHERE, _BARE),), frozenset(LOOKED_AT), group="placeholder"),
    PatternRule("placeholder", (Condition(_NOTHING, _BARE),), _EXACT, group="placeholder"),
)
"""What is looked for; where one of these holds, no other rule says anything about the same text."""


def holds_a_place(text: str, kind: TextKind) -> bool:
    """Whether a text only holds the place of one that nobody knows yet."""
    return any(kind in look.kinds and all(sign.holds(text) for sign in look.signs) for look in LOOKS)
