"""The Nu Html Checker, as the W3C runs it: it comes from npm (vnu-jar) and needs Java, which not every machine has."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools import steps
from tools.environment import ROOT

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHORT_RUN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-Xmx600m")
"""Java is started for seconds: what it does to be fast after minutes only costs time."""
BLIND_TO = ".*Content Security Policy.*"
"""It reads files from a disk, where it takes no file for one of the page's own site."""


def why_not() -> str:
    """Say in a sentence why it can't run here; "" if it can."""
    if shutil.which("java") is None:
        return (
            "Java is not here, so the Nu Html Checker is left out. On Debian: sudo apt-get install default-jre-headless"
        )
    if not JAR.is_file():
        return "The package vnu-jar is not here, so the Nu Html Checker is left out. Type make test while online."
    return ""


def faults(files: Iterable[Path], root: Path) -> Iterator[str]:
    """Check pages, all in one start of Java.

    Args:
        files: pages.
        root: the folder of the site, which is left out of what is said.

    Raises:
        SetUpError: when it breaks off; the message is the end of what it said.

    Yields:
        Every error and warning: "services/x/index.html, line 12: Element “a” is missing required attribute “href”."
    """
    words = ["java", *SHORT_RUN, "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always"]
    words += ["--filterpattern", BLIND_TO]
    ran = subprocess.run([*words, *map(str, files)], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise steps.SetUpError(f"The Nu Html Checker broke off: {ran.stderr[-500:]}")
    for message in json.loads(ran.stdout)["messages"]:
        page = message["url"].removeprefix(f"file:{root.resolve()}/")
        yield f"{page}, line {message.get('lastLine')}: {message['message']} {message.get('extract', '')!r}"
