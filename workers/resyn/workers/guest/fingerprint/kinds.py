"""What objects hold, by their types: what can change about them, and how to ask for it."""

from __future__ import annotations

import _thread
import marshal
import types
from _random import Random as _Generator
from collections.abc import Callable
from typing import Any

from resyn.workers.guest.quiet_random import Random

# Marshal's last version that writes equal values as equal bytes, whoever else refers to them.
_PLAIN_VERSION = 2
HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE: made by a class statement, so that it can be changed
DATA = (dict, list, set, tuple, frozenset, bytearray)
# Nothing about them can change, nor about what they refer to.
CONSTANT = frozenset(
    {
        *(type(None), type(...), type(NotImplemented), bool, int, float, complex, str, bytes),
        *(range, slice, types.CodeType, types.BuiltinFunctionType, types.WrapperDescriptorType),
        *(types.MethodDescriptorType, types.ClassMethodDescriptorType, types.MethodWrapperType),
        *(types.GetSetDescriptorType, types.MemberDescriptorType, types.GenericAlias),
    }
)
CONSTANT_NAMES = frozenset(
    {
        *("re.Pattern", "decimal.Decimal", "_struct.Struct", "operator.itemgetter"),
        *("operator.attrgetter", "operator.methodcaller", "datetime.date", "datetime.time"),
        *("datetime.datetime", "datetime.timedelta", "datetime.timezone", "typing.TypeVar"),
        *("weakref.ReferenceType", "_abc._abc_data", "typing.TypeAliasType", "typing.Union"),
    }
)
_IN_C = (types.MethodDescriptorType, types.WrapperDescriptorType)
# All that they hold is what they refer to.
OPEN = frozenset(
    {
        *(*DATA, types.FunctionType, types.CellType, types.MethodType, types.MappingProxyType),
        *(property, staticmethod, classmethod, types.SimpleNamespace, object, BaseException),
        *(int, float, str, bytes, complex, type, super, types.ModuleType),
    }
)
OPEN_NAMES = frozenset(
    {
        *("collections.deque", "collections.defaultdict", "collections.OrderedDict"),
        *("functools.partial", "functools._lru_cache_wrapper", "types.UnionType"),
    }
)


def is_python(kind: type) -> bool:
    """Say whether a class statement made `kind`; an extension's types have methods in C."""
    return bool(kind.__flags__ & HEAP_TYPE) and not any(
        type(each) in _IN_C and each.__objclass__ is kind for each in vars(kind).values()
    )


def plain_bytes(value: Any) -> bytes | None:
    """Return the bytes of data that consists of plain types only."""
    try:
        return marshal.dumps(value, _PLAIN_VERSION)
    except ValueError:
        return None


def random_state(generator: Any) -> int:
    return hash((_Generator.getstate(generator), getattr(generator, "gauss_next", None)))


ASK: dict[type, Callable[[Any], object]] = {
    _Generator: random_state,
    Random: random_state,
    _thread.LockType: lambda lock: lock.locked(),
    bytearray: bytes,
}
ASK_NAMES: dict[str, Callable[[Any], object]] = {
    "itertools.count": repr,
    "_io.StringIO": lambda stream: (stream.getvalue(), stream.tell()),
    "_io.BytesIO": lambda stream: (stream.getvalue(), stream.tell()),
    "array.array": lambda array: array.tobytes(),
    "decimal.Context": repr,
} | {
    f"builtins.{name}_iterator": lambda iterator: iterator.__length_hint__()
    for name in ("list", "tuple", "range", "longrange", "str", "str_ascii", "bytes", "set")
}
