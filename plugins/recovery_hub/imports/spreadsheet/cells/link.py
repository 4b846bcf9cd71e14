"""Web addresses and shared mailboxes."""

from __future__ import annotations

import re

from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned

_WEB = re.compile(
    r"^(?P<scheme>https?://)?(?P<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?P<rest>[/?#][^\s<>\"'`\\{}|^]*)?$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"^[a-z0-9][a-z0-9.+_-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", re.IGNORECASE
)
_ONE_PERSON = re.compile(r"^[a-z]+[._][a-z]+$|^[a-z][._]?[a-z]{3,}\d{2,}$", re.IGNORECASE)
_ROLE = re.compile(
    r"info|hello|finance|referral|booking|manager|volunteer|events?|news|community|enquir|contact|office|admin|reception|team|mail|help|support|service|group|centre|project|care|clinic|surgery|practice",
    re.IGNORECASE,
)
LONGEST = 500


def clean_web(cell: str) -> Cleaned:
    """Take a web address; ``www.example.org`` becomes ``https://www.example.org``."""
    text = cell.strip()
    found = _WEB.match(text) if len(text) <= LONGEST else None
    if found is None:
        return Cleaned("", "It is not a web address we can read.")
    scheme = (found["scheme"] or "").lower()
    address = "https://" + found["host"].lower() + (found["rest"] or "")
    if scheme == "https://":
        return Cleaned(address)
    added = "It began with http://, which is not private." if scheme else "It had no https:// in front."
    return Cleaned(address, f"{added} We wrote {address}. Please check that it opens.")


def clean_mail(cell: str, service: str = "") -> Cleaned:
    """Take a shared mailbox. One that looks like a single person's is kept out.

    Args:
        cell: the address.
        service: the name of the service: a mailbox that carries it ("bolton.citadel") is nobody's own.
    """
    text = cell.strip()
    if not _MAIL.match(text) or len(text) > LONGEST:
        return Cleaned("", "It is not an e-mail address we can read.")
    name = text.partition("@")[0]
    if _ONE_PERSON.match(name) and not _ROLE.search(name) and not _is_named_after(name, service):
        return Cleaned("", "It looks like the mailbox of one person. We publish shared mailboxes only.")
    return Cleaned(text.lower())


def _is_named_after(mailbox: str, service: str) -> bool:
    """Whether each word of a mailbox is in the name of its service, or made of the first letters of its words."""
    words = re.findall(r"[a-z0-9]+", service.casefold().replace("'", "").replace("’", ""))
    whole, initials = "".join(words), "".join(word[0] for word in words)
    parts = [part for part in re.split(r"[._\d]+", mailbox.casefold()) if part]
    return bool(words) and all(part in whole or (len(part) > 1 and part in initials) for part in parts)
