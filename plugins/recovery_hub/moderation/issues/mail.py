"""What a mail program puts around an answer: quoted replies and signatures. They are cut before anything is read.

A signature often holds a name and a phone number, and what we answer under an issue everybody can read.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"^[ \t]*>.*\n?", re.MULTILINE)
_WROTE = re.compile(
    r"^(?:On\b[^\n]{4,200}(?:\n[^\n]{1,120})?|[^\n]{0,120}<[^\s<>]+@[^\s<>]+>)\s+wrote:[ \t]*$", re.MULTILINE
)
_FORWARDED = re.compile(
    r"^(?:-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}|Begin forwarded message:|_{20,}"
    r"|From: [^\n]*\n(?:Sent|Date): ).*",
    re.MULTILINE | re.DOTALL,
)
_CLOSING = (
    r"(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)|regards|best|cheers|(?:many )?thanks"
    r"|thank you|yours(?: sincerely| faithfully| truly)?|all the best|take care)"
)
_SIGNATURE = re.compile(
    rf"^(?:--[ \t]*|—[ \t]*|Sent from [^\n]{{1,60}}|Get Outlook for [^\n]*|{_CLOSING}[,.!]?[ \t]*)$"
    r"(?:(?!^###? ).*\n?)*",
    re.MULTILINE | re.IGNORECASE,
)
_OF_YAML = re.compile(r"\s|- |#|```|[\w-]+:(?:\s|$)|$")
_WRAPPED_LETTERS = 60
"""Mail programs wrap lines that are longer than some seventy letters, never shorter ones."""


def without_mail(text: str) -> str:
    """Take quoted replies and signatures out of a text; what stands below them goes on."""
    text = text.replace("\u00a0", " ")
    text = _QUOTED.sub("", _WROTE.sub("", text))
    forwarded = _FORWARDED.search(text)
    if forwarded is not None and text[: forwarded.start()].strip():
        text = text[: forwarded.start()]
    return _SIGNATURE.sub("", text)


def first_paragraph(text: str) -> str:
    """Give the first paragraph as one line: the answer to a question that has one line."""
    return " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())


def entry_in(text: str) -> str:
    """Give the lines of an entry as YAML: wrapped lines are joined again, and what is below the entry is left out."""
    lines: list[str] = []
    for line in text.strip("\n").split("\n"):
        if _OF_YAML.match(line):
            lines.append(line.rstrip())
        elif lines and len(lines[-1]) >= _WRAPPED_LETTERS:
            lines[-1] += f" {line.strip()}"
        else:
            break
    return "\n".join(lines).rstrip() + "\n"
