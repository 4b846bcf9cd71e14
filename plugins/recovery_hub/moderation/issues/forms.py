"""The forms on GitHub (``.github/ISSUE_TEMPLATE/``), made from the questions, so that no menu goes out of date.

Source: GitHub documentation, "Syntax for issue forms".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from recovery_hub.moderation.issues.questions import InputKind, IssueField, Sort, questions_of

FOLDER = ".github/ISSUE_TEMPLATE"
FILES = {
    InputKind.ADD: "1-add.yml",
    InputKind.CORRECT: "2-correct.yml",
    InputKind.CLOSED: "3-closed-or-remove.yml",
    InputKind.FORM: "4-from-our-form.yml",
}
_HEAD = "# Made from the model by: python -m recovery_hub schema. Please don't edit it here.\n"
_PUBLIC = (
    "Everything you write here is public, and so is your name on GitHub. Write roles, never names of people. "
    "If a place must not be found, don't write here where it is."
)
_LATER = "Leave out what you don't know. A program tries your answers at once and says if something is missing."
_SAID = {
    InputKind.ADD: ("Add a service", "Something people can have is missing in the directory.", "New: "),
    InputKind.CORRECT: ("Correct an entry", "A number, a time or something else is wrong.", "Correction: "),
    InputKind.CLOSED: (
        "Closed, paused, or to be taken out",
        "Something no longer runs, or its people want it gone.",
        "Closed: ",
    ),
    InputKind.FORM: ("From the form on our site", "The form there opens this by itself.", ""),
}


def issue_forms(needs: Mapping[str, str]) -> dict[str, str]:
    """Write the forms.

    Args:
        needs: id of a need -> its name.

    Returns:
        File from the project's folder -> text.
    """
    forms = {f"{FOLDER}/{file}": _text(_form(kind, questions_of(kind, needs))) for kind, file in FILES.items()}
    return {**forms, f"{FOLDER}/config.yml": _text({"blank_issues_enabled": True})}


def _text(value: Mapping[str, Any]) -> str:
    return _HEAD + yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=110)


def _form(kind: InputKind, questions: tuple[IssueField, ...]) -> dict[str, Any]:
    name, description, title = _SAID[kind]
    about = _PUBLIC if kind is InputKind.FORM else f"{_PUBLIC}\n\n{_LATER}"
    return {
        "name": name,
        "description": description,
        **({"title": title} if title else {}),
        "labels": [kind.value],
        "body": [{"type": "markdown", "attributes": {"value": about}}, *map(_element, questions)],
    }


def _element(question: IssueField) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label}
    if question.hint:
        attributes["description"] = question.hint
    if question.example:
        attributes["placeholder"] = question.example
    words = list(question.options or ())
    if question.sort is Sort.DROPDOWN:
        attributes["options"] = words
    if question.sort is Sort.CHECKBOXES:
        attributes["options"] = [{"label": word} for word in words]
    element = {"type": question.sort.value, "id": question.id.replace(".", "-"), "attributes": attributes}
    return {**element, "validations": {"required": True}} if question.required else element
