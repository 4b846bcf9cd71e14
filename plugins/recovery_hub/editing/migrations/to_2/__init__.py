"""Format 2: what stood in prose has fields of its own. One module for each thing that changes.

Entries of format 1 are still read without it (each old field says in its record how); this rewrites the files.
"""

from __future__ import annotations

from collections.abc import Callable

from recovery_hub.editing.migrations.migrating import Files, Migration
from recovery_hub.editing.migrations.to_2.faith import faith_into_who
from recovery_hub.editing.migrations.to_2.phones import second_numbers
from recovery_hub.editing.migrations.to_2.service_areas import notes_to_lists
from recovery_hub.editing.migrations.to_2.sessions import said_times_to_fields
from recovery_hub.editing.migrations.to_2.who import renamed_situations

CHANGES: tuple[Callable[[Files], Files], ...] = (
    renamed_situations,
    faith_into_who,
    notes_to_lists,
    second_numbers,
    said_times_to_fields,
)
"""What is changed, one after the other: from all files of a city to those that become different."""


def _change(files: Files) -> Files:
    now = dict(files)
    for change in CHANGES:
        now |= change(now)
    return {path: text for path, text in now.items() if files[path] != text}


TO_2 = Migration(2, "facts that stood in sentences have fields of their own.", _change)
