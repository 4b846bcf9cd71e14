"""Ways to get in touch: what is shown, and where the link goes. The digits of both are always the same."""

from __future__ import annotations

from dataclasses import dataclass

from recovery_hub.directory.choices import CallCost, Channel, Status
from recovery_hub.directory.records import Contact, ContactNumber, Helpline, Service
from recovery_hub.language.phone import PhoneNumber
from recovery_hub.site.words.plain import sentence


@dataclass(frozen=True, slots=True)
class ContactMethod:
    """One way to get in touch.

    Attributes:
        icon: the name of a small drawing.
        verb: what to do ("Ring").
        shown: the number or address, as a person reads it.
        href: where the link goes; "" for a postal address.
        about: what one should know of it, in sentences; "" where nobody has told us.
        is_spoken: whether a voice answers, so that Relay UK is of use.
    """

    icon: str
    verb: str
    shown: str
    href: str = ""
    about: str = ""
    is_spoken: bool = False


def ways_of(contact: Contact) -> tuple[ContactMethod, ...]:
    """The ways of a contact, in the order in which they are shown."""
    ways = (
        *map(_number, contact.numbers),
        ContactMethod("text", "Text", str(contact.text), contact.text.sms()) if contact.text else None,
        ContactMethod("text", "WhatsApp", str(contact.whatsapp), contact.whatsapp.tel) if contact.whatsapp else None,
        ContactMethod("mail", "E-mail", contact.email, f"mailto:{contact.email}") if contact.email else None,
        ContactMethod("screen", "Type on their website", _site(contact.webchat), contact.webchat)
        if contact.webchat
        else None,
        ContactMethod("screen", "Website", _site(contact.web), contact.web) if contact.web else None,
        ContactMethod("mail", "Write to", contact.post) if contact.post else None,
    )
    return tuple(way for way in ways if way is not None)


def _number(number: ContactNumber) -> ContactMethod:
    """A number with what it is for: "Bookings: ring 01632 960 143, extension 23"."""
    label = ", ".join(filter(None, (number.for_, "by textphone" if number.is_textphone else "")))
    verb = f"{label[0].upper()}{label[1:]}: ring" if label else "Ring"
    about = (
        *number.schedule.words(),
        sentence(number.cost.label) if number.cost is not CallCost.UNKNOWN else "",
        sentence(number.note or ""),
    )
    said = " ".join(filter(None, about))
    return ContactMethod("phone", verb, str(number.phone), number.phone.tel, said, is_spoken=not number.is_textphone)


def note_alone(contact: Contact) -> str:
    """The words about ringing where there is no first number to say them of."""
    return sentence(contact.phone_note or "") if contact.phone is None else ""


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
    ways = ((contact.ring, "Ring"), (contact.text, "Text"), (contact.email, "E-mail"))
    return next((f"{verb} before you go." for given, verb in ways if given), "Ask first.")


def _site(url: str) -> str:
    """An address as people say it: without https:// and a last slash."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")


def helpline_way(line: Helpline) -> ContactMethod:
    """The way to reach a helpline."""
    if line.number and line.channel is Channel.TEXT:
        word = line.text_word or ""
        return ContactMethod(
            "text", f"Text {word} to" if word else "Text", line.number, PhoneNumber(line.number).sms(word)
        )
    if line.number:
        return ContactMethod("phone", "Ring", line.number, PhoneNumber(line.number).tel)
    if line.channel is Channel.WRITE and line.post:
        return ContactMethod("mail", "Write to", line.post)
    if line.email:
        return ContactMethod("mail", "E-mail", line.email, f"mailto:{line.email}")
    if line.url:
        return ContactMethod("screen", "Website", _site(line.url), line.url)
    return ContactMethod("mail", "Write to", line.post or "")
