"""From an issue on GitHub to an entry, or to an answer that says what is missing. What strangers write stays words."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from recovery_hub.moderation.issues.answer import IssueReply, as_json
from recovery_hub.moderation.issues.forms import FILES, FOLDER, issue_forms
from recovery_hub.moderation.issues.handling import handle
from recovery_hub.moderation.issues.questions import InputKind, Sort, correctable, questions_of
from recovery_hub.moderation.issues.trying import write
from recovery_hub.moderation.states import needs_of
from recovery_hub.validation import load
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree
from tests.examples import examples
from tests.site.making import ROOT, TODAY, Town

NEEDS = needs_of(ROOT / "tests" / "towns" / "little")
NEW = {
    "name": "Kiln Lane Shed",
    "summary": "A bench, a vice and tea at eleven.",
    "needs": "Company and friends",
    "formats": "In person",
    "start.how": "Just come",
    "sessions.hours": "Tuesdays 2pm to 4pm",
    "place.name": "Bridge Street Library",
    "contact.phone": "01632960101",
    "cost.kind": "Free",
    "organisation.name": "river people",
    "sources.kind": "Made up for the example city",
}
WRONG = {"entry": "Tuesday Table", "field": "Phone", "value": "01632 960 202", "sources.kind": "A visit"}
FROM_ISSUE = (sys.executable, "-m", "recovery_hub", "from-issue", "--kind")
GONE = {"entry": "Tuesday Table", "happened": "Closed", "sources.kind": "A visit"}


def issue(kind: InputKind, answers: Mapping[str, str]) -> str:
    """Write the text of an issue as GitHub does."""
    parts = []
    for question in questions_of(kind, NEEDS):
        said = answers.get(question.id, "")
        if question.sort is Sort.CHECKBOXES:
            ticked = said.split("; ")
            said = "\n".join(f"- [{'X' if words in ticked else ' '}] {words}" for words in question.options or ())
        parts.append(f"### {question.label}\n\n{said or '_No response_'}")
    return "\n\n".join(parts)


def sent(town: Town, kind: InputKind, answers: Mapping[str, str] | str) -> IssueReply:
    """Send an issue."""
    text = answers if isinstance(answers, str) else issue(kind, answers)
    return handle(text, kind, town.folder, TODAY, 12)


def fields_in(text: str) -> dict[str, object]:
    """Read a written entry the way the directory does."""
    tree = parse(text)
    assert isinstance(tree, Tree)
    assert not tree.repeats
    assert isinstance(tree.value, dict)
    return tree.value


def test_a_new_service(town: Town) -> None:
    """Nobody who adds a service needs to know a file, an id or a word of the data."""
    answer = sent(town, InputKind.ADD, NEW)

    assert answer.made, answer.text
    assert ["data/services/kiln-lane-shed.yaml"] == list(answer.files or {})
    text = (answer.files or {})["data/services/kiln-lane-shed.yaml"]
    assert text is not None
    assert "  phone: 01632 960101\n" in text
    assert '    hours: "Tu 14:00-16:00"\n' in text
    assert "organisation: river-people\n" in text
    assert "We read the times" in answer.text


SAID: dict[str, dict[str, Any]] = {
    "every other Tuesday from 1 December 2026, 2pm to 4pm": {
        "hours": "Tu 14:00-16:00", "repeats": {"every": "2", "from": "2026-12-01"},
    },
    "First and third Monday, 10am to noon": {"hours": "Mo[1,3] 10:00-12:00"},
    "last Friday of the month, 2pm to 4pm": {"hours": "Fr[-1] 14:00-16:00"},
    "Thursdays 10am to noon in term time": {"hours": "Th 10:00-12:00", "repeats": {"in": "school_terms"}},
    "5 December 2026 and 6 February 2027, 11am to 3pm": {
        "dates": [{"on": "2026-12-05", "hours": "11:00-15:00"}, {"on": "2027-02-06", "hours": "11:00-15:00"}],
    },
}  # fmt: skip


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
def test_times_beyond_a_plain_week_become_fields(town: Town, feed: str) -> None:
    """What people say of weeks and dates is read into the fields for it, in a new entry and in a corrected one."""
    new, old = {}, {}
    for words in SAID:
        added = sent(town, InputKind.ADD, issue(InputKind.ADD, NEW | {"sessions.hours": words}).replace("\n", feed))
        assert added.made, added.text
        fields: Any = fields_in(str((added.files or {})["data/services/kiln-lane-shed.yaml"]))
        new[words] = {
            name: value for name, value in fields["sessions"][0].items() if name in {"hours", "repeats", "dates"}
        }
    for words in [words for words in SAID if not words.startswith("5 ")]:
        body = issue(InputKind.CORRECT, WRONG | {"field": "Times", "value": words}).replace("\n", feed)
        corrected = sent(town, InputKind.CORRECT, body)
        assert corrected.made, corrected.text
        old[words] = str((corrected.files or {})["data/services.yaml"])

    assert SAID == new
    assert all(f'hours: "{SAID[words]["hours"]}"' in text for words, text in old.items())
    assert "repeats: {every: 2, from: 2026-12-01}" in old["every other Tuesday from 1 December 2026, 2pm to 4pm"]
    assert "repeats: {in: school_terms}" in old["Thursdays 10am to noon in term time"]


def test_single_dates_instead_of_a_week_are_for_a_person(town: Town) -> None:
    """Whether the usual week has ended, or the dates are more of it, no program can tell."""
    dates = WRONG | {"field": "Times", "value": "5 December 2026, 11am to 3pm"}
    assert "times of a usual week as well" in sent(town, InputKind.CORRECT, dates).text


def test_a_new_place_and_organisation_come_along(town: Town) -> None:
    """The first service of a new group in a new hall needs one form, not three."""
    answer = sent(
        town,
        InputKind.ADD,
        {
            **NEW,
            "place.name": "Chapel Hall",
            "place.address.street": "3 Chapel Row",
            "place.address.postcode": "ZZ1 4AB",
            "place.kind": "Community centre",
            "organisation.name": "Shed Friends",
            "organisation.kind": "Charity",
            "organisation.summary": "Neighbours with tools.",
        },
    )

    assert answer.made, answer.text
    write(town.folder, answer.files or {})
    directory, _ = load(town.folder, TODAY)
    assert "3 Chapel Row" == directory.places["chapel-hall"].address.street  # type: ignore[union-attr]
    assert "shed-friends" == directory.services["kiln-lane-shed"].organisation
    assert "chapel-hall" == directory.services["kiln-lane-shed"].sessions[0].place


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": ""}, "“Name” has no answer yet"),
        ({"needs": ""}, "Tick at least one box"),
        ({"organisation.name": "River Poeple"}, "Did you mean “River People”?"),
        ({"organisation.name": "Nobody Knows"}, "what sort of organisation it is"),
        ({"place.name": "Bridge Street Libary"}, "Did you mean “Bridge Street Library”?"),
        ({"contact.phone": "01632"}, "Phone: “…”"),
        ({"contact.phone": "0306 999 1234"}, "Phone: "),
        ({"contact.web": "http://shed.example"}, "Website: "),
        ({"sessions.hours": "when the moon is full"}, "Times: "),
        (
            {
                "place.name": "Hall",
                "place.address.street": "3 Row",
                "place.kind": "Library",
                "place.address.postcode": "ZZ",
            },
            "Postcode: ",
        ),
        ({"summary": "x" * 200}, "What you get, in one sentence: "),
        ({"who.ages.from": "grown-ups"}, "Youngest age: "),
        ({"cost.kind": "Gold"}, "is not in the menu of “What does it cost?”"),
    ],
)
def test_what_is_missing_is_said_in_the_words_of_the_form(town: Town, change: dict[str, str], words: str) -> None:
    """Who filled in a form reads about its questions, not about files and lines."""
    answer = sent(town, InputKind.ADD, NEW | change)

    assert not answer.made
    assert words in answer.text.replace("`", "")
    assert "A person reads this too." in answer.text
    assert not re.search(r"\bline \d", answer.text)


def test_a_correction(town: Town) -> None:
    """One number changes, and the day of the change is written; not a sign beside them."""
    before = town.read("data/services.yaml")
    first, dot, rest = before.partition("  verified: {on: 2026-11-03, by: volunteer, how: visit}\n")
    answer = sent(town, InputKind.CORRECT, WRONG)

    assert answer.made, answer.text
    corrected = first.replace("01632 960 142", "01632 960 202")
    assert {"data/services.yaml": f"{corrected}{dot}  changed: {TODAY}\n{rest}"} == answer.files


def test_a_second_number(town: Town) -> None:
    """Said in one sentence, it becomes a number with an extension and a label, in a new entry and in an old one."""
    words = "For bookings ring 01632 960 143, extension 23"
    new = sent(town, InputKind.ADD, NEW | {"contact.phones": words})
    old = sent(town, InputKind.CORRECT, WRONG | {"field": "More numbers to ring", "value": words})

    written = {"number": "01632 960 143", "ext": "23", "for": "bookings"}
    fields = fields_in(str((new.files or {})["data/services/kiln-lane-shed.yaml"]))
    assert {"phone": "01632 960101", "phones": [written]} == fields["contact"]
    assert str(TODAY) == fields["added"]
    assert 'phones: [{number: 01632 960 143, ext: "23", for: bookings}]' in str((old.files or {})["data/services.yaml"])
    assert new.needs_two
    assert old.needs_two


@pytest.mark.parametrize(
    "entry",
    ["tuesday-table", "Tuesday table", "https://hub.example/services/tuesday-table/", "/services/tuesday-soup/#times"],
)
def test_an_entry_is_found_by_what_people_have(town: Town, entry: str) -> None:
    """Its name, its address, even an earlier one."""
    assert sent(town, InputKind.CORRECT, WRONG | {"entry": entry}).made


@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("Times", "Tuesdays 3pm to 5pm", 'hours: "Tu 15:00-17:00"\n'),
        ("What does it cost?", "there is a price", "cost: {kind: fixed}"),
        ("E-mail", "table@riverpeople.example", 'contact: {phone: 01632 960 142, email: "table@riverpeople.example"}'),
        ("About ringing", "Ring: twice, then [wait] # please", 'phone_note: "Ring: twice, then [wait] # please"'),
        ("More about it", "First line.\nSecond line.", 'description: "First line.\\nSecond line."'),
        ("Oldest age", "65", "ages: {from: 18, to: 65}"),
        ("The door, and how to find it", "the blue one", "first_visit: {door: the blue one}"),
    ],
)
def test_fields_of_every_sort_can_be_corrected(town: Town, field: str, value: str, written: str) -> None:
    """Times, prices, choices and words, far inside or new, are written where they belong."""
    answer = sent(town, InputKind.CORRECT, WRONG | {"field": field, "value": value})

    assert answer.made, answer.text
    assert written in str((answer.files or {})["data/services.yaml"])


def test_a_fact_about_a_place(town: Town) -> None:
    """A new answer takes the place of the old one with its old note."""
    answer = sent(
        town, InputKind.CORRECT, WRONG | {"entry": "Bridge Street Library", "field": "Step-free", "value": "no"}
    )

    assert answer.made, answer.text
    assert "    step_free: no\n" in str((answer.files or {})["data/places.yaml"])


def test_closed(town: Town) -> None:
    """A service that closed keeps its page, which says so."""
    answer = sent(town, InputKind.CLOSED, GONE | {"note": "The library has another table on Fridays."})

    assert answer.made, answer.text
    text = str((answer.files or {})["data/services.yaml"])
    assert "status: closed\n  status_note: The library has another table on Fridays.\n" in text


def test_taken_out(town: Town) -> None:
    """Who asks to be taken out is gone from the file, and only the id stays, so that nobody adds it again."""
    answer = sent(town, InputKind.CLOSED, GONE | {"happened": "Its own people want it taken out of this directory"})

    assert answer.made, answer.text
    files = answer.files or {}
    assert "tuesday-table" not in str(files["data/services.yaml"])
    assert "- id: house-circle" in str(files["data/services.yaml"])
    assert "- id: tuesday-table\n  on: 2026-11-23\n" in str(files["data/withdrawn.yaml"])


def test_a_hidden_place_is_not_found(town: Town) -> None:
    """Nobody learns by asking what a hidden place is called, nor changes it."""
    hidden = sent(town, InputKind.CORRECT, WRONG | {"entry": "The house"})
    none = sent(town, InputKind.CORRECT, WRONG | {"entry": "The mouse"})

    assert not hidden.made
    assert hidden.text.replace("house", "mouse") == none.text
    assert not sent(town, InputKind.CORRECT, WRONG | {"entry": "/places/safe-house/"}).made


def test_two_people_for_what_a_life_may_depend_on(town: Town) -> None:
    """Who says yes to the change of a price or a number is not alone; a name waits for nobody else."""
    assert sent(town, InputKind.CORRECT, WRONG | {"field": "What does it cost?", "value": "there is a price"}).needs_two
    assert sent(town, InputKind.CORRECT, WRONG).needs_two
    assert not sent(town, InputKind.CORRECT, WRONG | {"field": "Name", "value": "Tuesday Tables"}).needs_two


def test_what_our_own_form_wrote(town: Town) -> None:
    """An entry that was made on our site goes through the same check."""
    entry = town.read("data/services/evening-line.yaml").replace("evening-line", "morning-line")
    answer = sent(town, InputKind.FORM, {"entry": f"A new service for Littleton.\n\n```yaml\n{entry}```"})

    assert answer.made, answer.text
    assert ["data/services/morning-line.yaml"] == list(answer.files or {})


def test_a_correction_out_of_our_own_form(town: Town) -> None:
    """Only what differs is written; the comments of a volunteer stay where they were."""
    town.swap("data/services/evening-line.yaml", "name: Evening Line", "# checked with them\nname: Evening Line")
    entry = town.read("data/services/evening-line.yaml").replace("# checked with them\n", "")
    mended = entry.replace("for a chat.", "to talk, or to be quiet.").replace(
        "formats: [phone, text]", "formats: [phone]"
    )
    said = "To be corrected: Evening Line (service, evening-line).\n- What you get: …\n\n```yaml\n"
    answer = sent(town, InputKind.FORM, {"entry": f"{said}{mended}```"})

    assert answer.made, answer.text
    text = str((answer.files or {})["data/services/evening-line.yaml"])
    assert "# checked with them\n" in text
    assert "to talk, or to be quiet." in text
    assert {**fields_in(mended), "changed": str(TODAY)} == fields_in(text)
    assert answer.needs_two


def test_what_is_for_a_person_is_not_sent_back(town: Town) -> None:
    """Who did all they could reads that they need do nothing more."""
    town.swap("data/services.yaml", "  sessions:\n", "  sessions:\n    - {format: phone, hours: Mo 10:00-11:00}\n")
    for answer in (
        sent(town, InputKind.FORM, {"entry": "To be corrected: Evening Line (service, evening-line).\n- Phone: …"}),
        sent(town, InputKind.CORRECT, WRONG | {"field": "Times", "value": "Tuesdays 3pm to 4pm"}),
        sent(town, InputKind.CLOSED, GONE | {"entry": "River People"}),
    ):
        assert "You need do nothing more" in answer.text


LOOK_ALIKE = "https://riverpe\u043eple.example"
HOSTILE = {
    "a tag": "!!python/object/apply:os.system ['id']",
    "a tag alone": "!!binary aGk=",
    "an alias": "*anchor",
    "an anchor": "&anchor x",
    "a merge": "<<: *x",
    "an expression": "${{ secrets.GITHUB_TOKEN }}",
    "backticks": "`id` $(id) ``` ```",
    "the end of a fence": "```\n```\n~~~",
    "a script": "<script>alert(1)</script>",
    "a picture": "![x](https://evil.example/x.png)",
    "a link that runs": "[x](javascript:alert(1))",
    "no": "no",
    "a time": "12:30:45",
    "octal": "0113",
    "a day": "2026-11-31",
    "null": "~",
    "a comment": "words # and a comment",
    "a colon": "words: and more",
    "a document": "---\nid: other\n...",
    "a list": "- id: other\n- id: another",
    "quotes": "\"'\"'\\",
    "a NUL": "one\x00two",
    "turned round": "safe\u202eelpmaxe\u202c",
    "unseen": "to\u200bgether",
    "an escape": "\x1b[31mred\x1b[0m",
    "Windows": "one\r\ntwo\rthree",
    "line ends of others": "one\u2028two\x85three",
    "a command": "::set-output name=result::{}",
    "a variable": "result=1\nresult<<EOF\nx\nEOF",
    "a look-alike": LOOK_ALIKE,
    "a path": "../../.github/workflows/x",
    "a heading": "### Something else\n\nwords",
    "very deep": "[" * 200,
    "very long": "word " * 4000,
    "an emoji": "👩‍👩‍👧 \U0001f600",
    "half a letter": "\ud800",
    "another alphabet": "Чай и беседа",
}
TYPED = ("name", "summary", "description", "cost.note", "place.name", "organisation.name", "contact.web", "sources.url")


@pytest.mark.parametrize("field", TYPED)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_written_stays_words(town: Town, field: str, words: str) -> None:
    """Every text ends in a kind answer, or in an entry where it stands as the words it is, and nothing else."""
    safe = words.encode("utf-8", "replace").decode()
    answer = sent(town, InputKind.ADD, NEW | {field: safe})
    line = as_json(answer, town.folder, 12)

    assert line.isascii()
    assert "\n" not in line
    _is_harmless(answer.text)
    if not answer.made:
        assert answer.text.startswith("Thank you. ")
        return
    _is_harmless(answer.body)
    for path, text in (answer.files or {}).items():
        assert re.fullmatch(r"data/services/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml|data/(?:places|organisations)\.yaml", path)
        assert text is not None
        assert not re.search("[\x00\x1b\u202e\u200b\u2028]", text)
        assert not re.search(r"(?m)^\s*(?:- )?(?:[\w-]+: )?(?:!|&|\*|<<)", text)
    entry = fields_in(next(str(text) for path, text in (answer.files or {}).items() if "services/" in path))
    assert set(entry) <= {
        "id", "name", "summary", "description", "status", "organisation", "needs", "formats", "start", "cost",
        "sessions", "contact", "sources", "added",
    }  # fmt: skip
    if field in {"name", "summary"}:
        kept = re.sub("[\x00\x1b\u202e\u202c\u200b\x85\u2028]", "", safe.replace("\r\n", "\n").replace("\r", "\n"))
        assert " ".join(kept.split("\n\n")[0].split()) == entry[field]  # a question of one line has one paragraph


def _is_harmless(text: str) -> None:
    """A Markdown text makes nothing but words of what strangers wrote."""
    html = markdown(text, extensions=["tables"])
    outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL).replace("<details>", "").replace("</details>", "")
    assert not re.search(r"<script|<img|<a |javascript:|\$\{\{|@|evil\.example", outside)
    assert "\u202e" not in text
    assert "\x00" not in text


@pytest.mark.parametrize("kind", list(InputKind))
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_every_form_takes_every_text(town: Town, kind: InputKind, words: str) -> None:
    """As a whole issue, or as every answer of one, nothing brings us down."""
    safe = words.encode("utf-8", "replace").decode()
    for text in (safe, issue(kind, dict.fromkeys((question.id for question in questions_of(kind, NEEDS)), safe))):
        answer = sent(town, kind, text)
        assert not answer.made
        _is_harmless(answer.text)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_correction_with_any_words(town: Town, words: str) -> None:
    """In the middle of a volunteer's file a stranger's text is one string, and all else is what it was."""
    safe = words.encode("utf-8", "replace").decode()
    answer = sent(town, InputKind.CORRECT, WRONG | {"field": "About ringing", "value": safe})

    _is_harmless(answer.text)
    if answer.made:
        before, after = (
            parse(text) for text in (town.read("data/services.yaml"), str((answer.files or {})["data/services.yaml"]))
        )
        assert isinstance(before, Tree)
        assert isinstance(after, Tree)
        assert isinstance(after.value, list)
        assert isinstance(before.value, list)
        note = after.value[0]["contact"].pop("phone_note")
        assert isinstance(note, str)
        assert after.value[0].pop("changed") == str(TODAY)
        assert before.value == after.value


def test_ten_million_letters(town: Town) -> None:
    """A flood is answered in a sentence, without a look inside."""
    answer = sent(town, InputKind.ADD, "### Name\n\n" + "x" * 10_000_000)

    assert not answer.made
    assert "longer than we can read" in answer.text
    assert len(answer.text) < 1000


def test_a_question_inside_an_answer(town: Town) -> None:
    """When nobody can tell which of two answers counts, we ask."""
    answer = sent(town, InputKind.ADD, NEW | {"description": "Tea.\n\n### Phone\n\n01632 960 999"})

    assert not answer.made
    assert "stands there twice" in answer.text


def test_an_id_never_leaves_its_folder(town: Town) -> None:
    """Whatever a name or an entry of our form is called, the file lies where services lie."""
    entry = town.read("data/services/evening-line.yaml").replace("id: evening-line", "id: ../../x")
    form = sent(town, InputKind.FORM, {"entry": f"A new service for Littleton.\n\n```yaml\n{entry}```"})
    named = sent(town, InputKind.ADD, NEW | {"name": "../../x y z"})

    assert not form.made
    assert named.made, named.text
    assert ["data/services/x-y-z.yaml"] == list(named.files or {})


def test_a_name_that_is_taken_gets_an_address_of_its_own(town: Town) -> None:
    """A new entry never takes the place of one that is there, or was."""
    for name in ("Tuesday Table", "Tuesday soup", "Safe house"):
        answer = sent(town, InputKind.ADD, NEW | {"name": name})
        taken = {"tuesday-table", "tuesday-soup", "safe-house"}
        assert not {f"data/services/{id_}.yaml" for id_ in taken} & set(answer.files or {})


def test_edits_give_the_files_that_were_tried(town: Town) -> None:
    """What is cut out and put in, counted in bytes, makes exactly the text that passed the check."""
    town.swap("data/services.yaml", "Soup, tea", "Süppchen, tea")
    for kind, answers in (
        (InputKind.CORRECT, WRONG | {"field": "What you get, in one sentence", "value": "Söup and täa for you."}),
        (InputKind.ADD, NEW),
    ):
        answer = sent(town, kind, answers)
        said = json.loads(as_json(answer, town.folder, 12))
        for edit in said["edits"]:
            file = town.folder / edit["path"]
            old = file.read_bytes() if file.is_file() else b""
            new = old[: edit["from"]] + edit["put"].encode() + old[edit["to"] :]
            assert (answer.files or {})[edit["path"]] == new.decode()
            assert len(edit["put"]) < 1500


@examples(60)
@given(st.text(max_size=300), st.sampled_from(list(InputKind)))
def test_any_text_at_all(town: Town, text: str, kind: InputKind) -> None:
    """Nothing anybody can type makes the program fall over."""
    answer = sent(town, kind, text)
    wrapped = sent(town, InputKind.CORRECT, WRONG | {"value": text})

    assert not answer.made
    _is_harmless(wrapped.text)


ABOUT = "A new service for Littleton.\n\n"
MORNING = "A new service for Littleton.\n\n```yaml\n{entry}```"
OWNER = "Jo Fettercairn\nTreasurer, Fettercairn Friends\nTel. 07700 900 987\njo@fettercairn.example\n"
SIGNATURES = {
    "two hyphens": f"\n\n-- \n{OWNER}",
    "two hyphens that lost their gap": f"\n\n--\n{OWNER}",
    "regards": f"\n\nKind regards,\n{OWNER}",
    "a telephone": "\n\nSent from my Fettercairn 7\n",
    "a name alone": f"\n\n{OWNER}",
    "a quoted reply": (
        "\n\nOn Mon, 23 Nov 2026 at 10:02, Jo Fettercairn <jo@fettercairn.example>\nwrote:\n\n"
        "> Dear Jo\n> 07700 900 987\n"
    ),
    "a forwarded letter": f"\n\n-----Original Message-----\nFrom: Jo Fettercairn\nSent: Monday\n\n{OWNER}",
}
"""What mail programs put below an answer: none of it is for everybody's eyes."""


def _bodies(town: Town) -> dict[str, tuple[InputKind, str]]:
    """The text of each form, as it is accepted."""
    entry = town.read("data/services/evening-line.yaml").replace("evening-line", "morning-line")
    return {
        "add": (InputKind.ADD, issue(InputKind.ADD, NEW)),
        "correct": (InputKind.CORRECT, issue(InputKind.CORRECT, WRONG)),
        "closed": (InputKind.CLOSED, issue(InputKind.CLOSED, GONE)),
        "form": (InputKind.FORM, issue(InputKind.FORM, {"entry": MORNING.format(entry=entry)})),
        "form, unfenced": (
            InputKind.FORM,
            issue(InputKind.FORM, {"entry": f"A new service for Littleton.\n\n{entry}"}),
        ),
        "form, from the mailbox": (InputKind.FORM, f"Hello,\n\nA new service for Littleton.\n\n{entry}"),
        "form, copied": (InputKind.FORM, issue(InputKind.FORM, {"entry": entry})),
        "form, copied and fenced": (InputKind.FORM, issue(InputKind.FORM, {"entry": f"```yaml\n{entry}```"})),
    }


FORMS_SENT = (
    "add", "correct", "closed", "form", "form, unfenced", "form, from the mailbox", "form, copied",
    "form, copied and fenced",
)  # fmt: skip


@pytest.mark.parametrize("sent_as", FORMS_SENT)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_each_form_is_accepted_with_any_line_ends(town: Town, sent_as: str, ends: str) -> None:
    """GitHub, Windows and old programs end lines in their own ways."""
    kind, body = _bodies(town)[sent_as]
    answer = sent(town, kind, body.replace("\n", ends))

    assert answer.made, answer.text
    assert sent(town, kind, body).files == answer.files


@pytest.mark.parametrize("sent_as", FORMS_SENT)
@pytest.mark.parametrize("below", SIGNATURES)
def test_a_letter_is_accepted_and_its_signature_stays_private(town: Town, sent_as: str, below: str) -> None:
    """What a mail program adds is in no answer, no change and no summary of it."""
    kind, body = _bodies(town)[sent_as]
    answer = sent(town, kind, (body + SIGNATURES[below]).replace("\n", "\r\n"))

    assert answer.made, answer.text
    everything = answer.text + answer.body + answer.title + "".join(filter(None, (answer.files or {}).values()))
    assert not re.search(r"fettercairn|900 ?987", everything, re.IGNORECASE)
    assert sent(town, kind, body).files == answer.files


@pytest.mark.parametrize("below", SIGNATURES)
@pytest.mark.parametrize("question", ["cost.kind", "sources.kind", "sources.url", "contact.phone", "name", "needs"])
def test_a_refusal_repeats_nothing_of_a_letter(town: Town, question: str, below: str) -> None:
    """Whatever is wrong with it, the comment under an issue holds our own words, and those of the menus."""
    wrong = NEW | {question: f"Fettercairn 07700 900 987{SIGNATURES[below]}"}
    answer = sent(town, InputKind.ADD, issue(InputKind.ADD, wrong | {"organisation.name": "Fettercairn Club"}))

    assert not answer.made
    assert not re.search(r"fettercairn|900 ?987", answer.text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        (InputKind.CORRECT, WRONG | {"entry": "Fettercairn, 07700 900 987"}),
        (InputKind.CORRECT, WRONG | {"value": "07700 Fettercairn"}),
        (InputKind.CORRECT, WRONG | {"field": "Fettercairn"}),
        (InputKind.CORRECT, WRONG | {"field": "Times", "value": "Fettercairn"}),
        (InputKind.CLOSED, GONE | {"happened": "Fettercairn"}),
        (InputKind.CLOSED, GONE | {"reopens_on": "Fettercairn", "happened": "Paused"}),
        (InputKind.FORM, {"entry": "Fettercairn: 07700 900 987"}),
        (InputKind.ADD, NEW | {"place.name": "Fettercairn Hall"}),
        (InputKind.ADD, NEW | {"contact.email": "Fettercairn"}),
    ],
)
def test_no_refusal_repeats_an_answer(town: Town, kind: InputKind, answers: dict[str, str]) -> None:
    """Its writer sees it above; nobody else need read it twice."""
    answer = sent(town, kind, answers)

    assert not answer.made
    assert not re.search(r"fettercairn|900 ?987", answer.text, re.IGNORECASE)


def test_a_copied_correction_needs_no_first_line(town: Town) -> None:
    """An entry whose id is there already is that entry, set right."""
    entry = town.read("data/services/evening-line.yaml").replace("for a chat.", "to talk, or to be quiet.")
    answer = sent(town, InputKind.FORM, issue(InputKind.FORM, {"entry": entry}))

    assert answer.made, answer.text
    assert "to talk, or to be quiet." in str((answer.files or {})["data/services/evening-line.yaml"])


def test_what_is_answered_below_a_quoted_letter_counts(town: Town) -> None:
    """Somebody who writes below what they were asked has answered."""
    answer = sent(
        town, InputKind.CORRECT, f"On Monday, the hub wrote:\n\n> ### Phone\n> 0\n\n{issue(InputKind.CORRECT, WRONG)}"
    )

    assert answer.made, answer.text


def test_lines_that_a_mail_program_wrapped_are_whole_again(town: Town) -> None:
    """A long line of an entry comes back in two; it is still the entry."""
    entry = town.read("data/services/evening-line.yaml").replace("evening-line", "morning-line")
    long = "Somebody rings you in the evening at a time that you choose, and you can talk or be quiet"
    whole = re.sub(r"(?m)^summary: .*$", f"summary: {long}.", entry)
    wrapped = whole.replace(" that you choose,", " that you\nchoose,")
    answers = [sent(town, InputKind.FORM, ABOUT + text) for text in (whole, wrapped)]

    assert all(answer.made for answer in answers), answers[1].text
    assert answers[0].files == answers[1].files


@pytest.mark.parametrize("sent_as", FORMS_SENT)
def test_the_command_takes_each_form(town: Town, sent_as: str) -> None:
    """The way of the workflow: the text comes in by itself, and the files change."""
    kind, body = _bodies(town)[sent_as]
    before = {path: path.read_bytes() for path in town.folder.rglob("*.yaml")}
    ran = subprocess.run(
        [*FROM_ISSUE, kind.value, "--into", str(town.folder), "--today", "2026-11-23"],
        cwd=ROOT, input=f"{body}{SIGNATURES['two hyphens']}".replace("\n", "\r\n").encode(),
        capture_output=True, check=False, env={"PATH": "/usr/bin"},
    )  # fmt: skip

    assert 0 == ran.returncode, ran.stdout
    assert before != {path: path.read_bytes() for path in town.folder.rglob("*.yaml")}


def test_the_command(town: Town, tmp_path: Path) -> None:
    """The text comes in by itself, never as part of a command; the files change, the next program gets one line."""
    output = tmp_path / "output"
    ran = subprocess.run(
        [*FROM_ISSUE, "add", "--into", str(town.folder), "--today", "2026-11-23"],
        cwd=ROOT, input=issue(InputKind.ADD, NEW).encode(), capture_output=True, check=False,
        env={"GITHUB_OUTPUT": str(output), "ISSUE_NUMBER": "12; rm -rf /", "PATH": "/usr/bin"},
    )  # fmt: skip

    assert 0 == ran.returncode, ran.stderr
    assert (town.folder / "data/services/kiln-lane-shed.yaml").is_file()
    lines = output.read_text("ascii").splitlines()
    assert 1 == len(lines)
    assert lines[0].startswith("result={")
    assert 0 == json.loads(lines[0].removeprefix("result="))["number"]


def test_the_command_refuses_kindly(town: Town) -> None:
    """A text that is no form changes nothing, and the answer is not an error of ours."""
    before = sorted(path.read_bytes() for path in town.folder.rglob("*.yaml"))
    ran = subprocess.run(
        [*FROM_ISSUE, "closed", "--into", str(town.folder)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"ISSUE_BODY": "hello", "PATH": "/usr/bin"},
    )  # fmt: skip

    assert 3 == ran.returncode
    assert ran.stdout.startswith("Thank you.")
    assert before == sorted(path.read_bytes() for path in town.folder.rglob("*.yaml"))


def test_the_forms_are_as_the_model_has_them() -> None:
    """A new choice in the model is in the menu on GitHub; ``make generated`` puts it there."""
    wanted = issue_forms(needs_of(ROOT))

    assert wanted == {path: (ROOT / path).read_text("utf-8") for path in wanted}, "Stale. Type: make generated"
    assert {Path(path).name for path in wanted} == {path.name for path in (ROOT / FOLDER).iterdir()}


@pytest.mark.parametrize("kind", list(InputKind))
def test_no_two_questions_of_a_form_are_alike(kind: InputKind) -> None:
    """GitHub tells answers apart by the words of the question only."""
    labels = [question.label for question in questions_of(kind, NEEDS)]

    assert len(labels) == len(set(labels))
    assert all("\n" not in label for label in labels)


def test_the_form_on_our_site_opens_a_form_that_is_there() -> None:
    """The link on our page and the form on GitHub know each other."""
    script = (ROOT / "theme/static/form/send.js").read_text("utf-8")

    assert f'"{FILES[InputKind.FORM]}"' in script
    assert ["entry"] == [question.id for question in questions_of(InputKind.FORM, NEEDS)]


def test_what_can_be_corrected_has_a_label_of_its_own_in_each_kind() -> None:
    """A word of the menu never means two fields of one entry."""
    for label, ways in correctable().items():
        assert label
        assert all(ways.values())
