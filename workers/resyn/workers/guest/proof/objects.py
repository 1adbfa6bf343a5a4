"""Attributes, instances, and what the language calls by itself, such as `__eq__`."""

from __future__ import annotations

import enum
import re
import types
from typing import Any

from resyn.workers.guest.proof import known, raw, scopes
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.values import (
    DATA,
    NOTHING,
    Box,
    Caught,
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

_INERT = (
    types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType, types.ModuleType,
    types.WrapperDescriptorType, object,
)  # fmt: skip
_PLAIN_TYPES = (*raw.SCALARS, *raw.MAPPINGS, *raw.SEQUENCES)
# Methods that Python calls by itself, on whatever it is given.
IMPLICIT = ("keys",) + tuple(
    f"__{name}__"
    for name in (
        "eq ne lt le gt ge hash str repr format bool len iter next contains getitem reversed int "
        "float complex index round abs floor ceil trunc neg pos invert missing length_hint bytes "
        "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor radd rsub "
        "rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand ror rxor iadd isub "
        "imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor"
    ).split()
)
_COMPARED = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__contains__")
COMPARED = (*_COMPARED, "__hash__", "__iter__", "__next__", "__getitem__", "__bool__", "__len__")
TRUTH = ("__bool__", "__len__")
TEXT = ("__str__", "__repr__", "__format__")


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
    if name in known.METHODS:
        return join(only(DataMethod(name, value)), DATA if name in ("start", "index") else NOTHING)
    if name in known.ATTRIBUTES:
        return Value(0, value.grade)
    if name in _NAMES or name.startswith("__"):
        raise Doubt(f"takes the attribute {name} of builtin data, which is not known to be pure")
    return NOTHING  # an AttributeError


def _all_names() -> frozenset[str]:
    """Return all names of attributes that data or an iterator may have, on any Python."""
    odd: list[Any] = [iter(kind()) for kind in (list, tuple, dict, set, str, bytes)]
    odd += [zip(), map(str, ()), enumerate(()), (x for x in ()), {}.keys(), {}.items()]
    odd += [{}.values(), re.match('', ''), filter(None, ()), reversed([])]
    kinds = [*_PLAIN_TYPES, *map(type, odd), memoryview, bytearray]
    return frozenset(name for kind in kinds for base in raw.bases(kind) for name in vars(base))


_NAMES = _all_names() | {"setstate", "default_factory", "from_iterable", "gi_frame", "exc_type"}


def _load_live(frame: Frame, other: Live, name: str) -> Value:
    thing = other.object
    if type(thing) is types.ModuleType:
        found = vars(thing).get(name, raw.MISSING)
        if found is raw.MISSING:
            raise Doubt(f"takes {name} of the module {thing.__name__}, which has none")
        return frame.engine.read(found)
    if raw.is_class(thing):
        return _load_class(frame, thing, name)
    if raw.is_container(thing):
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
    if found is raw.MISSING or name.startswith("__") and type(found) is not types.FunctionType:
        raise Doubt(f"takes {name} of the class {raw.name_of(kind)}")
    if type(found) is classmethod:
        return only(Method(live(found.__func__), only(live(kind))))
    found = found.__func__ if type(found) is staticmethod else found
    return frame.engine.read(_undescribed(found, name))


def _load_builtin_class(kind: type, found: Any, name: str) -> Value:
    if name not in known.METHODS or not (kind in _PLAIN_TYPES or name == "from_iterable"):
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
    if not raw.is_simple(kind):
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


def implicit(
    frame: Frame,
    value: Value,
    names: tuple[str, ...] = IMPLICIT,
    shows: bool = False,
    hashes: bool = False,
) -> Value:
    """Call what Python may call of the value and all in it; return what that may return."""
    engine = frame.engine
    if not value.others and not engine.heap.others:
        return NOTHING
    result, reached = NOTHING, engine.spread(value)
    while True:
        _refuse(reached, shows, hashes)
        if shows:
            engine.in_order(reached)
        result = join(result, _called(frame, reached, names, shows, hashes))
        wider = engine.spread(join(reached, result))
        if wider == reached:
            return result
        reached = wider


def _refuse(reached: Value, shows: bool, hashes: bool) -> None:
    """Doubt what shows its address, and live objects that change when they are read."""
    for other in reached.others:
        if isinstance(other, Live):
            if not _is_instance(other.object) and not _is_inert(other.object):
                raise Doubt(f"uses a {raw.name_of(type(other.object))} that outlives the call")
            if shows and raw.is_exactly(other.object, _INERT):
                raise Doubt("makes text of what shows its address")
        elif isinstance(other, Fresh):
            continue
        elif hashes and not isinstance(other, (Box, Kind)):
            raise Doubt("puts what is ordered by its address into a set or a dictionary")
        elif shows and not isinstance(other, (Box, Caught, Kind)):
            raise Doubt("makes text of what shows its address; use its elements")


def _is_instance(thing: Any) -> bool:
    return not raw.is_class(thing) and not raw.is_fixed(type(thing))


def _is_inert(thing: Any) -> bool:
    """Say whether reading this live object of no class of anybody's leaves it as it was."""
    return raw.is_class(thing) or raw.is_container(thing) or raw.is_exactly(thing, _INERT)


def _called(
    frame: Frame, reached: Value, names: tuple[str, ...], shows: bool, hashes: bool
) -> Value:
    """Call the methods of all instances that are reached."""
    found = [NOTHING]
    for other in reached.others:
        if isinstance(other, Fresh):
            kind = other.kind.object
        elif isinstance(other, Live) and _is_instance(other.object):
            kind = type(other.object)
        else:
            continue
        _check_kind(kind, shows, hashes)
        if hashes:
            frame.engine.hashed |= {other}
        found += [_call(frame, other, kind, name, reached) for name in names]
    if shows and any(isinstance(other, Caught) for other in reached.others):
        found.append(only(*frame.engine.hashed))  # may be the key of a KeyError
    return join(*found)


def _check_kind(kind: type, shows: bool, hashes: bool) -> None:
    fixed = [base for base in raw.bases(kind) if raw.is_fixed(base) and base is not object]
    is_plain = type(kind) is enum.EnumMeta and all(base in (int, str) for base in fixed)
    if enum.Flag in raw.bases(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which remembers its combinations")
    if fixed and not is_plain and BaseException not in fixed or not raw.is_simple(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which is no plain class")
    if hashes and raw.find(kind, "__hash__") is object.__hash__:
        raise Doubt(f"hashes a {raw.name_of(kind)} by its address; define __hash__ and __eq__")
    if shows and raw.find(kind, "__repr__") is object.__repr__:
        raise Doubt(f"makes text of a {raw.name_of(kind)}, which shows its address")


def _call(frame: Frame, other: Any, kind: type, name: str, reached: Value) -> Value:
    method = raw.find(kind, name)
    if type(method) is not types.FunctionType:
        if name in IMPLICIT and _is_odd_method(method):
            raise Doubt(f"uses {name} of a {raw.name_of(kind)}, which is no plain method")
        return NOTHING
    if type(kind) is enum.EnumMeta and known.is_standard_function(method):
        return NOTHING
    if method.__code__.co_filename == "<string>" and raw.is_dataclass(kind):
        return reached  # compares or hashes the fields
    return frame.engine.call_live(live(method), Arguments((only(other),), rest=reached))


def _is_odd_method(method: Any) -> bool:
    """Say whether this is neither absent, nor None, nor written in C as object's are."""
    builtin = (types.WrapperDescriptorType, types.MethodDescriptorType, type(None))
    return method is not raw.MISSING and not raw.is_exactly(method, builtin)


def check_asked(thing: Any) -> None:
    """Doubt that a class, or an instance, has no say in isinstance."""
    kind = thing if raw.is_class(thing) else type(thing)
    hook = known.raw_function(raw.find(kind, "__subclasshook__"))
    if hook is not None and not known.is_standard_function(hook):
        raise Doubt(f"asks {raw.name_of(kind)}, which defines __subclasshook__")
    if not raw.is_fixed(kind) and not raw.is_simple(kind):
        raise Doubt(f"asks a {raw.name_of(kind)}, which decides about its attributes")


def look_up(frame: Frame, value: Value, place: Value) -> None:
    """Find a place in a container: it is hashed, and compared with other keys."""
    implicit(frame, place, hashes=True)
    keys = frame.engine.elements(value, values=False)
    implicit(frame, join(place, keys), COMPARED)


def iterate(frame: Frame, value: Value) -> Value:
    """Return what a loop over the value gives."""
    frame.engine.in_order(value)
    return join(frame.engine.elements(value, values=False), _through(frame, value))


def index(frame: Frame, value: Value) -> Value:
    """Return what a subscript of the value gives."""
    return join(frame.engine.elements(value, keys=False), _through(frame, value))


def _through(frame: Frame, value: Value) -> Value:
    """Return what instances in the value's place give, if it is one."""
    instances = [
        other
        for other in value.others
        if not isinstance(other, (Box, Odd))
        and not (isinstance(other, Live) and _is_inert(other.object))
    ]
    if not instances:
        return NOTHING
    found = implicit(frame, only(*instances))
    return join(found, frame.engine.spread(found))
