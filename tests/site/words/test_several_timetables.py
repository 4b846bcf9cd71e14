"""What is said of buses that nobody knows, and of timetables that have not begun."""

from __future__ import annotations

from datetime import date

from recovery_hub.gtfs.known_hours import KnownHours
from recovery_hub.gtfs.sources import Coverage
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.words.travelling import begins_later_words, not_known_words

FIRST = date(2026, 12, 1)


def test_whose_timetables_begin_later_is_said_where_there_are_others() -> None:
    """What one operator will do says nothing of the buses of another."""
    assert begins_later_words(FIRST).startswith("The timetables we have begin on Tuesday 1 December 2026.")
    assert begins_later_words(FIRST, ["Shore Rail"]).startswith("The timetables of Shore Rail begin on Tuesday")


def test_whose_buses_are_not_known_is_said() -> None:
    """Two files that were cut to different hours have none in common; one that is missing is named."""
    none = KnownHours.of_all([KnownHours(None, 40_000), KnownHours(50_000, None)], complete=True)
    cut = Coverage(DayKind.SUNDAY, covered=True, says="", known=none)
    missing = Coverage(DayKind.SUNDAY, covered=True, says="", known=none, unknown=("Shore Rail", "Marsh Wheels"))

    assert none.is_empty
    assert not none.hold(45_000, 45_000)
    assert "We don't know all the buses on Sundays: the timetables we have leave some out." in not_known_words(cut)
    assert "those of Shore Rail and Marsh Wheels are not in the timetables we have" in not_known_words(missing)
    assert KnownHours(30_000, 50_000) == KnownHours.of_all(
        [KnownHours(None, 50_000), KnownHours(30_000, 60_000)], complete=True
    )
