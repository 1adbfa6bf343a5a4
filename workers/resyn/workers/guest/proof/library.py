"""Calls of what the allow-list knows: what they do with their arguments, and make of them."""

from __future__ import annotations

import enum
import io
import sys
from typing import Any

from resyn.workers.guest.proof import calls, implicit, raw, tables
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.tables import Given, Result, Rule
from resyn.workers.guest.proof.values import (
    DATA,
    MAYBE_NAN,
    NOT_NAN,
    NOTHING,
    Bag,
    Box,
    Closure,
    DataMethod,
    Doubt,
    Fresh,
    Getter,
    Kind,
    Live,
    Method,
    Odd,
    Unbound,
    Value,
    arithmetic,
    contain,
    join,
    live,
    only,
)

_A_MATCH = only(Odd(DATA))


_NUMBER = Value(0, MAYBE_NAN)


_CALLABLE = (Closure, Method, DataMethod, Unbound, Getter)


def apply(frame: Frame, rule: Rule, arguments: Arguments, text: str) -> Value:
    """Call a function of the allow-list."""
    engine = frame.engine
    callbacks = _callbacks(arguments.all())
    values = [_without(value, callbacks) for value in arguments.all()]
    if rule.given is Given.CLASSES:
        return _classes(frame, callbacks, values)
    if rule.codec and (len(values) > 1 or arguments.rest is not None):
        raise Doubt(
            f"calls {text} with an encoding that is not written there as 'utf-8' or 'ascii'"
        )
    if callbacks.others and rule.given is Given.REFUSED:
        raise Doubt(f"gives a function to {text}, which may keep it or call it")
    everything = join(*values)
    if rule.plain and any(map(_is_instance, engine.spread(everything).others)):
        raise Doubt(f"gives an instance to {text}, which may call any method of it")
    given_back = implicit.run(frame, everything, shows=rule.shows)
    everywhere = join(everything, implicit.opened(frame, given_back))
    answers = _call_back(frame, rule, join(callbacks, _enums(rule, values)), everywhere, text)
    given_back = join(given_back, implicit.run(frame, answers))
    spilled = implicit.opened(frame, given_back)
    hashed = [engine.elements(everything)] if rule.collects else values[1:] * rule.hashes
    implicit.run(frame, join(*hashed), hashes=rule.hashes or rule.collects)
    if not rule.unordered:
        deep = rule.collects or rule.given is Given.INNER or rule.result is Result.CHAIN
        engine.in_order(engine.spread(everything) if deep else everything)
    if rule.fills:
        _fill(frame, values, NOTHING if rule.whole else spilled, text)
    if rule.changes and values:
        _check_changed(rule, arguments, values, text)
        _change(frame, rule, values, NOTHING if rule.whole else spilled, text)
    if any(name == "initial" or name == "fillvalue" for name, _ in arguments.keywords):
        answers = join(answers, everything)
    if rule.result is Result.RETURNED:
        return join(DATA, given_back)
    return _result(frame, rule, values, join(answers, spilled), arguments)


def _is_instance(other: Any) -> bool:
    """Say whether this is an instance of a class that somebody wrote."""
    own = isinstance(other, Live) and not raw.is_class(other.object)
    return isinstance(other, Fresh) or (own and not raw.is_fixed(type(other.object)))


def _enums(rule: Rule, values: list[Value]) -> Value:
    """Return the enumerations that may be called: they are tables and functions."""
    if rule.given in (Given.REFUSED, Given.CLASSES):
        return NOTHING
    found = [other for value in values for other in value.others if isinstance(other, Live)]
    return only(*(each for each in found if type(each.object) is enum.EnumMeta))


def check_output(arguments: Arguments) -> None:
    """Doubt that what is printed goes nowhere."""
    if type(sys.stdout) is not io.TextIOWrapper or any(n == "file" for n, _ in arguments.keywords):
        raise Doubt("prints to what may keep it; drop the print")
    if arguments.rest is not None:
        raise Doubt("prints what is not followed; drop the print")


def _callbacks(values: list[Value]) -> Value:
    found = [
        other
        for value in values
        for other in value.others
        if isinstance(other, _CALLABLE) or _is_callable(other)
    ]
    return only(*found)


def _is_callable(other: Any) -> bool:
    """Say whether an object could be called; the classes of enumerations are but tables."""
    if isinstance(other, Fresh):
        return raw.find(other.kind.object, "__call__") is not raw.MISSING
    if not isinstance(other, Live) or type(other.object) is enum.EnumMeta:
        return False
    return raw.find(type(other.object), "__call__") is not raw.MISSING


def _without(value: Value, callbacks: Value) -> Value:
    return Value(value.height, value.grade, value.others - callbacks.others)


def _fill(frame: Frame, values: list[Value], spilled: Value, text: str) -> None:
    """Doubt that NaN gets into a set that is not followed."""
    followed = values[0].height < 0 and all(isinstance(x, Bag) for x in values[0].others)
    if not followed and frame.engine.has_addresses(join(*values[1:], spilled)):
        raise Doubt(f"calls {text} with what a set may order by its address, such as NaN")


def _check_changed(rule: Rule, arguments: Arguments, values: list[Value], text: str) -> None:
    """Doubt that what is changed is the first argument, and of a builtin type."""
    if arguments.keywords and not arguments.positional:
        raise Doubt(f"calls {text}, which changes something that is given by its name")
    builtin = all(isinstance(other, (Box, Odd)) for other in values[0].others)
    if not builtin and values[0].height <= 0 and rule is not tables.BUILTINS["next"]:
        changeable(values[0], f"calls {text}, which changes something")
        raise Doubt(f"calls {text}, which changes what is no builtin container")


def _change(frame: Frame, rule: Rule, values: list[Value], spilled: Value, text: str) -> None:
    changeable(values[0], f"calls {text}, which changes something")
    if len(values) > 1:
        bags = values[0].height < 0 and all(isinstance(x, Bag) for x in values[0].others)
        stored = frame.engine.spread(join(*values[1:], spilled))
        counts = rule is tables.METHODS["subtract"] or (
            rule is tables.METHODS["update"] and not bags
        )
        frame.engine.store(graded(stored, arithmetic([stored])) if counts else stored)


def changeable(value: Value, text: str) -> None:
    """Doubt that a value may be changed, unless the call has made it."""
    if value.height > 0 or any(isinstance(other, Live) for other in value.others):
        raise Doubt(f"{text} that outlives the call; copy it first")


def _classes(frame: Frame, callbacks: Value, values: list[Value]) -> Value:
    """Call isinstance: the classes must not have a say in it."""
    for other in frame.engine.spread(join(callbacks, *values)).others:
        if isinstance(other, Live):
            implicit.check_asked(other.object)
        elif isinstance(other, Fresh):
            implicit.check_asked(other.kind.object)
    return DATA


def _call_back(frame: Frame, rule: Rule, callbacks: Value, everything: Value, text: str) -> Value:
    """Call the functions that a function is given, with all that it may give to them."""
    if not callbacks.others:
        return NOTHING
    engine, answers = frame.engine, NOTHING
    while True:
        given = _given(frame, rule, everything, answers)
        again = join(answers, calls.invoke(frame, callbacks, given, f"{text} and that a function"))
        if again == answers or rule.given is not Given.INNER:
            break
        answers = again
        engine.spend()
    if rule.given is Given.NOTHING:
        engine.store(again)
    return again


def _given(frame: Frame, rule: Rule, everything: Value, answers: Value) -> Arguments:
    if rule.given is Given.NOTHING:
        return Arguments()
    if rule.given is Given.MATCHES:
        return Arguments((_A_MATCH,))
    if rule.given is Given.INNER:
        return Arguments(rest=join(frame.engine.spread(everything), answers))
    items = frame.engine.elements(everything)
    return Arguments(rest=join(items, everything) if rule.result is Result.PICK else items)


def _result(
    frame: Frame, rule: Rule, values: list[Value], more: Value, arguments: Arguments
) -> Value:
    """Return what a function of the allow-list makes of its arguments."""
    engine, result = frame.engine, rule.result
    everything = join(*values)
    simple = {Result.DATA: DATA, Result.NUMBER: _NUMBER, Result.MATCH: join(_A_MATCH, DATA)}
    if result in simple:
        return simple[result]
    if result is Result.MATCHES:
        return only(Odd(_A_MATCH))
    if result is Result.GETTER:
        return _getter(everything)
    if result is Result.MANAGER:
        raise Doubt("makes a context manager that is not used at once")
    if result is Result.TYPE:
        return _type(values, everything)
    if result is Result.DEEP:
        return _deep(engine.spread(everything))
    if result is Result.SHALLOW:
        _deep(everything)
        return contain(engine.elements(everything))
    first = engine.elements(join(*values[:1]), keys=False)
    named = join(*(value for _, value in arguments.keywords))
    each = join(engine.elements(everything), engine.elements(more), more)
    items = join(each, named)
    grade = arithmetic([engine.spread(join(everything, more))])
    return {
        Result.ARITHMETIC: lambda: graded(join(contain(items), more), max(grade, NOT_NAN)),
        Result.SAME: lambda: join(Value(0, everything.grade), more),
        Result.ROUNDED: lambda: join(DATA if len(values) == 1 else _NUMBER, more),
        Result.MEAN: lambda: graded(each, MAYBE_NAN),
        Result.SUM: lambda: graded(join(each, *values[1:]), grade),
        Result.SUMS: lambda: only(Odd(graded(join(items, everything), grade))),
        Result.COPY: lambda: (
            _copied(everything, items)
            if rule.unordered
            else contain(engine.spread(items) if rule.collects else items)
        ),
        Result.SET: lambda: only(Bag(engine.spread(items))),
        Result.HOLDER: lambda: contain(join(items, *values[1:])),
        Result.ELEMENT: lambda: join(first, more, *values[1:]),
        Result.PICK: lambda: join(each, *_picked(values, arguments)),
        Result.ITERATOR: lambda: only(Odd(items)),
        Result.TUPLES: lambda: only(Odd(contain(items))),
        Result.REPEAT: lambda: only(Odd(graded(join(everything, more), grade))),
        Result.CHAIN: lambda: only(Odd(engine.spread(join(everything, more)))),
        Result.GROUPS: lambda: only(Odd(contain(join(items, only(Odd(items)))))),
        Result.CONTAINER: lambda: only(Odd(engine.spread(join(items, everything)))),
        Result.PAIR: lambda: contain(items),
        Result.COMBINED: lambda: graded(
            join(
                Value(0, grade), _copied(everything, items), only(Bag(engine.spread(items))), more
            ),
            grade,
        ),
    }[result]()


def _copied(everything: Value, items: Value) -> Value:
    """Return what x.copy() makes: of a set, a set; what shows an address still does."""
    kinds = {type(other) for other in everything.others} & {Bag, Odd}
    return join(contain(items), *(only(kind(items)) for kind in kinds))


def _getter(everything: Value) -> Value:
    if everything.others:
        raise Doubt("gets elements by something else than builtin data")
    return only(Getter())


def _picked(values: list[Value], arguments: Arguments) -> list[Value]:
    """Return the arguments of max that it may return: not the only one."""
    alone = len(arguments.positional) <= 1 and arguments.rest is None
    return values[1:] if alone else values


def graded(value: Value, grade: int) -> Value:
    """Return the value with numbers of this grade, if that is worse."""
    return Value(value.height, max(value.grade, grade), value.others)


def _type(values: list[Value], everything: Value) -> Value:
    if len(values) != 1:
        raise Doubt("makes a class")
    found: list[Any] = []
    for other in everything.others:
        if isinstance(other, Fresh):
            found.append(other.kind)
        elif isinstance(other, Live):
            found.append(live(type(other.object)))
    return only(Kind(), *found)


def _deep(everything: Value) -> Value:
    if everything.others:
        raise Doubt("copies something else than builtin data")
    return Value(0, everything.grade) if everything.height >= 0 else NOTHING
