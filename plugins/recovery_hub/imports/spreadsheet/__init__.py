"""A spreadsheet becomes entries: read the file, follow the mapping, split places from services, merge doubles, write.

One way through: **cells -> drafts -> groups -> records -> texts -> files**. Only ``writing`` changes the city's
folder; everything before it can be tested on plain values. Nothing is dropped without a record: what is not written is
in the report, with the reason.
"""

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.report import ImportReport
from recovery_hub.imports.spreadsheet.run import import_spreadsheet, write_suggestion

__all__ = ["ImportReport", "ImportStoppedError", "import_spreadsheet", "write_suggestion"]
