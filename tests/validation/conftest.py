"""The little town, ready to be broken."""

from tests.directory.conftest import little, problems, rules_hit

__all__ = ["little", "problems", "rules_hit"]
