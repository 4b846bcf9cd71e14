"""What went wrong in a YAML text, in the words of somebody who never heard of YAML.

The parser knows where it gave up; why, it says in its own terms. Here the lines around that place are looked at again for the
mistakes that people make.
"""

from __future__ import annotations

import re

import yaml

from plugins.directory.reading.tree import Unreadable

_MERGE = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |$)")
_FIELD = re.compile(r"^(?P<start>\s*(?:- )?[\w-]+:\s+)(?P<words>[^\"'\[{|>#].*)$")
_SPECIAL_START = re.compile(r"^(?P<start>\s*(?:- )?(?:[\w-]+:\s+)?(?:- )?)(?P<words>(?P<mark>[@`%*&!]).*)$")


def find_merge_marks(text: str) -> Unreadable | None:
    """Find what is left of two changes that were joined. Looked for first: what stands around it is meaningless."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MERGE.match(line):
            return Unreadable("merge", number, 1, value=line)
    return None


def explain(error: yaml.YAMLError, text: str) -> Unreadable:
    """Turn the parser's complaint into a reason and the line a person should look at.

    Args:
        error: from ``tree.read_tree``.
        text: the same text.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    at = min(mark.line if mark else 0, len(lines) - 1)
    # The parser often notices only at the next thing it meets; a blank line is never the culprit.
    while at > 0 and not lines[at].strip():
        at -= 1
    column = mark.column + 1 if mark and mark.line == at else 1
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    begun = getattr(error, "context_mark", None)
    return _tab(lines, at) or _by_complaint(said, lines, at, column, begun.line if begun else at)


def _tab(lines: list[str], at: int) -> Unreadable | None:
    for number in (at, at - 1, at + 1):
        if 0 <= number < len(lines) and "\t" in lines[number][: len(lines[number]) - len(lines[number].lstrip())]:
            return Unreadable("tab", number + 1, 1)
    return None


def _by_complaint(said: str, lines: list[str], at: int, column: int, begun: int) -> Unreadable:
    line = lines[at]
    begun = min(begun, len(lines) - 1)
    if "quoted scalar" in said:
        return Unreadable("quote", begun + 1, _first_quote(lines[begun]))
    if (special := _special(lines, at)) is not None:
        return special
    if "flow" in said:
        never_closed = "expected ',' or" in said
        return Unreadable("bracket" if never_closed else "extra-bracket", begun + 1, 1, value=lines[begun].strip())
    if "mapping values are not allowed" in said:
        return _second_colon(line, at, column)
    if "could not find expected ':'" in said:
        culprit = begun if lines[begun].strip() else at
        return Unreadable("no-colon", culprit + 1, 1, value=lines[culprit].strip())
    if re.search(r"^\s*(?:- )?[\w-]+:\s*(['\"]).*\1\s*[^\s#,\]}].*$", lines[begun if '"' in lines[begun] else at]):
        culprit = begun if '"' in lines[begun] else at
        return Unreadable("after-quote", culprit + 1, 1, value=lines[culprit].strip())
    if re.match(r"^\s*[\]}],?\s*$", line):
        return Unreadable("extra-bracket", at + 1, column, value=line.strip())
    if "did not find expected" in said or "block" in said:
        return Unreadable("indent", at + 1, column, value=line.strip())
    return Unreadable("other", at + 1, column, value=line.strip())


def _first_quote(line: str) -> int:
    found = re.search(r"['\"]", line)
    return found.start() + 1 if found else 1


def _special(lines: list[str], at: int) -> Unreadable | None:
    begins = _SPECIAL_START.match(lines[at])
    if begins is None:
        return None
    example = f'{begins["start"].strip()} "{begins["words"].strip()}"'.strip()
    return Unreadable("special", at + 1, begins.start("mark") + 1, mark=begins["mark"], example=example)


def _second_colon(line: str, at: int, column: int) -> Unreadable:
    parts = _FIELD.match(line)
    if parts is None or ":" not in parts["words"]:
        return Unreadable("indent", at + 1, column, value=line.strip())
    words = parts["words"].strip().replace('"', "'")
    return Unreadable("second-colon", at + 1, column, value=line.strip(), example=f'{parts["start"].strip()} "{words}"')
