"""How long a check takes: seconds to read and judge a city of 120 services, and one of 2,000.

Run with ``python bench/check.py`` from the top of the project. The example city is copied and its services multiplied.
"""

# ruff: noqa: INP001, T201 - run by hand, at a terminal

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from recovery_hub.directory import DataError
from recovery_hub.validation import load

TODAY = date(2026, 11, 23)
CITY = Path(__file__).parents[1]
SIZES = (120, 2000)
REPEATS = 3


def grow(folder: Path, services: int) -> None:
    """Copy the example city and give it so many services, each with an id, a name and a phone number of its own."""
    shutil.copytree(CITY / "data", folder / "data")
    shutil.copytree(CITY / "content", folder / "content")
    blocks = [f"- id:{block}" for block in (CITY / "data/services.yaml").read_text("utf-8").split("\n- id:")[1:]]
    text = []
    for number in range(services):
        lines = blocks[number % len(blocks)].splitlines()
        lines = [line for line in lines if not line.startswith("  was:")]
        lines[0] = f"{lines[0]}-{number}"
        text.append("\n".join(lines).replace("  name: ", f"  name: {number:x} {number * 7919:x} ", 1))
    (folder / "data/services.yaml").write_text("\n\n".join(text) + "\n", encoding="utf-8")


def seconds(folder: Path) -> float:
    """Read and judge one city; problems are part of the work, not a failure."""
    begun = time.perf_counter()
    with suppress(DataError):
        load(folder, TODAY)
    return time.perf_counter() - begun


def main() -> None:
    """Print a table: services, the best of three runs, and the first run, which also loads the libraries."""
    print("services   best    first   (seconds)")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            grow(Path(folder) / "city", size)
            runs = [seconds(Path(folder) / "city") for _ in range(REPEATS)]
        print(f"{size:8}  {min(runs):5.2f}   {runs[0]:5.2f}")


if __name__ == "__main__":
    main()
