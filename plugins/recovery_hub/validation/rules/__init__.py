"""What the records must keep to: one file a rule.

A rule is a module in this folder with a docstring (its documentation) and ``check(directory)``, which yields
problems. Its name is the file's name with hyphens. Its words stand in ``validation.messages.rules`` under that
name. A new rule is a file here, its words there, and ``tests/broken/<rule>.yaml``; nothing has to be registered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem

Check = Callable[[Directory], Iterator[Problem]]


@cache
def all_rules() -> dict[str, Check]:
    """Find every rule in this folder: name with hyphens -> its check."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return {name.replace("_", "-"): import_module(f"{__name__}.{name}").check for name in names}


def validate(directory: Directory) -> Iterator[Problem]:
    """Yield the problems that all rules find."""
    for check in all_rules().values():
        yield from check(directory)
