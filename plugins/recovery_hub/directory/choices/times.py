"""Closed lists about time: the parts of the week in which a need arises."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice
from recovery_hub.schedule import Band


class PartOfWeek(Choice):
    """A part of the week. The words in YAML are those of opening hours, so that the two can be compared."""

    WEEKDAY_DAY = Band.WEEKDAY_DAY.value, "on weekdays by day"
    WEEKDAY_EVENING = Band.WEEKDAY_EVENING.value, "on weekday evenings"
    SATURDAY = Band.SATURDAY.value, "on Saturdays"
    SUNDAY = Band.SUNDAY.value, "on Sundays"
    NIGHT = Band.NIGHT.value, "at night"

    @property
    def band(self) -> Band:
        """The same part, as opening hours are sorted by it."""
        return Band(self.value)
