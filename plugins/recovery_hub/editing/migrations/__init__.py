"""Carries a city's data to a newer format: small steps, each from one format to the next.

A migration is a module of its own here, or a folder where it changes many things, with a ``Migration`` that stands in
``MIGRATIONS``; then ``FORMAT`` in directory/records/city.py takes the same number. What was done is said in the
person's words, and the comments of the files stay: use ``editing.mending``.
"""

from recovery_hub.editing.migrations.migrating import Migrated, Migration, NotMigratedError, migrated
from recovery_hub.editing.migrations.to_2 import TO_2

MIGRATIONS: tuple[Migration, ...] = (TO_2,)
"""Every migration there is, oldest first."""

__all__ = ["MIGRATIONS", "Migrated", "Migration", "NotMigratedError", "migrated"]
