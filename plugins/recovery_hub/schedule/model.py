"""What opening hours are made of, once they are read: frozen values without a word of English in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum

MINUTES_A_DAY = 24 * 60
LONGEST_NIGHT_MINUTES = 14 * 60
"""A span past midnight that is longer than this is doubted: "14:00-05:00" was probably meant to end at 17:00."""

ROUND_THE_CLOCK_MINUTES = MINUTES_A_DAY - 5
"""A span that lasts as long, and is not a whole day, was meant to be one: 23:00-22:59, 00:00-23:59."""

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
EVERY_DAY = tuple(range(7))


class HoursError(ValueError):
    """Hours that we can't read, can't say in words, or doubt.

    Attributes:
        key: the reason, for the wording: ``hours.unreadable`` (not in the form), ``hours.cannot-say`` (in the form, but
            more than we can say in words), ``hours.no-times`` (a day without times means day and night; nobody means
            that), ``hours.too-long`` (a span that runs past midnight for more than 14 hours), ``hours.no-such-date``,
            ``hours.replaced`` (a later rule takes the place of an earlier one altogether), ``hours.order`` (an
            exception stands before the rule it should change), ``hours.shut`` (a later "off" takes away all of an
            earlier rule), ``hours.round-the-clock`` (23:00-22:59), ``hours.past-midnight`` (a later rule cuts a night
            off at midnight), ``hours.first-date`` (how often, and not from when), ``hours.every-third`` (of the month,
            or of all weeks?), ``hours.unlikely-date`` (a date that does not exist, or with the wrong weekday).
        value: the part of the text it is about.
        suggestion: the whole text as it was probably meant, or "". Reading it works.
    """

    def __init__(self, key: str, value: str, suggestion: str = "") -> None:
        """Keep the three."""
        self.key = key
        self.value = value
        self.suggestion = suggestion
        super().__init__(f"{key}: {value}")


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """From one time to another.

    Attributes:
        opens: minutes after midnight, 0 to 1439.
        closes: minutes after the same midnight; more than 1440 is the next morning.
    """

    opens: int
    closes: int

    def __str__(self) -> str:
        """Write it as in OpenStreetMap: ``18:00-02:00``."""
        closes = self.closes if self.closes <= MINUTES_A_DAY else self.closes - MINUTES_A_DAY
        return f"{self.opens // 60:02}:{self.opens % 60:02}-{closes // 60:02}:{closes % 60:02}"


@dataclass(frozen=True, slots=True)
class Nth:
    """A weekday counted inside its month: the first, the third, the last (-1).

    Attributes:
        weekday: 0 is Monday.
        which: 1 to 5 from the start of the month, -1 to -5 from its end.
    """

    weekday: int
    which: tuple[int, ...]

    def __str__(self) -> str:
        """Write it as in OpenStreetMap: ``Tu[1,3]``."""
        return f"{WEEKDAYS[self.weekday]}[{','.join(map(str, self.which))}]"


@dataclass(frozen=True, slots=True)
class Months:
    """A month, or months in a row; they may run over New Year. Counted from 1."""

    first: int
    last: int

    def __str__(self) -> str:
        """Write it as in OpenStreetMap: ``Apr-Oct``."""
        return "-".join(MONTHS[month - 1] for month in dict.fromkeys((self.first, self.last)))


@dataclass(frozen=True, slots=True)
class Day:
    """A date; without a year it comes every year."""

    month: int
    day: int
    year: int | None = None

    def __str__(self) -> str:
        """Write it as in OpenStreetMap: ``2026 Dec 25``."""
        return f"{self.year or ''} {MONTHS[self.month - 1]} {self.day:02}".strip()


@dataclass(frozen=True, slots=True)
class Dates:
    """A date, or dates in a row, both ends included. Without a year they may run over New Year."""

    first: Day
    last: Day

    def __str__(self) -> str:
        """Write it as in OpenStreetMap: ``Dec 24-Jan 01``."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


class RuleSpecificity(IntEnum):
    """How narrow a rule is. A narrower rule may change a wider one for some days; the other way round is a mistake."""

    WEEKDAYS = 0
    MONTHS = 1
    NTH = 2
    HOLIDAYS = 3
    DATES = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """Some days, and what happens on them.

    A day belongs to the rule if it lies in one of ``when`` (or there is none) and is one of the weekdays, one of the
    counted weekdays or a bank holiday.

    Attributes:
        when: parts of the year; () is all of it.
        weekdays: 0 is Monday; all seven if the text names no day.
        nths: weekdays counted inside their month.
        holidays: whether bank holidays belong to it.
        spans: the times; () with a note and not ``off`` means that the times are not fixed.
        off: whether it says "closed".
        note: the words in quotation marks.
        adds: whether it stands after a comma, and so adds to what was said before. If not, it takes the place of it.
            "Closed" always does.
        text: as it was written.
    """

    when: tuple[Months | Dates, ...] = ()
    weekdays: tuple[int, ...] = ()
    nths: tuple[Nth, ...] = ()
    holidays: bool = False
    spans: tuple[Span, ...] = ()
    off: bool = False
    note: str = ""
    adds: bool = False
    text: str = field(default="", compare=False)

    def parts(self) -> tuple[Rule, ...]:
        """Split it into rules with one sort of day each, which together mean the same."""
        none = replace(self, weekdays=(), nths=(), holidays=False)
        plain = (replace(none, weekdays=self.weekdays),) if self.weekdays else ()
        counted = tuple(replace(none, nths=(nth,)) for nth in self.nths)
        return plain + counted + ((replace(none, holidays=True),) if self.holidays else ())

    @property
    def kind(self) -> RuleSpecificity:
        """How narrow it is; for a rule out of ``parts``."""
        if any(isinstance(when, Dates) for when in self.when):
            return RuleSpecificity.DATES
        if self.holidays:
            return RuleSpecificity.HOLIDAYS
        if self.nths:
            return RuleSpecificity.NTH
        return RuleSpecificity.MONTHS if self.when else RuleSpecificity.WEEKDAYS

    def days_text(self) -> str:
        """Write its days as in OpenStreetMap; for a rule out of ``parts`` that is not about holidays."""
        days = ",".join(str(nth) for nth in self.nths) or ",".join(WEEKDAYS[day] for day in self.weekdays)
        shown = "" if self.when and self.weekdays == EVERY_DAY else days
        return " ".join(filter(None, (",".join(map(str, self.when)), shown)))
