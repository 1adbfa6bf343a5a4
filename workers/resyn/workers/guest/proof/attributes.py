"""Attributes: of data, modules, classes and instances."""

from __future__ import annotations

import enum
import re
import types
from typing import Any

from resyn.workers.guest import scopes
from resyn.workers.guest.proof import raw, tables
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.values import (
    DATA,
    NOTHING,
    Box,
    DataMethod,
    Doubt,
    Fresh,
    Kind,
    Live,
    Method,
    Odd,
    Super,
    Unbound,
    Value,
    join,
    live,
    only,
)

_PLAIN_TYPES = (*raw.SCALARS, *raw.MAPPINGS, *raw.SEQUENCES)


def load(frame: Frame, value: Value, name: str) -> Value:
    """Return what an attribute may stand for."""
    _check_name(name)
    found = [_load(frame, other, name) for other in value.others]
    if value.height >= 0:
        found.append(_load_data(Value(value.height, value.grade), name))
    return join(*found)


def _check_name(name: str) -> None:
    if scopes.is_mangled(name):
        raise Doubt(f"uses the name {name}, which classes change; begin it with one underscore")


def _load(frame: Frame, other: Any, name: str) -> Value:
    if isinstance(other, (Box, Odd)):
        return _load_data(only(other), name)
    if isinstance(other, Fresh):
        own = frame.engine.fields.get((other.kind, name), NOTHING)
        return _load_instance(frame, other, other.kind.object, name, own)
    if isinstance(other, Live):
        return _load_live(frame, other, name)
    if isinstance(other, Super):
        return _load_super(other, name)
    if isinstance(other, Kind) and name in ("__name__", "__qualname__"):
        return DATA
    raise Doubt(f"takes the attribute {name} of what is not known to have it")


def _load_data(value: Value, name: str) -> Value:
    if name in tables.METHODS:
        return join(only(DataMethod(name, value)), DATA if name in ("start", "index") else NOTHING)
    if name in tables.ATTRIBUTES:
        return Value(0, value.grade)
    if name in _NAMES or name.startswith("__"):
        raise Doubt(f"takes the attribute {name} of builtin data, which is not known to be pure")
    return NOTHING  # an AttributeError


def _all_names() -> frozenset[str]:
    """Return all names of attributes that data or an iterator may have, on any Python."""
    odd: list[Any] = [iter(kind()) for kind in (list, tuple, dict, set, str, bytes)]
    odd += [zip(), map(str, ()), enumerate(()), (each for each in ("",)), {}.keys(), {}.items()]
    odd += [{}.values(), re.match("", ""), filter(None, ()), reversed([])]
    kinds = [*_PLAIN_TYPES, *map(type, odd), memoryview, bytearray]
    return frozenset(name for kind in kinds for base in raw.bases(kind) for name in vars(base))


_NAMES = _all_names() | {"setstate", "default_factory", "from_iterable", "gi_frame", "exc_type"}


def _load_live(frame: Frame, other: Live, name: str) -> Value:
    thing = other.object
    if type(thing) is types.ModuleType:
        found = vars(thing).get(name, raw.MISSING)
        if found is raw.MISSING:
            raise Doubt(f"takes {name} of a module, which has none")
        return frame.engine.read(found)
    if raw.is_class(thing):
        return _load_class(frame, thing, name)
    if raw.is_container(thing):
        if raw.attributes(thing):
            raise Doubt(f"takes {name} of a container that has attributes of its own")
        return _load_data(only(other), name)
    kind = type(thing)
    if type(kind) is enum.EnumMeta and name in ("value", "name"):
        return _load_member(frame, thing, name)
    if raw.is_fixed(kind):
        raise Doubt(f"takes the attribute {name} of a {raw.name_of(kind)}")
    own = raw.attributes(thing).get(name, raw.MISSING)
    value = NOTHING if own is raw.MISSING else frame.engine.read(own)
    return _load_instance(frame, other, kind, name, value)


def _load_member(frame: Frame, member: Any, name: str) -> Value:
    found = raw.find(type(member), name)
    if type(found) not in (enum.property, types.DynamicClassAttribute):
        raise Doubt(f"takes {name} of an enumeration that defines it anew")
    return frame.engine.read(raw.attributes(member)[f"_{name}_"])


def _load_class(frame: Frame, kind: type, name: str) -> Value:
    if name == "__name__":
        return DATA
    if type(kind) is enum.EnumMeta:
        for member in raw.members(kind):
            if raw.attributes(member)["_name_"] == name:
                return frame.engine.read(member)
    found = raw.find(kind, name)
    if raw.is_fixed(kind):
        return _load_builtin_class(kind, found, name)
    if found is raw.MISSING or (name.startswith("__") and type(found) is not types.FunctionType):
        raise Doubt(f"takes {name} of the class {raw.name_of(kind)}")
    if type(found) is classmethod:
        return only(Method(live(found.__func__), only(live(kind))))
    found = found.__func__ if type(found) is staticmethod else found
    return frame.engine.read(_undescribed(found, name))


def _load_builtin_class(kind: type, found: Any, name: str) -> Value:
    if name not in tables.METHODS or not (kind in _PLAIN_TYPES or name == "from_iterable"):
        raise Doubt(f"calls {raw.name_of(kind)}.{name}, which is not known to be pure")
    if raw.is_exactly(found, (types.ClassMethodDescriptorType, staticmethod, classmethod)):
        return only(DataMethod(name, DATA))
    return only(Unbound(name))


def _undescribed(found: Any, name: str) -> Any:
    """Return a class attribute that is what it looks like."""
    kind = type(found)
    if kind is not types.FunctionType and raw.find(kind, "__get__") is not raw.MISSING:
        raise Doubt(f"takes {name}, which is made by a {raw.name_of(kind)}")
    return found


def _load_instance(frame: Frame, other: Any, kind: type, name: str, own: Value) -> Value:
    if not raw.is_simple(kind) or raw.extends_builtin(kind):
        raise Doubt(f"takes {name} of a {raw.name_of(kind)}, which decides about its attributes")
    if name == "__class__":
        return only(live(kind))
    found = raw.find(kind, name)
    if found is raw.MISSING:
        return own
    if type(found) is types.FunctionType:
        return join(only(Method(live(found), only(other))), own)
    if type(found) is staticmethod:
        return join(frame.engine.read(found.__func__), own)
    if type(found) is classmethod:
        return join(only(Method(live(found.__func__), only(live(kind)))), own)
    if type(found) is property and type(found.fget) is types.FunctionType:
        return frame.engine.call_live(live(found.fget), Arguments((only(other),)))
    if type(found) is types.MemberDescriptorType:
        return _load_slot(frame, other, found, own)
    return join(frame.engine.read(_undescribed(found, name)), own)


def _load_slot(frame: Frame, other: Any, slot: types.MemberDescriptorType, own: Value) -> Value:
    if isinstance(other, Fresh):
        return own
    try:
        return frame.engine.read(slot.__get__(other.object))
    except AttributeError:
        return NOTHING


def _load_super(other: Super, name: str) -> Value:
    found = []
    for each in other.receiver.others:
        kind = each.kind.object if isinstance(each, Fresh) else type(each.object)
        method = raw.find(kind, name, other.kind.object)
        if type(method) not in (types.FunctionType, types.WrapperDescriptorType):
            raise Doubt(f"takes {name} of super(), which is no method")
        found.append(Method(live(method), only(each)))
    return only(*found)


def store(frame: Frame, value: Value, name: str, stored: Value) -> None:
    """Set an attribute; only instances that the call has made may be changed."""
    _check_name(name)
    if value.height >= 0 or not all(isinstance(each, Fresh) for each in value.others):
        raise Doubt(f"sets the attribute {name} of what may outlive the call")
    for other in value.others:
        found = raw.find(other.kind.object, name)
        described = raw.find(type(found), "__set__") is not raw.MISSING
        if described and type(found) is not types.MemberDescriptorType:
            raise Doubt(f"sets the attribute {name}, which is a {raw.name_of(type(found))}")
        key = other.kind, name
        fields = frame.engine.fields
        fields[key] = frame.engine.grown(fields.get(key, NOTHING), stored)
