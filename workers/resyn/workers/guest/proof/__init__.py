"""The proof that calls of a verifier cannot influence each other."""

from __future__ import annotations

import gc
import sys
import types
from collections.abc import Sequence

from resyn.workers.guest.contract import FILENAME
from resyn.workers.guest.proof import known
from resyn.workers.guest.proof.engine import Engine, Exhausted
from resyn.workers.guest.proof.frames import Arguments
from resyn.workers.guest.proof.sources import Sources
from resyn.workers.guest.proof.values import DATA, NOT_NAN, Doubt, Value

# What the language and the library itself rely on.
_TRUSTED = (
    "builtins", "warnings", "enum", "abc", "numbers", "functools", "collections", "copyreg",
    "dataclasses", "reprlib", "_collections_abc", "codecs",
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
    hooked = any(getattr(hook, "__globals__", None) is vars(module) for hook in hooks)
    if hooked or not all(map(known.are_intact, _TRUSTED)):
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
