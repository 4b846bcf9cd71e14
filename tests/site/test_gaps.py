"""Pages about gaps: the same numbers everywhere, the same as a slow way of counting, and nothing of a hidden place."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from math import inf
from typing import Any

import pytest

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.files import as_csv
from recovery_hub.access.measure_need import answer
from recovery_hub.access.opportunities import opportunity_matrix
from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Format, OrganisationKind
from recovery_hub.directory.facets import answers as asks
from recovery_hub.directory.records import Service
from recovery_hub.site.journeys import work_out
from recovery_hub.travel.minutes import Reach
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.visits import visits_of
from recovery_hub.travel.walking import Pace
from tests.coming import slow_answer
from tests.site.making import ROOT, Made, words_in


@pytest.fixture(scope="session")
def reach(demo: Made) -> Reach:
    """Who can get where in the invented city."""
    journeys = work_out(demo.directory, ROOT, cache=None)
    assert journeys is not None
    return journeys.reach


def _table(site: Made, need: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.files[f"gaps/{need}/areas.csv"].decode())))


def _of_the_nhs(service: Service, directory: Directory) -> bool:
    kind = directory.organisations[service.organisation].kind
    return kind is OrganisationKind.NHS or asks.not_nhs(service, directory) == "no"


def _counts_for(service: Service, directory: Directory, need: str) -> bool:
    return need in service.needs and directory.is_listed(service) and not _of_the_nhs(service, directory)


def _one_by_one(
    directory: Directory, reach: Reach, need: str, band: TimePeriod, pace: Pace
) -> dict[str, dict[str, float]]:
    """Area -> service -> minutes, by asking every session of every service about every area."""
    found: dict[str, dict[str, float]] = {area: {} for area in reach.areas}
    median = reach.minutes[band.id, pace, Changes.NONE].median
    for service in directory.services.values():
        for session in service.sessions if _counts_for(service, directory, need) else ():
            goes = session.format in {Format.IN_PERSON, Format.WALK} and session.place in reach.places
            held = [
                visit
                for visit in visits_of(session.schedule)
                if visit.day is band.day and min(visit.closes, band.to) - max(visit.opens, band.from_) >= 30 * 60
            ]
            if goes and held and session.place:
                for area, row in reach.areas.items():
                    minutes = int(median[row, reach.places[session.place]])
                    if minutes >= 0:
                        found[area][service.id] = min(found[area].get(service.id, inf), minutes)
    return found


def _slowly(directory: Directory, reach: Reach, need: str, band: TimePeriod, pace: Pace) -> dict[str, float]:
    """Area -> minutes to the nearest service."""
    each = _one_by_one(directory, reach, need, band, pace)
    return {area: min(minutes.values(), default=inf) for area, minutes in each.items()}


@pytest.mark.parametrize("need", ["company", "talking", "money", "grief"])
@pytest.mark.parametrize("band", TIME_PERIODS, ids=lambda band: band.id)
def test_the_file_equals_a_slow_count(demo: Made, reach: Reach, need: str, band: TimePeriod) -> None:
    """Every minute in the file is what one finds by asking session by session, at both paces."""
    for pace, start in ((Pace.USUAL, "minutes"), (Pace.SLOW, "slow_minutes")):
        expected = _slowly(demo.directory, reach, need, band, pace)
        found = {row["area_id"]: row[f"{start}_{band.id}"] for row in _table(demo, need)}
        told = {area: "none" if minutes == inf else f"{minutes:.0f}" for area, minutes in expected.items()}
        assert told == {area: told[area] if words == "not checked" else words for area, words in found.items()}
        unchecked = [expected[area] for area, words in found.items() if words == "not checked"]
        assert all(minutes > 45 for minutes in unchecked)


def test_all_of_a_page_says_the_same(demo: Made) -> None:
    """Sentence, table, drawing, CSV and GeoJSON hold the same numbers, and the people add up to the city."""
    city = sum(area.people for area in demo.directory.areas.values())
    for need in ("company", "money"):
        page, rows = demo.page(f"/gaps/{need}/"), _table(demo, need)
        features = json.loads(demo.files[f"gaps/{need}/areas.geojson"])["features"]
        column = "minutes_weekday-day"
        assert city == sum(int(row["people"]) for row in rows)
        assert {row["area_id"]: row[column] for row in rows} == {
            feature["properties"]["area_id"]: str(feature["properties"][column]) for feature in features
        }
        drawn = {
            element.get("data-area"): element.get("data-value")
            for element in page.xpath("//figure[1]//*[@data-area]")[: len(rows)]
        }
        drawing = {"none": "inf", "not checked": ""}
        assert drawn == {row["area_id"]: drawing.get(row[column], row[column]) for row in rows}
        table = {
            line.xpath(".//a")[0].get("href").split("/")[-2]: [words_in(cell) for cell in line.xpath("td")]
            for line in page.xpath("//table[@data-sort]/tbody/tr")
        }
        words = {"none": "no way", "not checked": "not checked here"}
        assert {area: cells[2] for area, cells in table.items()} == {
            row["area_id"]: words.get(row[column], row[column]) for row in rows
        }
        far = sum(int(row["people"]) for row in rows if not row[column].isdigit() or int(row[column]) > 30)
        sentence = words_in(page.xpath("//p[@class='answer']")[0])
        assert [far, city] == [int(number.replace(",", "")) for number in re.findall(r"[\d,]{5,}", sentence)[:2]]


def test_every_need_has_a_page_and_a_question(demo: Made) -> None:
    """One page for each need and one for all; each asks, answers, and says how sure we are."""
    for need in (*demo.directory.needs, "all"):
        page = demo.page(f"/gaps/{need}/")
        assert words_in(page.xpath("//h1")[0]).endswith("?")
        assert words_in(page.xpath("//p[@class='answer']")[0])
        assert "checked within six months" in words_in(page) or "no services" in words_in(page).casefold()


def test_fewer_than_five_services_have_no_map(demo: Made) -> None:
    """A map of three services would show where these three are: there is a table instead."""
    page = demo.page("/gaps/eating/")
    assert [] == page.xpath("//svg[contains(@class, 'area-map')]")
    assert 60 == len(page.xpath("//table[@data-sort]/tbody/tr"))


def test_groups_on_a_page_add_up_to_the_city(demo: Made) -> None:
    """In each comparison everybody is in one group, and those within reach are as many as in the sentence."""
    city = sum(area.people for area in demo.directory.areas.values())
    page = demo.page("/gaps/company/")
    not_within = int(re.findall(r"[\d,]{5,}", words_in(page.xpath("//p[@class='answer']")[0]))[0].replace(",", ""))
    tables = page.xpath("//section[contains(@class, 'equity')]//table")
    assert 3 == len(tables)
    for table in tables:
        cells = [[int(words_in(cell).replace(",", "")) for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
        assert [city, city - not_within] == [sum(row[0] for row in cells), sum(row[1] for row in cells)]


def _files(directory: Directory) -> list[bytes]:
    journeys = work_out(directory, ROOT, cache=None)
    assert journeys is not None
    question = AccessModel(opportunity_matrix(directory, journeys.reach), journeys.short_walks)
    findings = [answer(question, need, need, "?") for need in directory.needs]
    return [repr(findings).encode(), *(as_csv(finding, question.offers.bands) for finding in findings)]


def test_moving_a_hidden_place_changes_nothing(demo: Made) -> None:
    """Where a refuge is shows in no number: if its coordinates change, nothing else does."""
    (hidden,) = (place for place in demo.directory.places.values() if place.is_hidden)
    area = next(iter(demo.directory.areas.values()))
    moved = hidden.model_copy(update={"latitude": area.latitude, "longitude": area.longitude})

    after = replace(demo.directory, places={**demo.directory.places, hidden.id: moved})

    assert _files(demo.directory) == _files(after)
    assert [] == [name for name in demo.trace(hidden.id) if name.startswith("gaps/")]
    assert [] == [name for name in demo.trace(hidden.name) if name.startswith("gaps/")]


def test_the_two_ends_of_the_city(demo: Made) -> None:
    """The sentence about fairness holds the first and the last fifth of its table, with their people."""
    for need in ("company", "money"):
        page = demo.page(f"/gaps/{need}/")
        said = [words_in(paragraph) for paragraph in page.xpath("//p[@class='difference']")]
        tables = page.xpath("//section[contains(@class, 'equity')]//table")
        assert 2 == len(said)
        for sentence, table, order in zip(said, tables, (1, -1), strict=False):
            rows = [[words_in(cell) for cell in row.xpath("td")] for row in table.xpath("tbody/tr")][::order]
            (people, _, share), (others, _, their_share) = rows[0], rows[-1]
            assert f"live {people} people: {share} in 100" in sentence
            assert f"({others} people) it is {their_share} in 100" in sentence


def test_a_part_of_the_week_that_was_asked_for(demo: Made, reach: Reach) -> None:
    """With a part of the week named, sentence and order of the areas are about that one."""
    sunday = TIME_PERIODS[-1]
    question = AccessModel(opportunity_matrix(demo.directory, reach), first=sunday)
    finding = answer(question, "company", "Company", "?")
    assert finding.band == sunday
    expected = _slowly(demo.directory, reach, "company", sunday, Pace.USUAL)
    far = sum(demo.directory.areas[area].people for area, minutes in expected.items() if minutes > 30)
    assert f"{far:,} of " in finding.sentence


def _cells(page: Any, path: str) -> list[list[str]]:  # noqa: ANN401 - lxml's
    """The cells of a table's lines, as text."""
    return [[words_in(cell) for cell in row.xpath("th|td")] for row in page.xpath(f"{path}/tbody/tr")]


@pytest.mark.parametrize("need", ["company", "talking", "money"])
def test_choice_and_what_hangs_on_one_service(demo: Made, reach: Reach, need: str) -> None:
    """How many are within half an hour, and for whom it is only one, are what one finds area by area."""
    directory = demo.directory
    each = _one_by_one(directory, reach, need, TIME_PERIODS[0], Pace.USUAL)
    near = {area: {id_ for id_, minutes in found.items() if minutes <= 30} for area, found in each.items()}
    assert {row["area_id"]: row["services_within_30"] for row in _table(demo, need)} == {
        area: str(len(found)) for area, found in near.items()
    }
    hang: dict[str, int] = {}
    for area, found in near.items():
        if len(found) == 1:
            (only,) = found
            hang[only] = hang.get(only, 0) + directory.areas[area].people
    said = {
        line.xpath("a")[0].get("href").split("/")[-2]: int(
            words_in(line).partition(": ")[2].partition(" people")[0].replace(",", "")
        )
        for line in demo.page(f"/gaps/{need}/").xpath("//section[h2='What hangs on one service?']/ul/li")
    }
    most = dict(sorted(hang.items(), key=lambda item: (-item[1], item[0]))[:8])
    assert {id_: people for id_, people in most.items() if people} == said


@pytest.mark.parametrize("need", ["company", "money"])
def test_fairness_counted_slowly(demo: Made, reach: Reach, need: str) -> None:
    """In each fifth by deprivation and on each side of the city, people and those within reach, area by area."""
    areas = demo.directory.areas
    nearest = _slowly(demo.directory, reach, need, TIME_PERIODS[0], Pace.USUAL)
    page = demo.page(f"/gaps/{need}/")
    for title, groups in (
        ("By how well off", {area.id: str(area.deprivation_fifth) for area in areas.values()}),
        ("By side of the city", {area.id: str(area.side) for area in areas.values()}),
    ):
        people: dict[str, int] = {}
        within: dict[str, int] = {}
        for area, minutes in nearest.items():
            group = groups[area]
            people[group] = people.get(group, 0) + areas[area].people
            within[group] = within.get(group, 0) + (areas[area].people if minutes <= 30 else 0)
        told = _cells(page, f"//table[starts-with(caption, '{title}')]")
        assert [
            [group, f"{people[group]:,}", f"{within[group]:,}", f"{100 * within[group] / people[group]:.0f}"]
            for group in sorted(people)
        ] == [[cells[0].partition(",")[0], *cells[1:]] for cells in told]


def test_people_for_whom_it_is_harder(demo: Made, reach: Reach) -> None:
    """For an evening only, without steps, not the NHS, at home: as many services and people as a slow count finds."""
    directory, city = demo.directory, demo.directory.areas
    rows = {
        cells[0]: cells[1:]
        for cells in _cells(demo.page("/gaps/company/"), "//section[h2='For whom is it harder?']/table")
    }
    company = [service for service in directory.services.values() if _counts_for(service, directory, "company")]
    gone_to = [service for service in company if {Format.IN_PERSON, Format.WALK} & set(service.formats)]

    def within(wanted: list[Service], band: TimePeriod) -> str:
        each = _one_by_one(directory, reach, "company", band, Pace.USUAL)
        ids = {service.id for service in wanted}
        near = [
            area
            for area, found in each.items()
            if min((m for id_, m in found.items() if id_ in ids), default=inf) <= 30
        ]
        return f"{sum(city[area].people for area in near):,}"

    assert [str(len(gone_to)), "0", within(gone_to, TIME_PERIODS[1]), within(gone_to, TIME_PERIODS[1])] == rows[
        "Someone who is free on weekday evenings only"
    ]
    sure = [service for service in gone_to if asks.step_free(service, directory) == "yes"]
    perhaps = [service for service in gone_to if asks.step_free(service, directory) in {"yes", "partly", "unknown"}]
    assert [
        str(len(sure)),
        str(len(perhaps) - len(sure)),
        within(sure, TIME_PERIODS[0]),
        within(perhaps, TIME_PERIODS[0]),
    ] == rows["Someone who needs a way in without steps"]
    visits = [{area: slow_answer(service, "home_visit", area, directory) for area in city} for service in company]
    come, may = (
        sum(each.people for area, each in city.items() if any(found[area] in wanted for found in visits))
        for wanted in ({"yes"}, {"yes", "unknown"})
    )
    known = [found for found in visits if "yes" in found.values()]
    to_ask = [found for found in visits if "unknown" in found.values() and found not in known]
    assert [str(len(known)), str(len(to_ask)), f"{come:,}, to whose homes one comes", f"{may:,}"] == rows[
        "Someone who can't go out: home visits only"
    ]
    assert 0 < come < sum(each.people for each in city.values())


@pytest.mark.parametrize("need", ["company", "help-at-home", "getting-online"])
def test_home_visits_count_where_they_come(demo: Made, need: str) -> None:
    """In each area: how many come to homes there, and apart, of how many nobody knows; in no other area any of them."""
    directory = demo.directory
    services = [service for service in directory.services.values() if need in service.needs]
    nhs = "Services of the NHS and GP surgeries are counted here" in words_in(demo.page(f"/gaps/{need}/"))
    counting = [
        service
        for service in services
        if _counts_for(service, directory, need) or (nhs and directory.is_listed(service))
    ]
    table = {row["area_id"]: row for row in _table(demo, need)}
    assert set(directory.areas) == set(table)
    for area, row in table.items():
        found = [slow_answer(service, "home_visit", area, directory) for service in counting]
        assert [str(found.count("yes")), str(found.count("unknown"))] == [
            row["services_that_come_here"],
            row["services_to_ask_whether_they_come"],
        ], area


def test_not_checked_is_neither_a_gap_nor_help(demo: Made) -> None:
    """The tablet that the van may bring counts for nobody, and stands apart, with the people who would have to ask."""
    needs = csv.DictReader(io.StringIO(demo.files["gaps/needs.csv"].decode()))
    [need] = [row for row in needs if row["need_id"] == "getting-online"]
    rows = _table(demo, "getting-online")
    may = [row for row in rows if row["services_that_come_here"] == "0" != row["services_to_ask_whether_they_come"]]
    people = sum(int(row["people"]) for row in may)

    assert {area.side for area in demo.directory.areas.values() if area.id in {row["area_id"] for row in may}} == {
        "east"
    }
    assert ["1", str(people)] == [need["services_to_ask_where_they_come"], need["people_to_ask_whether_they_come"]]
    said = words_in(demo.page("/gaps/getting-online/"))
    assert "Not checked, and so neither a gap nor help: one service of which we don’t know where it comes" in said
    assert f"{people:,} people live where one may come and none surely does" in said


def test_ages_counted_one_by_one(demo: Made) -> None:
    """For each year of age: open, not known and closed services, asked one by one; all of them every time."""
    directory = demo.directory
    listed = [service for service in directory.services.values() if directory.is_listed(service)]
    rows = _cells(demo.page("/gaps/ages/"), "//table")
    assert len(rows) > 50
    for cells in rows:
        age, found = int(cells[0]), {"yes": 0, "unknown": 0, "no": 0}
        for service in listed:
            ages = service.who.ages
            low, high = (ages.from_, ages.to) if ages else (None, None)
            known = low is not None or high is not None
            fits = (low or 0) <= age <= (200 if high is None else high)
            children = (
                "no" if service.who.only_for else {"yes": "no", "no": "yes"}.get(service.who.children_needed, "unknown")
            )
            if (known and not fits) or children == "no":
                found["no"] += 1
            elif not known or children == "unknown":
                found["unknown"] += 1
            else:
                found["yes"] += 1
        assert [str(found["yes"]), str(found["unknown"]), str(found["no"])] == cells[1:4], age


def test_help_that_comes_home_is_no_gap_in_minutes(demo: Made) -> None:
    """Where more services come to one's home than one can go to, the first page doesn't rank it among the gaps."""
    page = demo.page("/gaps/")
    ranked = {link.get("href") for link in page.xpath("//ul[contains(@class, 'findings')]//a")}
    directory = demo.directory
    assert 6 == len(ranked)
    for need in directory.needs:
        some = [
            service for service in directory.services.values() if need in service.needs and directory.is_listed(service)
        ]
        gone_to = [service for service in some if {Format.IN_PERSON, Format.WALK} & set(service.formats)]
        come = [service for service in some if Format.HOME_VISIT in service.formats]
        if len(come) > len(gone_to):
            assert f"/gaps/{need}/" not in ranked
            assert "Where help comes to people" in words_in(page)


def test_the_files_of_needs_and_ages_are_the_tables(demo: Made) -> None:
    """The CSVs of the first page and of the ages hold the tables of these pages, and each column is explained."""
    needs = list(csv.DictReader(io.StringIO(demo.files["gaps/needs.csv"].decode())))
    assert {"all", *demo.directory.needs} == {row["need_id"] for row in needs}
    told = {row["need"]: row for row in needs}
    shown = _cells(demo.page("/gaps/"), "//table[@data-sort]")
    assert len(shown) > 20
    for name, _, far, _, _, come, visited, ask, afar, checked, unknown in shown:
        row = told[name]
        people = [words.replace(",", "") for words in (far, visited, ask)]
        assert [*people, come, afar, checked, unknown] == [
            row[column]
            for column in (
                "people_not_within_30",
                "people_they_come_to",
                "people_to_ask_whether_they_come",
                "services_that_come",
                "services_from_afar",
                "checked_percent",
                "unknown_percent",
            )
        ]
    ages = list(csv.DictReader(io.StringIO(demo.files["gaps/ages.csv"].decode())))
    assert [list(row.values()) for row in ages] == [cells[:4] for cells in _cells(demo.page("/gaps/ages/"), "//table")]
    explained = {row["column"] for row in csv.DictReader(io.StringIO(demo.files["gaps/columns.csv"].decode()))}
    assert {*needs[0], *ages[0]} <= explained


def test_how_sure_stands_beside_the_numbers(demo: Made) -> None:
    """How many of a hundred were checked, and are not known, stands on every page with numbers of a need."""
    needs = {row["need_id"]: row for row in csv.DictReader(io.StringIO(demo.files["gaps/needs.csv"].decode()))}
    for need in ("company", "money", "eating"):
        checked, unknown = needs[need]["checked_percent"], needs[need]["unknown_percent"]
        words = f"{checked} in 100 checked within six months, times or place of {unknown} in 100"
        assert words in words_in(demo.page(f"/gaps/{need}/"))
        assert words in words_in(demo.page("/gaps/one-more/"))
        if f"gaps/{need}/layers.json" in demo.files:
            assert words in json.loads(demo.files[f"gaps/{need}/layers.json"])["sure"]


def test_every_need_is_looked_at_when_it_arises(demo: Made) -> None:
    """The answer is for the first part of the week that it names; a worse one, and one with nothing open, are told."""
    periods = dict(zip(("weekday_day", "weekday_evening", "saturday", "sunday"), TIME_PERIODS, strict=True))
    told = set()
    for need in demo.directory.needs.values():
        if not need.arises or f"gaps/{need.id}/areas.csv" not in demo.files:
            continue
        page, table = demo.page(f"/gaps/{need.id}/"), _table(demo, need.id)
        far = {
            band: sum(
                int(row["people"])
                for row in table
                for value in (row[f"minutes_{band.id}"],)
                if not value.isdigit() or int(value) > 30
            )
            for band in TIME_PERIODS
        }
        first, *others = (periods[part] for part in need.arises if part in periods)
        sentence = words_in(page.xpath("//p[@class='answer']")[0])
        worst = max((far[band] for band in others), default=0)
        assert words_in(page.xpath("//p[@class='answer']/following-sibling::p")[0]).startswith(first.name), need.id
        assert f"{far[first]:,} of " in sentence or (not far[first] and sentence.startswith("All ")), need.id
        assert ("it is worse" in sentence) == (worst > far[first]), need.id
        assert worst <= far[first] or f", {worst:,}." in sentence, need.id
        open_ = {
            band.value
            for service in demo.directory.services.values()
            if _counts_for(service, demo.directory, need.id)
            for session in service.sessions
            if session.format in {Format.IN_PERSON, Format.WALK}
            for band in session.schedule.bands()
        }
        assert ("nothing to go to" in sentence) == bool(set(need.arises) - open_), need.id
        told |= {"worse"} if worst > far[first] else set()
        told |= {"nothing open"} if set(need.arises) - open_ else set()
    assert {"worse", "nothing open"} == told
