"""Who comes where: as the page of an area says it, and worked out slowly from the records."""

from __future__ import annotations

from lxml.html import HtmlElement

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Service


def comers(page: HtmlElement) -> dict[str, set[str]]:
    """Who stands on the page of an area: those who come, those to ask, those who meet people outside."""
    [section] = page.xpath("//section[@aria-labelledby='comes']")
    ways = {"yes": "./ul[@class='plain-list']", "unknown": "./section[@aria-labelledby='ask']", "partly": "./details"}
    return {
        answer: {link.rsplit("/", 2)[1] for link in section.xpath(f"{way}//a[contains(@href, '/services/')]/@href")}
        for answer, way in ways.items()
    }


def parts_by_name(directory: Directory) -> dict[str, set[str]]:
    """Every name of a part of the city -> the ids of its small areas."""
    found: dict[str, set[str]] = {}
    for id_, area in directory.areas.items():
        for name in (id_, area.name, area.neighbourhood, area.side):
            found.setdefault(str(name), set()).add(id_)
    return found


def slow_answer(service: Service, form: str, area: str, directory: Directory) -> str:
    """Whether a service comes to an area, worked out from sets of areas: the narrowest name that holds it decides."""
    if form not in service.formats:
        return "no"
    names, everywhere = parts_by_name(directory), service.area in {"city", "county", "uk"}
    own = [session.service_areas for session in service.sessions if session.format == form] or [None]
    found = set()
    for areas in (some if some is not None else service.service_areas for some in own):
        if areas is None:
            found.add("yes" if everywhere else "unknown")
        elif any(area in names[name] for name in areas.except_):
            found.add("no")
        else:
            both = (("ask", areas.ask), ("in", areas.in_))
            holding = [(len(names[name]), how) for how, some in both for name in some if area in names[name]]
            rest = "yes" if not areas.in_ and (everywhere or areas.except_) else "no"
            found.add({"ask": "unknown", "in": "yes"}[min(holding)[1]] if holding else rest)
    return next((answer for answer in ("yes", "unknown") if answer in found), "no")


def slow_coming(area: str, directory: Directory) -> dict[str, set[str]]:
    """The ids of the listed services that come to an area, meet people there outside, or have to be asked."""
    found: dict[str, set[str]] = {"yes": set(), "partly": set(), "unknown": set()}
    for service in directory.services.values():
        home, outside = (slow_answer(service, form, area, directory) for form in ("home_visit", "outreach"))
        answer = "yes" if home == "yes" else "partly" if outside == "yes" else max(home, outside)
        if answer != "no" and directory.is_listed(service):
            found[answer].add(service.id)
    return found
