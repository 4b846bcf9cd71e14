"""The records: every field of the directory, with its type, what it means and an example.

A new field is one line here, one in a template and one in the tests; messages and the JSON Schema follow by themselves.
"""

from plugins.directory.model.area import Area
from plugins.directory.model.base import (
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
from plugins.directory.model.bus import Call, Direction, Every, RiderNote, Route, Stop, Times
from plugins.directory.model.city import Bounds, City
from plugins.directory.model.evidence import Evidence
from plugins.directory.model.helpline import Helpline
from plugins.directory.model.need import Need
from plugins.directory.model.opportunity import Opportunity, Pay
from plugins.directory.model.organisation import Organisation, Withdrawn
from plugins.directory.model.place import Access, Address, Place
from plugins.directory.model.service import (
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
from plugins.directory.model.visit import Accompany, BadDay, FirstVisit, Privacy, WayBack
from plugins.directory.model.voiced import Voiced
from plugins.directory.model.writing import Arrival, Fits, Guide, Page, Writing
from plugins.directory.model.writing import Start as StartPage

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
