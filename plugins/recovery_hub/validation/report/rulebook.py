"""The rules as a page for volunteers, made from the rules themselves so that it can't go out of date."""

from __future__ import annotations

import inspect
from importlib import import_module

from recovery_hub.validation.rules import all_rules

_HEAD = """\
# What the check looks at

Made from the rules in `plugins/recovery_hub/validation/rules/` by `make generated`.
Please don't edit it here.

Before these rules, every file is read: it must be text, with fields and words that we know.
Then each rule below looks at the whole directory.
An error stops the build, and the old site stays as it is. A warning is worth a look and stops nothing.
"""


def as_markdown() -> str:
    """Write every rule with its explanation, by name, as one Markdown page."""
    parts = [_HEAD]
    for name in sorted(all_rules()):
        module = import_module(f"recovery_hub.validation.rules.{name.replace('-', '_')}")
        first, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
        parts.append(f"## {name}\n\n**{' '.join(first.split())}**\n\n{rest}".rstrip() + "\n")
    return "\n".join(parts)
