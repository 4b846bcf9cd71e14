"""The records: every field of the directory, with its type, what it means and an example.

A new field is one line here, one in a template and one in the tests; the JSON Schema, the messages and the forms follow.
"""

from plugins.directory.model.base import (
    ID_PATTERN,
    Contact,
    FactParts,
    Observed,
    Part,
    Record,
    Registration,
    Source,
    Verified,
)
from plugins.directory.model.city import Bounds, City
from plugins.directory.model.helpline import Helpline
from plugins.directory.model.need import Need
from plugins.directory.model.organisation import Organisation, Withdrawn
from plugins.directory.model.place import Access, Address, Place
from plugins.directory.model.service import (
    Accompany,
    Ages,
    Alert,
    BadDay,
    Capacity,
    Cost,
    ExceptionDay,
    FirstVisit,
    Group,
    Privacy,
    Service,
    Session,
    Start,
    Stay,
    Wait,
    WayBack,
    Who,
)
from plugins.directory.model.writing import Arrival, Fits, Guide, Page, Writing
from plugins.directory.model.writing import Start as StartPage

__all__ = [
    "ID_PATTERN",
    "Access",
    "Accompany",
    "Address",
    "Ages",
    "Alert",
    "Arrival",
    "BadDay",
    "Bounds",
    "Capacity",
    "City",
    "Contact",
    "Cost",
    "ExceptionDay",
    "FactParts",
    "FirstVisit",
    "Fits",
    "Group",
    "Guide",
    "Helpline",
    "Need",
    "Observed",
    "Organisation",
    "Page",
    "Part",
    "Place",
    "Privacy",
    "Record",
    "Registration",
    "Service",
    "Session",
    "Source",
    "Start",
    "StartPage",
    "Stay",
    "Verified",
    "Wait",
    "WayBack",
    "Who",
    "Withdrawn",
    "Writing",
]
