"""Words that only hold a place: TBC, N/A, three dots."""

from __future__ import annotations

import re

from plugins.directory.rules._texts import Kind

_ANYWHERE = re.compile(
    r"(?:t\.?b\.?[acd]\.?|to be (?:confirmed|announced)|to ?do|n\.?/?a\.?|null|unknown|not known(?: yet)?|not sure"
    r"|don['’]?t know|x{2,}|\?+|[.…]+|[-–—_]+|see above|as above|same as above|lorem ipsum.*)",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:none|no|nil|nothing|no \w+|not? available)", re.IGNORECASE)
_EXACT = frozenset({Kind.NUMBER, Kind.EMAIL, Kind.LINK, Kind.POSTCODE, Kind.HOURS, Kind.ADDRESS})
"""Fields in which "none" can't be an answer: they hold a thing or are left out."""


def holds_a_place(text: str, kind: Kind) -> bool:
    """Whether a text only holds the place of one that nobody knows yet."""
    plain = text.strip(" \"'“”‘’()[]")
    return bool(_ANYWHERE.fullmatch(plain) or (kind in _EXACT and _NOTHING.fullmatch(plain)))
