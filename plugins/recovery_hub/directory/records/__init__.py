"""The records: every field of the directory, with its type, what it means and an example.

A new field is one line here, one in a template and one in the tests; messages and the JSON Schema follow by themselves.
"""

from recovery_hub.directory.records.area import Area
from recovery_hub.directory.records.base import (
    ID_PATTERN,
    Checked,
    Contact,
    FactParts,
    Observed,
    Part,
    Record,
    Registration,
    Source,
    Verified,
)
from recovery_hub.directory.records.bus import Call, Direction, Every, RiderNote, Route, Stop, Times
from recovery_hub.directory.records.city import Bounds, City
from recovery_hub.directory.records.evidence import Evidence
from recovery_hub.directory.records.helpline import Helpline
from recovery_hub.directory.records.need import Need
from recovery_hub.directory.records.opportunity import Opportunity, Pay
from recovery_hub.directory.records.organisation import Organisation, Withdrawn
from recovery_hub.directory.records.place import Access, Address, Place
from recovery_hub.directory.records.service import (
    Ages,
    Alert,
    Capacity,
    Cost,
    ExceptionDay,
    Group,
    Service,
    Session,
    Start,
    Stay,
    Wait,
    Who,
)
from recovery_hub.directory.records.visit import Accompany, BadDay, FirstVisit, Privacy, WayBack
from recovery_hub.directory.records.voiced import Voiced
from recovery_hub.directory.records.writing import Arrival, Fits, Guide, Page, Writing
from recovery_hub.directory.records.writing import Start as StartPage

__all__ = [
    "ID_PATTERN",
    "Access",
    "Accompany",
    "Address",
    "Ages",
    "Alert",
    "Area",
    "Arrival",
    "BadDay",
    "Bounds",
    "Call",
    "Capacity",
    "Checked",
    "City",
    "Contact",
    "Cost",
    "Direction",
    "Every",
    "Evidence",
    "ExceptionDay",
    "FactParts",
    "FirstVisit",
    "Fits",
    "Group",
    "Guide",
    "Helpline",
    "Need",
    "Observed",
    "Opportunity",
    "Organisation",
    "Page",
    "Part",
    "Pay",
    "Place",
    "Privacy",
    "Record",
    "Registration",
    "RiderNote",
    "Route",
    "Service",
    "Session",
    "Source",
    "Start",
    "StartPage",
    "Stay",
    "Stop",
    "Times",
    "Verified",
    "Voiced",
    "Wait",
    "WayBack",
    "Who",
    "Withdrawn",
    "Writing",
]
