"""Which live objects are on the allow-list: found by name, checked to be genuine, then by identity.

An environment can replace anything that is written in Python, on purpose or by accident, so that
no module counts in which a function comes from elsewhere. What is written in C says itself what it
is called.
"""

from __future__ import annotations

import builtins
import os
import sys
import types
from typing import Any

from resyn.workers.guest.proof import raw
from resyn.workers.guest.proof.tables import BUILTINS, LIBRARY, Rule
from resyn.workers.guest.proof.values import Live

_STANDARD_LIBRARY = os.path.dirname(os.__file__) + os.sep


class Known:
    """The functions of the allow-list that this process has, by identity, if they are genuine."""

    def __init__(self) -> None:
        self._rules: dict[int, tuple[Any, Rule]] = {}
        self._add(builtins, BUILTINS)
        for name, rules in LIBRARY.items():
            module = sys.modules.get(name)
            if type(module) is types.ModuleType and are_intact(name):
                self._add(module, rules)

    def _add(self, module: types.ModuleType, rules: dict[str, Rule]) -> None:
        for name, rule in rules.items():
            thing = vars(module).get(name)
            if thing is not None and _is_genuine(thing, module.__name__, name):
                self._rules[id(thing)] = thing, rule

    def rule(self, other: Any) -> Rule | None:
        """Return the rule of a live function, if there is one."""
        found = self._rules.get(other.number) if isinstance(other, Live) else None
        return found[1] if found else None


def _is_genuine(thing: Any, module: str, name: str) -> bool:
    """Say whether this is what the standard library calls so: names in C cannot be changed."""
    if type(thing) is types.BuiltinFunctionType:
        home = type(thing.__self__) is types.ModuleType and thing.__self__.__name__
        return thing.__name__ == name and str(home).lstrip("_") == module
    if type(thing) is types.FunctionType:
        return _is_in_library(thing.__code__)
    kind = raw.is_class(thing) and raw.name_of(thing) == name
    return bool(kind) and (raw.is_fixed(thing) or _is_intact_class(thing))


def are_intact(name: str) -> bool:
    """Say whether a module and those below it define their functions themselves."""
    found = [
        module for key, module in list(sys.modules.items()) if f"{key}.".startswith(f"{name}.")
    ]
    return all(is_intact(module) for module in found if type(module) is types.ModuleType)


def is_intact(module: types.ModuleType) -> bool:
    """Say whether all functions in a module of the standard library are its own."""
    for thing in list(vars(module).values()):
        if type(thing) is types.FunctionType and not _is_in_library(thing.__code__):
            return False
        if raw.is_class(thing) and not _is_intact_class(thing):
            return False
    return True


def _is_intact_class(kind: type) -> bool:
    functions = [raw_function(thing) for thing in raw.namespace(kind).values()]
    return all(_is_standard(each.__code__) for each in functions if each is not None)


def raw_function(thing: Any) -> types.FunctionType | None:
    """Return the Python function in a class attribute."""
    if type(thing) is staticmethod or type(thing) is classmethod:
        thing = thing.__func__
    elif type(thing) is property:
        thing = thing.fget
    return thing if type(thing) is types.FunctionType else None


def _is_standard(code: types.CodeType) -> bool:
    """Say whether the library wrote a method; those of data classes have no file."""
    return code.co_filename == "<string>" or _is_in_library(code)


def _is_in_library(code: types.CodeType) -> bool:
    file = code.co_filename
    if file.startswith("<"):
        return file.startswith("<frozen ")
    return file.startswith(_STANDARD_LIBRARY) and "site-packages" not in file


def is_standard_function(function: types.FunctionType) -> bool:
    """Say whether the standard library defines this function."""
    return _is_standard(function.__code__)
