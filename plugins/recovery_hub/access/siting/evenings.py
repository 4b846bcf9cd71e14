"""One more evening a week at a place where there is something by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.access.access_model import AccessModel, question_for
from recovery_hub.access.opportunities import GOES_THERE, overlaps
from recovery_hub.access.siting.baseline import SitingProblem, minutes_to
from recovery_hub.access.siting.sites import Gain, fifths_of, one_more_site
from recovery_hub.directory.records import Service
from recovery_hub.travel.time_periods import TIME_PERIODS, TimePeriod
from recovery_hub.travel.visits import visits_of

DAY, EVENING = TIME_PERIODS[0], TIME_PERIODS[1]


@dataclass(frozen=True, slots=True)
class Evening:
    """A service that would open on one more evening.

    Attributes:
        need: id of a need.
        need_name: its name.
        service: the service.
        place: the id of the place.
        gain: what it would change on weekday evenings.
    """

    need: str
    need_name: str
    service: Service
    place: str
    gain: Gain


def one_more_evening(question: AccessModel, ground: SitingProblem) -> tuple[Evening, ...]:
    """Find what each daytime service would change if it opened on an evening too, the most people first.

    A service counts for each of its needs. One that has evenings already, or one whose place may not be shown, is left
    out.

    Returns:
        One line for each need and service that changes something; () where evenings are not covered.
    """
    if DAY not in question.offers.bands or EVENING not in question.offers.bands:
        return ()
    minutes, fifths = minutes_to(question.offers.reach, EVENING), fifths_of(ground)
    found = []
    for need in question.offers.directory.needs.values():
        asked = question_for(question, need.id)
        counting = asked.counting(need.id)
        now = asked.minutes(counting, EVENING)
        for service, counts in zip(asked.offers.services, counting.tolist(), strict=True):
            for place in _by_day_only(service, question) if counts else ():
                there = minutes[:, question.offers.reach.places[place]]
                gain = one_more_site(now, there, ground.people, fifths)
                if gain.newly:
                    found.append(Evening(need.id, need.name, service, place, gain))
    return tuple(
        sorted(
            found, key=lambda evening: (-evening.gain.newly, -evening.gain.saved, evening.need_name, evening.service.id)
        )
    )


def _by_day_only(service: Service, question: AccessModel) -> Iterator[str]:
    """Yield the places at which a service has times on weekdays by day, if it has none in the evening anywhere."""
    places = {band.id: set(_places(service, band, question)) for band in (DAY, EVENING)}
    if not places[EVENING.id]:
        yield from sorted(places[DAY.id])


def _places(service: Service, band: TimePeriod, question: AccessModel) -> Iterator[str]:
    for session in service.sessions:
        if session.place in question.offers.reach.places and session.format in GOES_THERE:
            visits = visits_of(session.schedule)
            if any(overlaps(visit, band) for visit in visits):
                yield session.place or ""
