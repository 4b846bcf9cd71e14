"""What a change to the data means, in plain words, for those who must say yes or no to it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from recovery_hub.directory import DataError
from recovery_hub.directory.problem import Problem
from recovery_hub.moderation.quoting import code, prose
from recovery_hub.moderation.secrecy import secrets_in
from recovery_hub.moderation.states import read_state
from recovery_hub.moderation.summary import MOST_BYTES, as_markdown, safety_text
from recovery_hub.moderation.telling import tell
from recovery_hub.validation import load
from recovery_hub.validation.messages import NOT_SHOWN
from tests.broken_files import FILES, broken_with
from tests.examples import examples
from tests.moderation.conftest import Changed
from tests.site.making import LITTLE, ROOT, TODAY, Town

SERVICES, PLACES, HELPLINES = "data/services.yaml", "data/places.yaml", "data/helplines.yaml"
NEW = """\
- id: kiln-lane-shed
  name: Kiln Lane Shed
  summary: A bench, a vice and tea at eleven.
  status: active
  organisation: river-people
  needs: [company]
  formats: [phone]
  start: {how: [ring]}
  cost: {kind: free}
  contact: {phone: 01632 960 101}
  sources: [{kind: invented}]
"""


def _problems(town: Town) -> tuple[Problem, ...]:
    try:
        return load(town.folder, TODAY)[1]
    except DataError as error:
        return error.problems


def test_nothing_changed(changed: Changed) -> None:
    """Two equal states give one sentence, and nobody has to agree with anybody."""
    assert "Nothing in the data is different.\n" == changed().text
    assert () == changed().reasons


def test_a_phone_is_told_as_one_would_say_it(town: Town, changed: Changed) -> None:
    """Old and new number stand side by side, digits and all."""
    town.swap(SERVICES, "01632 960 142", "01632 960 202")

    assert "“Tuesday Table”: phone changed from 01632 960 142 to 01632 960 202 [two reviewers: a phone number]\n" == (
        changed().text
    )


def test_lists_are_told_by_what_came_and_went(town: Town, changed: Changed) -> None:
    """Who reads it need not compare two lists by eye."""
    town.swap(SERVICES, "for: [self, carer]", "for: [carer, professional]")

    text = changed().text

    assert "who it is for: who can ask: added " in text
    assert "who it is for: who can ask: left out " in text
    assert "carer" not in text


def test_where_they_come_is_told_by_the_parts_that_came_and_went(town: Town, changed: Changed, tmp_path: Path) -> None:
    """A list in short and one in full are the same field."""
    new = "  service_areas: [Hollin, Fairfield]\n  formats: [in_person]\n  group:"
    town.swap(SERVICES, "  formats: [in_person]\n  group:", new)
    before = tmp_path / "before"
    shutil.copytree(town.folder, before)

    assert "“Tuesday Table”: which parts of the city: they come to: added Hollin, Fairfield\n" == changed().text
    town.swap(SERVICES, "[Hollin, Fairfield]", "{in: [Hollin], except: [Fairfield]}")
    assert (
        "“Tuesday Table”: which parts of the city: they come to: left out Fairfield\n"
        "“Tuesday Table”: which parts of the city: but not in: added Fairfield\n"
    ) == changed(before).text


def test_choices_are_told_in_the_words_of_the_page(town: Town, changed: Changed) -> None:
    """Nobody needs to know the words of the files."""
    town.swap(SERVICES, "status: active", "status: closed")

    assert "“is it running?” changed from Running to Closed [two reviewers: an entry that closes]\n" in changed().text


def test_one_session_among_several_is_told_by_its_field(town: Town, changed: Changed) -> None:
    """A changed time is a changed time, not a session gone and another come."""
    town.swap(SERVICES, "Tu 14:00-16:00; PH off", "Tu 14:00-17:00; PH off")

    assert [
        "“Tuesday Table”: when and where: times changed from “Tu 14:00-16:00; PH off” to “Tu 14:00-17:00; PH off”"
    ] == changed().text.splitlines()


def test_new_and_removed(town: Town, changed: Changed) -> None:
    """A page that will be gone is not lost without a word about withdrawn.yaml."""
    town.swap(SERVICES, "\n- id: house-circle", f"\n{NEW}\n- id: house-circle")
    first, _, rest = town.read(SERVICES).partition("- id: kiln-lane-shed")
    assert first
    town.write(SERVICES, f"- id: kiln-lane-shed{rest}")

    lines = changed().text.splitlines()

    assert "new: “Kiln Lane Shed” (service) [two reviewers: a new entry]" in lines
    assert any(line.startswith("removed: “Tuesday Table” (service). Its page will be gone") for line in lines)
    assert any("withdrawn.yaml" in line for line in lines)


def test_a_new_id_with_the_old_one_under_was_is_no_new_entry(town: Town, changed: Changed) -> None:
    """An address that moves is told as a move."""
    town.swap(
        SERVICES, "- id: tuesday-table\n  was: [tuesday-soup]", "- id: table\n  was: [tuesday-soup, tuesday-table]"
    )

    assert (
        "“Tuesday Table”: web address changed from tuesday-table to table (the old one leads to it)\n" == changed().text
    )


PHONE = "contact: {phone: 01632 960 142}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PHONE, "contact: {phone: 01632 960 142, phones: [{number: 01632 960 143}]}"),
        (PHONE, 'contact: {phone: 01632 960 142, phone_note: "Or ring 01632 960 143"}'),
        (PHONE, "contact: {phone: 01632 960 142, phone_note: Ask for extension 23}"),
        ("contact: {phones: [{number: 01632 960 143}]}", "contact: {phones: [{number: 01632 960 144}]}"),
        ("contact: {phones: [{number: 01632 960 143}]}", 'contact: {phones: [{number: 01632 960 143, ext: "23"}]}'),
        ('contact: {phone_note: "Or ring 01632 960 143"}', "contact: {phone_note: Let it ring}"),
    ],
)
def test_every_number_that_changes_is_for_two_people(
    town: Town, changed: Changed, tmp_path: Path, before: str, after: str
) -> None:
    """A second number is rung as the first is, wherever in the entry it was written."""
    town.swap(SERVICES, PHONE, before)
    was = tmp_path / "was"
    shutil.copytree(town.folder, was)
    town.swap(SERVICES, before, after)

    assert ("a phone number",) == changed(was).reasons


def test_words_about_ringing_are_for_one_person(town: Town, changed: Changed) -> None:
    """That one should let it ring sends nobody to another number."""
    town.swap(SERVICES, PHONE, "contact: {phone: 01632 960 142, phone_note: Let it ring}")

    assert () == changed().reasons


def test_the_day_of_a_change_is_no_news(town: Town, changed: Changed) -> None:
    """It is told by what changed on that day."""
    town.swap(SERVICES, PHONE, f"{PHONE}\n  changed: 2026-11-23")

    assert "Nothing in the data is different.\n" == changed().text


@pytest.mark.parametrize(
    ("path", "old", "new", "reason"),
    [
        (SERVICES, "01632 960 142", "01632 960 202", "a phone number"),
        (SERVICES, "status: active", "status: closed", "an entry that closes"),
        (
            SERVICES,
            "  sources: [{kind: invented}]",
            "  privacy: {jobcentre: They are told if you stop coming.}\n  sources: [{kind: invented}]",
            "what is written down, and who is told",
        ),
        ("data/law.yaml", "status: in_force", "status: passed", "what the law says"),
        (HELPLINES, "number:", "text_word: GO\n  number:", "a helpline"),
        (SERVICES, "cost: {kind: free}", "cost: {kind: fixed, pounds: 5}", "money"),
        (PLACES, "location_public: hidden", "location_public: yes", "whether a place may be found"),
        (PLACES, "latitude: 53.8012", "latitude: 53.8099", "where a place is"),
        (SERVICES, "needs: [company]", "needs: [crisis-tonight]", "crisis"),
        ("data/needs.yaml", "shelf:", "quick_exit: yes\n  shelf:", "a need that a life may depend on"),
        (
            "data/city.yaml",
            "hello@littleton.example",
            "me@other.example",
            "how the people who keep this site are reached",
        ),
        (SERVICES, "name: Tuesday Table", "name: [", "a file that can't be read"),
    ],
)
def test_two_must_agree(  # noqa: PLR0913, PLR0917 - a table of five columns
    town: Town, changed: Changed, path: str, old: str, new: str, reason: str
) -> None:
    """What could lead somebody to a wrong number or door needs two people; so does what can't be read."""
    text = town.read(path)
    assert old in text
    town.write(path, text.replace(old, new, 1))

    found = changed()

    assert reason in found.reasons
    assert f"[two reviewers: {reason}]" in found.text
    assert safety_text(found.told).startswith("two reviewers: yes\n")


def test_a_changed_number_where_people_are_not_safe(town: Town, changed: Changed, tmp_path: Path) -> None:
    """The phone of a service about abuse, and of those who run it, is never changed by one person alone."""
    before = tmp_path / "before"
    town.swap("data/needs.yaml", "shelf:", "quick_exit: yes\n  shelf:")
    town.folder.rename(before)
    Town(before).swap("data/needs.yaml", "quick_exit", "quick_exit")
    copy = Town(tmp_path / "little")
    for file in sorted(before.rglob("*.*")):
        copy.write(file.relative_to(before).as_posix(), file.read_text("utf-8"))
    copy.swap(SERVICES, "01632 960 142", "01632 960 202")
    copy.swap("data/organisations.yaml", "01632 960 140", "01632 960 203")

    found = changed(before)

    assert {"abuse and safety", "who is reached by people who are not safe"} == set(found.reasons)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Soup, tea and", "Soup, bread, tea and"),
        ("Tu 14:00-16:00", "Tu 14:00-17:00"),
        ("expected_to_speak: no", "expected_to_speak: yes"),
        ("on: 2026-11-03", "on: 2026-11-10"),
    ],
)
def test_one_person_is_enough_for_the_rest(town: Town, changed: Changed, old: str, new: str) -> None:
    """A mended summary, a time, a fact that somebody saw or a new check waits for nobody else."""
    text = town.read(SERVICES)
    if old in text:
        town.write(SERVICES, text.replace(old, new, 1))
    else:
        town.write(SERVICES, text.replace("usual_number: 6", f"usual_number: 6, {new}", 1))

    assert "two reviewers: no\n" == safety_text(changed().told)


def test_a_guide_about_money_is_not_changed_by_one_hand(town: Town, changed: Changed, tmp_path: Path) -> None:
    """What a page says about benefits or a crisis is read by two people, whether or not it has a link to leave."""
    before = tmp_path / "before"
    for file in sorted(town.folder.rglob("*.*")):
        Town(before).write(file.relative_to(town.folder).as_posix(), file.read_text("utf-8"))
    guide = "content/guides/first-bus-ride.md"
    for needs, wanted in (("company", ()), ("money", ("a guide about a crisis, abuse or money",))):
        Town(before).swap(guide, "needs: [", f"needs: [{needs}, ") if needs == "money" else None
        town.write(guide, Town(before).read(guide).replace("Take a drink", "Take some water"))
        assert wanted == changed(before).reasons


def test_an_entry_that_was_taken_out_does_not_come_back_by_one_hand(
    town: Town, changed: Changed, tmp_path: Path
) -> None:
    """Who asked to be taken out stays out, unless two people say otherwise."""
    before = tmp_path / "before"
    for file in sorted(town.folder.rglob("*.*")):
        Town(before).write(file.relative_to(town.folder).as_posix(), file.read_text("utf-8"))
    Town(before).write("data/withdrawn.yaml", "- id: sewing-circle\n  on: 2026-08-14\n")
    town.write("data/withdrawn.yaml", "")

    assert ("an entry that its own people had taken out",) == changed(before).reasons


ADDRESS = """\
  address: {street: 7 Quiet Row, district: Old Town, postcode: ZZ9 9QX}
  latitude: 53.7777
  longitude: -4.6543
"""


@pytest.mark.parametrize("form", ["text", "markdown", "safety"])
def test_where_a_hidden_place_is_stays_unsaid(town: Town, changed: Changed, form: str) -> None:
    """Whatever is done with a hidden place, its address is not repeated where more people read than the file."""
    town.swap(PLACES, "location_public: hidden\n", f"location_public: hidden\n{ADDRESS}")
    town.swap(SERVICES, "Three people who meet", "At 7 Quiet Row, zz99qx, three people meet")
    town.swap(
        SERVICES,
        "sessions: [{format: in_person, place: safe-house}]",
        "sessions: [{format: in_person, place: safe-house, note: round the corner}]",
    )
    found = changed()
    text = {
        "text": found.text,
        "markdown": as_markdown(found.told, found.states, _problems(town)),
        "safety": safety_text(found.told),
    }[form]

    assert "safe-house" in text
    assert [] == [word for word in ("Quiet", "9QX", "99qx", "53.77", "4.65", "corner") if word.lower() in text.lower()]


THURSDAY_ROOM = """
- id: thursday-room
  name: The Thursday Room
  kind: other
  location_public: area_only
  area: Harbour
  access: {quiet: partly}
  summary: A room in Harbour.
  sources: [{kind: invented}]
"""
UNSAID = "Zaffre Row"


@pytest.mark.parametrize("form", ["text", "markdown", "safety"])
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PLACES, "  area: Harbour\n", f"  area: Harbour\n  note: the door in {UNSAID}\n"),
        (PLACES, "  area: Harbour\n", f"  area: Harbour\n  note: the {UNSAID.split(maxsplit=1)[0]}\n"),
        (PLACES, "  area: Harbour\n", f"  area: Harbour\n  address: {{street: 7 {UNSAID}}}\n"),
        (PLACES, "name: The Thursday Room", f"name: 7 {UNSAID}"),
        (PLACES, "A room in Harbour.", f"A room in {UNSAID}."),
        (PLACES, "{quiet: partly}", f"{{quiet: {{answer: partly, note: at {UNSAID}}}}}"),
        (SERVICES, "Three people who meet", f"At {UNSAID} we meet"),
        (SERVICES, "place: safe-house}", f"place: thursday-room, note: opposite the {UNSAID.lower()}}}"),
        (
            SERVICES,
            "place: safe-house}",
            f"place: thursday-room}}\n  description: Behind the {UNSAID.split(maxsplit=1)[0]}",
        ),
    ],
)
def test_more_than_the_part_of_the_city_stays_unsaid(  # noqa: PLR0913, PLR0917 - a table
    town: Town, changed: Changed, tmp_path: Path, form: str, path: str, old: str, new: str
) -> None:
    """Of a place of which only the part is public, no summary of a change says more, not even of what it refuses."""
    town.add(PLACES, THURSDAY_ROOM)
    before = Path(shutil.copytree(town.folder, tmp_path / "before"))
    town.swap(path, old, new)
    if path == SERVICES:
        town.write(SERVICES, town.read(SERVICES).replace("place: safe-house", "place: thursday-room"))
    found = changed(before)
    text = {
        "text": found.text,
        "markdown": as_markdown(found.told, found.states, _problems(town)),
        "safety": safety_text(found.told),
    }[form]

    assert found.told
    assert "zaffre" not in text.lower()


def test_what_may_be_told_of_such_a_place_is_told(town: Town, changed: Changed, tmp_path: Path) -> None:
    """A fact that only has our own words for answers says nothing of where it is."""
    town.add(PLACES, THURSDAY_ROOM)
    before = Path(shutil.copytree(town.folder, tmp_path / "before"))
    town.swap(PLACES, "{quiet: partly}", "{quiet: yes}")

    assert "quiet: answer changed from partly to yes" in changed(before).text


@pytest.mark.parametrize(("street", "is_taken_out"), [("Nook", True), ("Ivy", False)])
def test_only_words_of_some_length_are_taken_out_everywhere(town: Town, street: str, *, is_taken_out: bool) -> None:
    """A street of four letters is; one of three would take letters out of every other sentence."""
    town.swap(PLACES, "location_public: hidden\n", f"location_public: hidden\n  address: {{street: {street}}}\n")

    assert (NOT_SHOWN in secrets_in(town.folder).without(f"They met in {street} on Friday.")) is is_taken_out


def test_a_hidden_place_that_cannot_be_read_stays_unsaid(town: Town) -> None:
    """A slip in the very line with the address does not put the address before everybody's eyes."""
    town.swap(PLACES, "location_public: hidden\n", "location_public: hidden\n  address: 7 Quiet Row: the back door\n")
    ran = subprocess.run(
        [sys.executable, "-m", "recovery_hub", "check", "--city", str(town.folder)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"GITHUB_ACTIONS": "true", "PATH": "/usr/bin"},
    )  # fmt: skip

    assert 1 == ran.returncode
    assert "data/places.yaml" in ran.stdout
    assert "Quiet" not in ran.stdout
    assert "back door" not in ran.stdout


def test_help_is_not_taken_away_by_one_hand(town: Town, changed: Changed) -> None:
    """An id in withdrawn.yaml takes a page away: where a life may depend on it, two people say so."""
    town.add("data/withdrawn.yaml", "- id: evening-line\n  on: 2026-11-20")
    found = changed()

    assert "is taken out at the wish of its people" in found.text
    assert "“Evening Line”" in found.text
    assert {"crisis"} <= set(found.reasons)


def test_a_place_that_is_taken_from_sight_is_not_shown_once_more(town: Town, changed: Changed) -> None:
    """A place that becomes hidden, and one that was, are both kept from the summary."""
    town.swap(PLACES, "location_public: yes", "location_public: hidden")
    town.swap(PLACES, "street: 12 Bridge Street", "street: 14 Bridge Street")

    text = changed().text

    assert "a hidden place (bridge-street-library): address: house and street changed (not shown here)" in text
    assert "12 Bridge" not in text
    assert "14 Bridge" not in text


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "@everyone look at #1 and https://evil.example/ or www.evil.example",
    "`` ` code ` ``",
    "</code></pre></details><h1>Approved</h1>",
    "| a | b |",
    "::set-output name=x::y",
    "\u202efdp.exe",
    "${{ secrets.GITHUB_TOKEN }}",
    "***",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_in_the_summary_stay_words(words: str) -> None:
    """In the summary a stranger's text makes no link, no picture, no mention, no HTML, and turns nothing round."""
    for written in (code(words), prose(f"“{words}” is not right. Write it again.")):
        html = markdown(f"- {written}", extensions=["tables"])
        outside = html
        while "<code>" in outside:
            start, _, rest = outside.partition("<code>")
            outside = start + rest.partition("</code>")[2]
        assert "\n" not in written
        assert "\u202e" not in written
        assert [] == [
            bad
            for bad in ("<script", "<img", "<a ", "<h1", "javascript", "@", "https:", "www.", "::")
            if bad in outside
        ]


def test_the_whole_summary_of_a_hostile_change(town: Town, changed: Changed) -> None:
    """Names, summaries, notes and problems, all hostile at once, still make one list of quoted words."""
    words = "<h1>x</h1> ![p](https://evil.example/p.png) @everyone"
    town.swap(SERVICES, "name: Tuesday Table", f'name: "{words}"')
    town.swap(SERVICES, "Soup, tea and six or seven people. You can talk, draw or just sit.", f'"{words}"')
    found = changed()

    html = markdown(as_markdown(found.told, found.states, _problems(town)), extensions=["tables"])

    assert "<img" not in html
    assert "<h1>x" not in html
    assert "&lt;h1&gt;x" in html


def test_the_summary_shows_how_an_entry_will_read(town: Town, changed: Changed) -> None:
    """Name, what, when and phone stand there as on the page, before anybody says yes."""
    town.swap(SERVICES, "01632 960 142", "01632 960 202")
    town.swap(SERVICES, "Tu 14:00-16:00", "Tu 14:00-17:00")
    found = changed()

    text = as_markdown(found.told, found.states, _problems(town))

    assert "## How it will read" in text
    assert "| When | `In person: Every Tuesday, 2pm to 5pm. Not on bank holidays.` |" in text
    assert "| Phone | `01632 960 202` |" in text
    assert "**Two people need to agree to this** (a phone number)." in text


def test_the_summary_holds_every_problem(town: Town, changed: Changed) -> None:
    """Beside the lines GitHub shows ten; the summary has all of them."""
    for number in range(14):
        town.add(SERVICES, NEW.replace("kiln-lane-shed", f"shed-{number}").replace("960 101", "96"))
    found = changed()
    problems = _problems(town)

    text = as_markdown(found.told, found.states, problems)

    assert len(problems) > 14
    assert len(problems) == text.count("**`data/")


def test_a_summary_too_long_for_github_is_cut(town: Town, changed: Changed) -> None:
    """A change of ten thousand lines gives a summary that GitHub shows."""
    town.write(SERVICES, "\n".join(NEW.replace("kiln-lane-shed", f"shed-{number}") for number in range(4000)))
    found = changed()
    many = found.told * 40

    text = as_markdown(many, found.states, ())

    assert text.endswith("There is more than fits here; the log of the check has all of it.\n")
    assert MOST_BYTES / 2 < len(text.encode()) < MOST_BYTES + 1000


def test_long_words_are_cut_to_where_they_differ(town: Town, changed: Changed) -> None:
    """A small change far inside a long text is seen."""
    long = "word " * 300
    town.swap(
        SERVICES,
        "  status: active\n  organisation: river-people\n  needs: [company]\n  who",
        f"  description: {long}one end\n  status: active\n  organisation: river-people\n  needs: [company]\n  who",
    )
    before = read_state(town.folder)
    town.swap(SERVICES, "one end", "two end")

    text = "".join(str(line.words) for line in tell(before, read_state(town.folder)))

    assert "one end" in text
    assert "two end" in text
    assert len(text) < 400


def test_however_broken_a_change_is_it_is_told(town: Town) -> None:
    """Each of our broken files, as a change to the little town, is told in lines and in a summary."""
    before = read_state(LITTLE)
    for broken in FILES:
        with broken_with(town.folder, broken):
            states = before, read_state(town.folder)
            told = tell(*states)

            assert told, f"{broken.name}: something changed, so something is told"
            assert as_markdown(told, states, _problems(town)).startswith("## What this changes"), broken.name


@examples(150)
@given(st.data())
def test_any_change_of_one_letter_is_told(town: Town, data: st.DataObject) -> None:
    """Wherever a letter that says something is another, somebody who must decide is told of it."""
    path = data.draw(st.sampled_from([SERVICES, PLACES, HELPLINES, "data/city.yaml", "content/starts/cant-go-out.md"]))
    text = (LITTLE / path).read_text("utf-8")
    at = data.draw(st.integers(0, len(text) - 1).filter(lambda n: text[n].isalnum()))
    town.write(path, f"{text[:at]}{'x' if text[at] != 'x' else 'y'}{text[at + 1 :]}")
    told = tell(read_state(LITTLE), read_state(town.folder))
    town.write(path, text)

    assert told


def test_no_heavy_package_is_needed() -> None:
    """The check of a change installs what ``make check`` installs, and no more."""
    heavy = "('openpyxl', 'numpy', 'pandas', 'pelican', 'folium', 'shapely', 'lxml')"
    program = (
        "import sys; from recovery_hub.cli import changes, due, from_issue, links, schema\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert "[]\n" == ran.stdout


def test_the_command_ends_well_whatever_it_finds(town: Town) -> None:
    """What is different is told, and is no failure: that is for the check to say."""
    town.write(SERVICES, "- id: [\n")
    words = ["changes", "--before", str(LITTLE), "--city", str(town.folder)]

    for more in ([], ["--format", "markdown"], ["--safety"]):
        command = [sys.executable, "-m", "recovery_hub", *words, *more]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert 0 == ran.returncode, ran.stderr
        assert ran.stdout


def test_beside_the_lines_stands_only_what_is_new(town: Town, tmp_path: Path) -> None:
    """Who mends a number is not shown the faults of others among the ten notes that GitHub shows."""
    town.swap(SERVICES, "  verified: {on: 2026-11-03, by: volunteer, how: visit}\n", "")
    before = Path(shutil.copytree(town.folder, tmp_path / "before"))
    town.swap(SERVICES, "01632 960 142", "01632")
    ran = subprocess.run(
        [sys.executable, "-m", "recovery_hub", "check", "--city", str(town.folder), "--before", str(before)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"GITHUB_ACTIONS": "true", "PATH": "/usr/bin"},
    )  # fmt: skip
    notes = [line for line in ran.stdout.splitlines() if line.startswith(("::error", "::warning", "::notice"))]

    assert 1 == ran.returncode
    assert 1 == len(notes)
    assert "01632" in notes[0]
    assert "was never checked" in ran.stdout


def test_on_github_words_of_a_file_are_no_commands(town: Town) -> None:
    """A line of the log that begins like a command of GitHub's is not obeyed."""
    town.swap(SERVICES, "Soup, tea and six or seven people. You can talk, draw or just sit.", '"x\\n::add-mask::x"')
    ran = subprocess.run(
        [sys.executable, "-m", "recovery_hub", "check", "--city", str(town.folder)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"GITHUB_ACTIONS": "true", "PATH": "/usr/bin"},
    )  # fmt: skip
    lines = ran.stdout.splitlines()

    assert lines[0].startswith("::stop-commands::")
    assert f"::{lines[0].rpartition(':')[2]}::" in lines
