"""Everything the pages share: the directory, the lists made from it, and how an address is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from typing import TypeVar, cast

from markupsafe import Markup, escape

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Status, Threshold
from recovery_hub.directory.records import Helpline, Need, Place, Service
from recovery_hub.gtfs.credit import credits_of
from recovery_hub.language.catalogue import ENGLISH, Catalogue, english
from recovery_hub.maps import Base, public_points
from recovery_hub.site.asides import Asides
from recovery_hub.site.journeys import Journeys
from recovery_hub.site.markdown import Converter
from recovery_hub.site.stops import Stops
from recovery_hub.site.travel import Travel
from recovery_hub.site.words.contact import helpline_way
from recovery_hub.site.words.threshold import threshold_sentence
from recovery_hub.travel.time_periods import TimePeriod

OTHER_WAYS = 5
"""How many other services stand on the page of a service."""

OTHER_AT_HOME = 3
"""How many of them need no travel, if there are so many."""


Made = TypeVar("Made")

INTERACTIVE = "interactive map"
"""The part of a site that needs a library which may not be installed."""

SHORTEST_NAME = 4
"""A helpline whose name has no more letters than this is known by its number."""


@dataclass(frozen=True)
class SiteConfig:
    """Where the site lives.

    Attributes:
        site_url: the address of the whole site, without a slash at the end; "" while trying it out.
        assets: name of a file of the theme -> its address, with its hash.
        base: river, roads and parks for the maps.
        journeys: who can get where; None for a city without areas or buses.
        parts: which optional parts could be made ("interactive map").
        band: the part of the week that pages about gaps speak of first; None for weekdays by day.
        tongues: the languages of the interface, by their letters; English is always one.
        path: where our pages stand in a site that has others too: "/help"; "" where all pages are ours.
    """

    site_url: str
    assets: Mapping[str, str]
    base: Base
    journeys: Journeys | None = None
    parts: frozenset[str] = frozenset()
    band: TimePeriod | None = None
    tongues: Mapping[str, Catalogue] = field(default_factory=lambda: {ENGLISH: english()})
    path: str = ""

    @property
    def root(self) -> str:
        """What stands before every address of ours."""
        return f"{self.site_url}{self.path}"


@dataclass(frozen=True)
class Site:
    """A directory on its way to becoming pages."""

    directory: Directory
    settings: SiteConfig

    def url(self, address: str) -> str:
        """Write an address of this site ("/services/") so that it works where the site lives."""
        return f"{self.settings.root}{address}"

    def asset(self, name: str) -> str:
        """The address of a file of the theme."""
        return self.url(self.settings.assets[name])

    @cached_property
    def listed(self) -> tuple[Service, ...]:
        """The services a reader may try, by name."""
        return by_name(service for service in self.directory.services.values() if self.directory.is_listed(service))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places that may have a page, by name. Hidden places end here."""
        return tuple(
            sorted((p for p in self.directory.places.values() if not p.is_hidden), key=lambda p: p.name.casefold())
        )

    def place(self, id_: str | None) -> Place | None:
        """A place by id, hidden or not: what may be said of it is for ``words.when`` to decide."""
        return self.directory.places.get(id_) if id_ else None

    @property
    def notice(self) -> str:
        """The sentence at the head of every page, on the days on which it is to stand there; "" on others."""
        notice = self.directory.city.notice
        return notice.text if notice is not None and notice.is_shown(self.directory.today) else ""

    @cached_property
    def has_map(self) -> bool:
        """Whether there is a map: at least one place that may be shown on one has a service."""
        return bool(public_points(self.directory))

    @property
    def can_move(self) -> bool:
        """Whether interactive maps could be made: their library is installed."""
        return INTERACTIVE in self.settings.parts

    @cached_property
    def helplines(self) -> tuple[Helpline, ...]:
        """The helplines that may be shown today: one past its date goes, the lasting ones stay."""
        lines = self.directory.helplines_here.values()
        return tuple(line for line in lines if line.is_current(self.directory.today))

    @cached_property
    def emergency(self) -> Helpline | None:
        """The number that sends an ambulance or the police; None where a city has not said which it is."""
        return next((line for line in self.helplines if line.emergency is Answer.YES), None)

    @cached_property
    def foot_helplines(self) -> tuple[Helpline, ...]:
        """The helplines at the foot of every page."""
        return tuple(line for line in self.helplines if line.everywhere is Answer.YES)

    @cached_property
    def helplines_by_name(self) -> tuple[str, ...]:
        """The names by which people look for the helplines at the foot, in small letters; digits are no name."""
        return tuple(line.name.lower() for line in self.foot_helplines if len(line.name) > SHORTEST_NAME)

    def helplines_for(self, needs: Iterable[Need], *, safety: bool = False) -> tuple[Helpline, ...]:
        """The helplines that some needs name, in their order; some of them on pages about safety only."""
        shown = {line.id: line for line in self.helplines if safety or line.safety_pages_only is not Answer.YES}
        named = dict.fromkeys(id_ for need in needs for id_ in need.helplines)
        return tuple(shown[id_] for id_ in named if id_ in shown)

    @cached_property
    def converter(self) -> Converter:
        """Turns volunteers' Markdown into HTML, with the facts of this city put in for the marks."""
        city = self.directory.city
        plain = {
            "site": city.site_name,
            "city": city.name,
            "kept_by": city.kept_by,
            "controller": city.controller or "not named yet",
            "email": _link(f"mailto:{city.contact.email}", city.contact.email) if city.contact.email else "",
            "phone": _link(city.contact.ring.tel, str(city.contact.ring)) if city.contact.ring else "",
        }
        plain["threshold"] = threshold_sentence(Threshold.HARM, self.emergency, english())
        marks = {name: (lambda _, value=value: str(escape(value))) for name, value in plain.items()}
        return Converter({**marks, "helpline": self._helpline_mark}, self.url)

    def _helpline_mark(self, id_: str) -> str:
        line = next((line for line in self.helplines if line.id == id_), None)
        if line is None:
            return str(_link(self.url("/help-now/"), "the help-now page"))
        way = helpline_way(line)
        shown = f"{way.verb} {way.shown}" if way.icon == "text" else way.shown
        return f"{escape(line.name)} ({_link(way.href, shown) if way.href else escape(shown)})"

    def services_for(self, need: str) -> tuple[Service, ...]:
        """The services a reader may try for a need, by name."""
        return self._listed_for.get(need, ())

    @cached_property
    def _listed_for(self) -> Mapping[str, tuple[Service, ...]]:
        needs = self.directory.needs
        return {
            need: by_name(service for service in self.directory.services_for(need) if self.directory.is_listed(service))
            for need in needs
        }

    def sharing(self, needs: frozenset[str]) -> tuple[tuple[Service, ...], tuple[Service, ...]]:
        """The services closest to some needs: those that need no travel, and the others, the most shared needs first.

        Only as many as a page shows, and one more for the service whose page it is. Services with the same needs share
        the answer, so that the work does not grow with the square of the directory.
        """
        if needs not in self._shared:
            shared = Counter(service.id for need in needs for service in self.services_for(need))
            found = [self.directory.services[id_] for id_ in shared]
            self._shared[needs] = (
                _closest((service for service in found if service.needs_no_travel), shared),
                _closest((service for service in found if not service.needs_no_travel), shared),
            )
        return self._shared[needs]

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Make something that many pages share, the first time it is asked for.

        Args:
            key: what it is; whoever makes it takes care that no two things have the same key.
            make: how it is made.
        """
        if key not in self._made:
            self._made[key] = make()
        return cast("Made", self._made[key])

    @cached_property
    def _made(self) -> dict[Hashable, object]:
        return {}

    @cached_property
    def _shared(self) -> dict[frozenset[str], tuple[tuple[Service, ...], tuple[Service, ...]]]:
        return {}

    def is_about_safety(self, service: Service) -> bool:
        """Whether a service is for people who are not safe: pages about it have the link that leaves the site."""
        needs = self.directory.needs
        return any(id_ in needs and needs[id_].quick_exit is Answer.YES for id_ in service.needs)

    def all_about_safety(self, services: Sequence[Service]) -> bool:
        """Whether a place or an organisation is there for people who are not safe, and for nothing else.

        On a hospital's page or the council's, a link that leaves at once would only unsettle those who read it.
        """
        return bool(services) and all(self.is_about_safety(service) for service in services)

    @cached_property
    def stops(self) -> Stops:
        """The bus stops and routes that have a page."""
        journeys = self.settings.journeys
        return Stops(self.directory, journeys.days if journeys is not None else {})

    @cached_property
    def asides(self) -> Asides:
        """What is said of buses beside their minutes."""
        journeys = self.settings.journeys
        return Asides.of(self.stops, journeys.reports if journeys is not None else {})

    @cached_property
    def travel(self) -> Travel | None:
        """Who can get where, ready to be told; None for a city without areas or buses."""
        return Travel(self.directory, self.settings.journeys) if self.settings.journeys is not None else None

    @cached_property
    def credits(self) -> tuple[str, ...]:
        """Whom every page names for the data."""
        return credits_of(self.directory)

    @cached_property
    def where_i_live(self) -> bool:
        """Whether there is a page to pick where you live: also after its timetables have ended."""
        city = self.directory
        return self.travel is not None or bool(city.areas and (city.city.timetable or city.feeds))

    def not_running(self, services: Iterable[Service]) -> tuple[Service, ...]:
        """Those that are paused or planned: worth knowing, not worth a journey."""
        return by_name(service for service in services if service.status in {Status.PAUSED, Status.PLANNED})


def _closest(services: Iterable[Service], shared: Mapping[str, int]) -> tuple[Service, ...]:
    best = nsmallest(
        OTHER_WAYS + 1, services, key=lambda service: (-shared[service.id], letters(service.name), service.id)
    )
    return tuple(best)


def by_name(services: Iterable[Service]) -> tuple[Service, ...]:
    """Put services in the order of their names, as a person would look them up."""
    return tuple(sorted(services, key=lambda service: (letters(service.name), service.id)))


def letters(name: str) -> str:
    """A name as it is looked up: without "The", capitals or signs before the first letter."""
    plain = name.casefold().lstrip("“\"'‘( ")
    return plain.removeprefix("the ")


def _link(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)
