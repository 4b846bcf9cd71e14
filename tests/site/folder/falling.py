"""A process that dies, or a disk that is full, at the n-th thing that is done to files."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from recovery_hub.site.folder import exchange as exchange_module
from recovery_hub.site.folder import placing
from tests.site.making import on_disk

MAKES = ("open", "link", "mkdir", "rename", "replace", "symlink", "chmod")
TAKES = ("unlink", "rmdir")
KILLED = 9


@contextmanager
def at_step(number: int, what: Callable[[], None], names: tuple[str, ...] = (*MAKES, *TAKES)) -> Iterator[list[int]]:
    """Do something in the place of the n-th step, and of all steps after it.

    Args:
        number: of the step, from 1.
        what: raises, or ends the process.
        names: functions of ``os`` that count as a step; the exchange always does.

    Yields:
        How many steps there have been, as a list of one number.
    """
    count = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*words: Any, **more: Any) -> Any:  # noqa: ANN401 - it stands in for any function of os
            if real is os_open and not words[1] & os.O_CREAT:
                return real(*words, **more)
            count[0] += 1
            if count[0] >= number:
                what()
            return real(*words, **more)

        return step

    os_open = os.open
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setattr(os, name, counted(getattr(os, name)))
        patch.setattr(placing, "exchange", counted(exchange_module.exchange))
        yield count


def killed_at(number: int, work: Callable[[], object]) -> bool:
    """Do some work in a process that dies at its n-th step; say whether it came so far."""
    child = os.fork()
    if child == 0:
        try:
            with at_step(number, lambda: os._exit(KILLED)):
                work()
        except BaseException:  # noqa: BLE001 - nothing may come out of the child but its number
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, KILLED}, code
    return code == KILLED


def full_disk() -> None:
    """Refuse as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "somewhere")


def site_on_disk(out: Path) -> dict[str, bytes]:
    """What readers find: every file but our own notes, each reached without the help of what stands beside."""
    return on_disk(out) if out.is_dir() else {}
