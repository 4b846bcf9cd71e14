"""Something here would tell more of a place than the part of the city it is in.

With `location_public: area_only` people learn the part of the city from the page, and the rest when they get in touch.
So no street, house number, postcode, grid reference, coordinates, what3words or directions may be written down: in no
field of the place, nor of the services that meet there, their chances to help, or an organisation that has no other
door. Names of streets, stops, buses and places nearby are found in whatever way they are written.

Right: `area: Old Town`, access facts such as `step_free: yes`. Wrong: any `address`, `latitude` or `post`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.validation.whereabouts.judging import Kept


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for everything that tells more than the part. The words of the problem never repeat it."""
    for lead in Kept(directory, LocationPublic.AREA_ONLY).leads():
        yield lead.problem("area-only-place", directory)
