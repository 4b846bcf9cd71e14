"""Words that only hold a place stand where readers look for an answer: TBC, N/A, "none", three dots.

What is not known is left out. The page then says "not known yet", which is honest, and the entry can be found by
those who look for gaps. "TBC" on a page looks like an answer and is none.

Right: no line `phone` at all. Wrong: `phone: TBC`, `hours: see above`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Problem
from plugins.directory.rules._placeholders import holds_a_place
from plugins.directory.rules._texts import SENTENCES, Kind, texts_in
from plugins.directory.wording import problem

_LOOKED_AT = (*SENTENCES, Kind.NAME, Kind.ADDRESS, Kind.NUMBER, Kind.EMAIL, Kind.LINK, Kind.POSTCODE, Kind.HOURS)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every text that says nothing."""
    for one in texts_in(directory, *sorted(_LOOKED_AT)):
        if holds_a_place(one.text, one.kind):
            field = next((str(step) for step in reversed(one.at) if isinstance(step, str)), "")
            yield problem("placeholder", one.spot(directory), value=one.text, field=field)
