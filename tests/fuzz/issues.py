"""What strangers write: each form's text, spoiled, or with answers that may be right. What is taken touches one entry."""  # noqa: E501

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

from recovery_hub.directory.records import FileForm, Withdrawn
from recovery_hub.editing.form import entry_values, entry_yaml
from recovery_hub.editing.form.form_data import KINDS
from recovery_hub.moderation.issues.answer import as_json
from recovery_hub.moderation.issues.handling import handle
from recovery_hub.moderation.issues.questions import InputKind, IssueField, Sort, questions_of
from recovery_hub.moderation.issues.trying import write
from recovery_hub.moderation.states import needs_of
from recovery_hub.validation import load
from tests.fuzz.cities import records_of
from tests.fuzz.mutating import ODD_WORDS, odd_word, other_tree, spoiled, yaml_of
from tests.fuzz.room import LITTLE, LostError, Room, files_in, little_city
from tests.fuzz.target import Target, same
from tests.shared import TODAY

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "name": ("Kiln Lane Shed", "The Shed: tools & tea", "Tuesday Table", "’Tis the Shed", "Shed #2", "- Shed", "Ø"),
    "summary": ("A bench, a vice and tea at eleven.", "“Come in”: tea, music.", "yes", "[tea]", "50% off, *always*."),
    "description": ("Come as you are.\n\n- tea\n- talk", "> quoted\n\n# A heading\n\nWords.", "{helpline: samaritans}"),
    "sessions.hours": ("Tuesdays 2pm to 4pm", "Tu 14:00-16:00; PH off", "every other Tuesday from 1 December 2026, 2pm to 4pm"),  # noqa: E501
    "place.name": ("Bridge Street Library", "Chapel Hall", "bridge street library", "Safe House"),
    "place.address.street": ("3 Chapel Row", "12 Bridge Street"),
    "place.address.postcode": ("ZZ1 4AB", "zz14ab"),
    "contact.phone": ("01632960101", "01632 960 101", "+44 1632 960101"),
    "contact.phones": ("For bookings ring 01632 960 143, extension 23", "01632 960 144"),
    "contact.text": ("07700 900 142",),
    "contact.email": ("hello@shed.example",),
    "contact.web": ("https://shed.example/a?b=c#d",),
    "cost.pounds": ("2.50", "3", "0"),
    "cost.note": ("Pay what you can.",),
    "who.ages.from": ("18", "0", "65"),
    "who.ages.to": ("25", "99"),
    "organisation.name": ("River People", "river people", "Shed Friends"),
    "organisation.summary": ("Neighbours with tools.",),
    "sources.url": ("https://shed.example/about",),
    "entry": ("Tuesday Table", "https://hub.example/services/evening-line/", "bridge-street-library", "River People", "tuesday-soup"),  # noqa: E501
    "value": ("01632 960 202", "Soup: tea, and talk.", "Tu 15:00-17:00", "Free", "- one\n- two", "18", "A “quiet” room #2"),  # noqa: E501
    "reopens_on": ("2027-01-05", "next year"),
    "note": ("Ring River People: they know what is on.",),
}  # fmt: skip
"""Id of a question -> answers that are right, or may be."""
AROUND = (
    "\n\nSent from my phone\n", "\n-- \nA. Person\n01632 960 199\n", "\n\nOn Tue, 3 Nov 2026, Hub wrote:\n> Thank you.\n",  # noqa: E501
    "\r\n", "> quoted\n", "<!-- -->", "\u200b",
)  # fmt: skip


@cache
def _needs() -> Mapping[str, str]:
    return needs_of(LITTLE)


def _answer(question: IssueField, chance: Random) -> str:
    if question.sort is Sort.CHECKBOXES:
        options = list(question.options or {})
        ticked = chance.sample(options, min(len(options), chance.choice((1, 1, 2))))
        return "\n".join(f"- [{'X' if words in ticked else ' '}] {words}" for words in options)
    if question.options:
        return chance.choice(list(question.options))
    if question.id in ANSWERS and chance.random() < 0.93:
        return chance.choice(ANSWERS[question.id])
    return odd_word(chance, ())


def _filled_in(kind: InputKind, chance: Random) -> str:
    """Answer a form as somebody might who has something to say."""
    parts = []
    for question in questions_of(kind, _needs()):
        wanted = question.required or question.id in {"needs", "formats", "start.how"} or chance.random() < 0.35
        said = _answer(question, chance) if wanted else "_No response_"
        parts.append(f"### {question.label}\n\n{said}")
    return chance.choice(("\n\n", "\n\n", "\r\n\r\n", "\n")).join(parts)


def _own_form(chance: Random) -> str:
    """Write what the form of our own site writes: a whole entry, new or corrected."""
    directory, _ = load(LITTLE, TODAY)
    kind = chance.choice(sorted(KINDS))
    record = KINDS[kind]
    entries = [entry for entry in directory.records() if type(entry) is record]
    entry = chance.choice(entries)
    values = entry_values(entry)
    head = f"To be corrected: {entry.id} ({kind}, {entry.id})."
    if chance.random() < 0.5:
        values |= {"id": f"{entry.id}-two", "name": f"{values.get('name', '')} Two"}
        values.pop("was", None)
        head = f"A new {kind} for Littleton."
    values = other_tree(values, chance, [entry_values(other) for other in entries]) if chance.random() < 0.8 else values
    try:
        text = entry_yaml(values, record, in_list=chance.random() < 0.3)
    except (KeyError, TypeError, AttributeError):
        text = yaml_of(values, chance)
    fenced = f"```yaml\n{text}```" if chance.random() < 0.6 else text
    said = f"{head}\n\n{fenced}\n"
    return f"### What the form wrote\n\n{said}" if chance.random() < 0.7 else said


def _issue(room: Room, chance: Random) -> str:
    """Send an issue, and look at what would be changed."""
    kind = chance.choice(list(InputKind))
    text = _own_form(chance) if kind is InputKind.FORM else _filled_in(kind, chance)
    way = chance.random()
    if way < 0.35:
        text = spoiled(text.encode("utf-8", "replace"), ".text", chance, (text,)).decode("utf-8", "replace")
    elif way < 0.5:
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice((*AROUND, *ODD_WORDS)) + text[at:]
    room.put_right()
    before = files_in(room.folder)
    reply = handle(text, kind, room.folder, TODAY, 12)
    as_json(reply, room.folder, 12)
    if files_in(room.folder) != before:
        raise LostError("an issue that was only tried has changed the city")
    if not reply.made:
        if not reply.text.strip():
            raise LostError("an issue was refused without a word")
        return "refused"
    _only_one_touched(room, dict(reply.files or {}))
    return "taken"


def _only_one_touched(room: Room, files: dict[str, str | None]) -> None:
    """See that a change that was taken touches one entry, and leaves all others as they were."""
    old = records_of(load(room.folder, TODAY)[0])
    texts = {path: (room.folder / path).read_bytes().decode() for path in files if (room.folder / path).is_file()}
    write(room.folder, files)
    new = records_of(load(room.folder, TODAY)[0])
    changed = [key for key, record in old.items() if new.get(key) != record]
    if len(changed) > 1:
        raise LostError(f"one issue changes {changed}")
    gone = [key for key in changed if key not in new]
    if gone and Withdrawn.path_as(FileForm.LIST) not in files:
        raise LostError(f"an issue takes {gone} away")
    touched = changed[0].partition("/")[2] if changed else ""
    for path, text in texts.items():
        after = files[path]
        if path.endswith(".yaml") and after is not None and Path(path).parent.name == "data":
            same(blocks_of(text), blocks_of(after), {touched}, path)


def blocks_of(text: str) -> dict[str, str]:
    """Cut a list into the text of each entry, by id; a slow and plain way that knows nothing of our own."""
    found: dict[str, str] = {}
    for block in f"\n{text}".split("\n- ")[1:]:
        name = next((line for line in block.splitlines() if line.strip().startswith("id:")), "")
        found[name.partition(":")[2].partition(" #")[0].strip().strip("\"'")] = block.rstrip()
    return found


TARGETS = (Target("issues", little_city, _issue, 5),)
