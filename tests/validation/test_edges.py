"""Where a rule begins to speak: the last value it leaves alone, and the first that it names.

The little town is read on Monday 23 November 2026.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.validation.conftest import SERVICE, Problems

SERVICES = "data/services.yaml"
ROUTES = "data/bus-routes.yaml"
LAW = "data/law.yaml"
LINES = "data/helplines.yaml"
CHANCES = "data/opportunities.yaml"
GUIDE = "content/guides/first-bus-ride.md"


class Edge(NamedTuple):
    """A text of a file that a rule leaves alone, and the nearest one that it names.

    Attributes:
        rule: the rule.
        path: the file, from the town's folder.
        begins: words of the file, up to the end of a line, that are replaced; "" adds to the end of the file.
        fine: what the rule leaves alone.
        wrong: what it names.
    """

    rule: str
    path: str
    begins: str
    fine: str
    wrong: str


EDGES = (
    Edge("ages-upside-down", SERVICES, "", "  who: {ages: {from: 18, to: 18}}", "  who: {ages: {from: 19, to: 18}}"),
    Edge(
        "date-order", SERVICES, "",
        "  alert: {text: Closed for painting., from: 2026-12-01, to: 2026-12-01}",
        "  alert: {text: Closed for painting., from: 2026-12-02, to: 2026-12-01}",
    ),
    Edge("date-order", SERVICES, "", "  closes_on: 2026-11-23", "  closes_on: 2026-11-22"),
    Edge(
        "date-order", SERVICES, "  status: active",
        "  status: paused\n  reopens_on: 2026-11-24", "  status: paused\n  reopens_on: 2026-11-23",
    ),
    Edge(
        "wait-upside-down", SERVICES, "",
        "  wait: {days_from: 7, days_to: 7, as_of: 2026-11-03, basis: provider_said}",
        "  wait: {days_from: 8, days_to: 7, as_of: 2026-11-03, basis: provider_said}",
    ),
    Edge("timetable-over", ROUTES, "  from:", "  from: 2027-04-30", "  from: 2027-05-01"),
    Edge("timetable-over", ROUTES, "  to: 2027", "  to: 2026-11-23", "  to: 2026-11-22"),
    Edge("voiced-month", "data/missing.yaml", "  month:", "  month: 2026-11", "  month: 2026-12"),
    Edge(
        "bus-times", ROUTES, "      times:",
        '      times: [{days: weekdays, at: ["07:00", "07:01"]}]',
        '      times: [{days: weekdays, at: ["07:00", "07:00"]}]',
    ),
    Edge(
        "bus-times", ROUTES, "      times:",
        '      times: [{days: weekdays, at: ["29:59"]}]', '      times: [{days: weekdays, at: ["30:00"]}]',
    ),
    Edge(
        "bus-times", ROUTES, "      times:",
        '      times: [{days: weekdays, every: [{from: "07:00", to: "07:00", minutes: 15}]}]',
        '      times: [{days: weekdays, every: [{from: "07:01", to: "07:00", minutes: 15}]}]',
    ),
    Edge("law-dates", LAW, "  in_force_from:", "  in_force_from: 2026-11-23", "  in_force_from: 2026-11-24"),
    Edge("law-dates", LAW, "  check_by:", "  check_by: 2026-11-23", "  check_by: 2026-11-22"),
    Edge("law-dates", LAW, "      on: 2026-11-03", "      on: 2027-05-03", "      on: 2027-05-04"),
    Edge(
        "law-dates", LAW, "  status: in_force\n  in_force_from:",
        "  status: announced\n  in_force_from: 2026-11-24", "  status: announced\n  in_force_from: 2026-11-23",
    ),
    Edge("helpline-expired", LINES, "  expires:", "  expires: 2026-11-23", "  expires: 2026-11-22"),
    Edge("helpline-expired", LINES, "  expires:", "  expires: 2027-02-01", "  expires: 2027-02-02"),
    Edge("helpline-evidence", LINES, "      read_on:", "      read_on: 2026-11-03", "      read_on: 2026-11-02"),
    Edge(
        "helpline-evidence", LINES, "      read_by: [maintainer]\n      how: stored_copy",
        "      read_by: [maintainer, volunteer]\n      how: own_page",
        "      read_by: [maintainer]\n      how: own_page",
    ),
    Edge("opportunity", CHANCES, "  expires:", "  expires: 2026-11-23", "  expires: 2026-11-22"),
    Edge(
        "opportunity", CHANCES, "  expires:",
        "  expires: 2027-03-31\n  deadline: 2027-03-31", "  expires: 2027-03-31\n  deadline: 2027-04-01",
    ),
    Edge("guide-due", GUIDE, "check_by:", "check_by: 2026-11-23", "check_by: 2026-11-22"),
    Edge("dates-ahead", SERVICES, "  verified:", "  verified: {on: 2026-11-23, by: volunteer, how: phone}",
         "  verified: {on: 2026-11-24, by: volunteer, how: phone}"),
    Edge(
        "long-sentences", SERVICES, "",
        f"  description: {' '.join(['Tea'] + ['and'] * 24)}.", f"  description: {' '.join(['Tea'] + ['and'] * 25)}.",
    ),
    Edge(
        "long-description", SERVICES, "",
        f"  description: {'We have tea. ' * 40}".rstrip(), f"  description: {'We have tea. ' * 40}Yes.",
    ),
)  # fmt: skip


def _changed(text: str, edge: Edge, line: str) -> str:
    """Replace the first lines that begin so; the rest of each replaced line goes with it."""
    if not edge.begins:
        return f"{text}{line}\n"
    start = text.index(f"\n{edge.begins}") + 1
    return text[:start] + line + text[text.index("\n", start + len(edge.begins)) :]


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: f"{edge.rule}: {edge.wrong.strip()[:40]}")
def test_a_rule_speaks_from_here_on(edge: Edge, problems: Problems, little: Path) -> None:
    """The value on the edge is left alone, and the next one is named."""
    text = SERVICE if edge.path == SERVICES else (little / edge.path).read_text(encoding="utf-8")

    said = [
        {found.rule for found in problems(_changed(text, edge, line), edge.path)} for line in (edge.fine, edge.wrong)
    ]

    assert [False, True] == [edge.rule in rules for rules in said], said
