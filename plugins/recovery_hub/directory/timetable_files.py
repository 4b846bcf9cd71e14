"""Which timetable files a city has, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records.timetable_feed import FIRST_FEED, TimetableFeed


@dataclass(frozen=True, slots=True)
class TimetableFile:
    """A timetable file.

    Attributes:
        id: its short name in the city.
        path: of the zip.
        entry: what data/feeds.yaml says of it; None for one that was brought in before there was such a list.
    """

    id: str
    path: Path
    entry: TimetableFeed | None = None

    @property
    def name(self) -> str:
        """Whose timetables they are, for messages."""
        return next(iter((*self.entry.operators, *self.entry.publisher)), self.id) if self.entry else self.id


def timetable_files(directory: Directory, folder: Path) -> tuple[TimetableFile, ...]:
    """List the timetable files of a city: the one that city.yaml names, then those of data/feeds.yaml in their order.

    Args:
        directory: the city.
        folder: where it lies.
    """
    named, feeds = directory.city.timetable, directory.feeds
    first = (TimetableFile(FIRST_FEED, folder / named, feeds.get(FIRST_FEED)),) if named else ()
    others = (TimetableFile(id_, folder / feed.file, feed) for id_, feed in feeds.items() if id_ != FIRST_FEED)
    return (*first, *others)
