"""What is said about a helpline: the sentence of a source beside it, and what nobody has read is shown nowhere."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date, timedelta

import pytest

from recovery_hub.directory.choices import Answer, HelplineClaim, HowRead, Nation
from recovery_hub.directory.due import readings_of, weeks_of
from recovery_hub.directory.records import Helpline
from recovery_hub.directory.records.helpline import InLanguage
from recovery_hub.moderation.due import as_markdown
from recovery_hub.moderation.phone_checks import as_text
from recovery_hub.validation import load
from tests.shared import invented_city
from tests.site.making import LITTLE, ROOT, TODAY, Made, Town, copy_of_little, make, words_in

DAY = date(2026, 11, 30)
TEXTS = (".html", ".js", ".json", ".css", ".txt", ".xml", ".csv", ".webmanifest", ".geojson", ".ics")
ABUSE = "/needs/abuse-and-safety/"


def digits(line: Helpline) -> str:
    """The digits of a helpline, nothing else."""
    return re.sub(r"\D", "", line.number or "")


def prepared(site: Made) -> list[Helpline]:
    """The helplines that stand in the file and wait to be read."""
    return [line for line in site.directory.helplines.values() if line.is_prepared]


def test_no_trace_of_a_line_that_nobody_has_read(demo: Made) -> None:
    """The number of a helpline that is only prepared stands in no file of the site, however it is written."""
    shown = {digits(line) for line in demo.directory.helplines_here.values()}
    waiting = {digits(line) for line in prepared(demo)} - shown - {""}
    assert len(waiting) > 10
    spaced = "|".join(r"[\s\u2011-]*".join(number) for number in waiting)
    sought = re.compile(rf"(?<!\d)(?:{spaced})(?!\d)")
    found = [name for name, content in demo.files.items() if name.endswith(TEXTS) and sought.search(content.decode())]
    assert [] == found


def test_a_line_that_nobody_has_read_is_named_to_those_who_can_read_it(demo: Made) -> None:
    """Its name stands on the list of what is due, with the address of its own page, and among no page's helplines."""
    waiting = {line.name for line in prepared(demo) if line.is_for(Nation.ENGLAND)}
    due = demo.page("/contribute/due/").get_element_by_id("prepared").getparent()
    assert due is not None
    assert waiting == {words_in(item).partition(": ")[0] for item in due.iter("li")}
    for name, page in demo.pages.items():
        told = {words_in(element).removesuffix(".") for element in page.iter("h2", "h3", "b", "a", "span")}
        assert not waiting & told, name


def test_what_waits_stands_first_in_all_three_lists() -> None:
    """People miss a prepared helpline each day: page, terminal and issue begin with those of this nation."""
    directory, _ = invented_city(DAY)
    waiting = [reading for reading in readings_of(directory) if reading.is_prepared]
    assert waiting
    assert all(isinstance(reading.record, Helpline) and reading.record.is_for(Nation.ENGLAND) for reading in waiting)
    assert waiting == list(readings_of(directory)[: len(waiting)])
    text, ticks = as_text(weeks_of(directory), directory), as_markdown(directory)
    first = [line for line in ticks.splitlines() if line.startswith("- [ ]")][: len(waiting)]
    for reading, tick in zip(waiting, first, strict=True):
        assert reading.name in text.partition("What one can say")[0]
        assert reading.name in tick
        assert digits(reading.record) == "" or digits(reading.record) not in re.sub(r"\s", "", text + ticks)  # type: ignore[arg-type]


def test_every_fact_has_its_sentence() -> None:
    """Each fact of each helpline that is shown has the words of a source, the day, who read it, and how."""
    directory, problems = invented_city(DAY)
    assert [] == [problem for problem in problems if problem.rule == "helpline-evidence"]
    lines = [line for line in directory.helplines.values() if not line.is_prepared]
    for line in lines:
        assert line.claims
        assert set(line.claims) <= {claim for evidence in line.evidence for claim in evidence.supports}, line.id
        assert line.checked_on is not None
        assert all(line.checked_on <= evidence.read_on <= DAY and evidence.read_by for evidence in line.evidence)


def test_facts_and_claims_go_together() -> None:
    """Each claim is a field of a helpline; a new field that tells something can't be forgotten among the claims."""
    said_only = {"language", "line", "first_words"}  # a short form of the others; our own suggestion
    assert {claim.value for claim in HelplineClaim} - {"number"} == set(InLanguage.model_fields) - said_only


def test_each_line_tells_how_and_when_it_was_read(demo: Made) -> None:
    """Help now prints the day of each check, and no page says that anybody read a helpline's own page."""
    for address in ("/help-now/", "/pl/help-now/"):
        for article in demo.page(address).iter("article"):
            checks = article.find_class("checked")
            assert "30 " in words_in(checks[-1])
            assert "2026" in words_in(checks[-1])
    said = words_in(demo.page("/help-now/").get_element_by_id("samaritans"))
    assert "Read in stored copies of their page and of other pages on Monday 30 November 2026." in said
    assert not any(
        evidence.how is HowRead.OWN_PAGE for line in demo.directory.helplines.values() for evidence in line.evidence
    )
    assert [] == demo.trace("Two people read this on their own page")


SINGLE = "read_by: [maintainer]\n      how: stored_copy\n  checked_on: 2026-11-03\n  checked_by: [maintainer]"


@pytest.mark.parametrize(
    ("read_by", "how", "checked_by", "expected"),
    [
        ("[maintainer]", "stored_copy", "[maintainer]", "Read in a stored copy of their page on"),
        ("[maintainer, volunteer]", "stored_copy", "[maintainer, volunteer]", "Read in a stored copy of their page on"),
        ("[maintainer]", "stored_other_page", "[maintainer]", "Read in stored copies of other organisations' pages on"),
        ("[maintainer, volunteer]", "own_page", "[maintainer, volunteer]", "Two people read this on their own page on"),
        ("[maintainer, volunteer]", "own_page", "[maintainer]", "Read in a stored copy of their page on"),
        ("[maintainer, volunteer]", "own_page", "[volunteer, volunteer]", "Read in a stored copy of their page on"),
    ],
)
def test_own_page_takes_two(town: Town, read_by: str, how: str, checked_by: str, expected: str) -> None:
    """Only when two people with different roles read every sentence on the page itself does a page say so."""
    after = f"read_by: {read_by}\n      how: {how}\n  checked_on: 2026-11-03\n  checked_by: {checked_by}"
    town.swap("data/helplines.yaml", SINGLE, after)
    article = make(town.folder).page("/help-now/").get_element_by_id("samaritans")
    assert f"{expected} Tuesday 3 November 2026." in words_in(article)


def test_one_sentence_from_a_copy_is_enough_to_say_so(town: Town) -> None:
    """A single sentence that was read in a copy makes the whole line one that was read in a copy."""
    own = SINGLE.replace("[maintainer]", "[maintainer, volunteer]").replace("stored_copy", "own_page")
    more = "    - supports: [hours]\n      sentence: Day and night.\n      url: https://www.samaritans.org\n"
    more += "      read_on: 2026-11-03\n      read_by: [volunteer]\n      how: stored_other_page\n  checked_on"
    town.swap("data/helplines.yaml", SINGLE, own.replace("  checked_on", more))
    article = make(town.folder).page("/help-now/").get_element_by_id("samaritans")
    assert "Two people" not in words_in(article)
    assert "Read in stored copies of their page and of other pages on" in words_in(article)


def test_a_lasting_line_past_its_day_says_so(town: Town) -> None:
    """The three that stay after their day are shown with that day: nobody is told that they were checked since."""
    line = load(town.folder, TODAY)[0].helplines["samaritans"]
    assert line.expires is not None
    on_the_day, after = (
        words_in(make(town.folder, line.expires + later).page("/help-now/").get_element_by_id("samaritans"))
        for later in (timedelta(0), timedelta(days=1))
    )
    late = "It was to be read again by Sunday 31 January 2027. Nobody has done that yet."
    assert late not in on_the_day
    assert late in after


def test_another_language_says_no_more() -> None:
    """What is said in Polish is said in English too: a translation adds no fact that has no source."""
    for line in invented_city(DAY)[0].helplines.values():
        for given in line.in_languages:
            said = {name for name in InLanguage.model_fields if name != "language" and getattr(given, name)}
            assert said <= {name for name in said if getattr(line, name)}, line.id


def test_what_samaritans_see_is_told_as_they_tell_it(demo: Made) -> None:
    """The volunteer can't see the number; the system of the charity keeps it."""
    said = words_in(demo.page("/help-now/").get_element_by_id("samaritans"))
    assert "The volunteer can't see your number. Samaritans' central system keeps it" in said
    assert [] == demo.trace("They can't see your number")


def test_a_repeat_texter_is_told_before(demo: Made) -> None:
    """The limit of the text line stands in the open, with what else there is, so that nobody meets it as silence."""
    article = deepcopy(demo.page("/help-now/").get_element_by_id("shout"))
    for fold in article.iter("details"):
        fold.drop_tree()
    assert "You have done nothing wrong. The other lines here still answer." in words_in(article)


def test_what_the_sources_say_is_not_called_unknown(demo: Made) -> None:
    """When a line would tell someone is told for each of the five whose own pages say so."""
    for id_ in ("samaritans", "shout", "nhs-111", "calm", "childline", "papyrus", "calm-webchat", "childline-chat"):
        said = words_in(demo.page("/help-now/").get_element_by_id(id_))
        assert "When they would tell someone, or send help:" in said, id_
        assert "send help" not in said.partition("Not known yet: ")[2], id_


def test_emergency_by_textphone_and_in_silence(demo: Made) -> None:
    """Typing to the emergency services has its own number, and a silent call goes two ways; text waits for a reply."""
    heading = demo.page("/help-now/").get_element_by_id("deaf")
    said = words_in(heading.getparent())  # type: ignore[arg-type]
    assert "Only the emergency services are different" in said
    assert "18000, not 18001" in said
    assert "wait for the reply" in said
    assert "On a mobile, press 55" in said
    assert "From a landline, stay on the line" in said


def test_abuse_has_a_line_for_men_for_lgbt_people_and_a_deaf_route(demo: Made) -> None:
    """Nobody who is harmed at home finds only a line that is for somebody else."""
    said = demo.said(ABUSE)
    for words in ("Men's Advice Line", "Galop", "24/7 Rape and Sexual Abuse Support Line", "British Sign Language"):
        assert words in said
    assert "Monday to Friday, 10am to 6pm" in said


@pytest.mark.parametrize(
    ("need", "name"),
    [("company", "The Silver Line"), ("money", "Universal Credit helpline"), ("low-mood", "Mind Infoline")],
)
def test_the_special_line_stands_before_those_that_listen(demo: Made, need: str, name: str) -> None:
    """Where there is a line for the very thing, it comes before the lines for everything, with all that is known."""
    page = demo.page(f"/needs/{need}/")
    names = [words_in(heading) for heading in page.find_class("lines-here")[0].iterfind(".//h3")]
    assert names.index(name) < names.index("Samaritans")
    assert "Monday 30 November 2026" in words_in(page.find_class("lines-here")[0])


def test_help_now_keeps_to_lines_for_everything(demo: Made) -> None:
    """A line about one thing, as about debt, does not make the page longer for somebody in a crisis."""
    apart = {
        line.id
        for line in demo.directory.helplines.values()
        if Answer.YES in {line.need_pages_only, line.safety_pages_only}
    }
    assert apart
    assert set() == apart & {article.get("id") for article in demo.page("/help-now/").iter("article")}


NATIONS = {
    Nation.ENGLAND: {"116123", "85258", "111", "999"},
    Nation.WALES: {"116123", "85258", "111", "999"},
    Nation.SCOTLAND: {"116123", "85258", "111", "999"},
    Nation.NORTHERN_IRELAND: {"116123", "85258", "08088088000", "999"},
}
"""What stands at the foot of every page: the NHS has one number in three nations, and no 111 in the fourth."""


@pytest.fixture(scope="module", params=list(Nation), ids=str)
def nation(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Nation, Made]:
    """A small town in each nation, with the helplines of the project."""
    town = copy_of_little(tmp_path_factory.mktemp("nation") / "town")
    town.write("data/helplines.yaml", (ROOT / "data/helplines.yaml").read_text(encoding="utf-8"))
    town.swap("data/needs.yaml", "emergency]", "nhs-111-wales, nhs-24, lifeline-ni, breathing-space, emergency-999]")
    town.swap("data/city.yaml", "invented: yes", f"invented: yes\nnation: {request.param}")
    return request.param, make(town.folder, DAY)


def test_every_page_ends_with_the_lines_of_its_nation(nation: tuple[Nation, Made]) -> None:
    """A town in Scotland names NHS 24, one in Wales its option 2, one in Northern Ireland Lifeline."""
    place, site = nation
    for name, page in site.pages.items():
        links = [link.get("href", "") for link in page.get_element_by_id("help").iter("a")]
        assert {re.sub(r"\D", "", link.partition("?")[0]) for link in links} - {""} == NATIONS[place], name
    said = site.said("/help-now/")
    assert ("NHS 24" in said) is (place is Nation.SCOTLAND)
    assert ("Breathing Space" in said) is (place is Nation.SCOTLAND)
    assert ("Choose option 2" in said) is (place is Nation.WALES)
    assert ("Lifeline" in said) is (place is Nation.NORTHERN_IRELAND)
    assert ("in England" in said) is (place is Nation.ENGLAND)


def test_three_lines_last_in_every_nation(nation: tuple[Nation, Made]) -> None:
    """However long nobody looks after a town's site, three numbers stay, wherever the town lies."""
    lasting = [line for line in nation[1].directory.helplines_here.values() if line.lasting is Answer.YES]
    assert len(lasting) == 3


def test_a_town_that_names_no_nation_is_in_england() -> None:
    """Cities whose file was written before nations were known stay as they were."""
    assert load(LITTLE, TODAY)[0].city.nation is Nation.ENGLAND
