"""A service happens in person, but no place is given; or a place is given where nobody goes anywhere.

Who wants to come needs to know where. If the place must not be known, write an entry for it in `places.yaml` with
`location_public: hidden`: nothing about it will be published.

Right:

    formats: [in_person]
    sessions:
      - {format: in_person, place: bridge-street-library}
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Format
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for open services without a place, and a warning for places where none is needed."""
    for service in directory.services.values():
        if (
            service.is_open
            and Format.IN_PERSON in service.formats
            and not service.places
            and not service.meeting_places
        ):
            yield problem("in-person-without-place", directory.spot(service, "formats"), name=service.name)
        for number, session in enumerate(service.sessions):
            if session.place is not None and session.format.needs_no_travel:
                spot = directory.spot(service, "sessions", number, "place")
                yield problem("in-person-without-place.not-needed", spot, level=Level.WARNING, format=session.format)
