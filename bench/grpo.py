"""W6: GRPO groups. 16 answers to each instance, many of them equal: how many are executed?"""

from __future__ import annotations

from bench.figures import Round
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny_rounds import batches, opened
from resyn.cli.bench_environments import GROUP, group
from resyn.client import VerifyItem

__all__ = ["GROUP", "INSTANCES", "distinct", "group_rounds", "groups"]

INSTANCES = 64


def groups(first: int) -> list[VerifyItem]:
    """Return the groups of INSTANCES instances that no other `first` has."""
    return [
        VerifyItem("tiny", answer, instance)
        for number in range(first, first + INSTANCES)
        for instance, answer, _ in group(number)
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
