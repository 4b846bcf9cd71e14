"""Steps a person waits for: each is announced, counts its seconds while it runs, and says when it is done.

Letters are plain ASCII here, so that the words arrive on any terminal.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TAIL_LINES = 12
LAST_PHASE = "Installing collected packages"  # pip's words; it says no more until it is done
TICK_SECONDS = 5.0
TICK_SECONDS_TERMINAL = 0.5


class SetUpError(Exception):
    """Something we can't do ourselves; the message is the sentence that says what to type instead."""


@dataclass(slots=True)
class Progress:
    """What a step has to say about itself.

    Attributes:
        says: while it runs ("12 of 41 packages").
        outcome: when it has ended.
    """

    says: str = ""
    outcome: str = "done"


@dataclass(frozen=True, slots=True)
class Ran:
    """A program that has ended.

    Attributes:
        code: its exit code; 0 is well.
        tail: its last lines, for the case that it is not.
    """

    code: int
    tail: tuple[str, ...] = field(default=())

    @property
    def well(self) -> bool:
        """Whether it did what it should."""
        return self.code == 0

    @property
    def last_words(self) -> str:
        """The last lines, or of them the ones that speak of an error, to stand under a sentence of ours."""
        errors = [line for line in self.tail if line.startswith(("ERROR", "E:", "npm error", "error"))]
        return "\n".join(f"    {line}" for line in errors or self.tail)


@contextmanager
def step(says: str) -> Iterator[Progress]:
    """Announce a step, show that it goes on, and say how long it took.

    On a terminal the line is written over twice a second; elsewhere a line is added every five seconds.
    """
    began = time.monotonic()
    progress, ended = Progress(), threading.Event()
    terminal = sys.stdout.isatty()
    print(f"{says} ...", end="" if terminal else "\n", flush=True)
    ticker = threading.Thread(target=_tick, args=(says, progress, ended, began), daemon=True)
    ticker.start()
    try:
        yield progress
    finally:
        ended.set()
        ticker.join()
        if terminal:
            print("\r\033[K", end="")
    print(f"{says}: {progress.outcome} in {time.monotonic() - began:.0f} s", flush=True)


def _tick(says: str, progress: Progress, ended: threading.Event, began: float) -> None:
    """Show the seconds until the step has ended."""
    terminal = sys.stdout.isatty()
    while not ended.wait(TICK_SECONDS_TERMINAL if terminal else TICK_SECONDS):
        told = ", ".join(part for part in (progress.says, f"{time.monotonic() - began:.0f} s") if part)
        print(f"\r\033[K{says} ... {told}" if terminal else f"  ... {told}", end="" if terminal else "\n", flush=True)


def run(
    command: Sequence[str],
    *,
    progress: Progress | None = None,
    counts: str = "",
    of: int = 0,
    folder: Path | None = None,
    **env: str,
) -> Ran:
    """Run a program quietly and keep its last lines.

    Args:
        command: the program and its words.
        progress: where to count, if the program's lines can be counted.
        counts: how the lines begin that are counted ("Collecting ").
        of: how many such lines there will be.
        folder: where it runs; here, if not said.
        env: added to the environment.

    Returns:
        The exit code and the last lines; code 127 when there is no such program.
    """
    seen, tail = 0, deque[str](maxlen=TAIL_LINES)
    try:
        with _start(command, folder, env) as process:
            for line in process.stdout or ():
                tail.append(line.rstrip())
                seen += bool(counts) and line.startswith(counts)
                if progress is not None and counts:
                    progress.says = f"{seen} of {of} packages" if line.startswith(counts) else progress.says
                    progress.says = "putting them in place" if line.startswith(LAST_PHASE) else progress.says
    except FileNotFoundError:
        return Ran(127, (f"{command[0]}: not found",))
    return Ran(process.returncode, tuple(tail))


def _start(command: Sequence[str], folder: Path | None, env: Mapping[str, str]) -> subprocess.Popen[str]:
    """Start a program that asks nothing and whose words we read."""
    return subprocess.Popen(
        list(command),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**_environment(), **env},
    )


def _environment() -> dict[str, str]:
    """Return this process's environment, less what would lead pip away from our folder."""
    return {name: value for name, value in os.environ.items() if name not in {"PIP_USER", "PIP_TARGET", "PYTHONHOME"}}
