"""Closed lists about changes in the law."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


class LawStatus(Choice):
    """How far a change in the law has come."""

    IN_FORCE = "in_force", "in force"
    PASSED = "passed", "passed, and not in force yet"
    ANNOUNCED = "announced", "announced, and not law yet"


class ReadHow(Choice):
    """How somebody read the page that a fact comes from."""

    LIVE = "live_page", "on the page itself"
    COPY = "stored_copy", "in a stored copy of the page"
