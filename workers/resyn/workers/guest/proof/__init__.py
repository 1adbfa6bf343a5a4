"""The proof that no call of a verifier can influence another: an argument by allow-list.

`doubts` follows `verify` and all it calls, over syntax trees, with names resolved to the objects
that live in the loaded module. It never runs code of the environment. Whatever is not known to be
harmless is a doubt; only without any doubt may calls share a process.

**What is shown.** Two things hold for every call that is proved. (1) It changes no object that was
there before it. (2) What it returns depends on its arguments, on objects that were there before,
and on nothing else: no clock, no chance, no environment, no address. By (1) the objects that were
there are the same for each call, so by (2) the order and the number of calls do not matter.

**Values** (`values.py`). An expression may stand for plain data of a *height* and for other things.
Height 0 is data that no live object that can change is reachable from; data of height n > 0 may be
live itself, and its elements have height n - 1. Only height 0, and containers that the call has
made (`Box`, `Bag`, `Odd`), may be changed. What is stored in any of these joins one *heap*, which
stands for an unknown element of every container: so no alias has to be known. Attributes of
instances that the call makes (`Fresh`) are joined by class and name. All other live objects are
themselves, by identity (`Live`): functions are entered, containers opened, instances read through
their dictionaries and classes, and never changed.

**Statements.** Order does not matter: a variable stands for all that it is ever assigned, in every
branch, also behind a `return`. Functions are entered once for each list of abstract arguments, and
the whole is repeated until nothing grows. All of it only grows, so that what holds in the last
round holds in each execution. A value that stands for nothing means code that cannot be reached,
or that raises.

**Functions** (`sources.py`). A syntax tree counts only if, compiled anew, it gives the very code
object that would run. What is written in C, and some of the library, counts by the allow-list
(`tables.py`), if it is genuine (`known.py`).

**What Python calls by itself** (`implicit.py`). An operator, a loop, a key, a text may call methods
such as `__eq__` of whatever it reaches: they are all entered, whichever would be chosen. A class
that decides about attributes or runs code when it is destroyed, or that extends a builtin one, is a
doubt.

**Addresses.** Text of an iterator or of an object without `__repr__` is a doubt, and so is `is`
between data. NaN and objects without `__hash__` are hashed by address, which only the order of a
set shows: every set of the call is followed (`Bag`), and going through one that may hold such is a
doubt. *Grades* tell which numbers may be NaN.

**What is assumed.** Instances are builtin data without NaN (`guest.together` keeps such calls
apart), decoded anew for each call. Nothing else runs in the process. Caches inside CPython cannot
be seen: those of `re` (512 patterns), `struct` and `typing`, interned strings, free lists,
specialised bytecode, the flags of the decimal context, ABC caches, `warnings` registries. Time and
memory are not results: a call that meets a limit is to be thrown away with all that share its
process. Libraries written in C do
what their documentation says. Authors are careless, not malicious: data structures of the standard
library (`re._cache`) are not checked, its functions are. What `print` writes goes to /dev/null.
"""

from __future__ import annotations

import gc
import sys
import types
from collections.abc import Sequence

from resyn.workers.guest.contract import FILENAME
from resyn.workers.guest.proof import known, raw
from resyn.workers.guest.proof.engine import Engine, Exhausted
from resyn.workers.guest.proof.frames import Arguments
from resyn.workers.guest.proof.sources import Sources
from resyn.workers.guest.proof.values import DATA, NOT_NAN, Doubt, Value

# What the language and the library itself rely on.
_TRUSTED = (
    "builtins", "warnings", "enum", "abc", "numbers", "functools", "collections", "copyreg",
    "dataclasses", "reprlib", "_collections_abc", "codecs", "fractions",
)  # fmt: skip
_MOST_DOUBTS = 20
_INSTANCE = Value(0, NOT_NAN)
_ARGUMENTS = {"verify": (_INSTANCE, DATA), "extract": (DATA,)}


def doubts(
    module: types.ModuleType, source: str, names: Sequence[str] = ("verify", "extract")
) -> list[str]:
    """Return why calls might influence each other; nothing: it is proved that they cannot."""
    try:
        return _doubts(module, source, names)
    except Exception as error:
        return [f"the proof failed: {type(error).__name__}: {error}"[:300]]


def _doubts(module: types.ModuleType, source: str, names: Sequence[str]) -> list[str]:
    hooks = [sys.getprofile(), sys.gettrace(), *gc.callbacks]
    own = [hook for hook in hooks if _is_of(hook, module)]
    if own or not all(map(known.are_intact, _TRUSTED)):
        return ["the environment hooks into the interpreter; it must not"]
    found: list[str] = []
    for name in names:
        function = vars(module).get(name)
        if function is None and name != "verify":
            continue
        if type(function) is not types.FunctionType:
            found.append(f"{name} is no plain function; define it with def")
            continue
        engine = Engine(Sources(FILENAME, source), FILENAME)
        try:
            engine.prove(function, Arguments(_ARGUMENTS.get(name, (DATA,))))
        except (Exhausted, Doubt) as reason:
            engine.note(function.__code__.co_firstlineno, name, None, reason)
        found += engine.doubts
    return list(dict.fromkeys(found))[:_MOST_DOUBTS]


def _is_of(hook: object, module: types.ModuleType) -> bool:
    """Say whether an environment may have made this: a function of it, or any instance."""
    if type(hook) is types.FunctionType:
        return hook.__globals__ is vars(module)
    return hook is not None and not raw.is_fixed(type(hook))
