"""The project's own environment, ``.venv``: made once, filled from a lock, remade when it no longer fits.

A stamp inside it says what was installed last: which group, from which lock, for which folder and Python. It is written
last and taken away first: an environment without one was stopped half-way (or is not ours) and is made anew.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tools import make_venv, steps

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("check", "site", "dev")  # each holds all of the one before it


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment holds.

    Attributes:
        group: "check", "site" or "dev".
        lock: the SHA-256 of the lock it was installed from.
        folder: where the environment stood; one that has moved is remade.
        python: the Python behind it; when the machine gets another, it is remade.
    """

    group: str
    lock: str
    folder: str
    python: str


def ensure(root: Path, group: str) -> None:
    """Make sure that a group of packages is installed; do nothing when it is.

    Raises:
        SetUpError: with the sentence that says what to do.
    """
    if not ready(root, group):
        with only_one(root):
            if not ready(root, group):  # another command may have done it while we waited
                _install(root, group)
    _add_sources(root)


def ready(root: Path, group: str) -> bool:
    """Say whether the group, or a larger one that holds it, is installed from the lock as it is now."""
    stamp = read_stamp(root)
    enough = GROUPS[GROUPS.index(group) :]
    return stamp is not None and stamp.group in enough and stamp == _stamp(root, stamp.group)


def read_stamp(root: Path) -> Stamp | None:
    """Read what was installed last; None when there is no environment or its installation did not end."""
    try:
        return Stamp(**json.loads(_stamp_file(root).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _add_sources(root: Path) -> None:
    """Let the environment import the package from ``plugins/`` as it is now, so that a change counts at once."""
    wanted = f"{root / 'plugins'}\n"
    for packages in (root / ".venv").glob("lib/python*/site-packages"):
        pointer = packages / "recovery_hub_source.pth"
        if not pointer.is_file() or pointer.read_text("utf-8") != wanted:
            pointer.write_text(wanted, "utf-8")


def lock_of(root: Path, group: str) -> Path:
    """Return the lock of a group."""
    return root / "requirements" / f"{group}.txt"


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Keep two commands from setting up at once; the second waits."""
    waiting = root / ".cache" / "set-up.lock"
    waiting.parent.mkdir(exist_ok=True)
    with waiting.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with steps.step("Waiting for another command that is setting up"):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _install(root: Path, group: str) -> None:
    """Fill the environment from a group's lock, making or remaking it first where needed."""
    folder, lock = root / ".venv", lock_of(root, group)
    stamp = _stamp_that_fits(root)
    if stamp is None:
        make_venv.remove(folder)
    pip = make_venv.pip_of(folder) or make_venv.make(folder, _python(folder))
    _stamp_file(root).unlink(missing_ok=True)
    total = sum("==" in line for line in lock.read_text("utf-8").splitlines())
    command = [*pip, "install", *PIP_WORDS, "--requirement", str(lock)]
    with steps.step(f"Installing what `{group}` needs (once)") as progress:
        ran = steps.run(command, progress=progress, counts="Collecting ", of=total)
        if not ran.well:
            _write_stamp(root, stamp)  # pip takes back what it began: offline, the smaller group goes on working
            raise SetUpFailed(ran.last_words)
    _write_stamp(root, _stamp(root, group))


PIP_WORDS: Sequence[str] = (
    "--require-hashes",  # nothing but what the lock names, byte for byte
    "--no-deps",  # the lock is complete; there is nothing to work out
    "--no-compile",  # Python compiles what is used when it is used; this halves the time
    "--no-input",
    "--disable-pip-version-check",
)


class SetUpFailed(steps.SetUpError):
    """pip could not install the packages; its last words are kept for whoever helps."""

    def __init__(self, last_words: str) -> None:
        """Put our sentence above pip's words."""
        super().__init__(
            f"The packages could not be installed. pip said:\n{last_words}\n"
            "If that speaks of the network: check that you are online. Then give the same command again."
        )


def _stamp_that_fits(root: Path) -> Stamp | None:
    """Return the stamp of an environment that is finished, has not moved, has its Python still, and starts."""
    folder, stamp = root / ".venv", read_stamp(root)
    if stamp is None or (stamp.folder, stamp.python) != (str(folder), _behind(folder)):
        return None
    return stamp if make_venv.starts(folder) else None


def _stamp(root: Path, group: str) -> Stamp:
    """Return the stamp that says: this group, from its lock as it is now, here, with this Python."""
    folder = root / ".venv"
    lock = hashlib.sha256(lock_of(root, group).read_bytes()).hexdigest()
    return Stamp(group, lock, str(folder), _behind(folder))


def _behind(folder: Path) -> str:
    """Return the program behind the environment's python; "" when it is gone."""
    program = folder / "bin" / "python"
    return str(program.resolve()) if program.exists() else ""


def _write_stamp(root: Path, stamp: Stamp | None) -> None:
    """Say what the environment holds; with None, say nothing."""
    if stamp is not None:
        _stamp_file(root).write_text(json.dumps(asdict(stamp), indent=1) + "\n", "utf-8")


def _stamp_file(root: Path) -> Path:
    return root / ".venv" / "set-up.json"


def _python(folder: Path) -> str:
    """Return the Python to make the environment with: never the one inside it."""
    if Path(sys.prefix) == folder:
        return f"{sys.base_prefix}/bin/python{sys.version_info.major}.{sys.version_info.minor}"
    return sys.executable
