"""Promises about any hours at all, checked against a slow and obvious reading of the rules, day by day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours, State

from recovery_hub.language.clock import DAY_NAMES
from recovery_hub.schedule import ENGLAND_AND_WALES, Hours, Schedule, UnreadableHours, parse_hours
from recovery_hub.schedule.holidays import bank_holidays, kept_as_holidays
from recovery_hub.schedule.model import Dates, Day, Months, Rule
from tests.examples import examples

WEEK = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
YEAR = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
# A plain year with both clock changes (28 March, 31 October 2027), and one with a leap day.
STARTS = [date(2026, 12, 1), date(2027, 10, 30)]
DAYS_LOOKED_AT = 400

MINUTES_A_DAY = 24 * 60


def written(minutes: int) -> str:
    """Write a time of day, midnight as 24:00 at the end of it."""
    at = minutes if minutes <= MINUTES_A_DAY else minutes - MINUTES_A_DAY
    return f"{at // 60:02}:{at % 60:02}"


span = st.builds(
    lambda opens, lasts: f"{written(opens * 15)}-{written((opens + lasts) * 15)}",
    st.integers(0, 4 * 24 - 1),
    st.integers(1, 4 * 14),
)
spans = st.lists(span, min_size=1, max_size=2).map(",".join)
weekdays = st.lists(st.sampled_from(WEEK), min_size=1, max_size=4, unique=True).map(",".join) | st.builds(
    "{}-{}".format, st.sampled_from(WEEK), st.sampled_from(WEEK)
)
nth = st.builds("{}[{}]".format, st.sampled_from(WEEK), st.sampled_from(["1", "2", "5", "-1", "-2", "1,3", "2-4"]))
days = weekdays | nth | st.builds("{},{}".format, weekdays, nth)
with_holidays = days | st.just("PH") | days.map("{},PH".format)
months = st.sampled_from(YEAR) | st.builds("{}-{}".format, st.sampled_from(YEAR), st.sampled_from(YEAR))
a_date = st.builds("{} {}".format, st.sampled_from(YEAR), st.integers(1, 31))
dates = a_date | st.builds("{}-{}".format, a_date, a_date) | a_date.map("2027 {}".format) | st.just("Feb 29")
state = spans | st.just("off")


def rules_of(some_days: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Build rules from whatever days are wished for, first the wide ones and then the narrow ones."""
    first = st.builds("{} {}".format, some_days, spans)
    more = st.builds("{}{} {}".format, st.sampled_from(["; ", ", "]), some_days, spans)
    in_months = st.builds("; {} {} {}".format, months, some_days, state)
    off = st.builds("{}{} off".format, st.sampled_from(["; ", ", "]), some_days | months | dates)
    on_dates = st.builds("; {} {}".format, dates, state)
    tail = st.lists(more | in_months | off | on_dates, max_size=3).map("".join)
    return st.builds("{}{}".format, first, tail)


def reading(text: str) -> Hours:
    """Read a text, or give up on this example."""
    read = parse_hours(text)
    assume(isinstance(read, Hours))
    assert isinstance(read, Hours)
    return read


def in_a_row(first: Day, last: Day, day: date) -> bool:
    """Walk from the first date to the last, from each year on, and see whether the day is met."""
    for year in [first.year] if first.year else [day.year - 1, day.year]:
        walk = [date(year, 1, 1) + timedelta(days=n) for n in range(2 * 366)]
        begin = next(n for n, at in enumerate(walk) if (at.month, at.day) >= (first.month, first.day))
        if first == last:
            same = (walk[begin].month, walk[begin].day) == (first.month, first.day)
            end = begin + 1 if same else begin
        elif last.year:
            end = next(n for n, at in enumerate(walk) if at > date(last.year, last.month, last.day))
        else:
            # the first day after the end, which may be a 29 February that this year has not
            over_new_year = (last.month, last.day) < (first.month, first.day)
            stop = (year + over_new_year, last.month, last.day)
            end = next(n for n, at in enumerate(walk) if (at.year, at.month, at.day) > stop)
        if day in walk[begin:end]:
            return True
    return False


def holds(rule: Rule, day: date) -> bool:
    """Say whether a rule is about a day, the long way round."""
    for when in rule.when:
        if isinstance(when, Months):
            row = [(when.first - 1 + n) % 12 + 1 for n in range((when.last - when.first) % 12 + 1)]
            if day.month in row:
                break
        elif in_a_row(when.first, when.last, day):
            break
    else:
        if rule.when:
            return False
    same_weekday = [date(day.year, day.month, 1) + timedelta(days=n) for n in range(31)]
    same_weekday = [d for d in same_weekday if d.month == day.month and d.weekday() == day.weekday()]
    counted = {same_weekday.index(day) + 1, same_weekday.index(day) - len(same_weekday)}
    holidays = (kept_as_holidays if rule.off else bank_holidays)(day, day)
    return (
        day.weekday() in rule.weekdays
        or any(n.weekday == day.weekday() and counted & set(n.which) for n in rule.nths)
        or (rule.holidays and day in holidays)
    )


def minutes_open(rules: tuple[Rule, ...], day: date) -> set[int]:
    """List every quarter of an hour of a day, and of the night after it, that is open."""
    in_force: list[Rule] = []
    for rule in rules:
        if holds(rule, day):
            in_force = [*in_force, rule] if rule.adds else [rule]
    return {m for rule in in_force for span in rule.spans for m in range(span.opens, span.closes, 15)}


def found_open(hours: Hours, start: date) -> dict[date, set[int]]:
    """List the same from what a reader is shown."""
    found = {}
    for opening in Schedule(hours).next_openings(ENGLAND_AND_WALES, start, 1000):
        minutes = [(a.hour * 60 + a.minute, b.hour * 60 + b.minute) for a, b in opening.spans]
        found[opening.on] = {m for a, b in minutes for m in range(a, b if b > a else b + MINUTES_A_DAY, 15)}
    return found


slow = settings(examples(40), suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


@slow
@given(rules_of(with_holidays), st.sampled_from(STARTS))
def test_dates_are_those_of_the_rules(text: str, start: date) -> None:
    """Every day announced is a day of the rules, with its times, and no such day is left out, for 400 days."""
    hours = reading(text)
    expected = {day: minutes_open(hours.rules, day) for day in (start + timedelta(days=n) for n in range(401))}

    found = found_open(hours, start)

    assert [day for day, minutes in expected.items() if minutes != found.get(day, set())] == []
    assert set(found) <= set(expected)


@slow
@given(rules_of(days), st.sampled_from(STARTS))
def test_the_library_reads_the_same(text: str, start: date) -> None:
    """Our hours give the same times when read with the library alone."""
    hours = reading(text)
    # The one thing on which we differ: the form ends a night where the next day has a rule of its own.
    nights = any(span.closes > MINUTES_A_DAY for rule in hours.rules for span in rule.spans)
    assume(not nights or all(rule.adds for rule in hours.rules[1:]))
    first, last = datetime.combine(start, time()), datetime.combine(start, time()) + timedelta(days=DAYS_LOOKED_AT)
    expected = {
        begin + timedelta(minutes=n)
        for begin, end, is_open, _note in OpeningHours(text).intervals(first, last)
        if is_open == State.OPEN
        for n in range(0, int((end - begin).total_seconds() // 60), 15)
    }

    before = found_open(hours, start - timedelta(days=1))
    ours = {datetime.combine(day, time()) + timedelta(minutes=m) for day, all_of in before.items() for m in all_of}

    assert sorted(expected ^ {at for at in ours if first <= at < last}) == []


def weekdays_in(words: tuple[str, ...]) -> set[str]:
    """Collect the weekdays that sentences name, singly or inside "Monday to Friday"."""
    named: set[str] = set()
    for sentence in words:
        if sentence.startswith("Not "):
            continue
        if re.search(r"\bevery day\b", sentence, re.IGNORECASE):
            named.update(DAY_NAMES)
        for first, last in re.findall(rf"({'|'.join(DAY_NAMES)}) to ({'|'.join(DAY_NAMES)})", sentence):
            a, b = DAY_NAMES.index(first), DAY_NAMES.index(last)
            named.update(DAY_NAMES[(a + n) % 7] for n in range((b - a) % 7 + 1))
        named.update(name for name in DAY_NAMES if name in sentence)
    return named


@slow
@given(rules_of(with_holidays))
def test_words_name_every_day(text: str) -> None:
    """Every weekday on which it is open stands in the words, unless it is open on a date or a bank holiday only."""
    hours = reading(text)
    rules = tuple(rule for rule in hours.rules if not any(isinstance(when, Dates) for when in rule.when))
    plain = tuple(rule for rule in rules if not rule.holidays or rule.weekdays or rule.nths)

    open_on = {
        DAY_NAMES[day.weekday()]
        for day in (STARTS[0] + timedelta(days=n) for n in range(DAYS_LOOKED_AT))
        if minutes_open(plain, day) and minutes_open(hours.rules, day) and day not in bank_holidays(day, day)
    }

    assert open_on - weekdays_in(hours.words()) == set()


@given(st.text(max_size=40) | rules_of(with_holidays) | st.text('MoTuWeFr0123456789:-,;[] "apmPH+/', max_size=25))
@examples(200)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is typed is either said in whole sentences or refused, and what is proposed can be read."""
    read = parse_hours(text)
    meant = read.meant if isinstance(read, UnreadableHours) else read
    words = meant.words() if meant else ("Nothing can be proposed.",)

    assert isinstance(read, Hours) or read.reason.startswith("hours.")
    assert meant is None or meant == parse_hours(meant.text)
    assert words
    assert all(sentence.endswith(".") for sentence in words)
