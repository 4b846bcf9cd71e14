from __future__ import annotations

from datetime import date, time

import pytest

from recovery_hub.language.clock import date_words, time_words
from recovery_hub.schedule.reading import read_hours

SAID = [
    ("Tu 14:00-16:00", "Every Tuesday, 2pm to 4pm."),
    ("Tu 14:00-16:00; PH off", "Every Tuesday, 2pm to 4pm. Not on bank holidays."),
    ("Mo-Fr 09:00-17:00", "Monday to Friday, 9am to 5pm."),
    ("Mo-Fr 9:00-17:00", "Monday to Friday, 9am to 5pm."),
    ("Mo-Fr 09:00 - 17:00 ; PH off", "Monday to Friday, 9am to 5pm. Not on bank holidays."),
    ("Mo-Fr 09:00-12:00,13:00-17:00", "Monday to Friday, 9am to noon and 1pm to 5pm."),
    ("Tu,Th 10:00-12:30", "Every Tuesday and Thursday, 10am to 12:30pm."),
    ("Su,Mo 10:00-12:00", "Every Monday and Sunday, 10am to noon."),
    ("Sa-Mo 10:00-12:00", "Saturday to Monday, 10am to noon."),
    ("Mo-We,Fr,Sa 10:00-12:00", "Monday to Wednesday, Friday and Saturday, 10am to noon."),
    ("10:00-12:00", "Every day, 10am to noon."),
    ("Mo-Su 12:00-14:00", "Every day, noon to 2pm."),
    ("Th[1] 18:30-20:00", "The first Thursday of the month, 6:30pm to 8pm."),
    ("Fr[-1] 10:00-12:00", "The last Friday of the month, 10am to noon."),
    ("Sa[1,3] 10:00-12:00", "The first and third Saturday of the month, 10am to noon."),
    ("Sa[1-3] 10:00-12:00", "The first, second and third Saturday of the month, 10am to noon."),
    ("Sa[5] 10:00-12:00", "The fifth Saturday of the month (when there is one), 10am to noon."),
    ("Tu[1],Th[3] 10:00-12:00", "The first Tuesday of the month and the third Thursday of the month, 10am to noon."),
    ("Tu,Th[1] 10:00-12:00", "Every Tuesday and the first Thursday of the month, 10am to noon."),
    ("24/7", "Every day, day and night."),
    ("24/7; PH off", "Every day, day and night. Not on bank holidays."),
    ("Mo 00:00-24:00", "Every Monday, day and night."),
    ("Mo-Su 18:00-24:00", "Every day, 6pm to midnight."),
    ("Mo-Su 18:00-00:00", "Every day, 6pm to midnight."),
    ("Fr-Sa 18:00-02:00", "Every Friday and Saturday, 6pm until 2am the next morning."),
    ("Mo-Fr 22:30-06:00", "Monday to Friday, 10:30pm until 6am the next morning."),
    ("Mo-Fr 00:00-06:00", "Monday to Friday, in the early hours, midnight to 6am."),
    ("Apr-Oct Sa 10:00-12:00", "From April to October: every Saturday, 10am to noon."),
    ("Nov-Mar Sa 10:00-12:00", "From November to March: every Saturday, 10am to noon."),
    ("Jan,Mar-May Tu 10:00-12:00", "In January and from March to May: every Tuesday, 10am to noon."),
    (
        "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00",
        "Monday to Friday, 9am to 5pm. In July and August: Monday to Friday, 10am to 2pm instead.",
    ),
    (
        "Mo-Fr 09:00-17:00; We 09:00-12:00",
        "Every Monday, Tuesday, Thursday and Friday, 9am to 5pm. Every Wednesday, 9am to noon.",
    ),
    (
        "Mo-Fr 09:00-17:00, We 18:00-20:00",
        "Monday to Friday, 9am to 5pm. Every Wednesday, 6pm to 8pm as well.",
    ),
    ("Mo-Fr 09:00-17:00; Sa,Su off", "Monday to Friday, 9am to 5pm. Not on Saturdays or Sundays."),
    ("Mo-Su 09:00-17:00; Mo off", "Tuesday to Sunday, 9am to 5pm. Not on Mondays."),
    (
        "Mo-Fr 09:00-17:00; PH 10:00-12:00",
        "Monday to Friday, 9am to 5pm. On bank holidays, 10am to noon instead.",
    ),
    ("Su,PH 10:00-12:00", "Every Sunday and on bank holidays, 10am to noon."),
    ("PH,Su 10:00-12:00", "Every Sunday and on bank holidays, 10am to noon."),
    ("Mo-Fr 10:00-12:00; Sa,PH off", "Monday to Friday, 10am to noon. Not on Saturdays or on bank holidays."),
    ("Tu 14:00-16:00; Dec 24-Jan 1 off", "Every Tuesday, 2pm to 4pm. Not from 24 December to 1 January."),
    ("Tu 14:00-16:00; 2026 Dec 22 off", "Every Tuesday, 2pm to 4pm. Not on 22 December 2026."),
    ("Tu 14:00-16:00; 2026 Dec 22-29 off", "Every Tuesday, 2pm to 4pm. Not from 22 to 29 December 2026."),
    (
        "Tu 14:00-16:00; 2026 Dec 24-2027 Jan 02 off",
        "Every Tuesday, 2pm to 4pm. Not from 24 December 2026 to 2 January 2027.",
    ),
    ("Tu 14:00-16:00; Dec 25,Dec 26 off", "Every Tuesday, 2pm to 4pm. Not on 25 December or on 26 December."),
    ("Tu 14:00-16:00; Dec 25-26 off", "Every Tuesday, 2pm to 4pm. Not on 25 and 26 December."),
    ("Dec 25 12:00-15:00", "On 25 December, noon to 3pm."),
    ("2026 Dec 1-24 Mo,We 10:00-12:00", "From 1 to 24 December 2026: every Monday and Wednesday, 10am to noon."),
    ("Tu 14:00-16:00; Aug off", "Every Tuesday, 2pm to 4pm. Not in August."),
    ("Tu 14:00-16:00; Aug Tu off", "Every Tuesday, 2pm to 4pm. Not on Tuesdays in August."),
    ("Tu 14:00-16:00; Tu[1] off", "Every Tuesday, 2pm to 4pm. Not on the first Tuesday of the month."),
    (
        "Tu 14:00-16:00; Tu[1] 10:00-12:00",
        "Every Tuesday, 2pm to 4pm. The first Tuesday of the month, 10am to noon instead.",
    ),
    ('"by appointment"', "By appointment."),
    ('Mo-Fr "by appointment"', "Monday to Friday (by appointment)."),
    ('Mo-Fr 09:00-17:00 "by appointment"', "Monday to Friday, 9am to 5pm (by appointment)."),
    ('Mo-Fr 09:00-17:00; Sa "ring first"', "Monday to Friday, 9am to 5pm. Every Saturday (ring first)."),
    ("off", "Closed."),
    ('off "until the spring"', "Closed (until the spring)."),
]


@pytest.mark.parametrize(("text", "words"), SAID)
def test_words(text: str, words: str) -> None:
    """A reader gets plain sentences, whatever form the hours were written in."""
    said = read_hours(text).words()

    assert words == " ".join(said)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(0), "midnight"),
        (time(0, 30), "12:30am"),
        (time(9), "9am"),
        (time(12), "noon"),
        (time(12, 15), "12:15pm"),
        (time(14), "2pm"),
        (time(14, 30), "2:30pm"),
        (time(23, 59), "11:59pm"),
    ],
)
def test_times(at: time, words: str) -> None:
    """Times are said as people say them, and noon and midnight can't be mixed up."""
    assert words == time_words(at)


def test_dates() -> None:
    """A date carries its weekday and year, so that it is true whenever it is read."""
    assert date_words(date(2026, 12, 8)) == "Tuesday 8 December 2026"
