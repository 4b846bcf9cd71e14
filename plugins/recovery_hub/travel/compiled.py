"""The one place that knows numba: functions written for it are compiled the first time they run, and kept.

They are kept beside Python's own files, in ``travel/__pycache__``: there is nothing to set up, git leaves
it alone, and a changed file is compiled again by itself. Numba sees a change only in the file in which a function
stands, so compiled functions that call each other stand in one file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from numba import njit

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


def compiled(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Compile a function; while it runs, other threads can run too."""
    return cast("Callable[_Given, _Made]", njit(cache=True, nogil=True)(function))


def part(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Compile a function that only compiled functions call: without a Python wrapper, which halves compile time."""
    inner = njit(nogil=True, no_cpython_wrapper=True, no_cfunc_wrapper=True)(function)  # type: ignore[call-overload]
    return cast("Callable[_Given, _Made]", inner)
