"""Finds the Chromium that tests and pictures drive; installs Debian's where we may: ``python -m tools.chromium``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tools import apt, steps

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WANTED = (
    "The tests and pictures need the browser Chromium (or Google Chrome). "
    "On Debian type: sudo apt-get install chromium - or put the path of one you have into "
    "the variable CHROMIUM - and then give the same command again."
)


def find() -> str | None:
    """Return the path of a Chromium on this machine, the one named in CHROMIUM first; None when there is none."""
    named = os.environ.get("CHROMIUM", "")
    candidates = (shutil.which(name) for name in (named, *NAMES, *ELSEWHERE) if name)
    return next((path for path in candidates if path), None) or _from_playwright()


def _from_playwright() -> str | None:
    """Look where Playwright keeps the browsers that it was told to fetch."""
    kept = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    return next((str(path) for path in sorted(kept.glob("chromium-*/chrome-linux*/chrome"), reverse=True)), None)


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
