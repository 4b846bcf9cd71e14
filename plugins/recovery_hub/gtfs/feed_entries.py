"""The entry of a timetable file in data/feeds.yaml: written and renewed with every other letter of the list kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import yaml

from recovery_hub.directory.records import TimetableFeed
from recovery_hub.gtfs.feed_problem import FeedError

FEEDS_FILE = TimetableFeed.stored[0].path

HEAD = """\
# The timetable files of this city, one entry for each: whose buses, where the file came from, until when it holds.
# "import gtfs FILE --feed NAME" writes an entry and keeps it up to date; docs/several-feeds.md says how.
# "no_buses: [sundays]" may be added by hand, once an operator has said that it runs nothing on Sundays.

"""

Values = Mapping[str, date | str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A timetable file that the list has.

    Attributes:
        id: its short name.
        operators: who runs the buses in it; None if nobody noted it.
    """

    id: str
    operators: frozenset[str] | None


def known_feeds(text: str) -> tuple[KnownFeed, ...]:
    """List the entries, in their order.

    Args:
        text: of data/feeds.yaml; "" if there is none.
    """
    found = []
    for entry in _entries(text):
        names = entry.get("operators")
        found.append(KnownFeed(str(entry.get("id")), frozenset(names) if isinstance(names, list) else None))
    return tuple(found)


def with_entry(text: str, id_: str, values: Values) -> str:
    """Write an entry, or new values into the one that is there; every other letter stays.

    Args:
        text: of data/feeds.yaml; "" if there is none.
        id_: the short name of the file.
        values: field -> what it says from now on; fields that are not named stay as they are.

    Raises:
        FeedError: if the list is written in a way that can't be changed safely.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    before = _entries(text)
    node = next((item for item in _nodes(text) if _field(item, "id") == id_), None)
    changed = _added(text, id_, values, newline) if node is None else _renewed(text, node, values, newline)
    others = [entry for entry in before if entry.get("id") != id_]
    own = next((entry for entry in before if entry.get("id") == id_), {"id": id_})
    wanted = {**own, **{name: _read(value) for name, value in values.items()}}
    try:
        after = _entries(changed)
    except FeedError:
        after = []
    if [entry for entry in after if entry.get("id") != id_] != others or wanted not in after:
        raise FeedError(f"We could not write into {FEEDS_FILE} safely. Please look at the entry “{id_}” there.")
    return changed


def _entries(text: str) -> list[dict[str, object]]:
    try:
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - reads words only
    except yaml.YAMLError as fault:
        raise FeedError(f"{FEEDS_FILE} can't be read. Type “make check” to see where, then try again.") from fault
    if read in (None, "", []):
        return []
    if not isinstance(read, list) or not all(isinstance(entry, dict) for entry in read):
        raise FeedError(f"{FEEDS_FILE} is no list of entries. Type “make check” to see where, then try again.")
    return read


def _nodes(text: str) -> list[yaml.MappingNode]:
    whole = yaml.compose(text, Loader=yaml.BaseLoader)
    items = whole.value if isinstance(whole, yaml.SequenceNode) else []
    return [item for item in items if isinstance(item, yaml.MappingNode)]


def _field(node: yaml.MappingNode, name: str) -> str:
    return next((str(value.value) for key, value in node.value if key.value == name), "")


def _read(value: date | str | Sequence[str]) -> object:
    """Give a value as it is read again."""
    return [str(item) for item in value] if isinstance(value, list | tuple) else str(value)


def _shown(value: date | str | Sequence[str]) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return f"[{', '.join(json.dumps(item, ensure_ascii=False) for item in value)}]"


def _added(text: str, id_: str, values: Values, newline: str) -> str:
    lines = [f"- id: {id_}", *(f"  {name}: {_shown(value)}" for name, value in values.items())]
    entry = newline.join([*lines, ""])
    if not text.strip():
        return HEAD.replace("\n", newline) + entry
    bare = re.sub(r"^\[\][ \t]*\r?\n?", "", text, flags=re.MULTILINE) if not _entries(text) else text
    gap = "" if not bare or bare.endswith("\n") else newline
    return f"{bare}{gap}{newline if _entries(text) else ''}{entry}"


def _renewed(text: str, node: yaml.MappingNode, values: Values, newline: str) -> str:
    spans = {str(key.value): value for key, value in node.value}
    margin = " " * node.value[0][0].start_mark.column
    for name, value in sorted(values.items(), key=lambda item: -_begin(spans.get(item[0]), node)):
        old = spans.get(name)
        if old is None:
            at = _end(node)
            text = f"{text[:at]}{newline}{margin}{name}: {_shown(value)}{text[at:]}"
        elif _plain(old) != _read(value):
            text = f"{text[: old.start_mark.index]}{_shown(value)}{text[_end(old) :]}"
    return text


def _plain(node: yaml.Node) -> object:
    return [str(item.value) for item in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)


def _begin(old: yaml.Node | None, node: yaml.MappingNode) -> int:
    """Where a change begins: the last is made first, so that the places of the others stay right."""
    return _end(node) + 1 if old is None else old.start_mark.index


def _end(node: yaml.Node) -> int:
    """Where the last thing in a node ends; a list of lines would go on to the next key."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)
