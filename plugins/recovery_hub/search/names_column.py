"""Ids and names: most ids are the name written small, and need not be sent twice."""

from __future__ import annotations

import re
from collections.abc import Iterable


def slug(name: str) -> str:
    """Write a name as most ids are written: "Carers' House" is "carers-house". ``cards.js`` does the same."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", name.lower())).strip("-")


def named(entries: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Write two columns.

    Args:
        entries: ids and names.

    Returns:
        ``{"id": ["", "eastbrook-gp"], "name": ["Dry Dock", "Eastbrook Surgery"]}``; "" for an id that is the ``slug``
        of its name.
    """
    pairs = list(entries)
    return {"id": ["" if id_ == slug(name) else id_ for id_, name in pairs], "name": [name for _, name in pairs]}
