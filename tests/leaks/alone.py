"""Runs each program's calls each in a fork of its own, and then one after the other in one process.

python -m tests.leaks.alone     prints {name: [scores alone, scores together]} as JSON
"""

from __future__ import annotations

import json
import os
import types
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.leaks.corpus import HONEST, LEAKS, Call, Leak

from resyn.common import typed_json
from resyn.workers.guest import contract

#: Stands for a fault.
NO_SCORE = -1.0


def score(module: types.ModuleType, call: Call) -> float:
    try:
        return contract.verify(module, typed_json.encode(call.instance), call.answer, False)[1]
    except Exception:
        return NO_SCORE


def in_a_fork(work: Callable[[], Any]) -> Any:
    """What `work` returns in a child of this process, or None if it returns nothing."""
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.write(write, json.dumps(work()).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else None


def alone_and_together(leak: Leak) -> list[Any]:
    module = contract.load(leak.source)
    alone = [in_a_fork(partial(score, module, call)) for call in leak.calls]
    return [alone, [score(module, call) for call in leak.calls]]


if __name__ == "__main__":
    programs = [*LEAKS, *HONEST]
    scores = {each.name: in_a_fork(partial(alone_and_together, each)) for each in programs}
    print(json.dumps(scores))
