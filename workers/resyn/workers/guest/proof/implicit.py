"""What the language calls by itself, such as `__eq__`, and what a loop or a subscript gives."""

from __future__ import annotations

import enum
import types
from typing import Any

from resyn.workers.guest.proof import known, raw
from resyn.workers.guest.proof.frames import Arguments, Frame
from resyn.workers.guest.proof.values import (
    NOTHING,
    Box,
    Caught,
    Doubt,
    Fresh,
    Kind,
    Live,
    Odd,
    Value,
    join,
    live,
    only,
)

OPERATORS = (
    "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift",
    "rshift", "and", "or", "xor",
)  # fmt: skip
# Methods that Python calls by itself, on whatever it is given.
IMPLICIT = (
    "keys",
    "items",
    *(
        f"__{name}__"
        for name in (
            *("eq", "ne", "lt", "le", "gt", "ge", "hash", "str", "repr", "format", "bool", "len"),
            *("iter", "next", "contains", "getitem", "missing", "reversed", "length_hint", "int"),
            *("float", "complex", "bytes", "index", "round", "abs", "floor", "ceil", "trunc"),
            *("neg", "pos", "invert"),
            *(side + operator for side in ("", "r", "i") for operator in OPERATORS),
        )
    ),
)
COMPARED = (
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__contains__",
    "__hash__",
    "__iter__",
    "__next__",
    "__getitem__",
    "__bool__",
    "__len__",
    "__index__",
)
TRUTH = ("__bool__", "__len__", "__index__")
TEXT = ("__str__", "__repr__", "__format__")
# Reading these does not change them.
_INERT = (
    types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType, types.ModuleType,
    types.WrapperDescriptorType, object,
)  # fmt: skip


def run(
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
        _refuse(reached, shows, shows or names is TEXT)
        if shows:
            engine.in_order(reached)
        if hashes:
            engine.hash(reached)
        result = join(result, _called(frame, reached, names, shows, hashes))
        wider = engine.spread(join(reached, result))
        if wider == reached:
            return result
        reached = wider


def within(
    frame: Frame, value: Value, names: tuple[str, ...] = IMPLICIT, hashes: bool = False
) -> Value:
    """Call what Python may call; return all that may be got out of what that returns."""
    return opened(frame, run(frame, value, names, hashes=hashes))


def opened(frame: Frame, found: Value) -> Value:
    """Return what methods gave, with all that is in it; nothing, if there were none."""
    return found if found == NOTHING else frame.engine.spread(found)


def _refuse(reached: Value, shows: bool, caught: bool) -> None:
    """Doubt what shows its address, and live objects that change when they are read."""
    for other in reached.others:
        if isinstance(other, Caught) and not caught:
            raise Doubt("does more with an exception than to show or raise it")
        if isinstance(other, Live):
            if not _is_instance(other.object) and not _is_inert(other.object):
                raise Doubt(f"uses a {raw.name_of(type(other.object))} that outlives the call")
            if shows and raw.is_exactly(other.object, _INERT):
                raise Doubt("makes text of what shows its address")
        elif isinstance(other, Fresh):
            continue
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
        _check_own(frame, other)
        found += [_call(frame, other, kind, name, reached) for name in names]
    if shows and any(isinstance(other, Caught) for other in reached.others):
        found.append(frame.engine.hashed)  # may be the key of a KeyError
    return join(*found)


def _check_kind(kind: type, shows: bool, hashes: bool) -> None:
    if not raw.is_simple(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which is no plain class")
    if raw.extends_builtin(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which is no plain class")
    if enum.Flag in raw.bases(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which remembers its combinations")
    if hashes and raw.has_own_equality(kind) and raw.find(kind, "__hash__") is object.__hash__:
        raise Doubt(f"hashes a {raw.name_of(kind)} by its address, but compares it otherwise")
    if shows and raw.find(kind, "__repr__") is object.__repr__:
        raise Doubt(f"makes text of a {raw.name_of(kind)}, which shows its address")


def _check_own(frame: Frame, other: Any) -> None:
    """Doubt that an instance itself holds what the library may call: its class may not have it."""
    for name in ("keys", "items"):
        if isinstance(other, Fresh):
            own = frame.engine.fields.get((other.kind, name), NOTHING)
        else:
            found = raw.attributes(other.object)
            own = frame.engine.read(found[name]) if name in found else NOTHING
        if not all(isinstance(each, (Box, Odd)) for each in own.others):
            raise Doubt(f"uses an instance whose {name} may be called")


def _call(frame: Frame, other: Any, kind: type, name: str, reached: Value) -> Value:
    method = raw.find(kind, name)
    if type(method) is not types.FunctionType:
        if name in IMPLICIT and _is_odd_method(method):
            raise Doubt(f"uses {name} of a {raw.name_of(kind)}, which is no plain method")
        return NOTHING
    if type(kind) is enum.EnumMeta and known.is_standard_function(method):
        return NOTHING
    if method.__code__.co_filename == "<string>" and raw.is_dataclass(kind):
        return _fields(frame, other)
    return frame.engine.call_live(live(method), Arguments((only(other),), rest=reached))


def _fields(frame: Frame, other: Any) -> Value:
    """Return what a data class compares and hashes by itself."""
    if not isinstance(other, Fresh):
        raise Doubt("compares a data class that outlives the call")
    return join(*(value for (kind, _), value in frame.engine.fields.items() if kind == other.kind))


def _is_odd_method(method: Any) -> bool:
    """Say whether this is neither absent, nor None, nor written in C as object's are."""
    builtin = (types.WrapperDescriptorType, types.MethodDescriptorType, type(None))
    if method is raw.MISSING or raw.is_exactly(method, builtin):
        return False
    return any(raw.find(type(method), name) is not raw.MISSING for name in ("__call__", "__get__"))


def check_asked(thing: Any) -> None:
    """Doubt that a class, or an instance, has no say in isinstance."""
    kind = thing if raw.is_class(thing) else type(thing)
    if raw.find(kind, "__bases__") is not raw.MISSING:
        raise Doubt(f"asks a {raw.name_of(kind)}, which defines __bases__")
    hook = known.raw_function(raw.find(kind, "__subclasshook__"))
    if hook is not None and not known.is_standard_function(hook):
        raise Doubt(f"asks {raw.name_of(kind)}, which defines __subclasshook__")
    if not raw.is_fixed(kind) and not raw.is_simple(kind):
        raise Doubt(f"asks a {raw.name_of(kind)}, which decides about its attributes")


def look_up(frame: Frame, value: Value, place: Value) -> None:
    """Find a place in a container: it is hashed, and compared with other keys."""
    run(frame, place, hashes=True)
    keys = frame.engine.elements(value, values=False)
    run(frame, join(place, keys), COMPARED)


def iterate(frame: Frame, value: Value) -> Value:
    """Return what a loop over the value gives."""
    frame.engine.in_order(value)
    return join(frame.engine.elements(value, values=False), through(frame, value))


def index(frame: Frame, value: Value, place: Value) -> Value:
    """Return what a subscript of the value gives."""
    return join(frame.engine.elements(value, keys=False), through(frame, value, place))


def through(frame: Frame, value: Value, place: Value = NOTHING) -> Value:
    """Return what instances in the value's place give, which are asked for a place."""
    instances = [
        other
        for other in value.others
        if not isinstance(other, (Box, Odd))
        and not (isinstance(other, Live) and _is_inert(other.object))
    ]
    if not instances:
        return NOTHING
    return within(frame, join(only(*instances), place))
