"""Many verifications in one process: each as if it were the first, or none of them counts.

The worker has the same calls run in two processes, in two orders, and compares: see
`resyn.workers.together`.
"""

from __future__ import annotations

import gc
import json
import re
from array import array
from collections.abc import Callable
from typing import Any

from resyn.workers.guest import contract, wire

# Frees the caller from knowing what a survey is: it is made in the lane, for all of its children.
Survey = Any
Trip = Callable[[str], object]
# A tag in disguise; text beyond ASCII has other escapes.
_ESCAPED_ASCII = re.compile(r"\\u00[2-7]")


class Watched:
    """A process whose state has been looked at, and that ends at the first harmful event."""

    def __init__(self, look: Survey, trip: Trip) -> None:
        from resyn.workers.guest import fingerprint, watch

        self._switch = watch.install(trip)  # first: it allocates itself
        self._begin, self._differences = fingerprint.begin, fingerprint.differences
        self._before = fingerprint.take(look)

    def run(self, module: Any, body: bytes) -> tuple[int, float, bytes]:
        """Return status and score of each call, in the order of the request, or DOUBT.

        The body is JSON: `[instances, [[index of the instance, answer, extract or not], ...],
        first, step]`; the calls run in the order first, first + step, ..., modulo their number.
        """
        request = json.loads(body)
        request[0] = [None if _may_hold_nan(text) else text for text in request[0]]
        count = len(request[1])
        statuses, scores = bytearray(count), array("d", bytes(8 * count))
        self._begin(self._before)  # what has come so far, and stays until the end, is no growth
        self._verify_all(module, request, statuses, scores)
        if changed := self._differences(self._before):
            return wire.DOUBT, 0.0, ", ".join(changed).encode("utf-8", "replace")
        return wire.OK, 0.0, bytes(statuses) + scores.tobytes()

    def _verify_all(
        self, module: Any, request: Any, statuses: bytearray, scores: array[float]
    ) -> None:
        instances, calls, index, step = request
        self._switch(True)
        for _ in calls:
            instance, answer, extract = calls[index]
            statuses[index], scores[index] = _verify(module, instances[instance], answer, extract)
            index = (index + step) % len(calls)
        self._switch(False)


def survey(module: Any) -> Survey:
    """Find out how to look at what outlives calls; ValueError if that cannot be seen."""
    from resyn.workers.guest import fingerprint

    gc.freeze()  # or each of its many collections goes through what was imported just now
    look = fingerprint.survey(module)
    if look.opaque:
        raise ValueError(f"nobody can see into {', '.join(look.opaque)[:500]}")
    return look


def _may_hold_nan(instance_json: str) -> bool:
    """Say whether there may be NaN: its hash is its address, for which nothing is proved."""
    tagged = "$float" in instance_json or "$decimal" in instance_json
    if tagged and "nan" in instance_json.lower():
        return True
    return _ESCAPED_ASCII.search(instance_json) is not None


def _verify(
    module: Any, instance_json: str | None, answer: str, extract: bool
) -> tuple[int, float]:
    """Verify once; what has no score gets a process of its own later, and its text there."""
    if instance_json is None:
        return wire.RAISED, 0.0
    try:
        return contract.verify(module, instance_json, answer, extract)
    except MemoryError:
        return wire.OUT_OF_MEMORY, 0.0
    except BaseException:
        return wire.RAISED, 0.0


def prove(module: Any, source: str) -> list[str]:
    """Say what keeps this environment's calls from sharing a process; nothing: they may."""
    # Here, for it is large: each child pays for every page of its zygote.
    from resyn.workers.guest.proof import doubts

    if found := doubts(module, source):
        return found
    try:
        survey(module)
    except Exception as error:
        return [contract.explain(error)]
    return []
