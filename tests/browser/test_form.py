"""The form for adding and correcting, filled in in a real browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser, Dialog

from recovery_hub.directory import DataError, Directory, Problem
from recovery_hub.editing.form import entry_values, entry_yaml
from recovery_hub.validation import load
from tests.browser.reader import Reader
from tests.imports.entries import right_services
from tests.shared import invented_city
from tests.site.making import ROOT
from tools.kinds_of_page import PageExample

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 23)
ADD, CORRECT = PageExample("add", "/contribute/add/"), PageExample("correct", "/contribute/correct/")
ENTRIES = 32
CHECK = """async ([module, values]) => {
  const { check } = await import(module);
  const read = async name => (await fetch(`/contribute/form/${name}.json`)).json();
  return check(await read('shared'), (await read('service')).schema, values);
}"""
RIGHT: dict[str, Any] = {
    "id": "harbour-chess",
    "name": "Harbour Chess",
    "summary": "Two boards by the window, and somebody to play with.",
    "status": "active",
    "organisation": "river-people",
    "needs": ["company"],
    "formats": ["phone"],
    "start": {"how": ["ring"]},
    "cost": {"kind": "free"},
    "contact": {"phone": "01632 960 999"},
    "sources": [{"kind": "invented"}],
    "verified": {"on": "2026-11-03", "by": "volunteer", "how": "phone"},
}


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the invented city, to put entries into."""
    folder = tmp_path_factory.mktemp("cities") / "thornmouth"
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The invented city as it is."""
    return invented_city(TODAY)[0]


@pytest.fixture
def form(reader: Reader) -> Reader:
    """A reader at the form for a new service."""
    reader.open(ADD)
    reader.page.wait_for_selector("#f-name")
    return reader


def written(reader: Reader) -> str:
    """The entry as the form would send it."""
    return str(reader.page.text_content("[data-part=text]"))


def filled_with(reader: Reader, id_: str, values: Mapping[str, Any]) -> str:
    """Let the form for corrections fetch an entry with these values, and return what it would send."""
    address = f"**/contribute/form/service/{id_}.json"
    reader.page.route(address, lambda route: route.fulfill(json={"values": values, "whole": True}))
    reader.page.goto(f"{reader.origin}{CORRECT.form}#service/{id_}")
    reader.page.wait_for_function("id => document.getElementById('f-id')?.value === id", arg=id_)
    reader.page.unroute(address)
    return written(reader)


def judged(city: Path, entries: Mapping[str, str]) -> tuple[Directory | None, list[Problem]]:
    """Put entries into a city, one a file, and let the check read them; take them out again."""
    files = {city / "data" / "services" / f"{id_}.yaml": text for id_, text in entries.items()}
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    try:
        directory, problems = load(city, TODAY)
    except DataError as error:
        directory, problems = None, error.problems
    finally:
        for path in files:
            path.unlink()
    ours = {f"data/services/{id_}.yaml" for id_ in entries}
    return directory, [problem for problem in problems if problem.spot.path in ours]


def test_what_is_filled_in_passes_the_check_and_says_the_same(form: Reader, city: Path, directory: Directory) -> None:
    """Entries made at random: form -> text -> check -> record -> form, with nothing lost, added or complained about."""
    sent: list[dict[str, Any]] = []

    @settings(max_examples=ENTRIES, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(values=right_services(directory))
    def collect(values: dict[str, Any]) -> None:
        sent.append(values)

    collect()
    named = {
        f"made-up-{number}": {**values, "id": f"made-up-{number}", "name": f"Made up {chr(65 + number % 26)}{number}"}
        for number, values in enumerate(sent)
    }
    assert len(named) >= 30
    texts: dict[str, str] = {}
    for id_, values in named.items():
        texts[id_] = filled_with(form, id_, values)
        assert texts[id_] == entry_yaml(values)
    kept, problems = judged(city, texts)
    assert [] == [problem for problem in problems if problem.rule not in BETWEEN_ENTRIES]
    assert kept is not None
    for id_, values in named.items():
        assert _in_order(values) == entry_values(kept.services[id_])


BETWEEN_ENTRIES = frozenset({"possible-duplicate"})
"""Entries made at random are alike on purpose."""


def _in_order(values: Mapping[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(values))  # type: ignore[no-any-return]  # a copy: the order of fields makes no difference


PHONES = (
    "1632 960999", "01632 96099", "01632 9609999", "01632 960 999 or 01632 960 998", "O1632 960 999", "01632.960.999",
    "01632 960 999 ask for a host", "+33 1 23 45 67 89", "1.63296E+09", "020 7946 1000", "0909 879 0123", "TBC",
    "none", "07700 900 12", "hello",
)  # fmt: skip
EMAILS = (
    "hello at group.example", "hello@group", "hello@group.org", "hеllo@group.example", "a..b@group.example", "n/a",
)  # fmt: skip
LINKS = (
    "http://group.example", "www.group.example", "ftp://group.example", "group dot example", "https://grоup.example",
    "https://user@group.example", "https://group", "see https://group.example", "none", "javascript:alert(1)",
)  # fmt: skip
SENTENCES = (
    "For sufferers of loneliness and their dogs.", "TBC", "???", "Ask for Mrs Bloggs at the <b>hatch</b> by the door.",
    "They helped after she committed suicide, and after that.", "Write to jo@group.example about it.",
    "A cafÃ© with soup.", "<script>alert(1)</script> and soup.",
)  # fmt: skip
HOURS = ("Tuesdays 2-4pm", "Tu 14-16", "2pm", "see above")
BROKEN: tuple[tuple[str, Any], ...] = (
    ("name", ""), ("name", "n/a"), ("summary", "Short"), ("summary", "x" * 141), ("id", "Harbour Chess"),
    ("status", "runing"), ("closes_on", "3/11/2026"), ("closes_on", "2026-02-30"), ("organisation", "River People"),
    ("who", {"ages": {"from": "18+"}}), ("who", {"ages": {"from": "180"}}), ("group", {"usual_number": "7"}),
    ("group", {"size": "pair", "usual_number": "0"}), ("needs", []), ("start", {"how": []}), ("formats", ["zoom"]),
    ("cost", {"kind": "fixed", "pounds": "£2"}), ("cost", {"kind": "fixed", "pounds": "2.505"}),
    ("cost", {"kind": "cheap"}), ("short_version", [f"Line {number}." for number in range(9)]),
    *(("description", words) for words in SENTENCES),
    *(("contact", {"phone": phone}) for phone in PHONES),
    *(("contact", {"text": number}) for number in ("01632 960 999", "0800 123")),
    *(("contact", {"email": email}) for email in EMAILS),
    *(("contact", {"web": web}) for web in LINKS),
    *(("sessions", [{"format": "phone", "hours": hours}]) for hours in HOURS),
    ("sessions", [{"format": "phone", "exceptions": [{"on": "2026-12-25", "hours": "we are shut"}]}]),
)  # fmt: skip
"""A field, and what somebody might put there."""

HIDDEN_BY_SHAPE = frozenset({"no-contact", "in-person-without-place", "session-format", "price", "price.missing"})
"""Rules that look at several fields: the form says that they come later."""


def test_the_form_says_what_the_check_says(form: Reader, city: Path) -> None:
    """The same broken values, the same field, the same sentences: there is one book of rules."""
    tried = {
        f"harbour-chess-{number}": {**RIGHT, field: value, "id": value if field == "id" else f"harbour-chess-{number}"}
        for number, (field, value) in enumerate(BROKEN)
    }
    _, problems = judged(city, {id_: entry_yaml(values) for id_, values in tried.items()})
    by_entry: dict[str, set[tuple[str, str, str]]] = {id_: set() for id_ in tried}
    for problem in problems:
        if problem.rule not in {*HIDDEN_BY_SHAPE, *BETWEEN_ENTRIES}:
            id_ = problem.spot.path.rpartition("/")[2].removesuffix(".yaml")
            by_entry[id_].add((problem.spot.field, problem.found, problem.advice))
    for id_, values in tried.items():
        found = form.page.evaluate(CHECK, [form.module("form/schema.js"), values])
        assert by_entry[id_] == {
            (".".join(map(str, problem["way"])), problem["found"], problem["advice"]) for problem in found
        }, values
    assert len(tried) >= 60
    assert all(by_entry.values()), [tried[id_] for id_, told in by_entry.items() if not told]


def test_a_half_written_form(chromium: Browser, origin: str) -> None:
    """It is kept for this tab if the reader says so, else lost; leaving asks first while something would be lost."""
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    form = f"{origin}/contribute/add/"
    page.goto(form)
    page.wait_for_selector("#form[data-works]")
    page.reload()
    page.wait_for_selector("#form[data-works]")
    assert asked == []
    page.fill("#f-name", "Harbour Chess")
    page.locator("#f-name").blur()
    page.reload()
    page.wait_for_selector("#form[data-works]")
    assert asked == ["beforeunload"]
    assert page.locator("#f-name").input_value() == ""
    page.fill("#f-name", "Harbour Chess")
    page.locator("#f-name").blur()
    page.get_by_role("button", name="Keep it here").click()
    page.reload()
    page.wait_for_selector("#form[data-works]")
    assert asked == ["beforeunload"]
    assert page.locator("#f-name").input_value() == "Harbour Chess"
    assert page.get_by_text("This is what you kept here.").is_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Forget it").click()
    assert page.evaluate("sessionStorage.length") == 0
    context.close()
