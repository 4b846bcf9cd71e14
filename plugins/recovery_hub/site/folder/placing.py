"""The new site comes to its place: in one step where the system can do that, file by file where it can't."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from recovery_hub.site.folder.exchange import exchange
from recovery_hub.site.folder.files import files_in
from recovery_hub.site.folder.in_place import renew
from recovery_hub.site.folder.judging import is_private
from recovery_hub.site.folder.room import HOMES, Room, Way, stem
from recovery_hub.site.folder.trouble import OutputFolderError


@dataclass(frozen=True, slots=True)
class OldSite:
    """What is known of the site that goes.

    Attributes:
        ours: files that an earlier build wrote, its receipt among them.
        carried: what others put there and the new site has too -> its number on the disk.
        known: whether ``ours`` is all of ours. Where it is not, the old folder is kept out of sight, not deleted.
    """

    ours: Collection[str] = ()
    carried: Mapping[str, int] = field(default_factory=dict)
    known: bool = True


def place(room: Room, old: OldSite) -> None:
    """Put the new site of a room into its place.

    Raises:
        OSError, OutputFolderError: the old site stands as it was.
        UnfinishedError: the third way was broken off.
    """
    if room.way is Way.EXCHANGE:
        try:
            _exchange(room, old)
        except _CannotError:
            room.way, room.why = Way.IN_PLACE, "it can't be moved"
        else:
            return
    if room.way is Way.LINK:
        _replace_link(room, old)
        return
    if not old.known:
        raise OutputFolderError(
            f"The list of our files in “{room.out}” is damaged, so nobody can tell which ones are ours. "
            "Move the folder elsewhere, then build again."
        )
    room.tell(
        f"“{room.out}” can't be exchanged in one step: {room.why}. Its files are renewed one by one: what pages need, "
        "then pages, then deletions. If that is broken off, the next build finishes it."
    )
    gone = [name for name in old.ours if not os.path.lexists(room.new / name)]
    renew(room.new, room.real, gone)


class _CannotError(Exception):
    """The folder can't be exchanged after all: it is mounted there, or held by its owner."""


def _exchange(room: Room, old: OldSite) -> None:
    if not room.real.exists() or not any(room.real.iterdir()):
        try:
            room.new.rename(room.real)
        except OSError as error:
            if room.real.exists():
                raise _CannotError from error
            raise
        return
    try:
        exchange(room.new, room.real)
    except OSError as error:
        raise _CannotError from error
    _fetch_late(room.new, room.real, old)
    if not old.known:
        _set_aside(room.new, room)


def _replace_link(room: Room, old: OldSite) -> None:
    """Give the new site a name of its own, and let the link name that; the room takes the old folder away."""
    link, before = room.link, room.real
    home = before.with_name(_next_name(before))
    (room.folder / HOMES).write_text(f"{before.name}\n{home.name}\n", encoding="utf-8")
    room.new.rename(home)
    fresh = link.with_name(f".{link.name}.link")
    fresh.unlink(missing_ok=True)
    try:
        fresh.symlink_to(link.readlink().with_name(home.name))
        fresh.replace(link)
    finally:
        fresh.unlink(missing_ok=True)
    _fetch_late(before, home, old)
    if not old.known:
        _set_aside(before, room)


def _next_name(folder: Path) -> str:
    """A name that is free: "site" is followed by "site.1", "site.1" by "site.2"."""
    found = re.search(r"\.(\d+)$", folder.name)
    number = int(found[1]) + 1 if found else 1
    while os.path.lexists(folder.with_name(f"{stem(folder)}.{number}")):
        number += 1
    return f"{stem(folder)}.{number}"


def _fetch_late(old: Path, new: Path, site: OldSite) -> None:
    """Bring over what somebody laid into the old folder, or wrote anew there, while the exchange was prepared."""
    if not site.known:
        return
    for name in files_in(old):
        if is_private(name.partition("/")[0]) or name in site.ours:
            continue
        number = site.carried.get(name)
        late = number is None or number not in {0, (old / name).lstat().st_ino}
        if late and (number is not None or not os.path.lexists(new / name)):
            with suppress(OSError):  # a page of ours stands above it now: then it goes with the old site
                (new / name).parent.mkdir(parents=True, exist_ok=True)
                (old / name).replace(new / name)


def _set_aside(folder: Path, room: Room) -> None:
    """Keep an old folder of which nobody knows what is ours, where no web server shows it."""
    kept = folder
    for number in range(1, 1000):
        kept = room.real.parent / f".{stem(room.real)}.before-{number}"
        if not os.path.lexists(kept):
            break
    folder.chmod(0o700)
    folder.rename(kept)
    room.tell(
        f"The list of our files in “{room.out}” was damaged, so the old folder was put aside, and only hidden files "
        f"came along. It is “{kept}” now: take out what is yours, then delete it."
    )
