"""A place: a building or spot that services use, with what to expect there, fact by fact."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import Answer, Facility, LocationPublic, PlaceKind
from recovery_hub.directory.records.base import (
    AddedOn,
    ChangedOn,
    Fact,
    Line,
    Model,
    Observed,
    Record,
    Source,
    StoredIn,
    Text,
    Verified,
)
from recovery_hub.directory.records.contact import Contact
from recovery_hub.geo import LatLon


class Address(Model):
    """A postal address in the form people write it."""

    street: Line = Field(description="house and street", examples=["12 Bridge Street"])
    district: Line | None = Field(default=None, description="the part of the city", examples=["Old Town"])
    postcode: str | None = Field(default=None, description="the postcode, with one space", examples=["ZZ1 2AB"])


class Access(Model):
    """Access facts. Each is a question; a fact that is left out is not known yet."""

    step_free: Fact | None = Field(default=None, title="Step-free", description="one can get in without steps")
    automatic_door: Fact | None = Field(
        default=None, title="Door opens by itself", description="the door opens by itself or is held open"
    )
    no_buzzer: Fact | None = Field(default=None, title="No buzzer", description="one gets in without pressing a buzzer")
    no_desk: Fact | None = Field(
        default=None, title="No desk to pass", description="one reaches the room without passing a desk"
    )
    lift: Fact | None = Field(default=None, title="Lift", description="there is a lift, or all is on one floor")
    toilet: Fact | None = Field(default=None, title="Toilet", description="visitors can use a toilet")
    accessible_toilet: Fact | None = Field(
        default=None, title="Wheelchair toilet", description="a wheelchair user can use a toilet"
    )
    seats: Fact | None = Field(default=None, title="Seats", description="there is somewhere to sit near the door")
    hearing_loop: Fact | None = Field(
        default=None, title="Hearing loop", description="there is a hearing loop that works"
    )
    steady_light: Fact | None = Field(default=None, title="Light without flicker", description="no light flickers")
    quiet: Fact | None = Field(default=None, title="Quiet", description="it is quiet")
    quiet_room: Fact | None = Field(default=None, title="Quiet room", description="there is a room to be by oneself")
    seizure_first_aid: Fact | None = Field(
        default=None, title="Knows seizure first aid", description="somebody there knows what to do in a seizure"
    )
    blue_badge_parking: Fact | None = Field(
        default=None, title="Blue Badge parking", description="there is Blue Badge parking"
    )
    drop_off: Fact | None = Field(
        default=None, title="Taxi can stop at the door", description="a taxi can stop at the door"
    )
    assistance_dogs: Fact | None = Field(
        default=None, title="Assistance dogs", description="assistance dogs can come in"
    )


class Place(Record):
    """A building or spot. ``location_public`` decides how much of it may ever leave this directory."""

    kind_name: ClassVar[str] = "place"
    label: ClassVar[str] = "place"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/places.yaml"),)
    pages_at: ClassVar[str] = "/places/"

    name: Line = Field(description="what it is called", examples=["Bridge Street Library"])
    also_known_as: tuple[Line, ...] = Field(default=(), description="other names people use")
    kind: PlaceKind = Field(description="what sort of place it is", examples=["library"])
    location_public: LocationPublic = Field(description="yes, area_only or hidden", examples=["yes"])
    address: Address | None = Field(default=None, description="house, street and postcode")
    area: Line | None = Field(default=None, description="the part of the city", examples=["Old Town"])
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = Field(
        default=None, description="degrees north, four digits after the point", examples=["53.8012"]
    )
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = Field(
        default=None, description="degrees east (west is minus), four digits after the point", examples=["-4.6021"]
    )

    summary: Line | None = Field(default=None, description="what the place is, in one sentence")
    feels_like: Line | None = Field(
        default=None,
        description="what it looks and feels like, in one sentence",
        examples=["Looks like a café. No reception desk."],
    )
    quiet_times: Line | None = Field(default=None, description="when it is quiet")
    facilities: tuple[Facility, ...] = Field(default=(), description="things to use there", examples=["[free_wifi]"])
    access: Access = Field(default=Access(), description="access facts, one by one")
    observed: Observed | None = Field(
        default=None, description="who saw the access facts, and when, if they don't say so themselves"
    )
    access_guide: str | None = Field(default=None, description="a detailed access guide, starting with https://")
    note: Text | None = Field(default=None, description="anything else one should know")
    contact: Contact = Field(default=Contact(), description="ways to get in touch with the place itself")
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: visit, on: 2026-11-03}]"]
    )
    candidate: Answer = Field(
        default=Answer.NO, description="yes if nothing is there yet and something could be: for planners only"
    )
    verified: Verified | None = Field(default=None, description="the last check of the whole entry")
    added: AddedOn = None
    changed: ChangedOn = None

    @property
    def point(self) -> LatLon | None:
        """Where it is, only where the location is fully public."""
        if self.location_public is not LocationPublic.YES or self.latitude is None or self.longitude is None:
            return None
        return LatLon(self.latitude, self.longitude)

    @property
    def is_hidden(self) -> bool:
        """Whether nothing at all about this place may be published."""
        return self.location_public is LocationPublic.HIDDEN

    @property
    def part_of_city(self) -> str | None:
        """The part of the city, from either of the two fields that may hold it."""
        return self.area or (self.address.district if self.address else None)
