"""Finds Firefox and WebKitGTK; installs Debian's where we may: ``python -m tools.other_browsers``.

Safari's engine runs on no Linux; WebKitGTK is the nearest to it that anybody can install.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tools import apt, steps

PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-liberation")
WANTED = (
    "This test needs {missing}. On Debian type: sudo apt-get install "
    f"{' '.join(PACKAGES)} - and then give the same command again."
)
WINDOWS = ("lib/*/webkit2gtk-4.*/MiniBrowser", "lib/*/webkitgtk-6.*/MiniBrowser", "libexec/webkit2gtk-4.*/MiniBrowser")
"""Where WebKitGTK keeps its own small browser, below /usr."""


@dataclass(frozen=True, slots=True)
class OtherBrowsers:
    """The programs that the tests start.

    Attributes:
        firefox: Firefox.
        webkit_driver: what drives WebKitGTK, by the W3C's protocol.
        webkit_window: WebKitGTK's own small browser.
        screen: a screen that nobody sees; Firefox needs none.
    """

    firefox: str
    webkit_driver: str
    webkit_window: str
    screen: str


def find() -> dict[str, str | None]:
    """Say where each program is, by the name that a person knows it by; None where it is missing."""
    windows = (found for form in WINDOWS for found in sorted(Path("/usr").glob(form)))
    return {
        "Firefox": shutil.which("firefox-esr") or shutil.which("firefox"),
        "WebKitWebDriver": shutil.which("WebKitWebDriver"),
        "WebKitGTK's MiniBrowser": next(map(str, windows), None),
        "Xvfb": shutil.which("Xvfb"),
    }


def ensure() -> OtherBrowsers:
    """Find the browsers, installing Debian's where we may.

    Raises:
        SetUpError: when one is missing and we may not; the message says which, and what to type.
    """
    found = find()
    if not all(found.values()) and apt.may_install():
        apt.install(*PACKAGES)
        found = find()
    if missing := [name for name, path in found.items() if path is None]:
        raise steps.SetUpError(WANTED.format(missing=" and ".join(missing)))
    return OtherBrowsers(*(path or "" for path in found.values()))


def main() -> int:
    """Make sure that the browsers are there; 1 when one is missing."""
    try:
        ensure()
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
