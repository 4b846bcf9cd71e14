"""Debian's packages, where we may install them: only as root, and only where apt-get is."""

from __future__ import annotations

import os
import shutil

from tools import steps


def may_install() -> bool:
    """Say whether this machine lets us install one of Debian's packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> steps.Ran:
    """Install packages; fetch the lists first if the ones on the machine don't do."""
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    with steps.step(f"Installing {' and '.join(packages)} with apt-get") as progress:
        ran = steps.run(command, DEBIAN_FRONTEND="noninteractive")
        if not ran.well:
            progress.says = "fetching the lists of packages first"
            steps.run(["apt-get", "update", "-q"])
            ran = steps.run(command, DEBIAN_FRONTEND="noninteractive")
        progress.outcome = "done" if ran.well else "did not work"
    return ran
