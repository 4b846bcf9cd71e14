"""Works out the finding of one need: every number of its page, from the matrices of what there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from recovery_hub.access.access_model import (
    AccessModel,
    Flags,
    bands_of_need,
    main_band,
    not_known_bands,
    question_for,
)
from recovery_hub.access.arising import parts_of, parts_without_anything, periods_of
from recovery_hub.access.certainty import FEWEST_FOR_A_MAP, certainty_of, checked_within
from recovery_hub.access.classes import Value, classes_of
from recovery_hub.access.home_visits import HomeVisits, home_visits
from recovery_hub.access.layers import Layer
from recovery_hub.access.local_supply import anything_here, part_of
from recovery_hub.access.measures import (
    LIMITS_MINUTES,
    Floats,
    PopulationGroup,
    anything_at_all,
    by_group,
    cumulative_opportunities,
    floating_catchment,
    maup_rank_stability,
    population_within,
    sole_provider_population,
    travel_time_to_nearest,
)
from recovery_hub.access.need_report import LIMIT_MINUTES, Alone, AreaRow, Assumption, NeedReport, PersonaLine, Reached
from recovery_hub.access.opportunities import AT_HOME, GOES_THERE, OpportunityMatrix, nearest_session
from recovery_hub.access.personas import PERSONAS, Persona, answers, those
from recovery_hub.directory.choices import Answer, Format
from recovery_hub.directory.eligibility import is_only_for_some
from recovery_hub.directory.records import Service
from recovery_hub.directory.service_area import is_known_somewhere
from recovery_hub.language.clock import date_words
from recovery_hub.language.lists import listed
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes, TimePeriod
from recovery_hub.travel.walking import Pace

CATCHMENT_WEIGHTS = ((15.0, 1.0), (30.0, 0.68), (45.0, 0.22))
"""Of the source of the measure: within fifteen, thirty and forty-five minutes."""

ALL = "all"
_EVENING = TIME_PERIODS[1]


def answer(question: AccessModel, need: str | None, name: str, asked: str) -> NeedReport:
    """Work out everything that is said about a need.

    Args:
        question: the city.
        need: its id; None for all needs together.
        name: its name.
        asked: the question in words.

    Returns:
        The finding without services of the NHS; with them if no other has known times, and then it says so.
    """
    return _Answer(question_for(question, need), need, name, asked).finding()


@dataclass(frozen=True)
class _Answer:
    question: AccessModel
    need: str | None
    name: str
    asked: str

    @cached_property
    def needed(self) -> Flags:
        return self.question.counting(self.need)

    @cached_property
    def timed(self) -> Flags:
        return self.needed & self.question.offers.with_times

    def finding(self) -> NeedReport:
        question, offers = self.question, self.question.offers
        band = main_band(question, self.need)
        rows = self._rows(band)
        some = int(self.timed.sum()) >= FEWEST_FOR_A_MAP and band is not None
        return NeedReport(
            need=self.need or ALL,
            name=self.name,
            question=self.asked,
            band=band,
            rows=rows,
            reached=tuple(self._reached()) if band else (),
            counts=self._counts(),
            visits=self._visits,
            here=anything_here(self._counted, question.areas, question.parts),
            counted=certainty_of(offers, self.needed),
            nhs=int((question.counting(self.need, nhs=True) & offers.nhs).sum()),
            nhs_counted=question.nhs,
            assumptions=self._assumptions(band) if band else (),
            personas=tuple(self._persona(persona, band) for persona in PERSONAS) if band else (),
            equity=self._equity(band) if band else {},
            alone=self._alone(band) if band else (),
            stated=int(np.isfinite(self._supply[self.timed]).sum()),
            holds=self._holds(band) if band else None,
            classes=classes_of(self.layers.values(), question.cache) if some else None,
            layers=self.layers if band else {},
            services=tuple(service.id for service in self._counted),
            not_open=parts_without_anything(parts_of(self.need, offers.directory), self._counted) if band else (),
            at_other_times=self._at_other_times(band) if band else (),
            not_known=self._not_known() if band is None else "",
        )

    def _at_other_times(self, band: TimePeriod) -> tuple[tuple[TimePeriod, int], ...]:
        total = int(self.question.people.sum())
        others = (other for other in bands_of_need(self.question, self.need) if other != band)
        return tuple((other, total - self._within(self.needed, other)) for other in others)

    def _not_known(self) -> str:
        """Say of which part of the week the buses are not known, if that is why there is no answer."""
        first, bands = self.question.first, self.question.offers.bands
        if first is not None and first not in bands:
            return first.name
        if not bands:
            return "at any time of the week"
        arising = periods_of(parts_of(self.need, self.question.offers.directory), TIME_PERIODS)
        return listed([band.name for band in arising or not_known_bands(self.question.offers, self.timed)])

    @cached_property
    def _counted(self) -> tuple[Service, ...]:
        return tuple(
            service for service, counts in zip(self.question.offers.services, self.needed, strict=True) if counts
        )

    def _counts(self) -> tuple[int, int, int]:
        offers = self.question.offers
        needed = self._of_need
        remote = [any(f.needs_no_travel for f in set(service.formats) - AT_HOME) for service in offers.services]
        parts = offers.directory.parts
        come = [is_known_somewhere(service, Format.HOME_VISIT, parts) for service in offers.services]
        return anything_at_all(needed, offers.in_person, np.array(come, bool), np.array(remote, bool))

    @cached_property
    def _of_need(self) -> Flags:
        """Which services count, whether one can go to them or not: [services]."""
        offers = self.question.offers
        return offers.of_need(self.need) & (True if self.question.nhs else ~offers.nhs)

    @cached_property
    def _visits(self) -> HomeVisits:
        """Who comes to homes, in the order of the areas."""
        offers = self.question.offers
        services = [service for service, counts in zip(offers.services, self._of_need, strict=True) if counts]
        return home_visits(services, self.question.areas, offers.directory.parts)

    def _rows(self, band: TimePeriod | None) -> tuple[AreaRow, ...]:
        question, bands = self.question, self.question.offers.bands
        nothing = (None,) * len(question.areas)
        usual, slow = (
            {period.id: self.layers[period.id, pace, Changes.NONE] if band else nothing for period in bands}
            for pace in (Pace.USUAL, Pace.SLOW)
        )
        options, places = np.zeros(len(question.areas), int), None
        if band is not None:
            matrix = question.offers.minutes(band, Pace.USUAL, Changes.NONE)
            options = cumulative_opportunities(matrix, self.needed, LIMIT_MINUTES)
            if np.isfinite(self._supply[self.timed]).any():
                shares = floating_catchment(
                    question.people, matrix[:, self.timed], self._supply[self.timed], CATCHMENT_WEIGHTS
                )
                places = [round(1000 * float(share), 2) for share in shares]
        rows = [
            AreaRow(
                area,
                {id_: values[index] for id_, values in usual.items()},
                {id_: values[index] for id_, values in slow.items()},
                int(options[index]),
                places[index] if places is not None else None,
                self._visits.come[index],
                self._visits.to_ask[index],
            )
            for index, area in enumerate(question.areas)
        ]
        return tuple(sorted(rows, key=lambda row: _worst_first(row, band)))

    @cached_property
    def layers(self) -> dict[Layer, tuple[Value, ...]]:
        """The minutes of every area, by band, pace and changes."""
        return {
            (band.id, pace, changes): self._values(band, pace, changes)
            for band in self.question.offers.bands
            for pace in Pace
            for changes in Changes
        }

    def _values(self, band: TimePeriod, pace: Pace, changes: Changes) -> tuple[Value, ...]:
        """Minutes; where the nearest is too far and nobody has looked, that is no gap but not known."""
        found = self.question.minutes(self.needed, band, pace, changes)
        far = found > LIMITS_MINUTES[-1]
        return tuple(None if far[n] and not self.question.looked[n] else float(found[n]) for n in range(len(found)))

    def _reached(self) -> list[Reached]:
        question = self.question
        total = int(question.people.sum())
        return [
            Reached(
                band, pace, changes, tuple(population_within(found, question.people, n) for n in LIMITS_MINUTES), total
            )
            for band in question.offers.bands
            for changes in Changes
            for pace in Pace
            for found in (question.minutes(self.needed, band, pace, changes),)
        ]

    def _within(self, needed: Flags, band: TimePeriod, pace: Pace = Pace.USUAL, changes: Changes = Changes.NONE) -> int:
        return population_within(
            self.question.minutes(needed, band, pace, changes), self.question.people, LIMIT_MINUTES
        )

    def _assumptions(self, band: TimePeriod) -> tuple[Assumption, ...]:
        question, offers = self.question, self.question.offers
        checked = np.array([checked_within(service, offers.directory) for service in offers.services], bool)
        for_some = np.array([is_only_for_some(service) for service in offers.services], bool)
        found = [
            Assumption("As in the sentence above", self._within(self.needed, band)),
            Assumption("Walking slowly, at two miles an hour", self._within(self.needed, band, Pace.SLOW)),
            Assumption("With one change of bus", self._within(self.needed, band, changes=Changes.ONE)),
        ]
        if question.short_walks is not None:
            short = OpportunityMatrix(offers.directory, question.short_walks, offers.services)
            near = travel_time_to_nearest(short.minutes(band, Pace.USUAL, Changes.NONE), self.needed)
            words = "Walking no more than 500 metres to or from a stop, or 1,000 metres all the way"
            found.append(Assumption(words, population_within(near, question.people, LIMIT_MINUTES)))
        with_nhs = question.counting(self.need, nhs=True)
        found += [
            Assumption("NHS and GP services counted too", self._within(with_nhs, band)),
            Assumption("Only services that were checked within six months", self._within(self.needed & checked, band)),
            Assumption("Without services that are only for some people", self._within(self.needed & ~for_some, band)),
            Assumption("If services whose times we don’t know were open then", self._if_open(band)),
        ]
        return tuple(found)

    def _if_open(self, band: TimePeriod) -> int:
        """People within half an hour, if what has no known times could be visited in the band."""
        offers, question = self.question.offers, self.question
        columns = [
            _columns(service, offers.reach.places) if counts else ()
            for service, counts in zip(offers.services, self.needed & ~offers.with_times, strict=True)
        ]
        perhaps = nearest_session(offers.reach.minutes[band.id, Pace.USUAL, Changes.NONE], columns).min(axis=1)
        return population_within(
            np.minimum(perhaps, question.minutes(self.needed, band)), question.people, LIMIT_MINUTES
        )

    def _persona(self, persona: Persona, band: TimePeriod) -> PersonaLine:
        if not persona.goes_out:
            visits = self._visits
            people, maybe = visits.people, visits.people + visits.people_to_ask
            return PersonaLine(persona.name, visits.services, visits.services_to_ask, people, maybe, comes=True)
        offers = self.question.offers
        question = replace(self.question, offers=offers.open_to(persona.people))
        found = answers(persona, offers.services, offers.directory)
        base = self._of_need & offers.in_person
        sure, perhaps = base & those(found, Answer.YES), base & those(found, Answer.PARTLY, Answer.UNKNOWN)
        when = _EVENING if persona.evening else band
        if when in offers.bands:
            within, maybe = (
                population_within(question.minutes(counting, when), question.people, LIMIT_MINUTES)
                for counting in (sure, sure | perhaps)
            )
            return PersonaLine(persona.name, int(sure.sum()), int(perhaps.sum()), within, maybe)
        return PersonaLine(persona.name, int(sure.sum()), int(perhaps.sum()), None, None, known=not persona.goes_out)

    def _equity(self, band: TimePeriod) -> dict[str, tuple[PopulationGroup, ...]]:
        question, found = self.question, self.question.minutes(self.needed, band)
        return {
            title: by_group(found, question.people, groups, LIMIT_MINUTES)
            for title, groups in question.comparisons.items()
        }

    def _alone(self, band: TimePeriod) -> tuple[Alone, ...]:
        offers, question = self.question.offers, self.question
        matrix = offers.minutes(band, Pace.USUAL, Changes.NONE)
        people = sole_provider_population(matrix, self.needed, question.people, LIMIT_MINUTES)
        order = sorted(range(len(people)), key=lambda n: (-int(people[n]), offers.services[n].id))
        return tuple(
            Alone(
                service.id,
                service.name,
                int(people[n]),
                date_words(service.funding_ends_on) if service.funding_ends_on else "",
            )
            for n in order
            for service in (offers.services[n],)
            if people[n]
        )

    @cached_property
    def _supply(self) -> Floats:
        return np.array([_most(service) for service in self.question.offers.services], dtype=np.float64)

    def _holds(self, band: TimePeriod) -> float | None:
        question = self.question
        parts = [part_of(area) for area in question.areas]
        if len(set(parts)) == len(parts):
            return None
        found = np.minimum(question.minutes(self.needed, band), 10 * LIMITS_MINUTES[-1])
        large = np.zeros_like(found)
        for part in set(parts):
            rows = np.array([own_part == part for own_part in parts])
            weights = question.people[rows]
            large[rows] = np.average(found[rows], weights=weights) if weights.sum() else found[rows].mean()
        return maup_rank_stability(found, large, question.people)


def _worst_first(row: AreaRow, band: TimePeriod | None) -> tuple[int, float, int, str]:
    """Gaps first, the longest way before them; then where nobody has looked comes before what is near."""
    value = row.minutes.get(band.id) if band else None
    if value is None:
        return 1, 0.0, -row.area.people, row.area.id
    return (0 if value > LIMITS_MINUTES[-1] else 2), -value, -row.area.people, row.area.id


def _columns(service: Service, places: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(
        sorted(
            {
                places[session.place]
                for session in service.sessions
                if session.place and session.place in places and session.format in GOES_THERE
            }
        )
    )


def _most(service: Service) -> float:
    """The most people at once, if that is stated for the service or for one of its sessions."""
    groups = [service.group, *(session.group for session in service.sessions)]
    return max((float(group.most) for group in groups if group and group.most), default=float("nan"))
