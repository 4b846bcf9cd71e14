"""Who published the timetables, and under which licence: asked once, kept in city.yaml for every page to name."""

from __future__ import annotations

import json
from collections.abc import Sequence

import yaml

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

BEGINS = "Bus timetables from "
"""How the line under ``attribution`` begins; one that is there is never asked for again."""

MOST_NAMED = 3

LONGEST = 300
"""Letters of a line in city.yaml."""

_FIELD = "attribution"


def credit_line(publishers: Sequence[str], licence: str) -> str:
    """Say whom to name.

    Args:
        publishers: the names, the most important first; those after the third are counted.
        licence: its name.

    Returns:
        "Bus timetables from Go South Coast: Open Government Licence v3.0."
    """
    return f"{BEGINS}{_whom(publishers)}: {licence.strip().rstrip('.')}."


def credits_of(directory: Directory) -> tuple[str, ...]:
    """Say whom pages name for the data: what city.yaml says, and the publisher of each timetable file beside."""
    feeds = [feed for id_, feed in directory.feeds.items() if id_ != FIRST_FEED]
    lines = [
        credit_line(feed.publisher, feed.licence) if feed.licence else f"{BEGINS}{_whom(feed.publisher)}."
        for feed in feeds
    ]
    return tuple(dict.fromkeys((*directory.city.attribution, *lines)))


def _whom(publishers: Sequence[str]) -> str:
    names = [*publishers[:MOST_NAMED]]
    if len(publishers) > MOST_NAMED:
        names.append(numbered(len(publishers) - MOST_NAMED, "other"))
    return listed(names) if names else "their operators"


def is_credited(settings: str) -> bool:
    """Whether the text of city.yaml names the publisher of the timetables."""
    return any(line.startswith(BEGINS) for line in _lines(settings))


def credited(settings: str, line: str) -> str:
    """Add a line under ``attribution`` in the text of city.yaml, or replace the one there; every other letter stays.

    Raises:
        FeedError: if the field is written in a way that can't be changed safely.
    """
    newline = "\r\n" if "\r\n" in settings else "\n"
    changed = _with(settings, json.dumps(line, ensure_ascii=False), newline)
    others = [known for known in _lines(settings) if not known.startswith(BEGINS)]
    try:
        kept = sorted([*others, line]) == sorted(_lines(changed)) and _rest(settings) == _rest(changed)
    except yaml.YAMLError:
        kept = False
    if not kept or len(line) > LONGEST:
        raise FeedError(f"We could not write into city.yaml safely. Please add this line under “{_FIELD}”: {line}")
    return changed


def _with(settings: str, quoted: str, newline: str) -> str:
    node = _node(settings)
    if node is None:
        gap = "" if not settings or settings.endswith("\n") else newline
        return f"{settings}{gap}{_FIELD}:{newline}  - {quoted}{newline}"
    if not isinstance(node, yaml.SequenceNode):
        return settings
    for item in node.value:
        if str(item.value).startswith(BEGINS):
            return f"{settings[: item.start_mark.index]}{quoted}{settings[item.end_mark.index :]}"
    if node.flow_style:
        end = node.end_mark.index - 1
        return f"{settings[:end].rstrip()}{', ' if node.value else ''}{quoted}{settings[end:]}"
    indent = " " * (node.start_mark.column)
    end = node.value[-1].end_mark.index
    line_end = settings.find("\n", end)
    head, tail = (settings, "") if line_end < 0 else (settings[: line_end + 1], settings[line_end + 1 :])
    gap = "" if head.endswith("\n") else newline
    return f"{head}{gap}{indent}- {quoted}{newline}{tail}"


def _node(settings: str) -> yaml.Node | None:
    whole = yaml.compose(settings, Loader=yaml.BaseLoader)
    pairs = whole.value if isinstance(whole, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == _FIELD), None)


def _rest(settings: str) -> dict[str, object]:
    fields = yaml.load(settings, Loader=yaml.BaseLoader) or {}  # noqa: S506 - reads words only
    return {name: value for name, value in fields.items() if name != _FIELD}


def _lines(settings: str) -> list[str]:
    fields = yaml.load(settings, Loader=yaml.BaseLoader) or {}  # noqa: S506 - reads words only
    lines = fields.get(_FIELD) if isinstance(fields, dict) else None
    return [str(line) for line in lines] if isinstance(lines, list) else []
