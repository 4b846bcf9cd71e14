"""What the pages about the site promise, held against the pages themselves and against what is done."""

from __future__ import annotations

import re
from datetime import date

import pytest

from recovery_hub.directory.choices import Answer, Nation
from recovery_hub.moderation.safety import NUMBERS
from tests.shared import invented_city
from tests.site.making import ROOT, Made, Town, make

TABLE = (ROOT / "docs/promises.md").read_text("utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in TABLE.splitlines()
    if re.match(r"\| (?!promise|---)", line)
]
FILES = re.compile(r"`((?:plugins|tests|docs|data|content|\.github)/[^`]+)`")


def plain(text: str) -> str:
    """Words as a reader sees them: without Markdown's signs, each gap one space."""
    return " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)|\*\*", r"\1", text).split())


@pytest.mark.parametrize(("promise", "page", "done"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_each_promise_stands_on_its_page_and_is_done_somewhere(promise: str, page: str, done: str) -> None:
    """Nobody can change a promise and forget what keeps it, or take away what keeps it and leave the promise."""
    assert promise in plain((ROOT / f"content/pages/{page}.md").read_text("utf-8"))
    for path in FILES.findall(done):
        assert (ROOT / path).exists(), path


def test_every_page_with_promises_is_in_the_table() -> None:
    """All seven pages about the site are held to account."""
    pages = {path.stem for path in (ROOT / "content/pages").glob("*.md")}
    assert pages == {page for _, page, _ in ROWS}


def test_the_lines_that_stay_are_the_ones_that_are_named() -> None:
    """The helplines that stay after their day are the ones that "Who decides" names, and no others."""
    lasting = {
        line.name: line.everywhere
        for line in invented_city(date(2026, 11, 30))[0].helplines.values()
        if line.lasting is Answer.YES and line.is_for(Nation.ENGLAND)
    }
    assert 3 == len(lasting)
    assert set(lasting.values()) == {Answer.YES}
    words = plain((ROOT / "content/pages/governance.md").read_text("utf-8"))
    assert "Three are different: the emergency services, the NHS line and Samaritans stay" in words
    assert {"Samaritans", "Emergency services"} < set(lasting)
    assert any("NHS" in name for name in lasting)


def test_numbers_are_the_fields_with_digits() -> None:
    """Every phone number means each way of getting in touch that is made of digits."""
    assert {"phone", "phones", "text", "whatsapp"} == NUMBERS


@pytest.mark.parametrize(
    ("controller", "said"),
    [
        ("", "Here that is: not named yet."),
        ("controller: River Trust, 1 Mill Lane\n", "Here that is: River Trust, 1 Mill Lane."),
    ],
)
def test_privacy_names_who_answers_for_it(town: Town, controller: str, said: str) -> None:
    """Another city writes its own name once; until then the page says that nobody is named."""
    town.write("content/pages/privacy.md", (ROOT / "content/pages/privacy.md").read_text("utf-8"))
    for link in re.findall(r"\]\((/[^)]+/)\)", town.read("content/pages/privacy.md")):
        town.write(
            "content/pages/privacy.md", town.read("content/pages/privacy.md").replace(f"]({link})", "](/about/)")
        )
    town.write("data/city.yaml", town.read("data/city.yaml") + controller)
    assert said in make(town.folder, date(2026, 11, 30)).said("/privacy/")


def test_privacy_says_what_the_law_asks_for(demo: Made) -> None:
    """Who answers, why it is lawful, how long, the rights, a way to complain to us, and where else to go."""
    said = demo.said("/privacy/")
    contact = demo.directory.city.contact
    for words in (
        demo.directory.city.controller or "?", contact.email or "?", str(contact.phone or "?"),
        "legitimate interests", "at the latest after three months",
        "have a copy", "corrected or deleted", "object", "The law gives us 30 days", "without undue delay",
        "We tell you what we found", "Information Commissioner",
    ):  # fmt: skip
        assert words in said, words


def test_four_things_are_kept_in_a_browser_and_no_more() -> None:
    """The page says four: the list, the copy, the look, a form. For a tab there is the mark of who left, too."""
    keys: set[str] = set()
    for_the_tab: set[str] = set()
    for path in sorted((ROOT / "theme/static").rglob("*.js")):
        text = path.read_text("utf-8")
        assert not re.search(r"document\.cookie|indexedDB", text), path
        if "sessionStorage" in text and not path.name.endswith(".test.js"):
            for_the_tab.add(path.relative_to(ROOT / "theme/static").as_posix())
        if "localStorage" in text or "caches.open" in text:
            keys.add(path.relative_to(ROOT / "theme/static").as_posix())
    lists = {"keep.js", "shared/saved-list.js", "search/my-list.js"}
    assert {*lists, "offline/page.js", "saved-look.js", "adapt/panel.js"} == keys
    assert {"form/draft.js", "leave.js", "saved-look.js"} == for_the_tab
