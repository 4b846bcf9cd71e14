"""Something is said about a helpline, and no sentence of a source stands beside it.

People stake their safety on these lines: what it costs, who answers, when they would send the police. So every fact of
a helpline that is shown has the exact sentence of its source beside it, under `evidence`, with the page, the day it was
read, who read it and how. Where no sentence can be found, the fact is left out, and pages say that it is not known yet.

`how: own_page` means that people read the helpline's own page as it stands today. It takes two roles that differ under
`read_by`, and the page says so only when that is true of every sentence. `stored_copy` is an older copy of that page.

Right:

    evidence:
      - supports: [hours, cost]
        sentence: We are open day and night, and calls are free.
        url: https://example.org/contact
        read_on: 2026-11-03
        read_by: [maintainer]
        how: stored_copy

A helpline for which there is nothing yet is `prepared: yes`: it is kept in the file, and shown nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import HowRead
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Helpline
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for facts without a sentence, and for sentences that can't be what they are said to be."""
    for line in directory.helplines.values():
        yield from _sentences(line, directory)
        supported = {claim for evidence in line.evidence for claim in evidence.supports}
        bare = [claim for claim in line.claims if claim not in supported]
        if bare and not line.is_prepared:
            listed = ", ".join(claim.value for claim in bare)
            yield problem("helpline-evidence", directory.spot(line), name=line.name, claims=listed)


def _sentences(line: Helpline, directory: Directory) -> Iterator[Problem]:
    claims = set(line.claims)
    for number, evidence in enumerate(line.evidence):
        if evidence.how is HowRead.OWN_PAGE and not evidence.is_own_page_by_two:
            yield problem("helpline-evidence.one-reader", directory.spot(line, "evidence", number, "read_by"))
        if line.checked_on is not None and evidence.read_on < line.checked_on:
            spot = directory.spot(line, "evidence", number, "read_on")
            yield problem("helpline-evidence.older", spot, read=evidence.read_on, checked=line.checked_on)
        for place, claim in enumerate(evidence.supports):
            if claim not in claims:
                spot = directory.spot(line, "evidence", number, "supports", place)
                yield problem("helpline-evidence.nothing", spot, name=line.name, claim=claim.value)
