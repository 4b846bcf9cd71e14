"""A spreadsheet becomes entries: read the file, follow the mapping, split places from services, merge doubles, write.

One way through: **cells -> drafts -> groups -> records -> texts -> files**. Only ``writing`` touches the city's folder
with a pen; everything before it can be tried on plain values. Nothing is dropped in silence: what is not written is in
the report, with the reason.
"""

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.report import ImportReport
from recovery_hub.imports.spreadsheet.run import import_spreadsheet

__all__ = ["ImportReport", "ImportStoppedError", "import_spreadsheet"]
