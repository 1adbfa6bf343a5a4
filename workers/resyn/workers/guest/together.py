"""Many verifications in one process: each as if it were the first, or none of them counts.

The worker has the same calls run in two processes, here in one order and there in the reverse one,
and compares: see `resyn.workers.together`.
"""

from __future__ import annotations

import json
from array import array
from typing import Any

from resyn.workers.guest import contract, wire


def run(module: Any, body: bytes, backwards: bool) -> tuple[int, float, bytes]:
    """Return status and score of each call, in the order of the request; DOUBT says what changed.

    The body is JSON: `[instances, [[index of the instance, answer, extract or not], ...]]`.
    """
    instances, calls = json.loads(body)
    statuses, scores = bytearray(len(calls)), array("d", bytes(8 * len(calls)))
    order = range(len(calls))
    for index in reversed(order) if backwards else order:
        instance, answer, extract = calls[index]
        statuses[index], scores[index] = _verify(module, instances[instance], answer, extract)
    return wire.OK, 0.0, bytes(statuses) + scores.tobytes()


def _verify(module: Any, instance_json: str, answer: str, extract: bool) -> tuple[int, float]:
    """Verify once; what has no score gets a process of its own later, and its text there."""
    try:
        return contract.verify(module, instance_json, answer, bool(extract))
    except MemoryError:
        return wire.OUT_OF_MEMORY, 0.0
    except BaseException:
        return wire.RAISED, 0.0


def prove(module: Any, source: str) -> list[str]:
    """Say what keeps this environment's calls from sharing a process; nothing: they may."""
    return ["no proof can be made yet"]
