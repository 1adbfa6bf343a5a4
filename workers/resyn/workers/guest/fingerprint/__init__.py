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

import gc
import re
import sys
import types
from _operator import is_
from typing import Any

from resyn.workers.guest.fingerprint import kinds, settings
from resyn.workers.guest.fingerprint.explore import Survey, explore, name_of

# New blocks that may stay after any calls, and for each pattern that `re` has not yet seen: the
# built-in environments leave 0 and 2, and the very first calls up to 4.
ALLOWED_BLOCKS = 4
BLOCKS_OF_A_PATTERN = 4
# Old ones that may go: in Python 3.13 one does at times.
FREED_BLOCKS = 2
# So often CPython wants to see a piece of code before it has adapted it: children need not.
_WARM_UPS = 32


def survey(module: types.ModuleType) -> Survey:
    """Find what can be changed, and how to look at it, and try that.

    To be called after `gc.freeze()`: collections are part of each look.
    """
    look = explore(module)
    for _ in range(_WARM_UPS):
        restless = differences(take(look))
    look.opaque += [f"{name} (changes by itself)" for name in restless]
    return look


class Fingerprint:
    """The state of this process when it was taken."""

    __slots__ = ("blocks", "hidden", "look", "named", "patterns", "referents", "settings")

    def __init__(self, look: Survey) -> None:
        self.look = look
        self.referents = gc.get_referents(*look.objects)
        self.hidden = [ask(value) for value, ask in look.hidden]
        self.settings = settings.read(look.thorough)
        self.named = _named(look)
        self.patterns = _patterns()
        self.blocks = 0


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
        name_of(look, value)
        for value, size, digest in look.plain
        if not _is_still(value, size, digest)
    ]
    found += [
        name_of(look, value)
        for (value, ask), then in zip(look.hidden, before.hidden, strict=True)
        if ask(value) != then
    ]
    if not _same(gc.get_referents(*look.objects), before.referents):
        found.append(_changed(before))
    now = settings.read(look.thorough)
    found += [name for name, value in before.settings.items() if now[name] != value]
    if not _same(_named(look), before.named):
        found.append("names of other modules")
    return found


def _same(now: list[object], then: list[object]) -> bool:
    return len(now) == len(then) and all(map(is_, now, then))


def _is_still(value: Any, size: int, digest: int) -> bool:
    data = kinds.plain_bytes(value)
    return data is not None and len(data) == size and hash(data) == digest


def _changed(before: Fingerprint) -> str:
    """Name the first object that refers to something else than before."""
    start = 0
    for value in before.look.objects:
        now = gc.get_referents(value)
        if not _same(now, before.referents[start : start + len(now)]):
            return name_of(before.look, value)
        start += len(now)
    return "objects of the environment"


def _named(look: Survey) -> list[object]:
    try:
        return [value for space, get in look.names for value in get(space)]
    except KeyError:  # one is gone
        return []


def _patterns() -> int:
    """How many patterns `re` keeps: a cache that changes no verdict."""
    return sum(len(getattr(re, name, ())) for name in ("_cache", "_cache2"))
