"""What is set for the interpreter and the process, and who can set it."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # typeshed has only its wrapper, `signal`
import _thread
import gc
import os
import sys
import types
from _locale import LC_ALL, setlocale
from abc import get_cache_token
from typing import Any

_SIGNALS = range(1, 32)
# Modules that hold no settings of the interpreter or the process, and what an environment is given.
_PURE = frozenset(
    {
        *("_bisect", "_collections", "_functools", "_heapq", "_json", "_operator", "_random"),
        *("_statistics", "bisect", "builtins", "cmath", "collections", "copy", "dataclasses"),
        *("decimal", "enum", "environment", "fractions", "functools", "heapq", "itertools", "json"),
        *("keyword", "math", "numbers", "operator", "random", "re", "resyn", "statistics"),
        *("string", "textwrap", "typing", "unicodedata", "__future__", "_struct", "struct"),
    }
)
# Built-ins that lead to modules by other ways than by name.
_DYNAMIC = frozenset(
    [
        "__import__",
        "breakpoint",
        "delattr",
        "eval",
        "exec",
        "getattr",
        "globals",
        "locals",
        "open",
        "setattr",
        "vars",
    ]
)
_SHOWN = frozenset({"__name__", "__init__", "__doc__", "__len__", "__eq__", "__hash__"})


def is_powerful(value: object) -> bool:
    """Say whether a global comes from a module that is not known to be pure."""
    if isinstance(value, types.ModuleType):
        name = value.__name__
    else:
        name = getattr(value, "__module__", None) or "builtins"
    return str(name).partition(".")[0] not in _PURE


def is_thorough(function: Any) -> bool:
    """Say whether a function names such a module, or may get at it without its name."""
    codes = [function.__code__]
    for code in codes:
        codes += [each for each in code.co_consts if isinstance(each, types.CodeType)]
        for name in code.co_names:
            root = name.partition(".")[0]
            dunder = name.startswith("__") and name not in _SHOWN
            if dunder or name in _DYNAMIC or (root in sys.modules and root not in _PURE):
                return True
    return False


def read(thorough: bool) -> dict[str, object]:
    """What is set, and raises no audit event then; not `thorough`: by names of pure modules."""
    pure: dict[str, object] = {"modules": len(sys.modules), "decimal context": _decimal_context()}
    return pure | _impure() if thorough else pure


def _impure() -> dict[str, object]:
    """What is set for the interpreter and the process by names of modules that are not pure."""
    return {
        "recursion limit": sys.getrecursionlimit(),
        "digits of integers": sys.get_int_max_str_digits(),
        "switch interval": sys.getswitchinterval(),
        "garbage collection": gc.isenabled(),
        "abstract classes": get_cache_token(),
        "locale": setlocale(LC_ALL),
        "threads": _thread._count(),
        "timers": [_signal.getitimer(which) for which in range(3)],
        "signal mask": _signal.pthread_sigmask(_signal.SIG_BLOCK, ()),
        "signal handlers": [_signal.getsignal(number) for number in _SIGNALS],
        "descriptors": _lowest_free_descriptor(),
        "umask": _umask(),
    }


def _decimal_context() -> object:
    decimal = sys.modules.get("decimal")
    if decimal is None:
        return None
    context = decimal.getcontext()
    precision = (context.prec, context.rounding, context.Emin, context.Emax)
    return (*precision, context.capitals, context.clamp, context.traps.copy(), context)


def _lowest_free_descriptor() -> object:
    """Return the number that the next file would get: whatever stays open takes it."""
    try:
        lowest = os.dup(0)
        os.close(lowest)
    except OSError as error:
        return error.errno
    return lowest


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
