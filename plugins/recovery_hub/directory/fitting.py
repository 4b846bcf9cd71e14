"""Which services stand on the page of a start: the selection that volunteers write as ``fits``."""

from __future__ import annotations

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Service, ServiceSelection


def fits(block: ServiceSelection, service: Service) -> bool:
    """Whether a service fits: every line that is given must hold, and any value in a line will do."""
    sizes = {
        group.size for group in (service.group, *(session.group for session in service.sessions)) if group is not None
    }
    return all(
        (
            not block.needs or bool(set(block.needs) & set(service.needs)),
            not block.formats or bool(set(block.formats) & set(service.formats)),
            not block.groups or bool(set(block.groups) & sizes),
            block.accompanied is None
            or (service.accompany is not None and service.accompany.possible is block.accompanied),
            block.at_home is None or service.needs_no_travel is (block.at_home is Answer.YES),
            block.alcohol_free is None or service.alcohol_free is block.alcohol_free,
        )
    )
