"""Cells that hold letters and say nothing: "N/A", "Not known", "No information recorded"."""

from __future__ import annotations

import re

_MISSING = "known|applicable|relevant|available|recorded|given|provided|held|found|stated|specified|yet"
_THING = "information|info|details?|data|number|address|phone|e-?mail|website|answer"
_NOTHING = re.compile(
    r"[-–—.?*]*|n\s*/?\s*a|nil|none|null|nan|tb[ac]|unknown|to be confirmed|(?:see|as) above"
    rf"|not (?:{_MISSING})"
    rf"|(?:no|none) (?:{_THING})?(?: ?(?:was |were )?(?:{_MISSING}))?",
    re.IGNORECASE,
)
WHY = "It says that nothing is known, so we took it for an empty cell."


def says_nothing(cell: str) -> bool:
    """Whether a cell only says that it has nothing to say."""
    return _NOTHING.fullmatch(" ".join(cell.split()).strip(" .")) is not None
