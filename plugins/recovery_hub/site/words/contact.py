"""Ways to get in touch: what is shown, and where the link goes. The digits of both are always the same."""

from __future__ import annotations

from dataclasses import dataclass

from recovery_hub.directory.choices import Channel, Status
from recovery_hub.directory.records import Contact, Helpline, Service
from recovery_hub.language.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Way:
    """One way to get in touch.

    Attributes:
        icon: the name of a small drawing.
        verb: what one does ("Ring").
        shown: the number or address, as a person reads it.
        href: where the link goes; "" for a postal address.
    """

    icon: str
    verb: str
    shown: str
    href: str = ""


def ways_of(contact: Contact) -> tuple[Way, ...]:
    """The ways of a contact, in the order in which they are shown."""
    ways = (
        Way("phone", "Ring", str(contact.phone), contact.phone.tel) if contact.phone else None,
        Way("text", "Text", str(contact.text), contact.text.sms()) if contact.text else None,
        Way("text", "WhatsApp", str(contact.whatsapp), contact.whatsapp.tel) if contact.whatsapp else None,
        Way("mail", "E-mail", contact.email, f"mailto:{contact.email}") if contact.email else None,
        Way("screen", "Type on their website", _site(contact.webchat), contact.webchat) if contact.webchat else None,
        Way("screen", "Website", _site(contact.web), contact.web) if contact.web else None,
        Way("mail", "Write to", contact.post) if contact.post else None,
    )
    return tuple(way for way in ways if way is not None)


def ask_first(service: Service) -> str:
    """Tell a reader to make sure before setting out, in a way that this service can be asked.

    Returns:
        One sentence; "" for what is closed, which nobody need ask.
    """
    if service.status is Status.CLOSED:
        return ""
    if all(form.needs_no_travel for form in service.formats):
        return "Ask first."
    contact = service.contact
    ways = ((contact.phone, "Ring"), (contact.text, "Text"), (contact.email, "E-mail"))
    return next((f"{verb} before you go." for given, verb in ways if given), "Ask first.")


def _site(url: str) -> str:
    """An address as people say it: without https:// and a last slash."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")


def helpline_way(line: Helpline) -> Way:
    """The way to reach a helpline."""
    if line.number and line.channel is Channel.TEXT:
        word = line.text_word or ""
        return Way("text", f"Text {word} to" if word else "Text", line.number, PhoneNumber(line.number).sms(word))
    if line.number:
        return Way("phone", "Ring", line.number, PhoneNumber(line.number).tel)
    if line.channel is Channel.WRITE and line.post:
        return Way("mail", "Write to", line.post)
    if line.email:
        return Way("mail", "E-mail", line.email, f"mailto:{line.email}")
    if line.url:
        return Way("screen", "Website", _site(line.url), line.url)
    return Way("mail", "Write to", line.post or "")
