"""The one way in which a timetable file is refused: a sentence for a person who has never seen the inside of one."""

from __future__ import annotations


class FeedError(Exception):
    """The timetable file can't be used. The message says what is wrong, and what to do."""


class FeedExpiredError(FeedError):
    """The file is in order, and its last day has passed."""
