"""The request of a group of calls, and the orders in which they run."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Sequence

from resyn.v1 import call_pb2
from resyn.workers.guest import wire

# Of the groups, so many run in an order and its reverse; the others in two orders of their own.
REVERSED_SHARE = 0.75

# A call and the typed JSON of its instance.
Verification = tuple[call_pb2.Call, str]


def body(calls: Sequence[Verification]) -> bytes:
    """Write the request of a group; an instance that many answers share travels once."""
    instances: dict[str, int] = {}
    rows = [
        (instances.setdefault(text, len(instances)), call.verify.answer, call.verify.extract)
        for call, text in calls
    ]
    return json.dumps([list(instances), rows]).encode()


def two_orders(count: int) -> list[tuple[int, int]]:
    """Draw two orders of so many calls, each as the first index and the step to the next.

    Now the second is the reverse of the first, so that of each two calls either is once before the
    other; now it is drawn anew, for some leaks look the same from both ends. Nobody can know which.
    """
    steps = [step for step in range(1, count + 1) if math.gcd(step, count) == 1]
    first, step = random.randrange(count), random.choice(steps)
    if random.random() < REVERSED_SHARE:
        return [(first, step), ((first + (count - 1) * step) % count, count - step % count)]
    return [(first, step), (random.randrange(count), random.choice(steps))]


def request(body: bytes, first: int, step: int) -> bytes:
    """Write the request to run a group in an order."""
    return bytes([wire.TOGETHER]) + b"%b,%d,%d]" % (body[:-1], first, step)
