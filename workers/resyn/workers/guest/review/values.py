"""What the review knows of a value: a set of facts, each of which may hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

# What a container is made of: its kind, and the shape of its elements. None: nothing that can
# change.
Shape = tuple[str, Any] | None
UNKNOWN: Shape = ("?", "?")
# An array of numpy: its parts are itself, and a copy has nothing of it.
ARRAY: Shape = ("array", "array")

# The kinds of facts.
TEXT = "text"  # text of the answer, or a container of such; `name` is the parameter
LIVE = "live"  # an object that outlives the call, `number` accesses below this value
FUNCTION = "function"  # of the source; `name` tells whether the import has made it
BOUND = "bound"  # the same, as a method whose object is known no more
CLASS = "class"  # of the source
INSTANCE = "instance"  # of that class
LIBRARY = "library"  # what a dotted name stands for; `random.Random()` is what that returns
GIVEN = "given"  # the generator that `generate` gets
HASH = "hash"  # what `hash` or `id` made of something else than numbers

# Deeper than this nobody looks, and no value gets more facts.
_DEEPEST = 6
_MOST_FACTS = 40


class Fact(NamedTuple):
    kind: str
    name: str = ""
    number: int = 0
    shape: Shape = None


Value = frozenset[Fact]
EMPTY: Value = frozenset()
CALLABLE = (FUNCTION, BOUND, CLASS, LIBRARY)


def join(*values: Value) -> Value:
    """Return what may be any of these."""
    found = EMPTY
    for value in values:
        if not found:
            found = value
        elif value and len(found) < _MOST_FACTS:
            found = found | value
    return found


def only(value: Value, *kinds: str) -> Value:
    """Keep facts of these kinds."""
    return frozenset([fact for fact in value if fact.kind in kinds]) if value else EMPTY


def without(value: Value, *kinds: str) -> Value:
    """Drop facts of these kinds."""
    return frozenset([fact for fact in value if fact.kind not in kinds]) if value else EMPTY


def element(value: Value) -> Value:
    """Return what a container holds."""
    return frozenset(_elements(value)) if value else EMPTY


def _elements(value: Value) -> Iterable[Fact]:
    for fact in value:
        if fact.kind != LIVE or fact.shape == ARRAY:
            yield fact
        elif fact.number:
            yield fact._replace(number=fact.number - 1)
        elif fact.shape is not None:
            inner = UNKNOWN if fact.shape[1] == "?" else fact.shape[1]
            if inner is not None:
                yield fact._replace(shape=inner)


def box(value: Value) -> Value:
    """Return a new container that holds this."""
    return frozenset(_boxed(value)) if value else EMPTY


def _boxed(value: Value) -> Iterable[Fact]:
    for fact in value:
        if fact.kind == LIVE:
            if fact.number < _DEEPEST:
                yield fact._replace(number=fact.number + 1)
        elif fact.kind not in (GIVEN, HASH):
            yield fact


def copied(value: Value) -> Value:
    """Return a new container of the same elements."""
    return box(element(frozenset([fact for fact in value if fact.shape != ARRAY])))


def sliced(value: Value) -> Value:
    """Return a part of a container: of most kinds a new one."""
    return join(copied(value), frozenset([fact for fact in value if fact.shape == ARRAY]))


def live(value: Value) -> list[Fact]:
    """Return which lasting objects this may be, itself."""
    return [fact for fact in value if fact.kind == LIVE and not fact.number]


def names(value: Value) -> list[str]:
    """Return the dotted names of libraries that this may stand for."""
    return [fact.name for fact in value if fact.kind == LIBRARY] if value else []
