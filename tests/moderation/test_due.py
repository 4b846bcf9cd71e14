"""The week's checks as an issue has them: the same as on the page, helplines first."""

from __future__ import annotations

import dataclasses
import re
from datetime import date

from recovery_hub.directory import Directory
from recovery_hub.directory.due import readings_of, weeks_of
from recovery_hub.directory.holiday_questions import holiday_questions
from recovery_hub.moderation.due import as_markdown
from recovery_hub.moderation.phone_checks import as_text
from recovery_hub.moderation.quoting import code
from recovery_hub.validation import load
from tests.shared import invented_city
from tests.site.making import TODAY, Town


def on(day: date) -> Directory:
    """The invented city as it would be read on a day."""
    return dataclasses.replace(invented_city()[0], today=day)


def test_nothing_is_due_in_a_town_that_was_just_checked(town: Town) -> None:
    """A fresh town is left in peace."""
    directory, _ = load(town.folder, TODAY)
    quiet = dataclasses.replace(directory, services={}, guides={}, helplines={})
    assert "" == as_markdown(quiet)


def test_the_issue_has_what_the_terminal_has() -> None:
    """The issue and the page list the same calls, no more and no fewer."""
    directory = on(date(2026, 11, 26))
    week = weeks_of(directory)[0]
    assert week.services
    lines = [line for line in as_markdown(directory).splitlines() if line.startswith("- [ ] ")]
    asked = holiday_questions(directory)
    assert asked is not None
    assert len(lines) == len(week.services) + len(readings_of(directory)) + len(asked.services)
    said = as_text(weeks_of(directory), directory)
    for service in week.services:
        assert any(code(service.name) in line for line in lines)
        assert f"{service.name} ({service.id})" in said


def test_helplines_are_read_again_before_they_expire() -> None:
    """A number that somebody in danger may ring stands first in both lists, two weeks before its day and after it."""
    first = min(line.expires for line in invented_city()[0].helplines_here.values() if line.expires)
    for day in (first, date(2027, 8, 1)):
        directory = on(day)
        found = readings_of(directory)
        assert {line.id for line in directory.helplines_here.values() if line.expires and line.expires <= day} <= {
            reading.record.id for reading in found
        }
        ticks = [line for line in as_markdown(directory).splitlines() if line.startswith("- [ ] ")]
        assert all(code(reading.name) in line for reading, line in zip(found, ticks, strict=False))
        text = as_text(weeks_of(directory), directory)
        assert text.index(found[0].name) < text.index("What one can say")
    assert () == tuple(
        reading for reading in readings_of(on(date(2026, 11, 26))) if reading.by and reading.by > date(2026, 12, 10)
    )


def test_closed_services_are_not_rung(town: Town) -> None:
    """Nobody is sent to ask a service that has closed."""
    town.swap("data/services.yaml", "status: active", "status: closed")
    directory, _ = load(town.folder, TODAY)
    assert not re.search("Tuesday Table", as_markdown(dataclasses.replace(directory, today=date(2028, 8, 1))))
