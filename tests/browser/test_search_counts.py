"""Counts that never lie: the browser's answers against a slow reading of the directory; and its clock against ours."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Format
from recovery_hub.directory.facets import FACETS
from recovery_hub.directory.records import Service, Session
from recovery_hub.schedule import ENGLAND_AND_WALES, Calendar
from recovery_hub.search.schedule_codec import weekly
from recovery_hub.search.services import public_places
from tests.browser.reader import Reader
from tests.coming import comers, slow_answer, slow_coming
from tests.schedule.test_any_hours import reading, rules_of, with_holidays

pytestmark = pytest.mark.browser

COMBINATIONS = 150
LETTERS = {"y": Answer.YES, "p": Answer.PARTLY, "u": Answer.UNKNOWN, "n": Answer.NO}
BY_VALUE = {answer.value: answer for answer in Answer}
WORST_FIRST = (Answer.NO, Answer.UNKNOWN, Answer.PARTLY)
RUN = """async ([cards, find, from, states]) => {
  const [{ load }, { makeFinder }] = await Promise.all([import(cards), import(find)]);
  const form = document.getElementById('search').dataset;
  const read = await load(form.cards), buses = await (await fetch(form.from)).json();
  const finder = makeFinder(read, {
    facets: {}, crisis: [], unsure: [], notCrisis: [], loss: [], dull: [],
    everyday: { situations: {}, genders: {}, spellings: {}, like: [] },
  });
  const ids = entries => entries.filter(one => one.kind === 'services').map(one => read.services.id[one.n]).sort();
  return states.map(state => {
    const found = finder.find({ q: '', on: [], not: [], need: '', age: null, from: '', sort: '', ...state }, { buses });
    const partly = new Set([...found.partly.keys()].map(n => read.services.id[n]));
    const shown = ids(found.matches);
    const yes = shown.filter(id => !partly.has(id));
    return { counts: found.counts, yes, partly: shown.filter(id => partly.has(id)), unknown: ids(found.unknown) };
  });
}"""
OPENINGS = """async ([module, texts, holidays, days]) => {
  const { openings } = await import(module);
  return texts.map(text => days.map(day => openings(text, holidays, new Date(day + 'T00:00Z'), 3)
    .map(({ day, spans }) => [day.toISOString().slice(0, 10), spans])));
}"""


@pytest.fixture
def page(reader: Reader) -> Page:
    """The page of the search."""
    reader.page.goto(f"{reader.origin}/find/", wait_until="load")
    reader.page.wait_for_selector("#search[data-ready]", state="attached")
    return reader.page


def chosen(directory: Directory, seed: int) -> list[dict[str, Any]]:
    """Combinations of filters as readers may choose them."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    needs, areas, facets = [*directory.needs], [*directory.areas], [facet.id for facet in FACETS]
    return [
        {
            "on": dice.sample(facets, dice.choice([0, 1, 1, 2, 2, 3, 4])),
            "need": dice.choice(["", "", dice.choice(needs)]),
            "age": dice.choice([None, None, dice.randrange(121)]),
            "from": dice.choice(["", "", dice.choice(areas)]),
        }
        for _ in range(COMBINATIONS)
    ]


def age_answer(service: Service, age: int) -> Answer:
    """Whether somebody of an age may come; not known where no age is written."""
    ages = service.who.ages
    if ages is None or (ages.from_ is None and ages.to is None):
        return Answer.UNKNOWN
    fits = (ages.from_ is None or ages.from_ <= age) and (ages.to is None or age <= ages.to)
    return Answer.YES if fits else Answer.NO


def coming_answer(service: Service, directory: Directory, area: str) -> Answer:
    """Whether somebody comes to people in an area: to their homes, or in part, where they meet them outside."""
    coming = slow_coming(area, directory)
    return BY_VALUE[next((answer for answer, ids in coming.items() if service.id in ids), "no")]


def home_answer(service: Service, directory: Directory, area: str) -> Answer:
    """Whether it is to be had without leaving home, by somebody who lives in an area."""
    if not service.needs_no_travel or any(
        form.needs_no_travel and form is not Format.HOME_VISIT for form in service.formats
    ):
        return Answer.YES if service.needs_no_travel else Answer.NO
    return BY_VALUE[slow_answer(service, "home_visit", area, directory)]


def bus_answer(service: Service, directory: Directory, row: dict[str, str], area: str) -> Answer:
    """Whether one bus or one's feet are enough, for one of its places, or they come."""
    if not service.places and home_answer(service, directory, area) is Answer.YES:
        return Answer.YES
    answers = {
        LETTERS[row[place]] if not directory.places[place].is_hidden else Answer.UNKNOWN for place in service.places
    }
    if {Format.HOME_VISIT, Format.OUTREACH} & set(service.formats):
        answers.add(coming_answer(service, directory, area))
    answers = answers or {Answer.UNKNOWN}
    return next(answer for answer in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN, Answer.NO) if answer in answers)


def facet_answer(id_: str, service: Service, directory: Directory, area: str) -> Answer:
    """The answer to a question; two have another one in another part of the city, where one was chosen."""
    if area and id_ == "home-visit":
        return coming_answer(service, directory, area)
    if area and id_ == "at-home":
        return home_answer(service, directory, area)
    return next(facet.ask(service, directory) for facet in FACETS if facet.id == id_)


def slow(directory: Directory, state: dict[str, Any], buses: dict[str, dict[str, str]]) -> dict[Answer, list[str]]:
    """The slow way: ask every listed service every question, and let the worst answer decide."""
    found: dict[Answer, list[str]] = {answer: [] for answer in Answer}
    for service in directory.services.values():
        if not directory.is_listed(service):
            continue
        answers = [facet_answer(id_, service, directory, state["from"]) for id_ in state["on"]]
        if state["need"]:
            answers.append(Answer.YES if state["need"] in service.needs else Answer.NO)
        if state["age"] is not None:
            answers.append(age_answer(service, state["age"]))
        if state["from"]:
            answers.append(bus_answer(service, directory, buses[state["from"]], state["from"]))
        found[next((answer for answer in WORST_FIRST if answer in answers), Answer.YES)].append(service.id)
    return found


def test_counts_never_lie(page: Page, reader: Reader, thornmouth: Directory) -> None:
    """Whatever filters are chosen together, yes, in part and not known are what asking every service would give."""
    [file] = reader.site.glob("theme/from-areas.*.json")
    direct = json.loads(file.read_text(encoding="utf-8"))["direct"]
    places = public_places(thornmouth)
    buses = {area: dict(zip(places, row, strict=True)) for area, row in zip(thornmouth.areas, direct, strict=True)}
    states = chosen(thornmouth, seed=6)

    found = page.evaluate(RUN, [reader.module("search/cards.js"), reader.module("search/pipeline.js"), "", states])

    for state, given_ in zip(states, found, strict=True):
        wanted = slow(thornmouth, state, buses)
        expected = {"yes": Answer.YES, "partly": Answer.PARTLY, "unknown": Answer.UNKNOWN}
        assert {name: sorted(wanted[answer]) for name, answer in expected.items()} == {
            name: given_[name] for name in expected
        }, state
        assert [len(given_[name]) for name in expected] == [given_["counts"][name] for name in expected]


def test_the_filter_agrees_with_the_page_of_every_area(page: Page, reader: Reader, thornmouth: Directory) -> None:
    """“They come to me” in a part of the city finds whom the page of that part names, and asks about the same."""
    states = [{"on": ["home-visit"], "from": area} for area in thornmouth.areas]

    found = page.evaluate(RUN, [reader.module("search/cards.js"), reader.module("search/pipeline.js"), "", states])

    for state, answers in zip(states, found, strict=True):
        told = comers(lxml.html.parse(reader.site / "areas" / str(state["from"]) / "index.html").getroot())
        assert told == {answer: set(answers[answer]) for answer in told}, state
        assert told == slow_coming(str(state["from"]), thornmouth)


def ours(session: Session, day: date, calendar: Calendar = ENGLAND_AND_WALES) -> list[list[Any]]:
    """The next three openings as the directory works them out, in minutes of the day."""
    found = session.schedule.next_openings(calendar, day, 3)
    return [
        [opening.on.isoformat(), [[a.hour * 60 + a.minute, b.hour * 60 + b.minute] for a, b in opening.spans]]
        for opening in found
    ]


def on_the_clock(openings: list[Any]) -> list[list[Any]]:
    """What the browser found, minutes past midnight as a clock shows them."""
    return [[day, [[opens % 1440, closes % 1440] for opens, closes in spans]] for day, spans in openings]


def test_next_sessions_of_thornmouth(page: Page, reader: Reader, thornmouth: Directory) -> None:
    """For every session of the city, on any day, the browser finds the next dates that the directory would."""
    sessions = [session for service in thornmouth.services.values() for session in service.sessions if weekly(session)]
    days = [thornmouth.today + timedelta(days=n) for n in (0, 3, 33, 150)]
    holidays = holidays_of(reader)

    found = page.evaluate(
        OPENINGS,
        [
            reader.module("search/schedule.js"),
            [weekly(session) for session in sessions],
            holidays,
            [str(day) for day in days],
        ],
    )

    assert len(sessions) > 100
    for session, by_day in zip(sessions, found, strict=True):
        assert [ours(session, day, thornmouth.calendar) for day in days] == [
            on_the_clock(openings) for openings in by_day
        ], session.hours


def holidays_of(reader: Reader) -> Any:  # noqa: ANN401 - as it stands in the file
    """The bank holidays that the card file brings."""
    [file] = Path(reader.site).glob("theme/cards.*.json")
    return json.loads(file.read_text(encoding="utf-8"))["holidays"]


def test_any_hours(page: Page, reader: Reader, thornmouth: Directory) -> None:
    """Any hours that can be written are read by the browser as the directory reads them."""
    address, holidays = reader.module("search/schedule.js"), holidays_of(reader)

    @settings(max_examples=60, suppress_health_check=[*HealthCheck])
    @given(text=rules_of(with_holidays), ahead=st.integers(0, 300))
    def same(text: str, ahead: int) -> None:
        reading(text)
        session = Session.model_validate({"format": "in_person", "hours": text})
        day = thornmouth.today + timedelta(days=ahead)
        found = page.evaluate(OPENINGS, [address, [weekly(session)], holidays, [str(day)]])
        assert ours(session, day) == on_the_clock(found[0][0])

    same()
