"""Long lines of a template, written over several: a line that begins with two spaces goes on where the last one ended.

What reaches the page is one line: nothing stands between the two after ``>`` or ``%}``, and one space anywhere else.
Inside ``{{ }}`` and ``{% %}`` lines may break anywhere, as always. Where a program reads templates without this, a
browser shows the same: it takes a break for a space.
"""

from __future__ import annotations

import re

from jinja2.ext import Extension

_BREAK = re.compile(r"(?P<tag>\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})|\n {2,}", re.DOTALL)
_UNSEEN = "{#\n#}"
"""A break that leaves no trace; with it, the lines that Jinja names in an error are those of the file."""


class ContinuedLines(Extension):
    """Joins the lines before Jinja reads them."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's own
        """Hide the breaks of one template."""
        return _BREAK.sub(lambda found: found["tag"] or f"{_between(source[: found.start()])}{_UNSEEN}", source)


def _between(before: str) -> str:
    return "" if before.endswith((">", "%}")) else " "
