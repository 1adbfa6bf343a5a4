"""W6: GRPO groups. 16 answers to each instance, many of them equal: how many are executed?"""

from __future__ import annotations

import random

from bench.figures import Round
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny_rounds import batches, opened
from resyn.client import VerifyItem

GROUP = 16
INSTANCES = 64
# A policy that is half trained: the right answer and a favourite mistake come often.
_OFFSETS, _WEIGHTS = (0, 1, -1, 10, 2), (8, 4, 2, 1, 1)


def groups(first: int) -> list[VerifyItem]:
    """Return the groups of INSTANCES instances that no other `first` has."""
    chooser = random.Random(first)
    return [
        VerifyItem("tiny", str(number - 2 + offset), {"a": number, "b": 2})
        for number in range(first, first + INSTANCES)
        for offset in chooser.choices(_OFFSETS, _WEIGHTS, k=GROUP)
    ]


def distinct(items: list[VerifyItem]) -> int:
    """Count the calls that differ in instance or answer."""
    return len({(repr(item.instance), item.answer) for item in items})


async def group_rounds(service: Service, scale: Scale) -> list[Round]:
    """Send new groups in each round, and ask the worker how many calls it has run."""
    found = []
    async with opened(service.address) as client:
        for number in paced(scale.group_rounds, 10.0):
            items, before = groups(1000 + number * INSTANCES), service.executions()
            seconds, results = await batches(client, items)
            assert all(hasattr(result, "score") for result in results), results
            found.append(
                {
                    "W6 answers": len(items) / seconds,
                    "W6 distinct": distinct(items),
                    "W6 executions": service.executions() - before,
                }
            )
    return found
