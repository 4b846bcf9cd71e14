"""A new service out of the answers of a form, with its place and its organisation where those are new too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.records import FileForm, Organisation, Place, Service
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.editing.form import entry_yaml
from recovery_hub.editing.naming import Wanted, give_ids, slug
from recovery_hub.editing.said_times import with_said_times
from recovery_hub.moderation.issues.finding import named
from recovery_hub.moderation.issues.proposal import Proposal, appended
from recovery_hub.moderation.issues.reading import Answers, UnclearIssueError, one, times
from recovery_hub.validation.reading.text import bytes_of

LIKE = 0.8
GOING = ("in_person", "walk_and_talk", "outreach")
"""Forms that need travel, the likeliest first."""


class Adding:
    """Puts the files together."""

    def __init__(self, answers: Answers, directory: Directory, folder: Path, number: int) -> None:
        """Keep what is needed.

        Args:
            answers: those of the form.
            directory: the city as it is.
            folder: the city's folder.
            number: that of the issue.
        """
        self._answers = answers
        self._directory = directory
        self._folder = folder
        self._number = number
        self._files: dict[str, str | None] = {}
        self._notes: list[str] = []
        self._missing: list[str] = []
        self._taken = {id_ for _, id_ in directory.origins} | {old for each in directory.records() for old in each.was}

    def proposal(self) -> Proposal:
        """Make the files.

        Raises:
            Unclear: if something is missing that only the one who wrote it can know.
        """
        name = self._said("name")
        organisation = self._organisation()
        place = self._place()
        id_ = self._id(name, organisation)
        values: dict[str, Any] = {
            "id": id_,
            "name": name,
            "summary": self._said("summary"),
            "description": self._said("description"),
            "status": "active",
            "organisation": organisation,
            "needs": self._all("needs", "What does it help with?"),
            "who": {"ages": {"from": self._said("who.ages.from"), "to": self._said("who.ages.to")}},
            "formats": self._all("formats", "In what form can one have it?"),
            "group": {"size": self._said("group.size")},
            "start": {"how": self._all("start.how", "How does one start?")},
            "cost": {name: self._said(f"cost.{name}") for name in ("kind", "pounds", "note")},
            "sessions": self._sessions(place),
            "contact": self._contact(),
            "sources": [self._source()],
            "added": self._directory.today.isoformat(),
        }
        if self._missing:
            raise UnclearIssueError(*self._missing)
        self._files[f"data/services/{id_}.yaml"] = entry_yaml(values, Service)
        return Proposal(f"Add: {name}", self._files, tuple(self._notes))

    def _said(self, id_: str) -> str:
        return one(self._answers, id_)

    def _all(self, id_: str, question: str) -> list[str]:
        found = list(self._answers.get(id_, ()))
        if not found:
            self._missing.append(f"“{question}” has no tick yet. Tick at least one box.")
        return found

    def _id(self, name: str, *more: str) -> str:
        """Make an id. A name without letters from a to z has the number of the issue instead."""
        first = slug(name) or f"entry-{self._number}"
        id_ = give_ids([Wanted("it", "", (first, slug(first, *more)))], self._taken)["it"]
        self._taken.add(id_)
        return id_

    def _source(self) -> Mapping[str, str]:
        today: date = self._directory.today
        return {"kind": self._said("sources.kind"), "url": self._said("sources.url"), "on": today.isoformat()}

    def _sessions(self, place: str) -> list[dict[str, Any]]:
        hours, formats = self._hours(), self._answers.get("formats", ())
        going = next((form for form in GOING if form in formats), "")
        if place and not going:
            self._notes.append("Nobody goes anywhere for it, so the place was left out.")
            place = ""
        if not hours and not place:
            return []
        return [with_said_times({"format": going or next(iter(formats), ""), "place": place, "hours": hours})]

    def _contact(self) -> dict[str, Any]:
        """The ways to get in touch; of a second number, what the answer says of it goes along."""
        given: dict[str, Any] = {name: self._said(f"contact.{name}") for name in ("phone", "text", "email", "web")}
        another = self._said("contact.phones")
        if not another:
            return given
        if not given["phone"]:
            return {**given, "phone": another}
        found = with_number_out_of_note({"phone": given["phone"], "phone_note": another})
        return {**given, **found} if "phones" in found else {**given, "phones": [{"number": another}]}

    def _hours(self) -> str:
        said = self._said("sessions.hours")
        return times(said, self._notes) if said else ""

    def _organisation(self) -> str:
        name = self._said("organisation.name")
        known = self._directory.organisations
        if found := named(name, known.values()):
            return found[0].id
        kind, summary = self._said("organisation.kind"), self._said("organisation.summary")
        if not kind or not summary:
            near = nearest(name[:80], tuple(each.name for each in known.values()), least=LIKE)
            guess = f"Did you mean “{near}”? If not, say" if near else "Please say"
            self._missing.append(
                f"We don't have this organisation yet. {guess} what sort of organisation it is, "
                "and what it does in one sentence."
            )
            return ""
        id_ = self._id(name)
        values = {"id": id_, "name": name, "kind": kind, "summary": summary, "sources": [self._source()],
                  "added": self._directory.today.isoformat()}  # fmt: skip
        self._append(Organisation.path_as(FileForm.LIST), entry_yaml(values, Organisation, in_list=True))
        self._notes.append("The organisation is new.")
        return id_

    def _place(self) -> str:
        name = self._said("place.name")
        if not name:
            return ""
        known = [place for place in self._directory.places.values() if not place.is_hidden]
        if found := named(name, known):
            return found[0].id
        street, kind = self._said("place.address.street"), self._said("place.kind")
        if not street or not kind:
            near = nearest(name[:80], tuple(each.name for each in known), least=LIKE)
            guess = f"Did you mean “{near}”? If not, say" if near else "Please say"
            self._missing.append(
                f"We don't have this place yet. {guess} its house and street, and what sort of place it is."
            )
            return ""
        id_ = self._id(name)
        values = {
            "id": id_,
            "name": name,
            "kind": kind,
            "location_public": "yes",
            "address": {"street": street, "postcode": self._said("place.address.postcode")},
            "sources": [self._source()],
            "added": self._directory.today.isoformat(),
        }
        self._append(Place.path_as(FileForm.LIST), entry_yaml(values, Place, in_list=True))
        self._notes.append("The place is new.")
        return id_

    def _append(self, path: str, entry: str) -> None:
        self._files[path] = appended(bytes_of(self._folder, path).decode(), entry)
