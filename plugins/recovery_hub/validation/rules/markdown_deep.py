"""Lists in lists in lists, or quotes in quotes, deeper than anybody reads.

Twelve marks before the first word come from a mail that was answered again and again, or out of a program. The pages
can't be made from hundreds of them. Right: `- Tea`. Wrong: `> > > > > > > > > > > > > Tea`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextKind, texts_in

DEEPEST = 12
TOO_DEEP = re.compile(rf"^[ \t]*(?:(?:>[ \t]*|[-*+][ \t]+|\d{{1,9}}[.)][ \t]+)){{{DEEPEST + 1}}}", re.MULTILINE)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for the first line of a text that has more marks before its words."""
    for field in texts_in(directory, TextKind.MARKDOWN, TextKind.PROSE):
        if (deep := TOO_DEEP.search(field.text)) is not None:
            yield problem("markdown-deep", field.spot(directory, deep.start()), limit=DEEPEST)
