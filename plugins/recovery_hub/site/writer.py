"""Puts a finished site into its folder, all of it or nothing.

Everything is in memory before the first byte is written, the new site is made beside the old one, and the two change
places in one step (``folder/``), so a build that fails or is killed leaves the last good site as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.site.folder.exchange import flush
from recovery_hub.site.folder.judging import Standing, judge
from recovery_hub.site.folder.laying import STAYS, WriteResult, carry, lay, make_readable
from recovery_hub.site.folder.placing import OldSite, place
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.folder.room import Room, claimed

Tell = Callable[[str], None]


@dataclass(slots=True)
class Writing:
    """The writing of one site: its room is claimed, and what stands in its folder is judged.

    Attributes:
        path: where in the output folder our pages stand: "help", or "" for all of it.
        standing: what is ours there now.
        retained: of Pelican's own files at the top, those that stay although nobody wrote them anew; None for all.
        written: what came of it; None until our files are laid.
    """

    room: Room
    path: str
    standing: Standing
    retained: frozenset[str] | None = None
    written: WriteResult | None = None
    _laid: frozenset[str] = frozenset()

    def lay(self, files: Mapping[str, bytes]) -> None:
        """Lay our files into the room. Nothing that stands is changed yet.

        Raises:
            OSError: if the disk is full.
        """
        self.written = lay(self.room.real / self.path, self.room.new / self.path, files, self.standing)
        self._laid = frozenset(self._from_top(files))

    def place(self, *, safely: bool = True) -> None:
        """Take along what is others', and put the new site into its place.

        Args:
            safely: wait until it is on the disk, so that a power cut leaves a whole site, too.

        Raises:
            OutputFolderError, OSError: if that can't be done. What stood there stands as it was.
        """
        ours = frozenset(self._from_top(self.standing.ours))
        if self.path:
            make_readable(self.room.new)  # Pelican's own pages
        carried = carry(self.room.real, self.room.new, ours, self._laid, self._stays)
        if safely:
            flush(self.room.new)
        place(self.room, OldSite(ours, carried, known=self.standing.known))

    def _from_top(self, names: Mapping[str, bytes] | frozenset[str]) -> Iterator[str]:
        start = f"{self.path}/" if self.path else ""
        yield from (f"{start}{name}" for name in (*names, RECEIPT))

    def _stays(self, name: str) -> bool:
        start = f"{self.path}/" if self.path else ""
        own = name.removeprefix(start).partition("/")[0]
        if not self.standing.known and name.startswith(start) and not (own.startswith(".") or own in STAYS):
            return False
        return self.retained is None or name.partition("/")[0] in self.retained


@contextmanager
def writing(out: Path, tell: Tell, path: str = "", around: tuple[Path, ...] = ()) -> Iterator[Writing]:
    """Claim an output folder and judge it, before any work is done.

    Args:
        out: the output folder; made if it is not there.
        tell: says something to the person who builds.
        path: where in it our pages go: "help", or "" for all of it.
        around: folders that the build reads.

    Raises:
        OutputFolderError: if a site can't be put there.
    """
    with claimed(out, tell, around) as room:
        yield Writing(room, path, judge(room.real / path))


def write_site(out: Path, files: Mapping[str, bytes], tell: Tell = print) -> WriteResult:
    """Make a folder hold exactly these files, and what others put there.

    Args:
        out: the output folder; made if it is not there.
        files: file from that folder -> bytes.
        tell: says something to the person who builds.

    Raises:
        ForeignFolderError: if the folder holds something and no build of ours has written it.
        OutputFolderError: if they can't be put there.
    """
    with writing(out, tell) as work:
        work.lay(files)
        work.place(safely=False)
        assert work.written is not None  # noqa: S101 - it was laid in the line above
        return work.written
