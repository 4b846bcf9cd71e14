"""The rules about sentences: ages, people, hurtful words, marks, code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recovery_hub.directory import Problem
from recovery_hub.validation.markdown_text import sentences_in, words_in

RulesHit = Callable[..., list[str]]
Problems = Callable[..., tuple[Problem, ...]]

GUIDE = """\
---
title: Your first bus ride alone
summary: What to take with you.
updated: 2026-11-03
check_by: 2027-05-03
---

"""


@pytest.mark.parametrize(
    "words",
    [
        "A walk for over 50s.",
        "A group for 18-25 year olds.",
        "Company for people aged 60.",
        "For under 25s on Sunday.",
        "Open to 16 to 25s only.",
        "For men 55+ who walk.",
        "A club for 11\u201318s here.",
    ],
)
def test_ages_in_words_are_found(words: str, rules_hit: RulesHit) -> None:
    """Ages that nobody can search by are worth a look."""
    assert ["ages-in-prose"] == rules_hit(summary=f'"{words}"')


@pytest.mark.parametrize(
    "words",
    [
        "Open 10-12 on Sunday.",
        "Groups of 12 to 16 people.",
        "Over 20 years of company.",
        "It takes under 30 minutes.",
        "From 11 to 12:30 on Sunday.",
        "It costs £12-20 a month.",
        "Open for 24 hours a day.",
    ],
)
def test_other_numbers_are_not_ages(words: str, rules_hit: RulesHit) -> None:
    """Hours, prices and sizes of groups are not taken for ages."""
    assert [] == rules_hit(summary=f'"{words}"')


def test_ages_in_words_are_fine_beside_the_field(rules_hit: RulesHit) -> None:
    """Who has filled in the ages may say them again."""
    assert [] == rules_hit(summary="A walk for over 50s.", who="{ages: {from: 50}}")


@pytest.mark.parametrize(
    "words",
    ["Ask for Dave at the desk.", "Speak to Ahmed first.", "Mr Bloggs opens the door.", "Dr. Okafor-Hill meets you."],
)
def test_people_are_not_named(words: str, rules_hit: RulesHit) -> None:
    """A name in a sentence is worth a look."""
    assert ["personal-details"] == rules_hit(description=f'"{words}"')


@pytest.mark.parametrize(
    "words",
    [
        "Ask for a host at the desk.",
        "Talk to Samaritans.",
        "Ask for River People.",
        "Speak to the Duty team.",
        "Contact Citizens Advice.",
    ],
)
def test_roles_and_organisations_may_be_named(words: str, rules_hit: RulesHit) -> None:
    """Roles, and names that stand in the directory, are nobody's private name."""
    assert [] == rules_hit(description=f'"{words}"')


def test_a_practice_may_be_called_after_its_doctor(rules_hit: RulesHit) -> None:
    """The real name of a place stays its name."""
    assert [] == rules_hit(name="Dr Patel and Partners")


@pytest.mark.parametrize(
    "words",
    [
        "For people suffering from stress.",
        "For a victim of abuse.",
        "Our service users choose.",
        "For the mentally ill.",
        "For an epileptic, too.",
        "For those with chronic pain.",
        "Help to get back to work.",
        "For hard-to-reach groups.",
        "For vulnerable adults.",
        "She passed away.",
    ],
)
def test_words_that_label_are_questioned(words: str, rules_hit: RulesHit) -> None:
    """Words that hurt are worth a look; they don't stop the build."""
    assert ["wording"] == rules_hit(description=f'"{words}"')


@pytest.mark.parametrize(
    "words",
    [
        "For people who live with epilepsy.",
        "For people who have lost somebody by suicide.",
        "Help with thoughts of suicide.",
        "You can come to a service.",
        "A long-term illness is fine.",
        "Work on your own terms.",
        "Come with a friend.",
    ],
)
def test_plain_words_pass(words: str, rules_hit: RulesHit) -> None:
    """Words as they should be are left alone."""
    assert [] == rules_hit(description=f'"{words}"')


def test_words_about_suicide_stop_the_build(problems: Problems) -> None:
    """Where a word can put somebody at risk, a warning is not enough."""
    found = problems(GUIDE + "He committed suicide.\n\nA failed suicide attempt.\n", "content/guides/first-bus-ride.md")

    assert [("error", 8), ("error", 10)] == [(problem.level.value, problem.spot.line) for problem in found]


def test_people_may_search_with_hard_words(problems: Problems) -> None:
    """Synonyms are what people type, not what we say."""
    text = """\
- id: company
  name: Company
  shelf: people
  hint: Someone to talk to.
  synonyms: [mentally ill, addict, crazy]
  helplines: [samaritans]
- id: crisis-tonight
  name: Help tonight
  shelf: now
  hint: Someone to talk to, right now.
  synonyms: [urgent]
  helplines: [samaritans]
"""

    assert () == problems(text, "data/needs.yaml")


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        '<a href="https://x.example">x</a>',
        "<!-- a comment -->",
        "<style>p</style>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html;base64,eHg=)",
        "[x](vbscript:x)",
        "[x]: javascript:alert(1)",
        "![x](https://x.example/x.png)",
        "![x](//x.example/x.png)",
        "![x](data:image/png;base64,eHg=)",
        "<javascript:alert(1)>",
        "<iframe src=https://x.example>",
        "</div>",
        "<?php echo 1 ?>",
    ],
)
def test_nothing_that_runs_or_tells_tales_gets_among_the_words(words: str, problems: Problems) -> None:
    """Code, pictures from elsewhere and links that run something stop the build, with their line."""
    found = problems(f"{GUIDE}Fine words.\n\n{words}\n", "content/guides/first-bus-ride.md")

    assert {("markdown-unsafe", 10)} == {(problem.rule, problem.spot.line) for problem in found}


@pytest.mark.parametrize(
    "words",
    [
        "**Bold** and *slanted*, [a page](/services/) and [another](https://x.example/a_(b)).",
        "2 < 3 and 4 > 3, I <3 you.",
        "<https://x.example/times>",
        "- a list\n- of two\n\n1. and\n2. numbers",
        "> a quotation",
        "# A heading\n\n-------\n\nText",
        "{city}, {site}, {kept_by}, {email}, {phone}, {helpline: samaritans}",
    ],
)
def test_plain_markdown_passes(words: str, problems: Problems) -> None:
    """What people need to write, they can write."""
    assert () == problems(f"{GUIDE}{words}\n", "content/guides/first-bus-ride.md")


@pytest.mark.parametrize("mark", ["{helpline}", "{helpline: nobody}", "{number}", "{ city }", "{city: x}", "{}"])
def test_a_mark_that_stands_for_nothing_is_found(mark: str, problems: Problems) -> None:
    """Readers never see curly brackets."""
    found = problems(f"{GUIDE}Words {mark} here.\n", "content/guides/first-bus-ride.md")

    assert ["unknown-mark"] == [problem.rule for problem in found]


def test_sentences_end_at_full_stops_list_items_and_headings() -> None:
    """A list of short lines is not one long sentence."""
    text = "# Head\n\nOne two. Three! (Four?) Five\nsix\n- seven\n- eight\n\n| a | b |\n|---|---|\n\n9.30am is a time."

    assert ["# Head", "One two.", "Three!", "(Four?)", "Five\nsix", "- seven", "- eight", "9.30am is a time."] == [
        sentence for sentence, _ in sentences_in(text)
    ]


def test_words_are_counted_as_a_reader_counts_them() -> None:
    """Addresses behind links and marks of Markdown are no words; "don't" and "9.30" are one each."""
    assert ["Don't", "read", "this", "at", "9.30"] == words_in("**Don't** read [this](https://x.example/a/b) at 9.30")


def test_the_line_of_a_long_sentence_is_named(problems: Problems) -> None:
    """In a guide the very line is named on which the long sentence begins."""
    long = " ".join(["word"] * 26)
    found = problems(f"{GUIDE}Short one.\n\nShort two.\n\nA {long}.\n", "content/guides/first-bus-ride.md")

    assert [("long-sentences", 12, 1)] == [(problem.rule, problem.spot.line, problem.spot.column) for problem in found]
