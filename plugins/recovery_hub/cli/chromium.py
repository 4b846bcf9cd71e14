"""Finds the Chromium (or Google Chrome) of this machine, which prints board papers and drives tests and pictures."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
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
