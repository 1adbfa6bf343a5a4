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
)
TRUTH = ("__bool__", "__len__")
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
        _refuse(reached, shows)
        if shows:
            engine.in_order(reached)
        if hashes:
            engine.hash(reached)
        result = join(result, _called(frame, reached, names, shows, hashes))
        wider = engine.spread(join(reached, result))
        if wider == reached:
            return result
        reached = wider


def _refuse(reached: Value, shows: bool) -> None:
    """Doubt what shows its address, and live objects that change when they are read."""
    for other in reached.others:
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
        found += [_call(frame, other, kind, name, reached) for name in names]
    if shows and any(isinstance(other, Caught) for other in reached.others):
        found.append(frame.engine.hashed)  # may be the key of a KeyError
    return join(*found)


def _check_kind(kind: type, shows: bool, hashes: bool) -> None:
    if not raw.is_simple(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which is no plain class")
    fixed = [base for base in raw.bases(kind) if raw.is_fixed(base) and base is not object]
    is_plain = type(kind) is enum.EnumMeta and all(base in (int, str) for base in fixed)
    if fixed and not is_plain and BaseException not in fixed:
        raise Doubt(f"uses a {raw.name_of(kind)}, which is no plain class")
    if enum.Flag in raw.bases(kind):
        raise Doubt(f"uses a {raw.name_of(kind)}, which remembers its combinations")
    if hashes and raw.has_own_equality(kind) and raw.find(kind, "__hash__") is object.__hash__:
        raise Doubt(f"hashes a {raw.name_of(kind)} by its address, but compares it otherwise")
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
    run(frame, place, hashes=True)
    keys = frame.engine.elements(value, values=False)
    run(frame, join(place, keys), COMPARED)


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
    found = run(frame, only(*instances))
    return join(found, frame.engine.spread(found))
