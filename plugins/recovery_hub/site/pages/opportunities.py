"""Ways to take part: volunteering, paid work with lived experience, training, money for a project of one's own."""

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
    current = [one for one in directory.opportunities.values() if one.expires >= directory.today]
    yield Page(
        kind=OPPORTUNITIES,
        address=OPPORTUNITIES.at(),
        title="Ways to take part",
        summary="Volunteering, paid roles, training, and money for a project of your own. All of it is a choice.",
        context={
            "kinds": [
                (kind, [_offer(one, site) for one in current if one.kind is kind])
                for kind in OpportunityKind
                if any(one.kind is kind for one in current)
            ]
        },
    )


def _offer(one: Opportunity, site: Site) -> OpportunityItem:
    return OpportunityItem(
        opportunity=one,
        organisation=site.directory.organisations.get(one.organisation),
        pay=pay_words(one),
        facts=fact_words(one),
        until=until_words(one),
        ways=ways_of(one.contact),
        checked=checked(one.verified.on, one.verified.by, one.verified.how) if one.verified else "",
    )


def pay_words(one: Opportunity) -> str:
    """Say what is paid; that nothing is paid is said as plainly."""
    if one.pay is None:
        return "Not paid." if one.kind is OpportunityKind.VOLUNTEERING else ""
    amount = f"£{one.pay.pounds:,.2f}".removesuffix(".00")
    per = f"Up to {amount}." if one.pay.per is PaidPer.UP_TO else f"{amount} {one.pay.per.label}."
    return f"{per} {sentence(one.pay.note or '')}".strip()


def fact_words(one: Opportunity) -> tuple[str, ...]:
    """Say what it asks for, and what it does not."""
    said = (
        sentence(one.hours or ""),
        yes_no(
            one.from_home, "You can do it from home.", "You can't do it from home.", "Part of it can be done from home."
        ),
        yes_no(one.good_days_only, "You can come on good days only.", "They count on you for every date."),
        yes_no(
            one.expenses_paid, "Fares and meals are paid back.", "Fares are not paid back.", "Some costs are paid back."
        ),
        yes_no(one.references_needed, "They ask for references.", "No references needed."),
        yes_no(one.record_check_needed, "They do a DBS check: criminal records are looked up.", "No DBS check."),
        yes_no(one.benefits_advice, "They help you see what it means for your benefits.", ""),
        yes_no(one.reported_to_jobcentre, "They tell the Jobcentre.", "The Jobcentre is not told."),
    )
    return tuple(words for words in said if words)


def _home(one: Opportunity) -> Answer:
    """Money for a project is asked for wherever one is: that needs no saying."""
    return Answer.UNKNOWN if one.kind is OpportunityKind.FUNDING else one.from_home


def until_words(one: Opportunity) -> tuple[str, ...]:
    """Say by when to ask, and for how long this stands."""
    by = f"Ask by {date_words(one.deadline)}." if one.deadline else "There is no last day to ask."
    return by, *([] if one.expires == one.deadline else [f"We show this until {date_words(one.expires)}."])
