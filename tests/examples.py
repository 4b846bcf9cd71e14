"""How many examples Hypothesis tries, and which.

No test depends on how fast the machine is: there is no deadline, and slow examples are not minded. ``make test`` tries
the same examples each time, so that what fails is what the change broke, and fails again for whoever looks at it; a
failure prints the line that repeats it. Ten times as many, new ones each time, are tried by
``pytest --hypothesis-profile=search``.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

REPEATABLE, SEARCH = "repeatable", "search"
_MORE_IN_SEARCH = 10
_ANY_SPEED = [
    HealthCheck.too_slow,  # a busy machine is slow
    HealthCheck.function_scoped_fixture,  # a city of a test's own, which each example changes and puts back
]
settings.register_profile(
    REPEATABLE, deadline=None, derandomize=True, database=None, print_blob=True, suppress_health_check=_ANY_SPEED
)
settings.register_profile(SEARCH, deadline=None, print_blob=True, suppress_health_check=_ANY_SPEED)


def examples(number: int) -> settings:
    """Try so many examples in ``make test``; few where each is a city or a journey, for they cost the most."""
    searching = settings.get_current_profile_name() == SEARCH
    return settings(max_examples=number * _MORE_IN_SEARCH if searching else number)
