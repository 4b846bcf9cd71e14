from __future__ import annotations

import pytest

from recovery_hub.schedule import Band, Overlap, PartOfDay, Span
from recovery_hub.schedule.reading import read_hours


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("Tu 14:00-16:00", {Band.WEEKDAY_DAY}),
        ("Tu 14:00-17:00", {Band.WEEKDAY_DAY}),
        ("Tu 16:00-18:00", {Band.WEEKDAY_DAY, Band.WEEKDAY_EVENING}),
        ("Tu[1] 17:00-19:00", {Band.WEEKDAY_EVENING}),
        ("Tu 21:00-23:30", {Band.WEEKDAY_EVENING, Band.NIGHT}),
        ("Fr 18:00-02:00", {Band.WEEKDAY_EVENING, Band.NIGHT}),
        ("Sa 10:00-12:00", {Band.SATURDAY}),
        ("Su,PH 10:00-12:00", {Band.SUNDAY}),
        ("Mo-Su 10:00-12:00; Sa off", {Band.WEEKDAY_DAY, Band.SUNDAY}),
        ("Tu 02:00-05:00", {Band.NIGHT}),
        ("24/7", set(Band)),
        ('"by appointment"', set()),
        ("PH 10:00-12:00", set()),
    ],
)
def test_bands(text: str, bands: set[Band]) -> None:
    """A list "in the evening" holds what is open then, and nothing that is not."""
    assert bands == read_hours(text).bands()


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Tu 14:00-16:00", {(1, "afternoon")}),
        ("Tu 10:00-12:00", {(1, "morning")}),
        ("Tu 11:30-12:30", {(1, "morning"), (1, "afternoon")}),
        ("Sa[1] 17:00-19:00", {(5, "evening")}),
        ("Fr 18:00-02:00", {(4, "evening")}),
        ("Fr 23:00-05:00", set()),
        ("Mo-Su 10:00-12:00; Sa off", {(day, "morning") for day in (0, 1, 2, 3, 4, 6)}),
        ("24/7", {(day, part) for day in range(7) for part in PartOfDay}),
        ("PH 10:00-12:00", set()),
    ],
)
def test_slots(text: str, slots: set[tuple[int, str]]) -> None:
    """A list "Tuesday afternoon" holds what is open then, and nothing that is not."""
    assert slots == read_hours(text).slots()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mo 10:00-14:00,13:00-15:00", (Overlap(0, Span(600, 840), Span(780, 900)),)),
        ("Mo-Fr 09:00-17:00, We 16:00-18:00", (Overlap(2, Span(540, 1020), Span(960, 1080)),)),
        ("Mo 22:00-02:00, Tu 01:00-12:00", (Overlap(0, Span(1320, 1560), Span(60, 720)),)),
        ("Mo 10:00-12:00,12:00-14:00", ()),
        ("Mo 10:00-12:00, Tu 11:00-13:00", ()),
        ("Mo-Fr 09:00-17:00; We 16:00-18:00", ()),
        ("Tu[1] 10:00-12:00, Tu[2] 10:00-12:00", ()),
    ],
)
def test_overlaps(text: str, expected: tuple[Overlap, ...]) -> None:
    """Overlapping times are found, and times that only touch are not."""
    assert expected == read_hours(text).overlaps()
