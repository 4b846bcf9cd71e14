"""What the form on our own site wrote into an issue: a whole entry, for which only a place must be found."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.directory.directory import Directory
from plugins.directory.model import Service
from plugins.directory.reading.entries import parse
from plugins.directory.reading.files import LISTS
from plugins.directory.reading.text import bytes_of
from plugins.directory.reading.tree import Tree
from plugins.exchange.form import entry_yaml
from plugins.exchange.form.form_data import KINDS
from plugins.moderation.issues.proposal import Proposal, appended
from plugins.moderation.issues.reading import Unclear

_FENCED = re.compile(r"^```(?:yaml)?\n(.*?)^```", re.DOTALL | re.MULTILINE)
_NEW = re.compile(r"\AA new (\w+) for ")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def from_own_form(text: str, directory: Directory, folder: Path) -> Proposal:
    """Find a place for a new entry.

    Args:
        text: "A new service for Thornmouth.", an empty line, the entry as YAML; perhaps between lines of ```.
        directory: the city as it is.
        folder: the city's folder.

    Raises:
        Unclear: if it is not a new entry, or can't be read.
    """
    plain = re.sub(r"\A```\w*\n(.*)\n```\Z", r"\1", text.strip(), flags=re.DOTALL)
    about = _NEW.match(plain)
    record = KINDS.get(about[1]) if about is not None else None
    if record is None:
        raise Unclear("This is no new entry. A person will write the correction into the directory.")
    fenced = _FENCED.search(plain)
    tree = parse(fenced[1] if fenced is not None else plain.partition("\n")[2])
    value = tree.value if isinstance(tree, Tree) and not tree.repeats else None
    fields = value[0] if isinstance(value, list) and len(value) == 1 else value
    if not isinstance(fields, dict):
        raise Unclear("We can't read the entry. Please paste what the form wrote once more, as it is.")
    id_ = fields.get("id")
    if not isinstance(id_, str) or not _ID.fullmatch(id_):
        raise Unclear("The short name for the web address is small letters, digits and hyphens: tuesday-table.")
    if any(known == id_ for _, known in directory.origins):
        raise Unclear(
            f"There is an entry with the web address “{id_}” already. If yours is another, change its address."
        )
    try:
        in_list = record is not Service
        entry = entry_yaml(fields, record, in_list=in_list)
    except (KeyError, AttributeError, TypeError) as unknown:
        raise Unclear(
            "There is a field in it that we don't know. Please paste what the form wrote, as it is."
        ) from unknown
    name = fields.get("name")
    title = f"Add: {name if isinstance(name, str) else id_}"
    if not in_list:
        return Proposal(title, {f"data/services/{id_}.yaml": entry})
    path = next(path for path, kind in LISTS.items() if kind is record)
    return Proposal(title, {path: appended(bytes_of(folder, path).decode(), entry)})
