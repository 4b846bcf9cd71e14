"""Ways to take part: volunteering, paid work with lived experience, training, money for people's own projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recovery_hub.directory.choices import Answer, OpportunityKind, PaidPer
from recovery_hub.directory.records import Opportunity, Organisation
from recovery_hub.language.clock import date_words
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.site import Site
from recovery_hub.site.words.contact import ContactMethod, ways_of
from recovery_hub.site.words.plain import checked, sentence, yes_no

OPPORTUNITIES = PageKind("opportunities", ("/opportunities/",), section="find")
KINDS = (OPPORTUNITIES,)


@dataclass(frozen=True, slots=True)
class OpportunityItem:
    """An opportunity in words."""

    opportunity: Opportunity
    organisation: Organisation | None
    pay: str
    facts: tuple[str, ...]
    until: tuple[str, ...]
    ways: tuple[ContactMethod, ...]
    checked: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the page. What is past its date is left out."""
    directory = site.directory
    current = [
        opportunity for opportunity in directory.opportunities.values() if opportunity.expires >= directory.today
    ]
    yield Page(
        kind=OPPORTUNITIES,
        address=OPPORTUNITIES.at(),
        title="Ways to take part",
        summary="Volunteering, paid roles, training, and money for a project of your own. All of it is a choice.",
        context={
            "kinds": [
                (kind, [_offer(opportunity, site) for opportunity in current if opportunity.kind is kind])
                for kind in OpportunityKind
                if any(opportunity.kind is kind for opportunity in current)
            ]
        },
    )


def _offer(opportunity: Opportunity, site: Site) -> OpportunityItem:
    return OpportunityItem(
        opportunity=opportunity,
        organisation=site.directory.organisations.get(opportunity.organisation),
        pay=pay_words(opportunity),
        facts=fact_words(opportunity),
        until=until_words(opportunity),
        ways=ways_of(opportunity.contact),
        checked=checked(opportunity.verified.on, opportunity.verified.by, opportunity.verified.how)
        if opportunity.verified
        else "",
    )


def pay_words(opportunity: Opportunity) -> str:
    """Say what is paid; that nothing is paid is said as plainly."""
    if opportunity.pay is None:
        return "Not paid." if opportunity.kind is OpportunityKind.VOLUNTEERING else ""
    amount = f"£{opportunity.pay.pounds:,.2f}".removesuffix(".00")
    per = f"Up to {amount}." if opportunity.pay.per is PaidPer.UP_TO else f"{amount} {opportunity.pay.per.label}."
    return f"{per} {sentence(opportunity.pay.note or '')}".strip()


def fact_words(opportunity: Opportunity) -> tuple[str, ...]:
    """Say what it asks for, and what it does not."""
    said = (
        sentence(opportunity.hours or ""),
        yes_no(
            opportunity.from_home,
            "You can do it from home.",
            "You can't do it from home.",
            "Part of it can be done from home.",
        ),
        yes_no(opportunity.good_days_only, "You can come on good days only.", "They count on you for every date."),
        yes_no(
            opportunity.expenses_paid,
            "Fares and meals are paid back.",
            "Fares are not paid back.",
            "Some costs are paid back.",
        ),
        yes_no(opportunity.references_needed, "They ask for references.", "No references needed."),
        yes_no(
            opportunity.record_check_needed, "They do a DBS check: criminal records are looked up.", "No DBS check."
        ),
        yes_no(opportunity.benefits_advice, "They help you see what it means for your benefits.", ""),
        yes_no(opportunity.reported_to_jobcentre, "They tell the Jobcentre.", "The Jobcentre is not told."),
    )
    return tuple(words for words in said if words)


def _home(opportunity: Opportunity) -> Answer:
    """People ask for project money from anywhere, so the page need not say so."""
    return Answer.UNKNOWN if opportunity.kind is OpportunityKind.FUNDING else opportunity.from_home


def until_words(opportunity: Opportunity) -> tuple[str, ...]:
    """Say by when to ask, and for how long this stands."""
    by = f"Ask by {date_words(opportunity.deadline)}." if opportunity.deadline else "There is no last day to ask."
    return by, *(
        []
        if opportunity.expires == opportunity.deadline
        else [f"We show this until {date_words(opportunity.expires)}."]
    )
