"""Carries a city's data to a newer format: small steps, each from one format to the next.

A migration is a module of its own here, ``to_2.py``, with a ``Migration`` that stands in ``MIGRATIONS``; then
``FORMAT`` in directory/records/city.py takes the same number. Format 1 is what every city has had so far, so the list
is empty. What was done is said in the person's words, and the comments of the files stay: use ``editing.mending``.
"""

from recovery_hub.editing.migrations.migrating import Migrated, Migration, NotMigratedError, migrated

MIGRATIONS: tuple[Migration, ...] = ()
"""Every migration there is, oldest first."""

__all__ = ["MIGRATIONS", "Migrated", "Migration", "NotMigratedError", "migrated"]
