"""A mark in curly brackets that we do not know.

In Markdown, `{helpline: samaritans}` stands for the name and number of that helpline. Pages also know `{site}`,
`{city}`, `{email}`, `{phone}`, `{kept_by}`, `{controller}`, and `{threshold}`, the sentence that says when to ring the
emergency number. Anything else in curly brackets would be shown to readers as it stands, or be taken for a command by a
program on the way to the page.

Right: `{helpline: samaritans}`. Wrong: `{helpline samaritans}`, `{number}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.marks import MARK, PLAIN_MARKS
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import SENTENCES, TextField, TextKind, texts_in

_BRACES = re.compile(r"\{+[^{}]*\}+|\{[{%#]|[%#]\}|\[helpline:[^\]\n]*\](?!\()")


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every mark that stands for nothing."""
    for field in texts_in(directory, *SENTENCES, TextKind.NAME, TextKind.ADDRESS, TextKind.LINK):
        if "{" in field.text or "[helpline:" in field.text:
            for found in _BRACES.finditer(field.text):
                yield from _check_one(directory, field, found)


def _check_one(directory: Directory, field: TextField, found: re.Match[str]) -> Iterator[Problem]:
    if field.kind is not TextKind.MARKDOWN:
        yield problem("unknown-mark.plain", field.spot(directory, found.start()), value=found.group())
        return
    mark, spot = MARK.fullmatch(found.group()), field.spot(directory, found.start())
    single = f"{{{found.group().strip('{}')}}}"
    if mark is None and MARK.fullmatch(single):
        yield problem("unknown-mark.doubled", spot, suggestion=single, value=found.group())
        return
    if mark is not None and mark["name"] == "helpline" and mark["id"]:
        if not directory.may_exist("helpline", mark["id"]):
            near = nearest(mark["id"], tuple(directory.helplines))
            near = f"{{helpline: {near}}}" if near else ""
            yield problem(
                "unknown-mark.helpline", spot, suggestion=near, value=mark["id"], known=", ".join(directory.helplines)
            )
    elif mark is None or mark["id"] or mark["name"] not in PLAIN_MARKS:
        known = ", ".join(f"{{{name}}}" for name in (*PLAIN_MARKS, "helpline: samaritans"))
        yield problem(
            "unknown-mark", spot, suggestion=_near(directory, found.group()), value=found.group(), known=known
        )


def _near(directory: Directory, written: str) -> str:
    """Guess which mark was meant."""
    words = re.findall(r"[a-z0-9-]+", written.lower())
    if len(words) > 1 and nearest(words[0], ("helpline",)):
        id_ = nearest("-".join(words[1:]), tuple(directory.helplines))
        return f"{{helpline: {id_}}}" if id_ else ""
    name = nearest("_".join(words), PLAIN_MARKS)
    return f"{{{name}}}" if name else ""
