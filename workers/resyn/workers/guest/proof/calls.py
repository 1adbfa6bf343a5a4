"""Calls: of Python functions, of what the allow-list knows, and of classes."""

from __future__ import annotations

import ast
import dataclasses
import enum
import io
import string
import sys
import types
from typing import Any

from resyn.workers.guest.proof import expressions, known, objects, raw
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.known import Given, Result, Rule
from resyn.workers.guest.proof.values import (
    DATA,
    MAYBE_NAN,
    NOT_NAN,
    NOTHING,
    Bag,
    Box,
    Caught,
    Closure,
    DataMethod,
    Doubt,
    Fresh,
    Getter,
    Kind,
    Live,
    Method,
    Odd,
    Super,
    Unbound,
    Value,
    arithmetic,
    contain,
    join,
    live,
    only,
)

_ENCODINGS = ("utf-8", "utf8", "UTF-8", "ascii", "latin-1", "strict", "ignore", "replace")
_A_MATCH = only(Odd(DATA))
_NUMBER = Value(0, MAYBE_NAN)
_CALLABLE = (Closure, Method, DataMethod, Unbound, Getter)


def call(frame: Frame, node: ast.Call) -> Value:
    """Return what a call may return."""
    if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _format(frame, node)
    callee = expressions.evaluate(frame, node.func)
    arguments = _without_encoding(node, _arguments(frame, node))
    if callee == only(live(super)):
        return _super(frame, node)
    if callee in (only(live(getattr)), only(live(hasattr))):
        return _named_attribute(frame, node, arguments)
    return invoke(frame, callee, arguments, ast.unparse(node.func)[:60])


def _without_encoding(node: ast.Call, arguments: Arguments) -> Arguments:
    """Leave well-known encodings away, which are the arguments behind the first."""
    is_method = isinstance(node.func, ast.Attribute) and node.func.attr in ("encode", "decode")
    is_class = isinstance(node.func, ast.Name) and node.func.id in ("str", "bytes")
    if not is_method and not is_class:
        return arguments
    names = [*node.args[is_class:], *(keyword.value for keyword in node.keywords)]
    if any(getattr(each, "value", None) not in _ENCODINGS for each in names):
        return arguments
    return Arguments(arguments.positional[:is_class])


def _arguments(frame: Frame, node: ast.Call) -> Arguments:
    positional, rest = [], []
    for argument in node.args:
        if isinstance(argument, ast.Starred):
            rest.append(expressions.iterate(frame, argument.value))
        elif rest:
            rest.append(expressions.evaluate(frame, argument))
        else:
            positional.append(expressions.evaluate(frame, argument))
    keywords = []
    for keyword in node.keywords:
        value = expressions.evaluate(frame, keyword.value)
        if keyword.arg is None:
            objects.implicit(frame, value)
            rest.append(frame.engine.elements(value))
        else:
            keywords.append((keyword.arg, value))
    return Arguments(tuple(positional), tuple(keywords), join(*rest) if rest else None)


def _format(frame: Frame, node: ast.Call) -> Value:
    """Call str.format; a field such as {0.x} can reach anything."""
    assert isinstance(node.func, ast.Attribute)
    receiver = expressions.evaluate(frame, node.func.value)
    text = getattr(node.func.value, "value", None)
    if receiver.others or not isinstance(text, str):
        raise Doubt("calls format of text that is not written there; use an f-string")
    fields = [field or "" for _, field, _, _ in string.Formatter().parse(text)]
    nested = [spec or "" for _, _, spec, _ in string.Formatter().parse(text)]
    if any(sign in part for part in fields + nested for sign in ".[") and _has_path(fields, nested):
        raise Doubt("formats attributes or elements of its arguments; use an f-string")
    objects.implicit(frame, join(*_arguments(frame, node).all()), shows=True)
    return DATA


def _has_path(fields: list[str], specs: list[str]) -> bool:
    inner = [f or "" for spec in specs for _, f, _, _ in string.Formatter().parse(spec)]
    return any(sign in field for field in fields + inner for sign in ".[")


def _named_attribute(frame: Frame, node: ast.Call, arguments: Arguments) -> Value:
    """Call getattr or hasattr with a name that is written there."""
    name = getattr(node.args[1], "value", None) if len(node.args) > 1 else None
    if not isinstance(name, str) or arguments.rest is not None or arguments.keywords:
        raise Doubt("takes an attribute whose name is not written there")
    found = objects.load(frame, arguments.positional[0], name)
    return join(DATA, found, *arguments.positional[2:])


def _check_output(arguments: Arguments) -> None:
    """Doubt that what is printed goes nowhere."""
    if type(sys.stdout) is not io.TextIOWrapper or any(n == "file" for n, _ in arguments.keywords):
        raise Doubt("prints to what may keep it; drop the print")
    if arguments.rest is not None:
        raise Doubt("prints what is not followed; drop the print")


def _super(frame: Frame, node: ast.Call) -> Value:
    """Call super() without arguments, in a method."""
    owner = frame.owner
    function = owner.function
    if node.args or function is None or not isinstance(owner.node, ast.FunctionDef):
        raise Doubt("calls super in a way that is not followed")
    kinds = frame.load("__class__").others
    first = [*owner.node.args.posonlyargs, *owner.node.args.args][:1]
    if len(kinds) != 1 or not first:
        raise Doubt("calls super in a way that is not followed")
    receiver = owner.variables.get(first[0].arg, NOTHING)
    if receiver.height >= 0 or not all(isinstance(x, (Fresh, Live)) for x in receiver.others):
        raise Doubt("calls super in a way that is not followed")
    return only(Super(next(iter(kinds)), receiver))


def invoke(frame: Frame, callee: Value, arguments: Arguments, text: str) -> Value:
    """Call any of what `callee` stands for; data cannot be called."""
    if callee.height >= 0 and not callee.others:
        raise Doubt(f"calls {text}, which is data")
    return join(*(_invoke(frame, other, arguments, text) for other in callee.others))


def _invoke(frame: Frame, other: Any, arguments: Arguments, text: str) -> Value:
    frame.engine.spend()
    if isinstance(other, Closure):
        return frame.engine.call_closure(other, arguments)
    if isinstance(other, Method):
        return _invoke(frame, other.function, arguments.behind(other.receiver), text)
    if isinstance(other, DataMethod):
        rule = known.METHODS.get(other.name)
        if rule is None:
            raise Doubt(f"calls {text}, which is not known to be pure")
        return apply(frame, rule, arguments.behind(other.receiver), text)
    if isinstance(other, Unbound):
        return _unbound(frame, other, arguments, text)
    if isinstance(other, Getter):
        objects.implicit(frame, join(*arguments.all()))
        found = _items(frame, arguments.all())
        return join(found, contain(found))
    if isinstance(other, Live):
        return _invoke_live(frame, other, arguments, text)
    raise Doubt(f"calls {text}, which is not known to be pure")


def _unbound(frame: Frame, other: Unbound, arguments: Arguments, text: str) -> Value:
    """Call list.append(x, y) as x.append(y)."""
    everything = arguments.all()
    if not everything:
        return NOTHING
    receiver = everything[0] if arguments.positional else join(*everything)
    given = Arguments(arguments.positional[1:], arguments.keywords, arguments.rest)
    return apply(frame, known.METHODS[other.name], given.behind(receiver), text)


def _invoke_live(frame: Frame, other: Live, arguments: Arguments, text: str) -> Value:
    thing = other.object
    rule = frame.engine.known.rule(other)
    if thing is print:
        _check_output(arguments)
    if rule is not None:
        return apply(frame, rule, arguments, text)
    if type(thing) is types.FunctionType:
        return frame.engine.call_live(other, arguments)
    if type(thing) is types.WrapperDescriptorType and thing.__name__ == "__init__":
        return _plain_only(frame, Arguments(arguments.positional[1:], arguments.keywords), text)
    if raw.is_class(thing):
        return instantiate(frame, thing, arguments, text)
    name = f" ({thing.__name__})" if type(thing) is types.BuiltinFunctionType else ""
    raise Doubt(f"calls {text}{name}, which is not known to be pure")


def _plain_only(frame: Frame, arguments: Arguments, text: str) -> Value:
    """Accept arguments that an exception may keep."""
    reached = frame.engine.spread(join(*arguments.all()))
    if any(not isinstance(x, Box) or isinstance(x, Bag) for x in reached.others):
        raise Doubt(f"gives {text} something else than builtin data")
    return DATA


def instantiate(frame: Frame, kind: type, arguments: Arguments, text: str) -> Value:
    """Make an instance of a class."""
    if type(kind) is enum.EnumMeta:
        return _member(frame, kind, arguments)
    is_exception = BaseException in raw.bases(kind)
    if is_exception and raw.is_fixed(kind):
        _plain_only(frame, arguments, text)
        return only(Caught())
    fixed = [base for base in raw.bases(kind) if raw.is_fixed(base)]
    roots = [base for base in fixed if base is not object and not _is_exception(base)]
    if raw.is_fixed(kind) or roots or not raw.is_simple(kind):
        raise Doubt(f"calls {text}, a class that is not known to be pure")
    if type(raw.find(kind, "__new__")) is not types.BuiltinFunctionType:
        raise Doubt(f"calls {text}, a class that defines __new__")
    made = only(Fresh(live(kind)))
    _initialise(frame, kind, made, arguments, text)
    return made


def _is_exception(kind: type) -> bool:
    return BaseException in raw.bases(kind)


def _initialise(
    frame: Frame, kind: type, made: Value, arguments: Arguments, text: str
) -> None:
    start = raw.find(kind, "__init__")
    if type(start) is not types.FunctionType:
        _plain_only(frame, arguments, text)
    elif start.__code__.co_filename == "<string>":
        _initialise_dataclass(frame, kind, made, arguments)
    else:
        frame.engine.call_live(live(start), arguments.behind(made))


def _initialise_dataclass(frame: Frame, kind: type, made: Value, arguments: Arguments) -> None:
    """Let each field of a data class be any of the arguments, or a default."""
    fields = raw.namespace(kind).get("__dataclass_fields__")
    if type(fields) is not dict or raw.namespace(kind).get("__init__") is None:
        raise Doubt(f"makes a {raw.name_of(kind)}, whose __init__ has no source")
    given = join(*arguments.all())
    everything = given
    for name, field in fields.items():
        value = given
        if field.default is not dataclasses.MISSING:
            value = join(value, frame.engine.read(field.default))
        if field.default_factory is not dataclasses.MISSING:
            factory = frame.engine.read(field.default_factory)
            value = join(value, invoke(frame, factory, Arguments(), "a default_factory"))
        objects.store(frame, made, name, value)
        everything = join(everything, value)
    after = raw.find(kind, "__post_init__")
    if after is not raw.MISSING:
        frame.engine.call_live(live(after), Arguments((made,), rest=everything))


def _member(frame: Frame, kind: type, arguments: Arguments) -> Value:
    missing = raw.find(kind, "_missing_")
    function = known.raw_function(missing)
    if function is None or not known.is_standard_function(function):
        raise Doubt(f"calls {raw.name_of(kind)}, which defines _missing_")
    objects.implicit(frame, join(*arguments.all()), hashes=True)
    return join(*(frame.engine.read(member) for member in raw.members(kind)))


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


def _items(frame: Frame, values: list[Value]) -> Value:
    return frame.engine.elements(join(*values))


def apply(frame: Frame, rule: Rule, arguments: Arguments, text: str) -> Value:
    """Call a function of the allow-list."""
    engine = frame.engine
    callbacks = _callbacks(arguments.all())
    values = [_without(value, callbacks) for value in arguments.all()]
    if rule.given is Given.CLASSES:
        return _classes(frame, callbacks, values)
    if rule.codec and (len(values) > 1 or arguments.rest is not None):
        raise Doubt(f"calls {text} with an encoding that is not written there as 'utf-8' or 'ascii'")
    if callbacks.others and rule.given is Given.REFUSED:
        raise Doubt(f"gives a function to {text}, which may keep it or call it")
    everything = join(*values)
    spilled = objects.implicit(frame, everything, shows=rule.shows)
    answers = _call_back(frame, rule, callbacks, join(everything, spilled), text)
    spilled = join(spilled, objects.implicit(frame, answers))
    hashed = [engine.elements(everything)] if rule.collects else values[1:] * rule.hashes
    objects.implicit(frame, join(*hashed), hashes=rule.hashes or rule.collects)
    if not rule.unordered:
        deep = rule.collects or rule.given is Given.INNER or rule.result is Result.CHAIN
        engine.in_order(engine.spread(everything) if deep else everything)
    if rule.fills:
        _fill(frame, values, text)
    if rule.changes and values:
        _change(frame, values, text)
    if any(name == "initial" or name == "fillvalue" for name, _ in arguments.keywords):
        answers = join(answers, everything)
    return _result(frame, rule, values, join(answers, spilled), arguments)


def _fill(frame: Frame, values: list[Value], text: str) -> None:
    """Doubt that NaN gets into a set that is not followed."""
    followed = values[0].height < 0 and all(isinstance(x, Bag) for x in values[0].others)
    if not followed and frame.engine.spread(join(*values[1:])).grade == MAYBE_NAN:
        raise Doubt(
            f"calls {text} with numbers that may be NaN, which a set orders by their addresses"
        )


def _change(frame: Frame, values: list[Value], text: str) -> None:
    changeable(values[0], f"calls {text}, which changes something")
    if len(values) > 1:
        frame.engine.store(frame.engine.spread(join(*values[1:])))


def changeable(value: Value, text: str) -> None:
    """Doubt that a value may be changed, unless the call has made it."""
    if value.height > 0 or any(isinstance(other, Live) for other in value.others):
        raise Doubt(f"{text} that outlives the call; copy it first")


def _classes(frame: Frame, callbacks: Value, values: list[Value]) -> Value:
    """Call isinstance: the classes must not have a say in it."""
    for other in frame.engine.spread(join(callbacks, *values)).others:
        if isinstance(other, Live):
            objects.check_asked(other.object)
    return DATA


def _call_back(
    frame: Frame, rule: Rule, callbacks: Value, everything: Value, text: str
) -> Value:
    """Call the functions that a function is given, with all that it may give to them."""
    if not callbacks.others:
        return NOTHING
    engine, answers = frame.engine, NOTHING
    while True:
        given = _given(frame, rule, everything, answers)
        again = join(answers, invoke(frame, callbacks, given, f"{text} and that a function"))
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
        return only(Getter())
    if result is Result.TYPE:
        return _type(values, everything)
    if result is Result.DEEP:
        return _deep(engine.spread(everything))
    if result is Result.SHALLOW:
        _deep(everything)
        return contain(engine.elements(everything))
    first = engine.elements(join(*values[:1]), keys=False)
    named = join(*(value for _, value in arguments.keywords))
    items = join(engine.elements(everything), engine.elements(more), more, named)
    grade = arithmetic([engine.spread(join(everything, more))])
    return {
        Result.ARITHMETIC: lambda: graded(join(contain(items), more), max(grade, NOT_NAN)),
        Result.SAME: lambda: join(Value(0, everything.grade), more),
        Result.ROUNDED: lambda: join(DATA if len(values) == 1 else _NUMBER, more),
        Result.MEAN: lambda: graded(join(engine.elements(everything), more), MAYBE_NAN),
        Result.SUM: lambda: graded(join(engine.elements(everything), more, *values[1:]), grade),
        Result.SUMS: lambda: only(Odd(graded(join(items, everything), grade))),
        Result.COPY: lambda: _copied(everything, items) if rule.unordered else contain(engine.spread(items) if rule.collects else items),
        Result.SET: lambda: only(Bag(engine.spread(items))),
        Result.HOLDER: lambda: contain(join(items, *values[1:])),
        Result.ELEMENT: lambda: join(first, more, *values[1:]),
        Result.PICK: lambda: join(engine.elements(everything), more, *_picked(values, arguments)),
        Result.ITERATOR: lambda: only(Odd(items)),
        Result.TUPLES: lambda: only(Odd(contain(items))),
        Result.REPEAT: lambda: only(Odd(graded(everything, grade))),
        Result.CHAIN: lambda: only(Odd(engine.spread(everything))),
        Result.GROUPS: lambda: only(Odd(contain(join(items, only(Odd(items)))))),
        Result.CONTAINER: lambda: only(Odd(join(items, everything))),
    }[result]()


def _copied(everything: Value, items: Value) -> Value:
    """Return what x.copy() makes: of a set, a set."""
    bags = any(isinstance(other, Bag) for other in everything.others)
    return join(contain(items), only(Bag(items)) if bags else NOTHING)


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


