"""What went wrong in a YAML text, in the words of somebody who never heard of YAML.

The parser knows where it gave up; why, it says in its own terms. Here the lines around that place are looked at again
for the mistakes that people make.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from recovery_hub.directory.fields import every_field
from recovery_hub.validation.reading.tree import UnreadableYamlError

_MERGE = re.compile(r"^\s*(?:<{7}|>{7}|\|{7}|={7})(?: |$)")
_FIELD = re.compile(r"^(?P<start>\s*(?:- )?[\w-]+:\s+)(?P<words>[^\"'\[{|>#].*)$")
_SPECIAL_START = re.compile(r"^(?P<start>\s*(?:- )?(?:[\w-]+:\s+)?(?:- )?)(?P<words>(?P<mark>[@`%*&!]).*)$")
_AFTER_QUOTE = re.compile(r"^\s*(?:- )?[\w-]+:\s*(['\"]).*\1\s*[^\s#,\]}].*$")
_STARTS_LIKE_CODE = re.compile(
    r"^(?P<start>\s*(?:- )?[\w-]+:\s+)"
    r"(?P<words>(?P<mark>[>|](?=\s*\w)|[-?](?=\s)|\[(?=[^\]]*\]\s+\w)|\{(?=[^}]*\}\s+\w)).*)$"
)
_ODD_SPACE = re.compile("^\\s*[\u00a0\u2000-\u200b\u202f\u3000]|:[\u00a0\u2000-\u200b\u202f\u3000]")
_NO_HYPHEN = re.compile(r"^(?:[-*•·–—]+|- ?[•·–—])\s*(?P<words>\w+:\s.*)$")
_ENTRY = re.compile(r"^(?P<start>\s*)(?P<hyphen>- )?id:(?:\s|$)")
_ITEM = re.compile(r"^\s*(?:[-–—•·*]|\d+[.)])\s*(?P<words>\S.*)$")
_BULLET = re.compile(r"^\s*(?:[*•·–—]|--+)(?=\s)\s*(?P<words>\S.*)$")
_GLUED_HYPHEN = re.compile(r"^\s+-(?P<words>[a-z_]+:(?:\s.*)?)$")
_NO_ENTRY = re.compile(r"^- (?!\s*\w+:(?:\s|$))")
_OPENS = re.compile(r"^\s*(?:- )?\w+:(?:\s|$)")
_IN_LIST = re.compile(r"^\s+- ")
_OTHER_SIGN = re.compile(r"^\s*(?:- )?(?P<name>\w+)\s*[,;=]\s*(?P<words>\S.*)$")
_COPIED = re.compile(r"^\s*(?:>|```|\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s)")
_GLUED = re.compile(r"^(?P<name>(?:- )?[A-Za-z_]+):(?P<words>\S.*)$")


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where the parser gave up, and what it said.

    Attributes:
        said: its complaint.
        lines: the whole text.
        at: the line on which it gave up, from 0.
        column: from 1.
        begun: the line on which the thing began that it could not end, from 0.
    """

    said: str
    lines: list[str]
    at: int
    column: int
    begun: int

    def refuse(
        self, reason: str, line: int | None = None, column: int | None = None, **values: object
    ) -> UnreadableYamlError:
        """Name the reason and a line, quoted; the line on which the parser gave up if none is given."""
        line = self.at if line is None else line
        column = column or (self.column if line == self.at else 1)
        return UnreadableYamlError(reason, line + 1, column, **{"value": self.lines[line].strip(), **values})


def find_merge_marks(text: str) -> UnreadableYamlError | None:
    """Find what is left of two changes that were joined. Looked for first: what stands around it is meaningless."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MERGE.match(line):
            return UnreadableYamlError("merge", number, 1, value=line)
    return None


def explain(error: yaml.YAMLError, text: str) -> UnreadableYamlError:
    """Turn the parser's complaint into a reason and the line a person should look at.

    Args:
        error: from ``tree.read_tree``.
        text: the same text.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    at = _with_words(lines, mark.line if mark else 0)
    column = mark.column + 1 if mark and mark.line == at else 1
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    context = getattr(error, "context_mark", None)
    begun = _with_words(lines, context.line) if context else at
    scene = _Scene(said, lines, at, column, begun)
    found = (look(scene) for look in _LOOKS)
    return next((refusal for refusal in found if refusal is not None), scene.refuse("other"))


def _copied(scene: _Scene) -> UnreadableYamlError | None:
    """Find what a chat, an e-mail or a web page puts before or around words."""
    found = (number for number in (scene.at, scene.begun) if _COPIED.match(scene.lines[number]))
    line = next(found, None)
    return scene.refuse("copied", line, 1) if line is not None else None


def _web_page(scene: _Scene) -> UnreadableYamlError | None:
    first = next((number for number, line in enumerate(scene.lines) if line.strip()), 0)
    return scene.refuse("web-page", first, 1) if is_web_page(scene.lines[first]) else None


def is_web_page(text: str) -> bool:
    """Whether a text begins like a web page, which you get by saving the wrong link."""
    return re.match(r"\s*<(?:!doctype|html|\?xml)", text, re.IGNORECASE) is not None


def _second_document(scene: _Scene) -> UnreadableYamlError | None:
    if "document start" not in scene.said:
        return None
    ends = (number for number in range(scene.at, -1, -1) if scene.lines[number].rstrip() in {"---", "..."})
    return scene.refuse("documents", next(ends, scene.at), 1)


def _hash(scene: _Scene) -> UnreadableYamlError | None:
    """Find a bracket that can't be closed because the rest of its line is a comment."""
    if "flow" not in scene.said:
        return None
    for number in range(scene.begun, scene.at + 1):
        plain = re.sub(r"\"[^\"]*\"|'[^']*'", lambda quoted: "·" * len(quoted.group()), scene.lines[number])
        found = re.search(r"(?<=\s)#.*$", plain)
        if found is not None and plain.strip()[0] != "#":
            return scene.refuse("hash", number, found.start() + 1, rest=scene.lines[number][found.start() :])
    return None


def _with_words(lines: list[str], at: int) -> int:
    """Go back to a line with words: the parser often notices only later, and a blank line is never the culprit."""
    at = min(at, len(lines) - 1)
    while at > 0 and not lines[at].strip():
        at -= 1
    return at


def _tab(scene: _Scene) -> UnreadableYamlError | None:
    for number in (scene.at, scene.at - 1, scene.at + 1):
        line = scene.lines[number] if 0 <= number < len(scene.lines) else ""
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return scene.refuse("tab", number, 1)
    return None


def _odd_space(scene: _Scene) -> UnreadableYamlError | None:
    """Find a non-standard space, copied from a web page or a letter."""
    found = (number for number in (scene.begun, scene.at) if _ODD_SPACE.search(scene.lines[number]))
    line = next(found, None)
    return scene.refuse("odd-space", line, 1) if line is not None else None


def _escape(scene: _Scene) -> UnreadableYamlError | None:
    return scene.refuse("escape") if "escape" in scene.said else None


def _quote(scene: _Scene) -> UnreadableYamlError | None:
    if "quoted scalar" not in scene.said:
        return None
    curly = re.match(r"^\s*(?P<start>(?:- )?[\w-]+:)\s+\"(?P<words>[^\"“”]+)[“”]\s*$", scene.lines[scene.begun])
    if curly is not None:
        return scene.refuse("quote.curly", scene.begun, 1, example=f'{curly["start"]} "{curly["words"]}"')
    opens = re.search(r"['\"]", scene.lines[scene.begun])
    return scene.refuse("quote", scene.begun, opens.start() + 1 if opens else 1)


def _bullet(scene: _Scene) -> UnreadableYamlError | None:
    """Find an item that begins with a bullet, as in a letter, or with a hyphen that lacks its space."""
    above = _with_words(scene.lines, scene.at - 1) if scene.at else 0
    for number in dict.fromkeys((scene.at, above, scene.begun)):
        found = _GLUED_HYPHEN.match(scene.lines[number]) or _BULLET.match(scene.lines[number])
        if found is not None:
            is_inside = scene.lines[number][:1].isspace()
            return scene.refuse("item" if is_inside else "hyphen", number, 1, example=f"- {found['words']}")
    return None


def _special(scene: _Scene) -> UnreadableYamlError | None:
    line = scene.lines[scene.at]
    begins = _SPECIAL_START.match(line) or _STARTS_LIKE_CODE.match(line)
    if begins is None:
        return None
    start, words = begins["start"].strip(), begins["words"].strip()
    if start.endswith(":") and words.startswith("- "):
        things = [thing.strip() for thing in re.split(r"(?:^|\s)-\s", words) if thing.strip()]
        if len(things) > 1:
            example = f"{start} [{', '.join(things)}]"
            return scene.refuse("special.list", column=begins.start("mark") + 1, example=example)
    example = f'{start} "{words}"'.strip()
    return scene.refuse("special", column=begins.start("mark") + 1, mark=begins["mark"], example=example)


def _bracket(scene: _Scene) -> UnreadableYamlError | None:
    if "flow" not in scene.said:
        return None
    opens, closes = (_count(scene.lines[scene.begun], brackets) for brackets in ("[{", "]}"))
    if opens == closes:
        return scene.refuse("comma", scene.begun, 1)
    return scene.refuse("bracket" if opens > closes else "extra-bracket", scene.begun, 1)


def _count(line: str, brackets: str) -> int:
    """Count brackets outside quotation marks."""
    plain = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
    return sum(plain.count(bracket) for bracket in brackets)


def _second_colon(scene: _Scene) -> UnreadableYamlError | None:
    if "mapping values are not allowed" not in scene.said:
        return None
    parts = _FIELD.match(scene.lines[scene.at])
    if parts is None or ":" not in parts["words"]:
        return _entry_without_hyphen(scene) or _crooked(scene)
    words = re.sub(r"(https?:)\s+//", r"\1//", parts["words"]).strip().replace('"', "'")
    if words.startswith("http") and words != parts["words"].strip() and " " not in words:
        return scene.refuse("gap-in-address", example=f"{parts['start'].strip()} {words}")
    return scene.refuse("second-colon", example=f'{parts["start"].strip()} "{words}"')


def _colon(scene: _Scene) -> UnreadableYamlError | None:
    """Tell a colon that lacks its space from one that is missing."""
    if "could not find expected ':'" not in scene.said:
        return None
    line = scene.begun
    glued = _GLUED.match(scene.lines[line].strip())
    if glued is not None:
        return scene.refuse("no-space", line, 1, example=f"{glued['name']}: {glued['words']}")
    other = _OTHER_SIGN.match(scene.lines[line])
    if other is not None and other["name"] in every_field():
        return scene.refuse("no-colon.sign", line, 1, example=f"{other['name']}: {other['words']}")
    return _item(scene, line) or scene.refuse("no-colon", line, 1)


def _item(scene: _Scene, line: int) -> UnreadableYamlError | None:
    """Find one thing of a list whose hyphen lacks its space, or is no hyphen."""
    found = _ITEM.match(scene.lines[line])
    above = scene.lines[_with_words(scene.lines, line - 1)] if line else ""
    if found is None or not _ITEM.match(above):
        return None
    return scene.refuse("item", line, 1, example=f"- {found['words']}")


def _after_quote(scene: _Scene) -> UnreadableYamlError | None:
    line = scene.begun if '"' in scene.lines[scene.begun] else scene.at
    if _AFTER_QUOTE.search(scene.lines[line]) is None:
        return None
    apostrophe = re.match(r"^\s*(?P<start>(?:- )?[\w-]+:)\s+'(?P<words>[^\"]*\w'\w[^\"]*)'\s*$", scene.lines[line])
    if apostrophe is not None:
        example = f'{apostrophe["start"]} "{apostrophe["words"]}"'
        return scene.refuse("after-quote.apostrophe", line, 1, example=example)
    return scene.refuse("after-quote", line, 1)


def _extra_bracket(scene: _Scene) -> UnreadableYamlError | None:
    line = scene.lines[scene.at]
    closes_too_often = any(_count(line, closes) > _count(line, opens) for opens, closes in ("[]", "{}"))
    return scene.refuse("extra-bracket") if closes_too_often else None


def _entry_without_hyphen(scene: _Scene) -> UnreadableYamlError | None:
    """Find an entry that begins with a bullet, a dash, or a hyphen without its space."""
    for number in range(scene.at, max(scene.at - 2, -1), -1):
        found = _NO_HYPHEN.match(scene.lines[number])
        if found is not None and not scene.lines[number].startswith("- "):
            return scene.refuse("hyphen", number, 1, example=f"- {found['words']}")
    return None


def _indent(scene: _Scene) -> UnreadableYamlError | None:
    if "did not find expected key" not in scene.said and "'-'" not in scene.said:
        return None
    return _entry_without_hyphen(scene) or _crooked(scene)


def _crooked(scene: _Scene) -> UnreadableYamlError:
    """Say how far the line is moved in, and how far it should be."""
    above = _with_words(scene.lines, scene.at - 1) if scene.at else 0
    line, before = scene.lines[scene.at], scene.lines[above]
    entry = _ENTRY.match(line)
    if entry is not None and entry["hyphen"] and entry["start"]:
        return scene.refuse("entry-moved", column=1, spaces=len(entry["start"]))
    if entry is not None and not entry["start"] and scene.at:
        return scene.refuse("hyphen", column=1, example=f"- {line.strip()}")
    glued = _GLUED.match(before.strip())
    if glued is not None and "//" not in before and _inset(before) == _inset(line):
        return scene.refuse("no-space", above, 1, example=f"{glued['name']}: {glued['words']}")
    if _NO_ENTRY.match(before) and _inset(before) == _inset(line):
        return scene.refuse("item-left", above, 1)
    return (
        _odd_above(scene, above)
        or _odd_hyphen(scene)
        or scene.refuse("indent", spaces=_inset(line), before=_expected(scene, line, before))
    )


def _odd_above(scene: _Scene, above: int) -> UnreadableYamlError | None:
    """Find a line that is moved out although its neighbours above and below stand straight."""
    line, before = scene.lines[scene.at], scene.lines[above]
    two_above = scene.lines[_with_words(scene.lines, above - 1)] if above else ""
    if _inset(before) < _inset(line) == _inset(two_above) and _OPENS.match(before) and not before.startswith("- "):
        return scene.refuse("indent", above, 1, spaces=_inset(before), before=_inset(line))
    if _NO_ENTRY.match(before) and _inset(before) == _inset(line):
        return scene.refuse("item-left", above, 1)
    return None


def _odd_hyphen(scene: _Scene) -> UnreadableYamlError | None:
    """Find an item whose hyphen does not stand under those of its list."""
    line = scene.lines[scene.at]
    if not _IN_LIST.match(line) or (hyphens := _hyphens_above(scene, line)) is None:
        return None
    return scene.refuse("item-crooked", spaces=len(line) - len(line.lstrip()), before=hyphens)


def _hyphens_above(scene: _Scene, line: str) -> int | None:
    """After how many spaces the hyphens of the list stand in which a line should be; None if it may be in none."""
    own = len(line) - len(line.lstrip())
    for above in filter(str.strip, reversed(scene.lines[: scene.at])):
        spaces = len(above) - len(above.lstrip())
        if _IN_LIST.match(above):
            return spaces if spaces != own else None
        if spaces <= own:
            return None
    return None


def _inset(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _expected(scene: _Scene, line: str, before: str) -> int:
    """Tell where the line should begin: under the fields of the group that can't go on, or under the line above."""
    opened = _inset(scene.lines[scene.begun])
    if scene.begun != scene.at and opened != _inset(line):
        return opened
    if _inset(before) != _inset(line):
        return _inset(before)
    # It stands under the words of an item, so it belongs under the field that the list is in.
    around = (_inset(given) for given in reversed(scene.lines[: scene.at]) if _OPENS.match(given))
    return next((spaces for spaces in around if spaces < _inset(line)), 0)


_LOOKS: tuple[Callable[[_Scene], UnreadableYamlError | None], ...] = (
    _web_page,
    _tab,
    _odd_space,
    _second_document,
    _copied,
    _hash,
    _escape,
    _quote,
    _bullet,
    _special,
    _bracket,
    _second_colon,
    _colon,
    _after_quote,
    _extra_bracket,
    _indent,
)
"""What is looked for, the surest signs first."""
