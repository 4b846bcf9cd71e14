"""What an import could not write: counted by kind, the worst first, for the end of the run."""

from __future__ import annotations

from collections import Counter

from recovery_hub.imports.spreadsheet.report import ImportReport, Outcome
from recovery_hub.imports.spreadsheet.table import Note
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("phone number", frozenset({"phone", "phones", "number", "text", "whatsapp"})),
    ("e-mail address", frozenset({"email"})),
    ("address", frozenset({"address", "street", "postcode"})),
    ("time", frozenset({"hours", "repeats", "dates"})),
    ("point on the map", frozenset({"latitude", "longitude"})),
    ("link", frozenset({"web", "webchat", "url"})),
)
_OTHER = "other cell"
_PLURALS = {"address": "addresses", "e-mail address": "e-mail addresses", "point on the map": "points on the map"}


def rank_of(note: Note) -> int:
    """Rank a note by what a reader misses most: a lost phone number is 0."""
    name = kind_of(note)
    return next((n for n, (kind, _) in enumerate(_KINDS) if kind == name), len(_KINDS))


def kind_of(note: Note) -> str:
    """Say what kind of fact is lost."""
    steps = {step for step in note.lost.split(".") if not step.isdecimal()}
    return next((kind for kind, names in _KINDS if names & steps), _OTHER)


def closing_lines(report: ImportReport, check: str) -> tuple[str, ...]:
    """Say at the end of an import what came in, what is held back, what is lost, and whether the city can be built.

    Args:
        report: what became of every row.
        check: what to type to see what stops the build.
    """
    left_out = Counter(row.reason for row in report.rows if row.outcome is Outcome.LEFT_OUT)
    notes = [note for row in report.rows for note in row.notes]
    lost = Counter(kind_of(note) for note in notes if note.lost)
    order = [kind for kind, _ in _KINDS] + [_OTHER]
    told = [numbered(lost[kind], kind, _PLURALS.get(kind)) for kind in order if lost[kind]]
    changed = sum(not note.lost for note in notes)
    return (
        _came_in(report),
        *(f"  {count:,} left out: {reason}" for reason, count in left_out.most_common()),
        f"Cells that could not be written: {listed(told) or 'none'}. Written with a change: {changed:,}.",
        "The city can be built: yes."
        if report.can_be_built
        else f"The city can be built: no. {_stopped(report)} Type: {check}",
    )


def _came_in(report: ImportReport) -> str:
    services, places = numbered(len(report.services()), "service"), numbered(report.places, "place")
    apart = f"{report.count(Outcome.JOINED):,} joined to another row, {report.count(Outcome.LEFT_OUT):,} left out"
    return f"{numbered(len(report.rows), 'row')}: {services} at {places}, {apart}."


def _stopped(report: ImportReport) -> str:
    if not report.services():
        return "No service came in."
    count = len(report.others)
    return f"{numbered(count, 'thing')} that did not come with this list {'stops' if count == 1 else 'stop'} it."
