from __future__ import annotations

import pytest

from recovery_hub.schedule import Hours, UnreadableHours, parse_day_hours, parse_hours

RESPELT = [
    ("Tue 2-4pm", "Tu 14:00-16:00"),
    ("Tues 14.00-16.00", "Tu 14:00-16:00"),
    ("Tuesday 14:00-16:00", "Tu 14:00-16:00"),
    ("tu 14:00-16:00", "Tu 14:00-16:00"),
    ("TU 14:00-16:00", "Tu 14:00-16:00"),
    ("every Tuesday 2pm to 4pm", "Tu 14:00-16:00"),
    ("Tuesdays and Thursdays 10am - noon", "Tu,Th 10:00-12:00"),
    ("9am-5pm", "09:00-17:00"),
    ("Mon-Fri 9am-5pm", "Mo-Fr 09:00-17:00"),
    ("Mon-Fri 09:00-17:00", "Mo-Fr 09:00-17:00"),
    ("Mo–Fr 09:00–17:00", "Mo-Fr 09:00-17:00"),
    ("Mo-Fr: 10:00-12:00", "Mo-Fr 10:00-12:00"),
    ("Mo-Fr 1400-1600", "Mo-Fr 14:00-16:00"),
    ("Mo-Fr 11-2pm", "Mo-Fr 11:00-14:00"),
    ("weekdays 9am to 5pm", "Mo-Fr 09:00-17:00"),
    ("daily 10-4pm", "Mo-Su 10:00-16:00"),
    ("Sat & Sun 10am-4pm", "Sa,Su 10:00-16:00"),
    ("Wednesday 7pm-midnight", "We 19:00-24:00"),
    ("Thurs 10am-12pm", "Th 10:00-12:00"),
    ("Fri 8pm-2am", "Fr 20:00-02:00"),
    ("Tu 18:00-25:00", "Tu 18:00-01:00"),
    ("Tu 18:00-26:00", "Tu 18:00-02:00"),
    ("24 hours", "24/7"),
    ("by appointment", '"by appointment"'),
    ("First Tuesday of the month 6.30-8pm", "Tu[1] 18:30-20:00"),
    ("1st and 3rd Sat 10am to 12 noon", "Sa[1,3] 10:00-12:00"),
    ("Mon to Fri 9am to 5pm, Sat 10am to 1pm", "Mo-Fr 09:00-17:00, Sa 10:00-13:00"),
    ("Monday-Friday: 9:00am-5:30pm; closed bank holidays", "Mo-Fr 09:00-17:30; PH off"),
    ("Tu 14:00-16:00 PH off", "Tu 14:00-16:00; PH off"),
    ("Mo 10:00-12:00,Tu 13:00-15:00", "Mo 10:00-12:00, Tu 13:00-15:00"),
    ("Mo, Tu 09:00-17:00", "Mo,Tu 09:00-17:00"),
    ("Mo 10:00-12:00;", "Mo 10:00-12:00"),
    ("Tu 14:00-16:00; 25 Dec off", "Tu 14:00-16:00; Dec 25 off"),
    ("Tu 14:00-16:00; 25th December 2026 closed", "Tu 14:00-16:00; 2026 Dec 25 off"),
    ("Tu 14:00-16:00; 2026-12-22 off", "Tu 14:00-16:00; 2026 Dec 22 off"),
]


def refusal(text: str) -> UnreadableHours:
    """Read what can't be read."""
    read = parse_hours(text)
    assert isinstance(read, UnreadableHours)
    return read


@pytest.mark.parametrize(("text", "suggestion"), RESPELT)
def test_respelling(text: str, suggestion: str) -> None:
    """Hours written in everyday words are shown again in the accepted form."""
    assert ("hours.unreadable", suggestion) == (refusal(text).reason, refusal(text).suggestion)


UNSAYABLE = [
    ("SH 10:00-12:00", "SH"),
    ("Mo-Fr 09:00-17:00; SH off", "SH"),
    ("sunrise-sunset", "sunrise"),
    ("Mo 18:00+", "18:00+"),
    ("week 01-53/2 Mo 10:00-12:00", "week"),
    ("easter off", "easter"),
    ('Mo-Fr 10:00-12:00 || "ask"', "||"),
    ("Mo 10:00-12:00 unknown", "unknown"),
    ("2027 Mo 10:00-12:00", "2027"),
    ("PH -1 day off", "PH -1 day"),
    ("Mo-Fr 09:00-17:00; We 12:00-13:00 off", "We 12:00-13:00 off"),
    ('Mo 10:00-12:00 "<b>x</b>"', '"<b>x</b>"'),
]


@pytest.mark.parametrize(("text", "part"), UNSAYABLE)
def test_unsayable(text: str, part: str) -> None:
    """What is right in the form but can't be said in words is named."""
    assert ("hours.cannot-say", part) == (refusal(text).reason, refusal(text).part)


DOUBTED = [
    ("hours.too-long", "Mo 14:00-05:00", "Mo 14:00-17:00"),
    ("hours.too-long", "Mo 9:00-5:00", "Mo 09:00-17:00"),
    ("hours.round-the-clock", "Mo 00:00-00:00", "Mo 00:00-24:00"),
    ("hours.no-times", "Mo-Fr", ""),
    ("hours.no-such-date", "Tu 14:00-16:00; Feb 30 off", ""),
    ("hours.no-such-date", "Tu 14:00-16:00; 2027 Feb 29 off", ""),
    ("hours.replaced", "Mo 10:00-12:00; Mo 13:00-15:00", "Mo 10:00-12:00,13:00-15:00"),
    ("hours.replaced", "Tu 14:00-16:00; 10:00-12:00", ""),
    ("hours.replaced", "Mo-Tu 10:00-12:00; Mo 11:00-12:00; Tu 11:00-12:00", ""),
    ("hours.order", "PH off; Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; PH off"),
    (
        "hours.order",
        "Mo-Tu 09:00-17:00; Dec 25 off; We 10:00-12:00",
        "Mo-Tu 09:00-17:00; We 10:00-12:00; Dec 25 off",
    ),
    ("hours.past-midnight", "Mo 22:00-02:00; Tu 10:00-12:00", "Mo 22:00-02:00, Tu 10:00-12:00"),
    (
        "hours.past-midnight",
        "Fr-Sa 18:00-02:00; Su 10:00-12:00; PH off",
        "Fr-Sa 18:00-02:00, Su 10:00-12:00; PH off",
    ),
    ("hours.past-midnight", "Mo-Su 18:00-02:00; Mo off", "Tu-Su 18:00-02:00"),
    ("hours.cannot-say", "2026 Dec 24-Jan 02 off", "2026 Dec 24-2027 Jan 02 off"),
    ("hours.unreadable", "", ""),
    ("hours.unreadable", "ask at the desk", ""),
    ("hours.unreadable", "Mon-Fri 9-5", ""),
    ("hours.unreadable", "Tu 25:00-26:00", ""),
    ("hours.unreadable", "Tu 10:75-12:00", ""),
    ("hours.unreadable", "Mo[6] 10:00-12:00", ""),
]


@pytest.mark.parametrize(("key", "text", "suggestion"), DOUBTED)
def test_doubted(key: str, text: str, suggestion: str) -> None:
    """Hours that say something nobody means are refused with the reason, and with what was meant if that is plain."""
    assert (key, suggestion) == (refusal(text).reason, refusal(text).suggestion)


@pytest.mark.parametrize("text", ["Mo 14:00-04:00", "Fr 20:00-06:00", "Mo-Fr 06:00-23:30"])
def test_long_days_pass(text: str) -> None:
    """A long day, or a night of up to fourteen hours, is taken as it stands."""
    read = parse_hours(text)

    assert (True, text) == (isinstance(read, Hours), read.text)


@pytest.mark.parametrize("text", ["Tu 10:00-12:00", "10:00-12:00; PH off", "tomorrow", "Dec 25 off"])
def test_exceptions_are_times_only(text: str) -> None:
    """The hours of one date are times or "closed", for the date stands beside them."""
    assert isinstance(parse_day_hours(text), UnreadableHours)


@pytest.mark.parametrize(("minutes", "read"), [(14 * 60, True), (14 * 60 + 1, False)])
def test_a_night_has_fourteen_hours_at_most(minutes: int, *, read: bool) -> None:
    """A minute more, and nobody believes that it is meant."""
    closes = (18 * 60 + minutes) % (24 * 60)

    assert read is isinstance(parse_hours(f"Mo 18:00-{closes // 60:02}:{closes % 60:02}"), Hours)


@pytest.mark.parametrize(
    ("date", "weekday", "meets"),
    [("Dec 31", "Su", True), ("Feb 29", "Tu", True), ("Feb 29", "We", False), ("Dec 31", "Sa", False)],
)
def test_the_last_day_of_a_leap_year_counts(date: str, weekday: str, *, meets: bool) -> None:
    """From 2024 to 2030 the last of December is a Sunday in the leap year 2028 only, and never a Saturday."""
    read = parse_hours(f"{date} 10:00-12:00; {weekday} 14:00-16:00")

    assert ("hours.order" if meets else None) == getattr(read, "reason", None)
