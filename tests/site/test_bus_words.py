"""What a page says of a day of buses: by day, in the evening, and when there are none."""

from __future__ import annotations

import pytest

from recovery_hub.site.words.bus import MOST_NAMED, departures_words

SEVEN = 19 * 60


@pytest.mark.parametrize(
    ("departures", "said"),
    [
        ([SEVEN - 1], ("At 6:59pm.", "None after 7pm.")),
        ([SEVEN], ("In the evening at 7pm.",)),
        ([SEVEN - 1, SEVEN], ("At 6:59pm.", "In the evening at 7pm.")),
    ],
)
def test_the_evening_begins_at_seven(departures: list[int], said: tuple[str, ...]) -> None:
    """A bus at seven is one of the evening; one a minute before is not, and then there is none after seven."""
    assert said == departures_words(departures, None)


def test_a_full_evening_is_told_by_how_often_they_come() -> None:
    """Twelve buses are named; a thirteenth makes a list that nobody reads."""
    evening = [SEVEN + 10 * number for number in range(MOST_NAMED + 1)]

    assert departures_words(evening[:-1], None)[0].startswith("In the evening at 7pm, 7:10pm")
    assert ("In the evening about every ten minutes.",) == departures_words(evening, None)


@pytest.mark.parametrize(
    ("every", "said"), [(1, "By day every minute or two."), (2, "By day about every two minutes.")]
)
def test_a_bus_a_minute(every: int, said: str) -> None:
    """Nobody counts single minutes."""
    assert (said, "None after 7pm.") == departures_words([SEVEN - 60], every)
