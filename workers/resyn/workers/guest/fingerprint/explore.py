"""What there is to look at in an environment, and in what it can name: found once, in depth."""

from __future__ import annotations

import _warnings
import builtins
import gc
import sys
import types
from _operator import itemgetter
from abc import ABCMeta
from collections.abc import Callable
from typing import Any

from resyn.common import typed_json
from resyn.workers.guest import contract
from resyn.workers.guest.fingerprint import kinds, settings

# More plain data than this is only counted, and more objects than this are not looked at.
MAX_PLAIN_BYTES = 1 << 18
MAX_REFERENTS = 20_000


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


def explore(module: types.ModuleType) -> Survey:
    """Find what of the environment and of the interpreter can be changed, and how to look at it."""
    _fill_caches_of_abstract_classes()
    look = Survey(module)
    look._seen.add(id(module))
    layer: list[object] = [module.__dict__]
    look.objects.extend([*layer, _warnings.filters, gc.callbacks])
    look._seen.update(map(id, look.objects))
    look._seen.update(id(vars(each)) for each in _modules())
    _follow_names(look)
    _look_below(look, layer)
    look.thorough = bool(look.large) or any(map(settings.is_powerful, vars(module).values()))
    look.thorough |= any(map(settings.is_thorough, look.functions))
    if look.thorough:
        look.objects += [sys.modules, sys.meta_path, sys.path_hooks, sys.path]
    return look


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


def _look_below(look: Survey, layer: list[object]) -> None:
    """Look into whatever these objects lead to, as far as that may go."""
    left = MAX_REFERENTS
    while layer:
        found = gc.get_referents(*layer)
        left -= len(found)
        if left < 0:
            look.large.append("objects of the environment")
            break
        layer = [each for each in found if _look_into(look, each)]
        look.objects.extend(layer)


def _look_into(look: Survey, value: object) -> bool:
    """Decide how to look at `value`; True: by what it refers to, and what that refers to."""
    kind = type(value)
    if kind in kinds.CONSTANT or id(value) in look._seen:
        return False
    look._seen.add(id(value))
    if kind in kinds.DATA and _is_plain(look, value):
        return False
    if isinstance(value, types.ModuleType):
        if value.__name__ == "random":
            look.hidden.append((value.__dict__["_inst"], kinds.random_state))
        return False
    if isinstance(value, type):
        return _look_into_class(look, value)
    if kind is types.FunctionType:
        return _look_into_function(look, value)
    return _look_into_instance(look, value)


def _is_plain(look: Survey, value: Any) -> bool:
    """Note data of plain types only, whose bytes can be compared; other data is looked into."""
    data = kinds.plain_bytes(value)
    if data is None:
        return False
    if len(data) > MAX_PLAIN_BYTES:
        look.large.append(name_of(look, value))
        look.hidden.append((value, len))
    else:
        look.plain.append((value, len(data), hash(data)))
    return True


def _look_into_class(look: Survey, kind: type) -> bool:
    if not kind.__flags__ & kinds.HEAP_TYPE:
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
    layout = next(each for each in kind.__mro__ if each in kinds.OPEN or not kinds.is_python(each))
    name = f"{layout.__module__}.{layout.__qualname__}"
    if name in kinds.CONSTANT_NAMES and layout is kind:
        return False
    ask = kinds.ASK.get(layout) or kinds.ASK_NAMES.get(name)
    if ask is not None:
        look.hidden.append((value, ask))
    elif (
        layout not in kinds.OPEN
        and name not in kinds.OPEN_NAMES
        and name not in kinds.CONSTANT_NAMES
    ):
        look.opaque.append(f"{name_of(look, value)} ({name[:80]})")
    return True


def name_of(look: Survey, value: object) -> str:
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
