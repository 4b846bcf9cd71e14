"""The records: every field of the directory, with its type, what it means and an example.

A new field is one line here, one in a template and one in the tests; messages and the JSON Schema follow by themselves.
"""

from recovery_hub.directory.records.area import Area
from recovery_hub.directory.records.base import (
    DATED,
    ID_PATTERN,
    Checked,
    FileForm,
    Model,
    ObservationFields,
    Observed,
    Record,
    Registration,
    Source,
    StoredIn,
    Verified,
)
from recovery_hub.directory.records.bus import Direction, Every, RiderNote, Route, RouteStop, Stop, Times
from recovery_hub.directory.records.city import Bounds, City, HardWeeks, LocalHoliday, Notice
from recovery_hub.directory.records.contact import Contact, ContactNumber
from recovery_hub.directory.records.eligibility import Ages, Eligibility
from recovery_hub.directory.records.evidence import Evidence
from recovery_hub.directory.records.helpline import Helpline
from recovery_hub.directory.records.law import Law, LawSource
from recovery_hub.directory.records.need import Need
from recovery_hub.directory.records.opportunity import Opportunity, Pay
from recovery_hub.directory.records.organisation import Organisation, Withdrawn
from recovery_hub.directory.records.place import Access, Address, Place
from recovery_hub.directory.records.service import (
    Alert,
    Capacity,
    Cost,
    ExceptionDay,
    GroupSize,
    Moved,
    ReferralRoute,
    Repeats,
    Service,
    Session,
    SingleDate,
    Stay,
    Wait,
)
from recovery_hub.directory.records.term import Term
from recovery_hub.directory.records.timetable_feed import TimetableFeed
from recovery_hub.directory.records.visit import Accompany, BadDay, FirstVisit, Privacy, WayBack
from recovery_hub.directory.records.voiced import Voiced
from recovery_hub.directory.records.writing import Arrival, ContentPage, Guide, ServiceSelection, StartPage, Writing

__all__ = [
    "DATED",
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
    "Capacity",
    "Checked",
    "City",
    "Contact",
    "ContactNumber",
    "ContentPage",
    "Cost",
    "Direction",
    "Eligibility",
    "Every",
    "Evidence",
    "ExceptionDay",
    "FileForm",
    "FirstVisit",
    "GroupSize",
    "Guide",
    "HardWeeks",
    "Helpline",
    "Law",
    "LawSource",
    "LocalHoliday",
    "Model",
    "Moved",
    "Need",
    "Notice",
    "ObservationFields",
    "Observed",
    "Opportunity",
    "Organisation",
    "Pay",
    "Place",
    "Privacy",
    "Record",
    "ReferralRoute",
    "Registration",
    "Repeats",
    "RiderNote",
    "Route",
    "RouteStop",
    "Service",
    "ServiceSelection",
    "Session",
    "SingleDate",
    "Source",
    "StartPage",
    "Stay",
    "Stop",
    "StoredIn",
    "Term",
    "Times",
    "TimetableFeed",
    "Verified",
    "Voiced",
    "Wait",
    "WayBack",
    "Withdrawn",
    "Writing",
]
