"""The one way in which a timetable file is refused: a sentence for a person who has never seen the inside of one."""

from __future__ import annotations


class FeedProblem(Exception):  # noqa: N818 - the name reads as the sentence it stands for
    """The timetable file can't be used. The message says what is wrong, and what to do."""


class FeedOver(FeedProblem):
    """The file is in order, and its last day has passed."""
