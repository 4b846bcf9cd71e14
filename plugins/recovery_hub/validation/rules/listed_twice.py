"""The same thing stands twice in a list, or a comma has cut one sentence into two.

In square brackets every comma begins a new thing: `[if you drank, or smoked]` are two reasons, the second of which is
"or smoked". Words with a comma of their own need double quotes around them, or lines of their own.

Right: `excludes: ["if you drank, or smoked"]`. Worth a look: `needs: [company, company]`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Record
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import walk

_GOES_ON = re.compile(r"(?:and|or|but|then|so|that|which)\s")


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for each thing that stands twice, and for each that seems to go on from the one before."""
    for record in directory.records():
        lists: dict[FieldPath, list[str]] = defaultdict(list)
        for at, _, _, value in walk(record):
            if isinstance(at[-1], int) and isinstance(value, str):
                lists[at[:-1]].append(str(value))
        for at, items in lists.items():
            yield from _check_one(directory, record, at, items)


def _check_one(directory: Directory, record: Record, at: FieldPath, items: list[str]) -> Iterator[Problem]:
    for number, item in enumerate(items):
        spot = directory.spot(record, *at, number)
        if item in items[:number]:
            yield problem("listed-twice", spot, level=Level.WARNING, value=item, field=at[-1])
        elif number and _GOES_ON.match(item) and spot.line == directory.spot(record, *at, number - 1).line:
            whole = f'"{items[number - 1]}, {item}"'
            yield problem("listed-twice.cut", spot, level=Level.WARNING, suggestion=whole, value=item)
