"""Where they come, in words, for a session that has a list of its own."""

from __future__ import annotations

from dataclasses import replace

from recovery_hub.directory.records import Session
from recovery_hub.directory.service_area import CityParts
from recovery_hub.language.lists import listed
from recovery_hub.site.words.plain import sentence
from recovery_hub.site.words.when import SessionTimes


def with_parts(times: SessionTimes, session: Session, parts: CityParts) -> SessionTimes:
    """Put before the note of a session where they come: "Only in Hollin. Not in Fieldside."."""
    areas = session.service_areas
    if areas is None:
        return times
    inside, without, ask = (list(map(parts.shown, names)) for names in (areas.in_, areas.except_, areas.ask))
    said = (
        f"only in {listed(inside)}" if inside else "",
        f"not in {listed(without, 'or')}" if without else "",
        f"ask whether they come to {listed(ask, 'or')}" if ask else "",
    )
    return replace(times, note=" ".join((*(sentence(words) for words in said if words), times.note)).strip())
