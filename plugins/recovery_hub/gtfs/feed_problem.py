"""The one way in which a timetable file is refused: a sentence for a person who has never seen the inside of one."""

from __future__ import annotations

from datetime import date


class FeedError(Exception):
    """The timetable file can't be used. The message says what is wrong, and what to do."""


class FeedNotNowError(FeedError):
    """The file is in order, and does not hold today."""


class FeedExpiredError(FeedNotNowError):
    """Its last day has passed.

    Attributes:
        last: that day.
    """

    def __init__(self, message: str, last: date) -> None:
        """Keep the day."""
        super().__init__(message)
        self.last = last


class FeedNotBegunError(FeedNotNowError):
    """Its first day is still far off."""
