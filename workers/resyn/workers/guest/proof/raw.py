"""Reading live objects without running any code of theirs."""

from __future__ import annotations

import decimal
import enum
import fractions
import re
import types
from abc import ABCMeta
from collections import Counter, OrderedDict, deque
from collections.abc import Iterator
from typing import Any

from resyn.workers.guest.proof.values import (
    ENDLESS,
    EXACT,
    MAYBE_NAN,
    NOT_NAN,
    Doubt,
    Value,
    live,
    only,
)

MISSING = object()
SCALARS: tuple[type, ...] = (
    type(None), bool, int, float, complex, str, bytes, range, type(...), type(NotImplemented),
    re.Pattern, re.RegexFlag, decimal.Decimal, fractions.Fraction,
)  # fmt: skip
MAPPINGS: tuple[type, ...] = (dict, OrderedDict, Counter)
SEQUENCES: tuple[type, ...] = (list, tuple, set, frozenset, deque)
METACLASSES: tuple[type, ...] = (type, ABCMeta, enum.EnumMeta)
# A class with one of these decides itself what an attribute is, or runs code when nobody calls it.
_TRICKS = (
    "__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__class__", "__del__",
    "__instancecheck__", "__subclasscheck__",
)  # fmt: skip
_DEEPEST = 60
_LARGEST = 3_000_000

_mro = type.__dict__["__mro__"].__get__
_namespace = type.__dict__["__dict__"].__get__
_flags = type.__dict__["__flags__"].__get__
_name = type.__dict__["__name__"].__get__
_HEAP_TYPE, _IMMUTABLE_TYPE = 1 << 9, 1 << 8


def is_exactly(thing: Any, kinds: tuple[type, ...]) -> bool:
    """Say whether the type of `thing` is one of these, and no subclass."""
    kind = type(thing)
    return any(kind is each for each in kinds)


def is_class(thing: Any) -> bool:
    """Say whether this is a class whose metaclass runs no code of an environment."""
    return is_exactly(thing, METACLASSES)


def bases(kind: type) -> tuple[type, ...]:
    """Return the class and its bases, in the order of resolution."""
    found: tuple[type, ...] = _mro(kind)
    return found


def name_of(kind: type) -> str:
    """Return the name of a class."""
    return str(_name(kind))


def is_fixed(kind: type) -> bool:
    """Say whether this class is written in C and cannot be changed from Python."""
    flags = _flags(kind)
    return not flags & _HEAP_TYPE or bool(flags & _IMMUTABLE_TYPE)


def find(kind: type, name: str, after: type | None = None) -> Any:
    """Return the raw class attribute, or MISSING; only behind `after`, if that is given."""
    order = bases(kind)
    for base in order if after is None else order[order.index(after) + 1 :]:
        found = _namespace(base).get(name, MISSING)
        if found is not MISSING:
            return found
    return MISSING


def namespace(kind: type) -> dict[str, Any]:
    """Return what the class itself defines."""
    return dict(_namespace(kind))


def is_simple(kind: type) -> bool:
    """Say whether attributes of its instances are what dictionaries and descriptors say."""
    if not is_class(kind):
        return False
    own = [base for base in bases(kind) if not is_fixed(base)]
    return not any(trick in _namespace(base) for base in own for trick in _TRICKS)


def extends_builtin(kind: type) -> bool:
    """Say whether instances are more than their attributes; exceptions count as plain."""
    fixed = [base for base in bases(kind) if is_fixed(base) and base is not object]
    is_plain = type(kind) is enum.EnumMeta and all(base in (int, str) for base in fixed)
    return bool(fixed) and not is_plain and BaseException not in fixed


def has_own_equality(kind: type) -> bool:
    """Say whether instances are equal to others than themselves."""
    return find(kind, "__eq__") is not object.__eq__


def is_dataclass(kind: type) -> bool:
    """Say whether the class itself, and not a base, is a data class."""
    return type(_namespace(kind).get("__dataclass_fields__")) is dict


def attributes(thing: Any) -> dict[str, Any]:
    """Return the dictionary of an instance."""
    for base in bases(type(thing)):
        descriptor = _namespace(base).get("__dict__")
        if type(descriptor) is types.GetSetDescriptorType:
            found: dict[str, Any] = descriptor.__get__(thing)
            if type(found) is not dict:
                raise Doubt(f"uses a {name_of(type(thing))}, whose __dict__ is no plain dictionary")
            return found
    return {}


def members(kind: type) -> list[Any]:
    """Return the members of an enumeration."""
    found = _namespace(kind).get("_member_map_")
    return list(dict.values(found)) if type(found) is dict else []


def contents(thing: Any) -> Iterator[Any]:
    """Return what is in a live container, keys included."""
    if is_exactly(thing, MAPPINGS):
        yield from dict.keys(thing)
        yield from dict.values(thing)
    else:
        yield from thing  # an exact builtin type: its own iterator


def is_container(thing: Any) -> bool:
    """Say whether this is a container of a builtin type."""
    return is_exactly(thing, MAPPINGS) or is_exactly(thing, SEQUENCES)


class Measure:
    """The height and the grade of live data; every object is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, int] | None] = {}
        self._left = _LARGEST

    def value(self, thing: Any) -> Value:
        """Return the value that stands for a live object."""
        found = self._measure(thing, 0)
        return only(live(thing)) if found is None else Value(*found)

    def _measure(self, thing: Any, depth: int) -> tuple[int, int] | None:
        if is_exactly(thing, SCALARS):
            return 0, _grade(thing)
        self._left -= 1
        if not is_container(thing) or depth > _DEEPEST or self._left < 0:
            return None
        if id(thing) not in self._known:
            self._known[id(thing)] = None  # for what lies in itself: never plain
            self._known[id(thing)] = self._container(thing, depth)
        return self._known[id(thing)]

    def _container(self, thing: Any, depth: int) -> tuple[int, int] | None:
        if attributes(thing):  # those of a Counter
            return None
        height, grade = 0, EXACT
        for item in contents(thing):
            found = self._measure(item, depth + 1)
            if found is None:
                return None
            height, grade = max(height, found[0]), max(grade, found[1])
        changes = not is_exactly(thing, (tuple, frozenset))
        return min(height + (changes or height > 0), ENDLESS), grade


def _grade(number: Any) -> int:
    if type(number) is decimal.Decimal:
        return MAYBE_NAN if number.is_nan() else NOT_NAN
    if is_exactly(number, (float, complex)):
        return NOT_NAN if number == number else MAYBE_NAN
    return EXACT
