"""What the program itself has written down: receipts, locks, results that are kept, answers, translations."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, suppress
from functools import cache
from importlib.metadata import Distribution
from random import Random
from typing import cast

import numpy as np

from recovery_hub.editing.new_city.pinning import pin
from recovery_hub.imports.kept_answers import KeptAnswers
from recovery_hub.language.catalogue import read_tongues
from recovery_hub.language.unreadable import UnreadableCatalogueError
from recovery_hub.site.folder.receipt import RECEIPT, receipt_for
from recovery_hub.site.folder.trouble import OutputFolderError
from recovery_hub.site.writer import writing
from recovery_hub.travel.cache import kept
from tests.fuzz.mutating import other_bytes, spoiled
from tests.fuzz.room import LostError, Room, files_in
from tests.fuzz.target import Target
from tests.shared import ROOT

_SITE = {"index.html": b"<p>old</p>", "services/a/index.html": b"<p>a</p>", "theme.css": b"p{}"}
_OWN = {"notes.txt": b"somebody's own"}


def _folder(room: Room, chance: Random) -> str:
    """Publish over a folder whose receipt or room is spoiled: somebody's own files stay, or nothing is written."""
    room.put_right()
    out = room.beside / "out"
    receipt = spoiled(receipt_for(_SITE), "", chance) if chance.random() < 0.7 else receipt_for(_SITE)
    for name, raw in {**_SITE, RECEIPT: receipt}.items():
        room.lay(f"out/{name}", raw)
    if chance.random() < 0.4:
        room.lay(
            f".out{RECEIPT}/{chance.choice(('homes', 'lock', 'new', 'log'))}", other_bytes(b"out.1\n../out\n", chance)
        )
    before = files_in(out)
    new = {"index.html": b"<p>new</p>", "b.html": b"b"}
    try:
        with writing(out, lambda _: None, "", (room.folder,)) as work:
            work.lay(new)
            work.place()
    except OutputFolderError as error:
        if not str(error).strip():
            raise LostError("the folder was refused without a word") from error
        if files_in(out) != before:
            raise LostError("the folder was refused, and is not as it was") from error
        return "refused"
    now = files_in(out)
    if any(now.get(name) != raw for name, raw in new.items()):
        raise LostError("the new site is not whole")
    return "taken"


@cache
def _arrays() -> bytes:
    held = io.BytesIO()
    np.savez(held, allow_pickle=False, found=np.arange(40.0), ways=np.arange(6))
    return held.getvalue()


def _kept(room: Room, chance: Random) -> str:
    """Take a spoiled result out of the cache: it is worked out again, or it is the right one."""
    room.put_right()
    path = room.lay("key.npz", other_bytes(_arrays(), chance))
    if chance.random() < 0.3:
        path.write_bytes(spoiled(_arrays(), "", chance))
    right = {"found": np.arange(40.0), "ways": np.arange(6)}
    found = kept(path.parent, "key", lambda: right)
    if not np.array_equal(found["found"], right["found"]):
        raise LostError("a damaged result was taken for a good one")
    return "taken"


ANSWERS = {
    "https://geo.example 3 Hill Road": [{"latitude": 53.8, "longitude": -4.6, "name": "3 Hill Road", "rank": 30}]
}
PIP_SAYS = {"url": "https://a.example/x.whl", "archive_info": {"hashes": {"sha256": "0" * 64}}, "vcs_info": {}}


class _Installed:
    """What pip wrote down."""

    def __init__(self, text: str) -> None:
        self._text = text

    def read_text(self, _: str) -> str:
        """Give what stands in direct_url.json."""
        return self._text


def _located(room: Room, chance: Random) -> str:
    """Read spoiled answers of earlier times, and a spoiled note of pip's: as good as none."""
    room.put_right()
    path = room.lay("locate.json", spoiled(json.dumps(ANSWERS).encode(), ".json", chance))
    answers = KeptAnswers(path)
    for words in (*ANSWERS, "elsewhere"):
        for place in answers.of(words) or ():
            if not -90 <= place.latitude <= 90:
                raise LostError("a damaged answer was taken for a good one")
    answers.keep("elsewhere", [])
    text = spoiled(json.dumps(PIP_SAYS).encode(), ".json", chance).decode("utf-8", "replace")
    pin(cast("Distribution", _Installed(text)), "")
    return "taken"


@cache
def _translation() -> tuple[str, bytes]:
    path = next(iter(sorted((ROOT / "translations").glob("*/LC_MESSAGES/hub.po"))))
    lines = path.read_text("utf-8").splitlines(keepends=True)
    return path.parts[-3], "".join(lines[:120]).encode()


def _translated(room: Room, chance: Random) -> str:
    """Read a spoiled translation: what it says is said, and the rest is English, or its file and line are named."""
    room.put_right()
    language, raw = _translation()
    if chance.random() < 0.1:
        language = chance.choice(("xx", "english", "pl_PL", "..", "a b", "é"))
    path = room.lay(f"{language}/LC_MESSAGES/hub.po", spoiled(raw, ".po", chance, (raw.decode(),)))
    with redirect_stderr(io.StringIO()):
        try:
            tongues = read_tongues(room.beside)
        except UnreadableCatalogueError as error:
            if path.name not in str(error):
                raise LostError("the translation was refused, and not named") from error
            return "refused"
        for tongue in tongues.values():
            tongue.plain("Help now")
            with suppress(KeyError):
                assert tongue.name
    return "taken"


TARGETS = (
    Target("output folder", dict, _folder, 8),
    Target("kept results", dict, _kept, 10),
    Target("answers kept", dict, _located, 10),
    Target("translations", dict, _translated, 12),
)
