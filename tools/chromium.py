"""Finds the Chromium that tests and pictures drive; installs Debian's where we may: ``python -m tools.chromium``."""

from __future__ import annotations

import sys

from recovery_hub.cli.chromium import find
from tools import apt, steps

WANTED = (
    "The tests and pictures need the browser Chromium (or Google Chrome). "
    "On Debian type: sudo apt-get install chromium - or put the path of one you have into "
    "the variable CHROMIUM - and then give the same command again."
)


def ensure() -> str:
    """Return the path of a Chromium, installing Debian's where we may.

    Raises:
        SetUpError: when there is none and we may not; the message says what to type.
    """
    path = find()
    if path is None and apt.may_install():
        apt.install("chromium", "fonts-liberation")
        path = find()
    if path is None:
        raise steps.SetUpError(WANTED)
    return path


def main() -> int:
    """Make sure that there is a Chromium; 1 when there is none."""
    try:
        ensure()
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
