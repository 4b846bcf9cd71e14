"""Spoils files by chance: their bytes, their words, their lines or the tree they hold. The same chance spoils the same.

What is put in is taken from a list of things that have broken programs before, and from other files of the same kind:
the words of a real entry in the wrong field find more than noise does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

import yaml

ODD_WORDS = (
    "", " ", "-", "- ", ":", ": ", "?", "? ", "&a", "*a", "!!python/object:os.system x", "<<", "<<: *a", "{", "}", "[",
    "]", "|", ">", "|2", "'", '"', "#", " # x", "%", "@", "`", "~", "null", "yes", "no", "---", "...", "\t", "\r", "\n",
    "\r\n", "\x00", "\x0b", "\x1b[2J", "\x85", "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff", "\ufffd", "\ud800",
    "ﬁ", "İ", "ß", "и", "👩‍🦽", "\u202e", "é", "e\u0301", "٣", "²", "½", "Ⅷ", "0", "-1", "-0", "00", "1e9", "1e400",
    "1e-400", "nan", "inf", "-inf", "0x10", "0b1", "1_000", "1,000", "9" * 400, "9" * 5000, "2026-02-30", "0001-01-01",
    "9999-12-31", "10000-01-01", "2026-11-03T00:00", "24:00", "25:61", "-1:00", "999:59:59", "00:00:00", "Tu", "PH off",
    "Mo-Su 00:00-24:00", "Mo[6] 10:00", "week 1-53/0", "easter", "sunrise-sunset", "2pm", "half past", "../../etc",
    "https://", "https://[::1", "https://a.example:99999999", "http://%zz", "a@b", "@.", "mailto:", "<b>", "<!--", "]]>",  # noqa: E501
    "](", "![", "``", "**", "{{", "}}", "{%", "${x}", "%s", "%(a)s", "{0}", "\\", "\\N{X}", "con", "nul", "x" * 200,
    "a-" * 3000, "a." * 3000 + "@", "(" * 500, "[" * 500, "- " * 500, "word " * 2000, "999", "07700 900 142", "ZZ1 4AB",
)  # fmt: skip
ODD_BYTES = (
    b"\x00", b"\xff", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\r", b"\x0b",
    b"\x1a", b"\x7f", b"\xf4\x90\x80\x80", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"%PDF", b"\x89PNG",
)  # fmt: skip
_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_MANY = (2, 3, 20, 400)
LONGEST = 20_000
"""Letters of one word or line that is said again and again."""
_DEEP = (2, 13, 200)

Text = str
Donors = Sequence[str]


def odd_word(chance: Random, donors: Donors) -> str:
    """Something that has broken programs before, or a word of another file."""
    if donors and chance.random() < 0.4:
        words = _WORD.findall(chance.choice(donors)[:20_000])
        if words:
            return str(chance.choice(words))
    return chance.choice(ODD_WORDS)


def other_bytes(raw: bytes, chance: Random) -> bytes:
    """Change some bytes: flipped, put in, taken out, said twice, or cut off."""
    at, length = chance.randrange(len(raw) + 1), chance.choice((1, 1, 2, 4, 8, 64, 512))
    way = chance.randrange(6)
    if way == 0 and at < len(raw):
        return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :]
    if way == 1:
        return raw[:at] + chance.choice(ODD_BYTES) + raw[at:]
    if way == 2:
        return raw[:at] + raw[at + length :]
    if way == 3:
        return raw[:at] + raw[at : at + length] * chance.choice(_MANY) + raw[at:]
    if way == 4:
        return raw[:at]
    return raw[:at] + chance.randbytes(length) + raw[at + length :]


def other_words(text: Text, chance: Random, donors: Donors) -> Text:
    """Change some words or signs."""
    words = _WORD.findall(text) or [""]
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(words))
        way = chance.randrange(5)
        if way == 0:
            words[at] = odd_word(chance, donors)
        elif way == 1:
            words.insert(at, odd_word(chance, donors))
        elif way == 2:
            words[at] = ""
        elif way == 3:
            words[at] = (words[at] * chance.choice(_MANY))[:LONGEST]
        else:
            other = chance.randrange(len(words))
            words[at], words[other] = words[other], words[at]
    return "".join(words)


def other_lines(text: Text, chance: Random, donors: Donors) -> Text:
    """Change some lines: gone, said twice, elsewhere, further in or out, run together, or from another file."""
    lines = text.splitlines(keepends=True) or [""]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(lines))
        way = chance.randrange(8)
        if way == 0 and len(lines) > 1:
            del lines[at]
        elif way == 1:
            lines.insert(chance.randrange(len(lines) + 1), lines[at])
        elif way == 2:
            lines[at] = " " * chance.choice((1, 2, 4, 13)) + lines[at]
        elif way == 3:
            lines[at] = lines[at].removeprefix(" " * chance.choice((1, 2, 4)))
        elif way == 4:
            lines[at] = lines[at].rstrip("\r\n")
        elif way == 5:
            lines[at] = lines[at].rstrip("\n") + chance.choice(("\r\n", "\r", "\x0b\n", " \n", "\u2028"))
        elif way == 6 and donors:
            lines.insert(at, chance.choice(chance.choice(donors).splitlines(keepends=True) or ["\n"]))
        else:
            lines[at] = (lines[at] * chance.choice(_MANY))[:LONGEST]
    return "".join(lines)


def other_tree(tree: Any, chance: Random, donors: Sequence[Any]) -> Any:  # noqa: ANN401 - a tree of dicts, lists and values
    """Change a tree: a value gone, said twice, of another shape, in another place, or from another tree."""
    tree = deepcopy(tree)
    for _ in range(chance.choice((1, 1, 2, 3))):
        spots = list(_spots(tree))
        if not spots:
            return tree
        inside, key = chance.choice(spots)
        way = chance.randrange(7)
        if way == 0:
            del inside[key]
        elif way == 1 and isinstance(inside, list):
            inside.insert(chance.randrange(len(inside) + 1), deepcopy(inside[key]))
        elif way == 2:
            inside[key] = _reshaped(inside[key], chance)
        elif way == 3:
            inside[key] = deepcopy(chance.choice([there[name] for there, name in spots]))
        elif way == 4 and donors:
            _graft(inside, key, chance.choice(donors), chance)
        elif way == 5 and isinstance(inside, dict):
            inside[odd_word(chance, ())] = inside.pop(key)
        else:
            inside[key] = chance.choice(ODD_WORDS)
    return tree


def _spots(tree: Any) -> Any:  # noqa: ANN401 - as above
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield tree, key
        yield from _spots(value)


def _reshaped(value: Any, chance: Random) -> Any:  # noqa: ANN401 - as above
    way = chance.randrange(5)
    if way == 0:
        return [value]
    if way == 1:
        return {"id": value}
    if way == 2:
        for _ in range(chance.choice(_DEEP)):
            value = [value]
        return value
    if way == 3:
        return [value] * chance.choice(_MANY)
    return next(iter(value.values()), "") if isinstance(value, dict) else value[0] if value and value is list else ""


def _graft(inside: Any, key: Any, donor: Any, chance: Random) -> None:  # noqa: ANN401 - as above
    """Take over a field of another entry, under the name it has there."""
    spots = list(_spots(donor))
    if not spots:
        return
    there, name = chance.choice(spots)
    if isinstance(inside, dict) and isinstance(there, dict):
        inside[name] = deepcopy(there[name])
    else:
        inside[key] = deepcopy(there[name])


def yaml_of(tree: Any, chance: Random) -> str:  # noqa: ANN401 - as above
    """Write a tree as YAML, in one of the ways in which people and programs write it."""
    return yaml.dump(
        tree, allow_unicode=chance.random() < 0.9, sort_keys=False, width=chance.choice((20, 80, 10_000)),
        default_flow_style=chance.choice((False, False, None, True)), Dumper=_Plain,
    )  # fmt: skip


class _Plain(yaml.SafeDumper):
    """Writes no anchors: what stands twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - as the library has it
        return True


def read_yaml(text: str) -> Any:  # noqa: ANN401 - as above
    """Read YAML as strings, with the library alone: what our own reader is compared with. None if it can't be read."""
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - reads strings only
    except (yaml.YAMLError, RecursionError, ValueError):
        return None


def _other_yaml(text: str, chance: Random, donors: Donors) -> str:
    tree = read_yaml(text)
    if not tree:
        return other_words(text, chance, donors)
    return yaml_of(
        other_tree(tree, chance, [read_yaml(donor) for donor in chance.sample(donors, min(1, len(donors)))]), chance
    )


def _other_markdown(text: str, chance: Random, donors: Donors) -> str:
    start, front, body = (text.split("---", 2) + ["", ""])[:3]  # noqa: RUF005
    if chance.random() < 0.5:
        return f"{start}---{front}---{other_words(body, chance, donors)}"
    return f"{start}---\n{_other_yaml(front, chance, ())}---{body}"


def _other_json(text: str, chance: Random, donors: Donors) -> str:
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return other_words(text, chance, donors)
    made = other_tree(tree, chance, ())
    written = json.dumps(made, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.2:  # numbers that no tree of Python's holds as they are written
        numbers = list(re.finditer(r"-?\d+(?:\.\d+)?", written))
        if numbers:
            one = chance.choice(numbers)
            digits = chance.choice(("9" * 400, "9" * 5000, "1e999", "-1e999", "NaN", "Infinity", "1e-999", "-0"))
            written = written[: one.start()] + digits + written[one.end() :]
    return written


def _other_csv(text: str, chance: Random, donors: Donors) -> str:
    rows = [line.split(",") for line in text.splitlines()]
    if not rows:
        return chance.choice(ODD_WORDS)
    for _ in range(chance.choice((1, 2, 4))):
        row = chance.choice(rows)
        way = chance.randrange(5)
        if way == 0 and row:
            row[chance.randrange(len(row))] = odd_word(chance, donors)
        elif way == 1 and row:
            column = chance.randrange(len(row))
            for other in rows[1:]:
                if column < len(other):
                    other[column] = odd_word(chance, donors) if chance.random() < 0.5 else row[column]
        elif way == 2 and row:
            del row[chance.randrange(len(row))]
        elif way == 3:
            row.insert(chance.randrange(len(row) + 1), odd_word(chance, donors))
        else:
            rows.insert(chance.randrange(len(rows)), list(chance.choice(rows)))
    return "\n".join(",".join(row) for row in rows) + "\n"


TREES: dict[str, Callable[[str, Random, Donors], str]] = {
    ".yaml": _other_yaml,
    ".md": _other_markdown,
    ".geojson": _other_json,
    ".json": _other_json,
    ".csv": _other_csv,
    ".txt": _other_csv,
}
"""Ending of a file -> how the tree in it is changed."""

WAYS = ("bytes", "words", "lines", "lines", "tree", "tree")


def spoiled(raw: bytes, ending: str, chance: Random, donors: Donors = ()) -> bytes:
    """Spoil a file.

    Args:
        raw: what stands in it.
        ending: of its name: ``.yaml``.
        chance: decides how.
        donors: texts of other files, from which words, lines and fields are taken.
    """
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        way = chance.choice(WAYS)
        if way == "bytes":
            raw = other_bytes(raw, chance)
            continue
        text = raw.decode("utf-8", "surrogateescape")
        if way == "words":
            text = other_words(text, chance, donors)
        elif way == "lines" or ending not in TREES:
            text = other_lines(text, chance, donors)
        else:
            text = TREES[ending](text, chance, donors)
        raw = _bytes_of(text)
    return raw[:MOST_BYTES]


def _bytes_of(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


MOST_BYTES = 300_000
"""What is longer says nothing new; that long files are bounded is tested with files made for it."""
