"""Calls: which function is meant, and with which arguments."""

from __future__ import annotations

import ast
import string
import types
from typing import Any

from resyn.workers.guest.proof import (
    attributes,
    classes,
    expressions,
    implicit,
    library,
    raw,
    tables,
)
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.values import (
    DATA,
    NOTHING,
    Closure,
    DataMethod,
    Doubt,
    Fresh,
    Getter,
    Live,
    Method,
    Super,
    Unbound,
    Value,
    contain,
    join,
    live,
    only,
)

_ENCODINGS = ("utf-8", "utf8", "UTF-8", "ascii", "latin-1", "strict", "ignore", "replace")


def call(frame: Frame, node: ast.Call) -> Value:
    """Return what a call may return."""
    if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _format(frame, node)
    callee = expressions.evaluate(frame, node.func)
    arguments = _arguments(frame, node)
    if _takes_encoding(callee):
        arguments = _without_encoding(node, arguments)
    if callee == only(live(super)):
        return _super(frame, node)
    if callee in (only(live(getattr)), only(live(hasattr))):
        return _named_attribute(frame, node, arguments)
    return invoke(frame, callee, arguments, ast.unparse(node.func)[:60])


def _takes_encoding(callee: Value) -> bool:
    """Say whether this can only be a method of builtin data, str or bytes."""
    methods = all(isinstance(other, DataMethod) for other in callee.others)
    return methods or callee in (only(live(str)), only(live(bytes)))


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
            rest += [frame.engine.elements(value), implicit.within(frame, value)]
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
    implicit.run(frame, join(*_arguments(frame, node).all()), shows=True)
    return DATA


def _has_path(fields: list[str], specs: list[str]) -> bool:
    inner = [f or "" for spec in specs for _, f, _, _ in string.Formatter().parse(spec)]
    return any(sign in field for field in fields + inner for sign in ".[")


def _named_attribute(frame: Frame, node: ast.Call, arguments: Arguments) -> Value:
    """Call getattr or hasattr with a name that is written there."""
    name = getattr(node.args[1], "value", None) if len(node.args) > 1 else None
    if not isinstance(name, str) or arguments.rest is not None or arguments.keywords:
        raise Doubt("takes an attribute whose name is not written there")
    found = attributes.load(frame, arguments.positional[0], name)
    return join(DATA, found, *arguments.positional[2:])


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
        rule = tables.METHODS.get(other.name)
        if rule is None:
            raise Doubt(f"calls {text}, which is not known to be pure")
        return library.apply(frame, rule, arguments.behind(other.receiver), text)
    if isinstance(other, Unbound):
        return _unbound(frame, other, arguments, text)
    if isinstance(other, Getter):
        given = join(*arguments.all())
        found = join(frame.engine.elements(given), implicit.within(frame, given))
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
    return library.apply(frame, tables.METHODS[other.name], given.behind(receiver), text)


def _invoke_live(frame: Frame, other: Live, arguments: Arguments, text: str) -> Value:
    thing = other.object
    rule = frame.engine.known.rule(other)
    if thing is print:
        library.check_output(arguments)
    if rule is not None:
        return library.apply(frame, rule, arguments, text)
    if type(thing) is types.FunctionType:
        return frame.engine.call_live(other, arguments)
    if type(thing) is types.WrapperDescriptorType and thing.__name__ == "__init__":
        return classes.plain_only(
            frame, Arguments(arguments.positional[1:], arguments.keywords), text
        )
    if raw.is_class(thing):
        return classes.instantiate(frame, thing, arguments, text)
    name = f" ({thing.__name__})" if type(thing) is types.BuiltinFunctionType else ""
    raise Doubt(f"calls {text}{name}, which is not known to be pure")
