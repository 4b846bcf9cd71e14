"""What a file says that no minute can hold: ring first, tell the driver, get on along the way; and what is left out.

Source: GTFS Schedule Reference (gtfs.org): pickup_type and drop_off_type in stop_times.txt, continuous_pickup and
continuous_drop_off in routes.txt and stop_times.txt, agency_phone in agency.txt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from recovery_hub.gtfs.timetable import VehicleKind


class AlongTheWay(Enum):
    """How one gets on or off between stops; the numbers are those of continuous_pickup. 1 and nothing mean no."""

    FREELY = 0
    RING = 2
    DRIVER = 3


@dataclass(frozen=True, slots=True)
class AsideRoute:
    """A route of which a reader has to know more than minutes.

    Attributes:
        id: as in the file.
        name: the number or name on the bus.
        kind: what comes.
        agency: who runs it; "" if the file does not say.
        phone: of the agency, as it is written; "" if the file does not say.
        ring_to_board: ids of the stops where one gets on only after ringing before.
        ring_to_alight: ids of the stops where one gets off only after ringing before.
        always: whether there is no stop where one gets on without ringing.
        tell_driver: whether it stops somewhere only for people who tell the driver.
        along: how one gets on or off between stops; None if one can't.
    """

    id: str
    name: str
    kind: VehicleKind
    agency: str = ""
    phone: str = ""
    ring_to_board: tuple[str, ...] = ()
    ring_to_alight: tuple[str, ...] = ()
    always: bool = False
    tell_driver: bool = False
    along: AlongTheWay | None = None

    @property
    def rings(self) -> bool:
        """Whether one has to ring before for it, somewhere."""
        return bool(self.ring_to_board or self.ring_to_alight) or self.along is AlongTheWay.RING


@dataclass(frozen=True, slots=True)
class Aside:
    """What a file says beside the minutes.

    Attributes:
        routes: those of which there is something to say, by name.
        left_out: what they are, "buses for schools only", -> the names of routes that are in no minutes.
    """

    routes: tuple[AsideRoute, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
