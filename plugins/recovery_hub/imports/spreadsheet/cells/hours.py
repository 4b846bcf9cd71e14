"""Opening times in one cell, in opening_hours form or as people say them."""

from __future__ import annotations

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned
from recovery_hub.schedule import Hours, Schedule, parse_hours, parse_spoken


def clean_hours(cell: str) -> Cleaned:
    """Take times as ``check`` reads them; what they were probably meant to be is written with a note."""
    read = parse_hours(" ".join(cell.split()))
    if isinstance(read, Hours):
        return Cleaned(read.text)
    if spoken := parse_spoken(read.text):
        return Cleaned(read.text, f"We read these times as: {' '.join(Schedule.said(spoken).words())}")
    if read.meant is not None:
        return Cleaned(read.meant.text, f"We read these times as: {' '.join(read.meant.words())}")
    return Cleaned("", "We can't read these times. We need a form like “Tu 14:00-16:00”.")
