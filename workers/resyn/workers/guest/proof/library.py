"""Calls of what the allow-list knows: what they do with their arguments; see also `results`."""

from __future__ import annotations

import enum
import io
import sys
from typing import Any

from resyn.workers.guest.proof import calls, implicit, raw, results, tables
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.tables import Given, Result, Rule
from resyn.workers.guest.proof.values import (
    DATA,
    NOTHING,
    Bag,
    Box,
    Closure,
    DataMethod,
    Doubt,
    Fresh,
    Getter,
    Live,
    Method,
    Odd,
    Unbound,
    Value,
    arithmetic,
    graded,
    join,
    only,
)

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
    return results.of(frame, rule, values, join(answers, spilled), arguments)


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
        return Arguments((results.A_MATCH,))
    if rule.given is Given.INNER:
        return Arguments(rest=join(frame.engine.spread(everything), answers))
    items = frame.engine.elements(everything)
    return Arguments(rest=join(items, everything) if rule.result is Result.PICK else items)
