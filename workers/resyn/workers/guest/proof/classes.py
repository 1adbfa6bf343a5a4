"""Instances that the call makes, of classes that were there before."""

from __future__ import annotations

import dataclasses
import enum
import types

from resyn.workers.guest.proof import attributes, calls, implicit, known, raw
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.values import (
    DATA,
    Bag,
    Box,
    Caught,
    Doubt,
    Fresh,
    Value,
    join,
    live,
    only,
)


def instantiate(frame: Frame, kind: type, arguments: Arguments, text: str) -> Value:
    """Make an instance of a class."""
    if type(kind) is enum.EnumMeta:
        return _member(frame, kind, arguments)
    is_exception = BaseException in raw.bases(kind)
    if is_exception and raw.is_fixed(kind):
        plain_only(frame, arguments, text)
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


def plain_only(frame: Frame, arguments: Arguments, text: str) -> Value:
    """Accept arguments that an exception may keep."""
    reached = frame.engine.spread(join(*arguments.all()))
    if any(not isinstance(x, Box) or isinstance(x, Bag) for x in reached.others):
        raise Doubt(f"gives {text} something else than builtin data")
    return DATA


def _initialise(frame: Frame, kind: type, made: Value, arguments: Arguments, text: str) -> None:
    start = raw.find(kind, "__init__")
    if type(start) is types.WrapperDescriptorType:
        plain_only(frame, arguments, text)
    elif type(start) is not types.FunctionType:
        raise Doubt(f"calls {text}, whose __init__ is no plain function")
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
        if type(field) is not dataclasses.Field:
            raise Doubt(f"makes a {raw.name_of(kind)}, whose fields are not plain")
        value = given
        if field.default is not dataclasses.MISSING:
            value = join(value, frame.engine.read(field.default))
        if field.default_factory is not dataclasses.MISSING:
            factory = frame.engine.read(field.default_factory)
            value = join(value, calls.invoke(frame, factory, Arguments(), "a default_factory"))
        attributes.store(frame, made, name, value)
        everything = join(everything, value)
    after = raw.find(kind, "__post_init__")
    if after is not raw.MISSING:
        frame.engine.call_live(live(after), Arguments((made,), rest=everything))


def _member(frame: Frame, kind: type, arguments: Arguments) -> Value:
    members = raw.members(kind)
    if not members or len(arguments.all()) > 1:
        raise Doubt(f"calls {raw.name_of(kind)}, which makes an enumeration")
    missing = raw.find(kind, "_missing_")
    function = known.raw_function(missing)
    if function is None or not known.is_standard_function(function):
        raise Doubt(f"calls {raw.name_of(kind)}, which defines _missing_")
    given = join(*arguments.all())
    values = (frame.engine.read(raw.attributes(each)["_value_"]) for each in members)
    implicit.run(frame, given, hashes=True)
    implicit.run(frame, join(given, *values), implicit.COMPARED)
    return join(*(frame.engine.read(member) for member in members))
