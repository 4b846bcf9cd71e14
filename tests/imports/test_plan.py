"""How a list and what people changed here differ, field by field."""

from __future__ import annotations

import pytest

from recovery_hub.imports.spreadsheet.plan import differences

HERE = """- id: tea
  name: Tea
  changed: 2026-11-01
  needs: [company, food]
  contact: {phone: 01632 960 142}
  sessions:
    - {format: in_person, hours: "Mo 10:00-12:00"}
    - {format: phone}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name: Tea", "name: Soup", "name: here “Tea”, in the list “Soup”"),
        ("  name: Tea\n", "", "name: here “Tea”, in the list “nothing”"),
        ("company, food", "company", "needs: here “company, food”, in the list “company”"),
        ("01632 960 142", "01632 960 143", "contact.phone: here “01632 960 142”, in the list “01632 960 143”"),
        ("Mo 10:00", "Tu 10:00", "sessions 1.hours: here “Mo 10:00-12:00”, in the list “Tu 10:00-12:00”"),
        ("format: phone", "format: text", "sessions 2.format: here “phone”, in the list “text”"),
        ("2026-11-01", "2026-11-02", ""),
    ],
)
def test_what_differs(old: str, new: str, said: str) -> None:
    """Each field with both values; entries of a list are counted from one, and days of changes don't count."""
    assert ((said,) if said else ()) == differences(HERE, HERE.replace(old, new))


def test_new_fields_come_last_and_what_cannot_be_read_is_said() -> None:
    """In the order of what is here, then of the list."""
    assert (
        "name: here “Tea”, in the list “Soup”", "summary: here “nothing”, in the list “Good.”",
    ) == differences("id: a\nname: Tea\n", "summary: Good.\nname: Soup\nid: a\n")  # fmt: skip
    assert "text: here “it can't be read”, in the list “nothing”" in differences("id: [\n", "id: a\n")
