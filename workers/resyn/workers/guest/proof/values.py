"""The abstract values: what a name may stand for, as far as the proof has to know."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resyn.workers.guest.proof.frames import Frame

# A height that no element's height is below: live data of any depth.
ENDLESS = 9
# Numbers: none is a float; none is NaN; any may be NaN, whose hash is its address.
EXACT, NOT_NAN, MAYBE_NAN = 0, 1, 2
_DEEPEST = 4


class Doubt(Exception):
    """What is about to be done is not known to be harmless."""


@dataclass(frozen=True, slots=True)
class Value:
    """Any of these: plain data of this height and grade, or one of the other things.

    Height 0 is data that nobody else sees, or that cannot change. Data of height n outlives the
    call and can change; its elements have height n - 1. -1 is no plain data at all.
    """

    height: int = -1
    grade: int = EXACT
    others: frozenset[Any] = frozenset()


@dataclass(frozen=True, slots=True)
class Box:
    """A container, made in the call, of what is not all plain data of height 0."""

    items: Value


@dataclass(frozen=True, slots=True)
class Bag(Box):
    """A set that the call has made; where NaN is in it, its order is that of addresses."""


@dataclass(frozen=True, slots=True)
class Odd:
    """A builtin object made in the call (an iterator, a match) whose text or hash is an address."""

    items: Value


@dataclass(frozen=True, slots=True)
class Caught:
    """An exception that was caught, or is about to be raised."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What `type(x)` returns."""


@dataclass(frozen=True, slots=True)
class Getter:
    """What `operator.itemgetter` returns."""


@dataclass(frozen=True, slots=True)
class Live:
    """One object that was there before the call, by identity; never compared, never asked."""

    number: int
    object: Any = field(compare=False, hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class Fresh:
    """Any instance of this class that is made in the call."""

    kind: Live


@dataclass(frozen=True, slots=True)
class Closure:
    """A function that is defined in the call: its node, where, and with which defaults."""

    node: ast.FunctionDef | ast.Lambda = field(compare=False, hash=False, repr=False)
    number: int
    frame: Frame
    defaults: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Super:
    """What `super()` returns in a method of this class."""

    kind: Live
    receiver: Value


@dataclass(frozen=True, slots=True)
class Unbound:
    """A method of builtin data, taken from its class."""

    name: str


@dataclass(frozen=True, slots=True)
class Method:
    """A Python function, bound to its first argument."""

    function: Live | Closure
    receiver: Value


@dataclass(frozen=True, slots=True)
class DataMethod:
    """A method of builtin data, by name."""

    name: str
    receiver: Value


NOTHING = Value()
DATA = Value(0)


def live(thing: Any) -> Live:
    """Stand for a live object."""
    return Live(id(thing), thing)


def only(*others: Any) -> Value:
    """Stand for one of these, none of which is plain data."""
    value = Value(others=frozenset(others))
    if depth(value) > _DEEPEST:
        raise Doubt("nests containers too deeply to be followed")
    return value


def join(*values: Value) -> Value:
    """Return what stands for all that any of the values stands for."""
    return join_all(values)


def join_all(values: Iterable[Value]) -> Value:
    """Join, from an iterable."""
    height, grade, others = -1, EXACT, frozenset[Any]()
    for value in values:
        height, grade = max(height, value.height), max(grade, value.grade)
        others |= value.others
    return Value(height, grade, _merged(others))


def _merged(others: frozenset[Any]) -> frozenset[Any]:
    """Make one container of all containers of a kind, so that values stay small."""
    for kind in (Box, Bag, Odd):
        found = [other for other in others if type(other) is kind]
        if len(found) > 1:
            one = kind(join_all(other.items for other in found))
            others = others.difference(found) | {one}
    return others


def below(height: int) -> int:
    """Return the height of the elements of data; nothing is known below live data of any depth."""
    return height if height >= ENDLESS else max(height - 1, 0)


def contain(items: Value) -> Value:
    """Return a fresh container of these."""
    if items.height <= 0 and not items.others:
        return Value(0, items.grade)
    return Value(0, items.grade, only(Box(items)).others)


def depth(value: Value) -> int:
    """Return how deep containers and bound methods lie in each other."""
    return max((_depth(other) for other in value.others), default=0)


def _depth(other: Any) -> int:
    if isinstance(other, (Box, Odd)):
        return 1 + depth(other.items)
    if isinstance(other, (Method, DataMethod, Super)):
        return 1 + depth(other.receiver)
    return 1 if isinstance(other, Closure) else 0


def arithmetic(values: Iterable[Value], divides: bool = False) -> int:
    """Return the grade of what an operator makes of numbers: inf - inf is NaN."""
    grade = max((value.grade for value in values), default=EXACT)
    if grade != EXACT:
        return MAYBE_NAN
    return NOT_NAN if divides else EXACT


def graded(value: Value, grade: int) -> Value:
    """Return the value with numbers of this grade, if that is worse."""
    return Value(value.height, max(value.grade, grade), value.others)
