"""Times in somebody's words, on their way into an entry: read into the fields that pages and maps of time use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recovery_hub.directory.records.service import said_times
from recovery_hub.editing.yaml_text import scalar


def with_said_times(session: Mapping[str, Any]) -> dict[str, Any]:
    """Read the times of a session that were said in words.

    Args:
        session: its values: ``{"hours": "every other Tuesday from 1 December 2026, 2pm to 4pm"}``.

    Returns:
        The values with what was read: ``{"hours": "Tu 14:00-16:00", "repeats": {"every": "2", "from": "2026-12-01"}}``.
        As they were where there is nothing to read, or something is missing: the check asks for it then.
    """
    return {name: value for name, value in {**session, **said_times(session)}.items() if value is not None}


def times_as_yaml(said: Mapping[str, object]) -> dict[str, str]:
    """Write what ``said_times`` found, each field in one line that is safe between braces: ``{every: 2}``."""
    fields = {"hours": scalar(said["hours"])} if said.get("hours") else {}
    if isinstance(repeats := said.get("repeats"), dict):
        fields["repeats"] = "{" + ", ".join(f"{name}: {value}" for name, value in repeats.items()) + "}"
    if isinstance(dates := said.get("dates"), list):
        days = (f'{{on: {day["on"]}, hours: "{day["hours"]}"}}' for day in dates)
        fields["dates"] = f"[{', '.join(days)}]"
    # Between braces a comma or a semicolon with what follows would end the hours.
    return {name: f'"{value}"' if name == "hours" and value[0] != '"' else value for name, value in fields.items()}
