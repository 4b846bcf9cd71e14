"""The checks of a week as a list to tick off in an issue: the same that the page and the terminal have."""

from __future__ import annotations

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.due import Reading, readings_of, weeks_of
from recovery_hub.directory.feeds_due import feeds_due
from recovery_hub.directory.holiday_questions import holiday_questions
from recovery_hub.directory.records import Record, Service
from recovery_hub.moderation.phone_checks import holiday_words
from recovery_hub.moderation.quoting import code

HEAD = "Ring, write or visit. Then write the new day under “verified”. If nobody answers: “status: unconfirmed”.\n"


def as_markdown(directory: Directory) -> str:
    """List what to read again and who to contact this week; "" if there is nothing."""
    readings = [_line(reading.record, reading.name, _when(reading), directory) for reading in readings_of(directory)]
    calls = [_line(service, service.name, _why(service), directory) for service in weeks_of(directory)[0].services]
    feeds = [f"- [ ] Bus timetables of {code(due.name)}: {due.why}. {due.how}" for due in feeds_due(directory)]
    lines = [*readings, *feeds, *calls, *_holidays(directory)]
    return "\n".join(["## Please check", "", HEAD, *lines]) + "\n" if lines else ""


def _holidays(directory: Directory) -> list[str]:
    asked = holiday_questions(directory)
    if asked is None:
        return []
    return [
        "",
        holiday_words(asked),
        "",
        *(_line(each, each.name, "not known yet", directory) for each in asked.services),
    ]


def _when(reading: Reading) -> str:
    if reading.by is None:
        return "prepared and shown nowhere; two people read its own page, and write the sentences under “evidence”"
    if not reading.law:
        return f"by {reading.by.isoformat()}"
    return f"now, the law changed on {reading.by.isoformat()} ({', '.join(code(law.id) for law in reading.law)})"


def _why(service: Service) -> str:
    return f"last on {service.verified.on.isoformat()}" if service.verified is not None else "never checked"


def _line(record: Record, name: str, why: str, directory: Directory) -> str:
    spot = directory.spot(record)
    return f"- [ ] {code(name)}: {why} ({code(f'{spot.path}, line {spot.line}')})"
