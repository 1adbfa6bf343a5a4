"""What outlives a call in this process: looked at before a batch of calls, and after it.

A fingerprint only ever says "no". It sees what is left when it looks, not what was there between
two looks, and it cannot see into everything: `Survey.opaque` and `Survey.large` name what.

    look = survey(module)            once, in the process that children are copies of, frozen
    before = take(look)              in the child, before the first call
    names = differences(before)      after the last one; empty if nothing was left behind

In a child each page that is written to is copied first, and to count a reference is to write: 2 us,
where the look itself takes 10 ns. All modules would take 1.2 ms. So three nets are used:

- what the environment can name is looked at in depth, plain data without counting references, and
  of other modules the names that `verify` and `extract` lead to, which calls touch anyway;
- the interpreter and the process are asked for what raises no audit event when it is set; the rest
  is left to `resyn.workers.guest.watch`;
- a new object that stays anywhere, in a cache, a patched class or a registry, shows in the number
  of memory blocks, which ordinary calls leave as it was to within two.

It does not see: flags of a decimal context, replaced handlers of coding errors, data deep inside
modules that calls do not name. `Survey` keeps what it looks at alive, so that no weak reference to
it ends. A survey may run code of the environment, and raise what that raises.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # typeshed has only its wrapper, `signal`
import _thread
import _warnings
import builtins
import gc
import marshal
import os
import re
import sys
import types
from _locale import LC_ALL, setlocale
from _operator import is_, itemgetter
from _random import Random as _Generator
from abc import ABCMeta, get_cache_token
from collections.abc import Callable
from typing import Any

from resyn.common import typed_json
from resyn.workers.guest import contract
from resyn.workers.guest.quiet_random import Random

# New blocks that may stay after any calls, and for each pattern that `re` has not yet seen: the
# built-in environments leave 0 and 2, and the very first calls up to 4.
ALLOWED_BLOCKS = 4
BLOCKS_OF_A_PATTERN = 4
# Old ones that may go: in Python 3.13 one does at times.
FREED_BLOCKS = 2
# More plain data than this is only counted, and more objects than this are not looked at.
MAX_PLAIN_BYTES = 1 << 18
MAX_REFERENTS = 20_000
# Marshal's last version that writes equal values as equal bytes, whoever else refers to them.
_PLAIN_VERSION = 2
_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE: made by a class statement, so that it can be changed
_SIGNALS = range(1, 32)
# So often CPython wants to see a piece of code before it has adapted it: children need not.
_WARM_UPS = 32
# Modules that hold no settings of the interpreter or the process, and what an environment is given.
_PURE = frozenset(
    {
        *("_bisect", "_collections", "_functools", "_heapq", "_json", "_operator", "_random"),
        *("_statistics", "bisect", "builtins", "cmath", "collections", "copy", "dataclasses"),
        *("decimal", "enum", "environment", "fractions", "functools", "heapq", "itertools", "json"),
        *("keyword", "math", "numbers", "operator", "random", "re", "resyn", "statistics"),
        *("string", "textwrap", "typing", "unicodedata", "__future__", "_struct", "struct"),
    }
)
# Built-ins that lead to modules by other ways than by name.
_DYNAMIC = frozenset(
    [
        "__import__",
        "breakpoint",
        "delattr",
        "eval",
        "exec",
        "getattr",
        "globals",
        "locals",
        "open",
        "setattr",
        "vars",
    ]
)
_SHOWN = frozenset({"__name__", "__init__", "__doc__", "__len__", "__eq__", "__hash__"})

_DATA = (dict, list, set, tuple, frozenset, bytearray)
# Nothing about them can change, nor about what they refer to.
_CONSTANT = frozenset(
    {
        *(type(None), type(...), type(NotImplemented), bool, int, float, complex, str, bytes),
        *(range, slice, types.CodeType, types.BuiltinFunctionType, types.WrapperDescriptorType),
        *(types.MethodDescriptorType, types.ClassMethodDescriptorType, types.MethodWrapperType),
        *(types.GetSetDescriptorType, types.MemberDescriptorType, types.GenericAlias),
    }
)
_CONSTANT_NAMES = frozenset(
    {
        *("re.Pattern", "decimal.Decimal", "_struct.Struct", "operator.itemgetter"),
        *("operator.attrgetter", "operator.methodcaller", "datetime.date", "datetime.time"),
        *("datetime.datetime", "datetime.timedelta", "datetime.timezone", "typing.TypeVar"),
        *("weakref.ReferenceType", "_abc._abc_data", "typing.TypeAliasType", "typing.Union"),
    }
)
_IN_C = (types.MethodDescriptorType, types.WrapperDescriptorType)
# All that they hold is what they refer to.
_OPEN = frozenset(
    {
        *(*_DATA, types.FunctionType, types.CellType, types.MethodType, types.MappingProxyType),
        *(property, staticmethod, classmethod, types.SimpleNamespace, object, BaseException),
        *(int, float, str, bytes, complex, type, super, types.ModuleType),
    }
)
_OPEN_NAMES = frozenset(
    {
        *("collections.deque", "collections.defaultdict", "collections.OrderedDict"),
        *("functools.partial", "functools._lru_cache_wrapper", "types.UnionType"),
    }
)


class Survey:
    """What there is to look at in an environment, and what cannot be looked into.

    `opaque` names what may hold state that nobody sees, such as a generator half-way; `large` what
    is looked at in part.
    """

    __slots__ = (
        *("_reached", "_seen", "functions", "hidden", "large", "module", "names", "objects"),
        *("opaque", "plain", "thorough"),
    )

    def __init__(self, module: types.ModuleType) -> None:
        self.module = module
        self.objects: list[object] = []  # compared by what they refer to
        self.names: list[tuple[dict[str, Any], Any]] = []  # globals of others that calls use
        self.plain: list[tuple[object, int, int]] = []  # data, the size and hash of its bytes
        self.hidden: list[tuple[object, Callable[[Any], object]]] = []  # and how to ask for it
        self.opaque: list[str] = []
        self.large: list[str] = []
        self.functions: list[types.FunctionType] = []  # the environment's own
        self.thorough = False  # it can name what sets the interpreter or the process
        self._seen: set[int] = set()
        self._reached: set[int] = set()


class Fingerprint:
    """The state of this process when it was taken."""

    __slots__ = ("blocks", "hidden", "look", "named", "patterns", "referents", "settings")

    def __init__(self, look: Survey) -> None:
        self.look = look
        self.referents = gc.get_referents(*look.objects)
        self.hidden = [ask(value) for value, ask in look.hidden]
        self.settings = _settings() if look.thorough else _pure_settings()
        self.named = _named(look)
        self.patterns = _patterns()
        self.blocks = 0


def survey(module: types.ModuleType) -> Survey:
    """Find what of the environment and of the interpreter can be changed, and how to look at it.

    To be called after `gc.freeze()`: collections are part of each look.
    """
    _fill_caches_of_abstract_classes()
    look = Survey(module)
    look._seen.add(id(module))
    layer: list[object] = [module.__dict__]
    look.objects.extend([*layer, _warnings.filters, gc.callbacks])
    look._seen.update(map(id, look.objects))
    look._seen.update(id(vars(each)) for each in _modules())
    _follow_names(look)
    left = MAX_REFERENTS
    while layer:
        found = gc.get_referents(*layer)
        left -= len(found)
        if left < 0:
            look.large.append("objects of the environment")
            break
        layer = [each for each in found if _look_into(look, each)]
        look.objects.extend(layer)
    look.thorough = bool(look.large) or any(map(_is_powerful, vars(module).values()))
    look.thorough |= any(map(_is_thorough, look.functions))
    if look.thorough:
        look.objects += [sys.modules, sys.meta_path, sys.path_hooks, sys.path]
    for _ in range(_WARM_UPS):
        restless = differences(take(look))
    look.opaque += [f"{name} (changes by itself)" for name in restless]
    return look


def _is_powerful(value: object) -> bool:
    """Say whether a global comes from a module that is not known to be pure."""
    if isinstance(value, types.ModuleType):
        name = value.__name__
    else:
        name = getattr(value, "__module__", None) or "builtins"
    return str(name).partition(".")[0] not in _PURE


def _is_thorough(function: Any) -> bool:
    """Say whether a function names such a module, or may get at it without its name."""
    codes = [function.__code__]
    for code in codes:
        codes += [each for each in code.co_consts if isinstance(each, types.CodeType)]
        for name in code.co_names:
            root = name.partition(".")[0]
            dunder = name.startswith("__") and name not in _SHOWN
            if dunder or name in _DYNAMIC or (root in sys.modules and root not in _PURE):
                return True
    return False


def _fill_caches_of_abstract_classes() -> None:
    """Ask what honest verifiers ask, too: `isinstance` keeps its answers for good."""
    values: list[object] = [None, True, 1.0, 1j, "", b"", [], (), {}, set(), frozenset(), range(0)]
    values += [
        getattr(sys.modules[name], kind)()
        for name, kind in (("fractions", "Fraction"), ("decimal", "Decimal"))
        if name in sys.modules
    ]
    for name in ("numbers", "collections.abc"):
        for kind in vars(sys.modules.get(name, builtins)).values():
            if type(kind) is ABCMeta:
                for value in (*values, 1):
                    isinstance(value, kind)


def _modules() -> list[types.ModuleType]:
    return [each for each in sys.modules.values() if isinstance(each, types.ModuleType)]


def _follow_names(look: Survey) -> None:
    """Find the globals that a call leads to: by name, from function to function."""
    own = look.module.__dict__
    spaces = [own, vars(contract), vars(typed_json)]
    functions: list[Any] = [own.get("verify"), own.get("extract"), contract.verify]
    known: set[tuple[int, str]] = set()
    names: dict[int, tuple[dict[str, Any], list[str]]] = {}
    while functions:
        function = functions.pop()
        space = getattr(function, "__globals__", None)
        if type(function) is not types.FunctionType or all(space is not each for each in spaces):
            continue
        for space, name in _names(function):
            if (id(space), name) in known:
                continue
            known.add((id(space), name))
            value = space[name]
            functions.append(value)
            if space is not own:
                names.setdefault(id(space), (space, []))[1].append(name)
            if isinstance(value, type):
                functions.extend(vars(value).values())
            look._reached.add(id(value))
    # An itemgetter counts no references of the names themselves.
    look.names = [(space, itemgetter(*found, found[0])) for space, found in names.values()]


def _names(function: types.FunctionType) -> list[tuple[dict[str, Any], str]]:
    """Where the names in a function's code stand: among globals, built-ins, or in a module."""
    codes, names = [function.__code__], list[str]()
    for code in codes:
        codes += [each for each in code.co_consts if isinstance(each, types.CodeType)]
        names += code.co_names
    spaces = [function.__globals__, vars(builtins)]
    spaces += [
        vars(space[name])
        for space in spaces
        for name in names
        if isinstance(space.get(name), types.ModuleType)
    ]
    return [(space, name) for space in spaces for name in names if name in space]


def _look_into(look: Survey, value: object) -> bool:
    """Decide how to look at `value`; True: by what it refers to, and what that refers to."""
    kind = type(value)
    if kind in _CONSTANT or id(value) in look._seen:
        return False
    look._seen.add(id(value))
    if kind in _DATA and _is_plain(look, value):
        return False
    if isinstance(value, types.ModuleType):
        if value.__name__ == "random":
            look.hidden.append((value.__dict__["_inst"], _random_state))
        return False
    if isinstance(value, type):
        return _look_into_class(look, value)
    if kind is types.FunctionType:
        return _look_into_function(look, value)
    return _look_into_instance(look, value)


def _is_plain(look: Survey, value: Any) -> bool:
    """Note data of plain types only, whose bytes can be compared; other data is looked into."""
    try:
        data = marshal.dumps(value, _PLAIN_VERSION)
    except ValueError:
        return False
    if len(data) > MAX_PLAIN_BYTES:
        look.large.append(_name(look, value))
        look.hidden.append((value, len))
    else:
        look.plain.append((value, len(data), hash(data)))
    return True


def _look_into_class(look: Survey, kind: type) -> bool:
    if not kind.__flags__ & _HEAP_TYPE:
        return False
    if vars(kind).get("__module__") == look.module.__name__:
        return True
    if id(kind) in look._reached:
        look.objects.extend(gc.get_referents(vars(kind)))  # the dictionary behind the proxy
    return False


def _look_into_function(look: Survey, function: Any) -> bool:
    own = function.__globals__ is vars(look.module)
    if own or function.__module__ == look.module.__name__:  # such as a decorator's
        look.functions.append(function)
        # Of one that no call leads to, only what it carries.
        return id(function) in look._reached or bool(function.__closure__ or _carries(function))
    look.objects.append(function)
    return False


def _carries(function: Any) -> bool:
    return bool(function.__defaults__ or function.__kwdefaults__ or vars(function))


def _look_into_instance(look: Survey, value: object) -> bool:
    kind = type(value)
    # The class that states the layout, below those that Python code has made.
    layout = next(each for each in kind.__mro__ if each in _OPEN or not _is_python(each))
    name = f"{layout.__module__}.{layout.__qualname__}"
    if name in _CONSTANT_NAMES and layout is kind:
        return False
    ask = _ASK.get(layout) or _ASK_NAMES.get(name)
    if ask is not None:
        look.hidden.append((value, ask))
    elif layout not in _OPEN and name not in _OPEN_NAMES and name not in _CONSTANT_NAMES:
        look.opaque.append(f"{_name(look, value)} ({name[:80]})")
    return True


def _is_python(kind: type) -> bool:
    """Say whether a class statement made `kind`; an extension's types have methods in C."""
    return bool(kind.__flags__ & _HEAP_TYPE) and not any(
        type(each) in _IN_C and each.__objclass__ is kind for each in vars(kind).values()
    )


def take(look: Survey) -> Fingerprint:
    """Look at everything, in the process that will run the calls."""
    before = Fingerprint(look)
    begin(before)
    return before


def begin(before: Fingerprint) -> None:
    """Count memory from here on: the caller has made what it needs beside the calls."""
    gc.collect()
    before.blocks = sys.getallocatedblocks()


def differences(before: Fingerprint, own_blocks: int = 0) -> list[str]:
    """Name what has changed; `own_blocks` memory blocks the caller itself has kept since.

    Calls that have changed what this needs end up as a difference, too.
    """
    try:
        return _differences(before, own_blocks)
    except Exception as error:
        return [f"fingerprint ({type(error).__name__[:80]})"]


def _differences(before: Fingerprint, own_blocks: int) -> list[str]:
    gc.collect()
    blocks = sys.getallocatedblocks() - before.blocks - own_blocks
    allowed = ALLOWED_BLOCKS + BLOCKS_OF_A_PATTERN * max(0, _patterns() - before.patterns)
    look = before.look
    found = [] if -FREED_BLOCKS <= blocks <= allowed else ["memory blocks"]
    found += [
        _name(look, value)
        for value, size, digest in look.plain
        if not _is_still(value, size, digest)
    ]
    found += [
        _name(look, value)
        for (value, ask), then in zip(look.hidden, before.hidden, strict=True)
        if ask(value) != then
    ]
    if not _same(gc.get_referents(*look.objects), before.referents):
        found.append(_changed(before))
    settings = _settings() if look.thorough else _pure_settings()
    found += [name for name, value in before.settings.items() if settings[name] != value]
    if not _same(_named(look), before.named):
        found.append("names of other modules")
    return found


def _same(now: list[object], then: list[object]) -> bool:
    return len(now) == len(then) and all(map(is_, now, then))


def _is_still(value: Any, size: int, digest: int) -> bool:
    try:
        data = marshal.dumps(value, _PLAIN_VERSION)
    except ValueError:
        return False
    return len(data) == size and hash(data) == digest


def _changed(before: Fingerprint) -> str:
    """Name the first object that refers to something else than before."""
    start = 0
    for value in before.look.objects:
        now = gc.get_referents(value)
        if not _same(now, before.referents[start : start + len(now)]):
            return _name(before.look, value)
        start += len(now)
    return "objects of the environment"


def _name(look: Survey, value: object) -> str:
    """Say where `value` is found, by names in the source alone."""
    for name, module in list(sys.modules.items()):
        if isinstance(module, types.ModuleType) and module.__dict__ is value:
            return name
    for name, each in list(look.module.__dict__.items()):
        if each is value or any(inner is value for inner in _below(each)):
            return f"{look.module.__name__}.{name[:80]}"
    return f"a {type(value).__name__[:80]}"


def _below(value: object) -> list[object]:
    """What `value` refers to, by three steps at most; modules and their dictionaries are others."""
    found: list[object] = []
    layer = [value]
    for _ in range(3):
        inner = [each for each in layer if not isinstance(each, types.ModuleType)]
        layer = [
            each
            for each in gc.get_referents(*inner)
            if not (type(each) is dict and "__builtins__" in each)
        ]
        found += layer
    return found


def _settings() -> dict[str, object]:
    """What is set for the interpreter and the process, and raises no audit event when it is."""
    return _pure_settings() | {
        "recursion limit": sys.getrecursionlimit(),
        "digits of integers": sys.get_int_max_str_digits(),
        "switch interval": sys.getswitchinterval(),
        "garbage collection": gc.isenabled(),
        "abstract classes": get_cache_token(),
        "locale": setlocale(LC_ALL),
        "threads": _thread._count(),
        "timers": [_signal.getitimer(which) for which in range(3)],
        "signal mask": _signal.pthread_sigmask(_signal.SIG_BLOCK, ()),
        "signal handlers": [_signal.getsignal(number) for number in _SIGNALS],
        "descriptors": _lowest_free_descriptor(),
        "umask": _umask(),
    }


def _pure_settings() -> dict[str, object]:
    """What is set by names of modules that are otherwise pure."""
    return {"modules": len(sys.modules), "decimal context": _decimal_context()}


def _decimal_context() -> object:
    decimal = sys.modules.get("decimal")
    if decimal is None:
        return None
    context = decimal.getcontext()
    precision = (context.prec, context.rounding, context.Emin, context.Emax)
    return (*precision, context.capitals, context.clamp, context.traps.copy(), context)


def _named(look: Survey) -> list[object]:
    try:
        return [value for space, get in look.names for value in get(space)]
    except KeyError:  # one is gone
        return []


def _patterns() -> int:
    """How many patterns `re` keeps: a cache that changes no verdict."""
    return sum(len(getattr(re, name, ())) for name in ("_cache", "_cache2"))


def _random_state(generator: Any) -> int:
    return hash((_Generator.getstate(generator), getattr(generator, "gauss_next", None)))


def _lowest_free_descriptor() -> object:
    """Return the number that the next file would get: whatever stays open takes it."""
    try:
        lowest = os.dup(0)
        os.close(lowest)
    except OSError as error:
        return error.errno
    return lowest


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_ASK: dict[type, Callable[[Any], object]] = {
    _Generator: _random_state,
    Random: _random_state,
    _thread.LockType: lambda lock: lock.locked(),
    bytearray: bytes,
}
_ASK_NAMES: dict[str, Callable[[Any], object]] = {
    "itertools.count": repr,
    "_io.StringIO": lambda stream: (stream.getvalue(), stream.tell()),
    "_io.BytesIO": lambda stream: (stream.getvalue(), stream.tell()),
    "array.array": lambda array: array.tobytes(),
    "decimal.Context": repr,
} | {
    f"builtins.{name}_iterator": lambda iterator: iterator.__length_hint__()
    for name in ("list", "tuple", "range", "longrange", "str", "str_ascii", "bytes", "set")
}
