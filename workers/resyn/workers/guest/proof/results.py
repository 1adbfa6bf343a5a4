"""What functions of the allow-list make of their arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.tables import Result, Rule
from resyn.workers.guest.proof.values import (
    DATA,
    MAYBE_NAN,
    NOT_NAN,
    NOTHING,
    Bag,
    Doubt,
    Fresh,
    Getter,
    Kind,
    Live,
    Odd,
    Value,
    arithmetic,
    contain,
    graded,
    join,
    live,
    only,
)

A_MATCH = only(Odd(DATA))
_NUMBER = Value(0, MAYBE_NAN)


@dataclass(frozen=True)
class _Parts:
    """What a result may be made of; `more` is what functions and methods have given for it."""

    frame: Frame
    rule: Rule
    values: list[Value]
    arguments: Arguments
    everything: Value
    more: Value
    first: Value  # elements of the first argument
    each: Value  # elements of any of them
    items: Value  # those, and what was given by name
    grade: int

    def spread(self, value: Value) -> Value:
        return self.frame.engine.spread(value)


def of(frame: Frame, rule: Rule, values: list[Value], more: Value, arguments: Arguments) -> Value:
    """Return what a function of the allow-list makes of its arguments."""
    make = _WHOLE.get(rule.result)
    if make is not None:
        return make(frame, values)
    return _OF_PARTS[rule.result](_parts(frame, rule, values, more, arguments))


def _parts(
    frame: Frame, rule: Rule, values: list[Value], more: Value, arguments: Arguments
) -> _Parts:
    """Look for all of them, needed or not: what cannot be seen is in doubt."""
    engine, everything = frame.engine, join(*values)
    first = engine.elements(join(*values[:1]), keys=False)
    named = join(*(value for _, value in arguments.keywords))
    each = join(engine.elements(everything), engine.elements(more), more)
    items = join(each, named)
    grade = arithmetic([engine.spread(join(everything, more))])
    return _Parts(frame, rule, values, arguments, everything, more, first, each, items, grade)


def _copied(parts: _Parts) -> Value:
    """Return what x.copy() makes: of a set, a set; what shows an address still does."""
    kinds = {type(other) for other in parts.everything.others} & {Bag, Odd}
    return join(contain(parts.items), *(only(kind(parts.items)) for kind in kinds))


def _copy(parts: _Parts) -> Value:
    if parts.rule.unordered:
        return _copied(parts)
    return contain(parts.spread(parts.items) if parts.rule.collects else parts.items)


def _combined(parts: _Parts) -> Value:
    a_set = only(Bag(parts.spread(parts.items)))
    found = join(Value(0, parts.grade), _copied(parts), a_set, parts.more)
    return graded(found, parts.grade)


def _picked(parts: _Parts) -> list[Value]:
    """Return the arguments of max that it may return: not the only one."""
    alone = len(parts.arguments.positional) <= 1 and parts.arguments.rest is None
    return parts.values[1:] if alone else parts.values


def _getter(frame: Frame, values: list[Value]) -> Value:
    if join(*values).others:
        raise Doubt("gets elements by something else than builtin data")
    return only(Getter())


def _manager(frame: Frame, values: list[Value]) -> Value:
    raise Doubt("makes a context manager that is not used at once")


def _type(frame: Frame, values: list[Value]) -> Value:
    if len(values) != 1:
        raise Doubt("makes a class")
    found: list[Any] = []
    for other in join(*values).others:
        if isinstance(other, Fresh):
            found.append(other.kind)
        elif isinstance(other, Live):
            found.append(live(type(other.object)))
    return only(Kind(), *found)


def _deep(frame: Frame, values: list[Value]) -> Value:
    return _plain(frame.engine.spread(join(*values)))


def _shallow(frame: Frame, values: list[Value]) -> Value:
    everything = join(*values)
    _plain(everything)
    return contain(frame.engine.elements(everything))


def _plain(everything: Value) -> Value:
    if everything.others:
        raise Doubt("copies something else than builtin data")
    return Value(0, everything.grade) if everything.height >= 0 else NOTHING


_WHOLE: dict[Result, Callable[[Frame, list[Value]], Value]] = {
    Result.DATA: lambda frame, values: DATA,
    Result.NUMBER: lambda frame, values: _NUMBER,
    Result.MATCH: lambda frame, values: join(A_MATCH, DATA),
    Result.MATCHES: lambda frame, values: only(Odd(A_MATCH)),
    Result.GETTER: _getter,
    Result.MANAGER: _manager,
    Result.TYPE: _type,
    Result.DEEP: _deep,
    Result.SHALLOW: _shallow,
}
_OF_PARTS: dict[Result, Callable[[_Parts], Value]] = {
    Result.ARITHMETIC: lambda p: graded(join(contain(p.items), p.more), max(p.grade, NOT_NAN)),
    Result.SAME: lambda p: join(Value(0, p.everything.grade), p.more),
    Result.ROUNDED: lambda p: join(DATA if len(p.values) == 1 else _NUMBER, p.more),
    Result.MEAN: lambda p: graded(p.each, MAYBE_NAN),
    Result.SUM: lambda p: graded(join(p.each, *p.values[1:]), p.grade),
    Result.SUMS: lambda p: only(Odd(graded(join(p.items, p.everything), p.grade))),
    Result.COPY: _copy,
    Result.SET: lambda p: only(Bag(p.spread(p.items))),
    Result.HOLDER: lambda p: contain(join(p.items, *p.values[1:])),
    Result.ELEMENT: lambda p: join(p.first, p.more, *p.values[1:]),
    Result.PICK: lambda p: join(p.each, *_picked(p)),
    Result.ITERATOR: lambda p: only(Odd(p.items)),
    Result.TUPLES: lambda p: only(Odd(contain(p.items))),
    Result.REPEAT: lambda p: only(Odd(graded(join(p.everything, p.more), p.grade))),
    Result.CHAIN: lambda p: only(Odd(p.spread(join(p.everything, p.more)))),
    Result.GROUPS: lambda p: only(Odd(contain(join(p.items, only(Odd(p.items)))))),
    Result.CONTAINER: lambda p: only(Odd(p.spread(join(p.items, p.everything)))),
    Result.PAIR: lambda p: contain(p.items),
    Result.COMBINED: _combined,
}
