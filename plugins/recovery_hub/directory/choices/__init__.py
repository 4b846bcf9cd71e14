"""The closed lists of the directory: what may be written in YAML, and what a reader sees for it.

Each list lives here once. Pages, the JSON Schema, error messages and filters are made from it; none repeats a value.
"""

from recovery_hub.directory.choices.choice import Answer, Choice
from recovery_hub.directory.choices.law import LawStatus, ReadHow
from recovery_hub.directory.choices.people import ForWhom, Gender, NeedGroup, Situation
from recovery_hub.directory.choices.places import Facility, LocationPublic, PlaceKind
from recovery_hub.directory.choices.services import (
    AreaServed,
    CallCost,
    CostKind,
    DeliveredBy,
    Format,
    GroupKind,
    HowToStart,
    Length,
    Places,
    RunBy,
    SamePerson,
    Status,
    WaitBasis,
)
from recovery_hub.directory.choices.taking_part import BusDays, BusKind, CountBand, HeardHow, OpportunityKind, PaidPer
from recovery_hub.directory.choices.trust import (
    Channel,
    HelplineClaim,
    How,
    HowRead,
    Nation,
    OrganisationKind,
    Register,
    Role,
    SourceKind,
    Threshold,
)
from recovery_hub.directory.choices.visits import (
    Buzzer,
    Companion,
    ExpectedToSpeak,
    IfYouCannotCome,
    MissedSession,
    NameNeeded,
    Reported,
    TransportHelp,
)

__all__ = [
    "Answer",
    "AreaServed",
    "BusDays",
    "BusKind",
    "Buzzer",
    "CallCost",
    "Channel",
    "Choice",
    "Companion",
    "CostKind",
    "CountBand",
    "DeliveredBy",
    "ExpectedToSpeak",
    "Facility",
    "ForWhom",
    "Format",
    "Gender",
    "GroupKind",
    "HeardHow",
    "HelplineClaim",
    "How",
    "HowRead",
    "HowToStart",
    "IfYouCannotCome",
    "LawStatus",
    "Length",
    "LocationPublic",
    "MissedSession",
    "NameNeeded",
    "Nation",
    "NeedGroup",
    "OpportunityKind",
    "OrganisationKind",
    "PaidPer",
    "PlaceKind",
    "Places",
    "ReadHow",
    "Register",
    "Reported",
    "Role",
    "RunBy",
    "SamePerson",
    "Situation",
    "SourceKind",
    "Status",
    "Threshold",
    "TransportHelp",
    "WaitBasis",
]
