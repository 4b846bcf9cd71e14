"""Words for entries whose shape is right but whose content breaks a rule, gathered from their shelves."""

from recovery_hub.validation.messages.areas import AREAS
from recovery_hub.validation.messages.buses import BUSES
from recovery_hub.validation.messages.chances import CHANCES
from recovery_hub.validation.messages.contacts import CONTACTS
from recovery_hub.validation.messages.facts import FACTS
from recovery_hub.validation.messages.law import LAW
from recovery_hub.validation.messages.places import PLACES
from recovery_hub.validation.messages.prose import PROSE
from recovery_hub.validation.messages.service_areas import SERVICE_AREAS

_FILES: dict[str, tuple[str, str]] = {
    "file-name": (
        "The id in this file is “{value}”, but the file is called “{stem}”.",
        "Give the file the name of the id, or the id the name of the file.",
    ),
    "file-name.passed-over": (
        "“{value}” stands in this folder and nobody would read it.",
        "Name it with the ending .yaml (for a service) or .md (for words), in small letters, or move it away.",
    ),
    "file-name.folder": (
        "“{value}” stands in a folder that nobody would look into.",
        "Move it up into the folder in which files of its kind are kept: data/services/, content/guides/ and so on.",
    ),
    "file-name.unknown": (
        "“{value}” is not one of the lists we read. What stands in it would be on no page.",
        "Move its entries into the list where they belong, and delete this file. The lists in data/ are: {known}.",
    ),
}

RULES: dict[str, tuple[str, str]] = {
    **_FILES,
    **AREAS,
    **BUSES,
    **CHANCES,
    **CONTACTS,
    **FACTS,
    **LAW,
    **PLACES,
    **PROSE,
    **SERVICE_AREAS,
}
