"""Asking for a new entry at the terminal, or through a pipe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.validation import load
from tests.site.making import Town, copy_of_little

TODAY = date(2026, 11, 26)
RIGHT = {
    "organisation": "river-people",
    "summary": "Soup and six people at a long table.",
    "needs": "company",
    "formats": "in_person, phone",
    "place": "bridge-street-library",
    "contact": "01632 960 777",
    "cost": "free",
    "hours": "Tu 14:00-16:00; PH off",
    "role": "volunteer",
    "how": "phone",
}


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city of one's own to change."""
    return copy_of_little(tmp_path / "little")


def new(town: Town, *answers: str, name: str = "Long Table") -> Result:
    """Type the command, and the answers through a pipe."""
    words = ["new", *([name] if name else []), "--city", str(town.folder), "--today", str(TODAY)]
    return CliRunner().invoke(
        app_for(["new"]), words, input="".join(f"{answer}\n" for answer in answers), env={"TODAY": None}
    )


def answers(**changed: str | tuple[str, ...]) -> list[str]:
    """Give the right answers, some changed; several for one question come one after the other."""
    found: list[str] = []
    for answer in {**RIGHT, **changed}.values():
        found.extend([answer] if isinstance(answer, str) else answer)
    return found


def test_writes_an_entry_that_passes(town: Town) -> None:
    """A few answers make a file that passes the check, and says who checked it and when."""
    ran = new(town, *answers())
    assert 0 == ran.exit_code, ran.output
    directory, problems = load(town.folder, TODAY)
    assert [] == [problem for problem in problems if problem.spot.path == "data/services/long-table.yaml"]
    made = directory.services["long-table"]
    assert ("Long Table", ("company",), "01632 960 777") == (made.name, made.needs, str(made.contact.phone))
    assert "verified:\n  on: 2026-11-26\n  by: volunteer\n  how: phone\n" in town.read("data/services/long-table.yaml")


def test_several_numbers_and_an_extension(town: Town) -> None:
    """The first number typed is the first on the page; the day on which the entry came in is written."""
    ran = new(town, *answers(contact="01632 960 777 ext 4, 01632 960 778, extension 23, https://long.example"))
    assert 0 == ran.exit_code, ran.output
    directory, _ = load(town.folder, TODAY)
    made = directory.services["long-table"]
    assert ["01632 960 777, extension 4", "01632 960 778, extension 23"] == [
        str(number.phone) for number in made.contact.numbers
    ]
    assert ("https://long.example", TODAY, None) == (made.contact.web, made.added, made.changed)


def test_words_of_a_page_will_do(town: Town) -> None:
    """Whoever types the name of an organisation, a need, or a form as pages say it is understood."""
    ran = new(town, *answers(organisation="River People", needs="Company and friends", formats="In person, By phone",
                             place="Bridge Street Library", cost="Free", how="By phone"))  # fmt: skip
    assert 0 == ran.exit_code, ran.output
    text = yaml.safe_load(town.read("data/services/long-table.yaml"))
    assert ("river-people", ["company"], ["in_person", "phone"]) == (
        text["organisation"],
        text["needs"],
        text["formats"],
    )


@pytest.mark.parametrize(
    ("question", "wrong", "said"),
    [
        ("organisation", "river-peeple", "There is no organisation with the id “river-peeple”."),
        ("organisation", "river-peeple", "Did you mean “river-people”?"),
        ("summary", "Soup", "“Soup” is too short for “summary”: we need at least 10 letters."),
        ("summary", "", "“summary” is missing."),
        ("needs", "companny", "There is no need with the id “companny”."),
        ("needs", "", "“needs” is missing."),
        ("formats", "in persn", "Did you mean “in_person”?"),
        ("place", "", "Long Table"),
        ("contact", "www.example.org", "“www.example.org” has no https:// at its beginning."),
        ("contact", "0800 123", "“0800 123” has 7 digits."),
        ("cost", "freee", "Did you mean “free”?"),
        ("hours", "Tuesdays 2-4", "We can't read the hours “Tuesdays 2-4”."),
        ("role", "volounteer", "Did you mean “volunteer”?"),
        ("how", "telephone", "Did you mean “phone”?"),
    ],
)
def test_a_wrong_answer_gets_the_words_of_the_rule(town: Town, question: str, wrong: str, said: str) -> None:
    """A wrong answer is told in the words that the check has for it, and asked for again."""
    ran = new(town, *answers(**{question: (wrong, RIGHT[question])}))
    assert said in ran.output
    assert 0 == ran.exit_code, ran.output
    load(town.folder, TODAY)


def test_times_in_words(town: Town) -> None:
    """What is not every week is said as people say it, and written into the fields that hold it."""
    ran = new(town, *answers(hours="every other Tuesday from 1 December 2026, 2pm to 4pm"))
    assert 0 == ran.exit_code, ran.output
    session = yaml.safe_load(town.read("data/services/long-table.yaml"))["sessions"][0]
    assert ("Tu 14:00-16:00", {"every": 2, "from": date(2026, 12, 1)}) == (session["hours"], session["repeats"])
    assert "every other Tuesday from 1 December 2026" in ran.output


def test_a_price(town: Town) -> None:
    """What has a price is asked for the pounds."""
    ran = new(town, *answers(cost=("fixed", "a lot", "2.50")))
    assert 0 == ran.exit_code, ran.output
    assert "  pounds: 2.50\n" in town.read("data/services/long-table.yaml")


def test_what_is_not_in_the_lists_yet(town: Town) -> None:
    """A new organisation and a new place can be added on the way; comments in their files stay."""
    town.write("data/organisations.yaml", "# Kept by us.\n" + town.read("data/organisations.yaml"))
    ran = new(town, *answers(organisation=("+ Bridge Neighbours", "Neighbours who cook."),
                             place=("+ Bridge Hall", "community centre", "3 Bridge Street", "zz1 2ab")))  # fmt: skip
    assert 0 == ran.exit_code, ran.output
    directory, _ = load(town.folder, TODAY)
    made = directory.services["long-table"]
    assert ("bridge-neighbours", ("bridge-hall",)) == (made.organisation, made.places)
    assert town.read("data/organisations.yaml").startswith("# Kept by us.\n")


def test_answers_that_end_too_soon(town: Town) -> None:
    """Where the answers end before the questions, nothing is written at all."""
    before = {path: path.read_bytes() for path in town.folder.rglob("*") if path.is_file()}
    ran = new(town, "+ Bridge Neighbours", "Neighbours who cook.", "Soup and six people at a long table.")
    assert 2 == ran.exit_code
    assert "Nothing was written." in ran.output
    assert before == {path: path.read_bytes() for path in town.folder.rglob("*") if path.is_file()}


def test_a_name_that_is_taken(town: Town) -> None:
    """A second thing of the same name gets an address of its own, and is called worth a look."""
    ran = new(town, *answers(), name="Tuesday Table")
    assert 0 == ran.exit_code, ran.output
    assert (town.folder / "data/services/tuesday-table-2.yaml").is_file()


def test_without_a_name(town: Town) -> None:
    """Who types no name is asked for it."""
    ran = new(town, "", "Long Table", *answers(), name="")
    assert 0 == ran.exit_code, ran.output
    assert (town.folder / "data/services/long-table.yaml").is_file()
