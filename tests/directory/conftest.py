"""The little town of the rules, for tests of what the rules and the records both know."""

from tests.validation.conftest import little, problems, rules_hit

__all__ = ["little", "problems", "rules_hit"]
