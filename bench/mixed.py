"""W2 and W4: verifiers that do something. All tasks of reasoning-gym mixed, and sympy."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.figures import Round
from bench.forks import CORES
from bench.references import forks_per_second, jails_per_second
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny_rounds import AUTO, FORK, Tiny, batches, opened
from resyn.cli import reasoning_gym
from resyn.cli.bench_environments import ALGEBRA, antiderivative
from resyn.cli.reasoning_gym_datasets import MODULES
from resyn.client import (
    AdmissionState,
    AsyncClient,
    Client,
    Fault,
    Instance,
    Outcome,
    Rejected,
    StateChange,
    VerifyItem,
)

BATCH = 1024
_DIFFICULTY = 3
_WARM_UPS = 4  # until all have passed their probation
_WRONG = "no idea"
_ANTIDERIVATIVES = 24  # in a round; each takes 0.1 s
_SYMPY_CODE = """
import sys
sys.path.append(sys.argv[1])
import sympy
print(str(sympy.Integer(7) - 2) == '5')
"""


async def mixed_rounds(service: Service, scale: Scale) -> list[Round]:
    """W2: every task of reasoning-gym; generates its instances first."""
    found = []
    await asyncio.to_thread(_register, service.address)
    async with opened(service.address) as client:
        tiny, items = Tiny(client), await _tasks(client, scale.mixed_calls)
        for _ in range(_WARM_UPS):
            await batches(client, items, BATCH)
        for _ in paced(scale.mixed_rounds, scale.mixed_seconds):
            forks = await asyncio.to_thread(forks_per_second)
            alone = await tiny.batched(AUTO)
            forked = await _mixed(client, [replace(item, isolation_mode=FORK) for item in items])
            auto = await _mixed(client, items)
            found.append({
                "R1 forks": forks,
                "W1 batched auto": alone,
                "W2 batched": forked.rate,
                "W2 net": forked.net_rate,
                "W2 verifier CPU": 1000 * forked.cpu_seconds / forked.calls,
                "W2 faults": forked.faults + auto.faults,
                "W2 batched auto": auto.rate,
                "W2 batched auto net": auto.net_rate,
            })  # fmt: skip
    return found


@dataclass(frozen=True)
class Mixed:
    """What became of all tasks, sent once."""

    calls: int
    seconds: float
    cpu_seconds: float
    faults: int

    @property
    def rate(self) -> float:
        """Calls per second."""
        return self.calls / self.seconds

    @property
    def net_rate(self) -> float:
        """Calls per second of the core time that the verifiers left."""
        return self.calls / max(self.seconds - self.cpu_seconds / CORES, 1e-9)


async def _mixed(client: AsyncClient, items: Sequence[VerifyItem]) -> Mixed:
    seconds, results = await batches(client, items, BATCH)
    return Mixed(len(items), seconds, cpu_seconds(results), faults(results))


async def algebra_rounds(service: Service, scale: Scale) -> list[Round]:
    """W4: an antiderivative checked by sympy."""
    found = []
    async with AsyncClient(service.address, coalesce=False) as client:
        await client.register_environment(ALGEBRA, "algebra")
        await batches(client, antiderivatives(0, 8))
        for number in paced(scale.algebra_rounds, scale.algebra_seconds):
            items = antiderivatives(8 + number * _ANTIDERIVATIVES, _ANTIDERIVATIVES)
            bare = await asyncio.to_thread(jails_per_second, 4, "scientific", _SYMPY_CODE)
            seconds, results = await batches(client, items)
            scores = [getattr(each, "score", None) for each in results]
            assert scores == [1.0, 0.0] * (_ANTIDERIVATIVES // 2), results
            rates = {"R4 sympy jails": bare, "W4 batched": len(items) / seconds}
            cpu = {"W4 verifier CPU": 1000 * cpu_seconds(results) / len(items)}
            found.append(rates | cpu)
    return found


def antiderivatives(first: int, count: int) -> list[VerifyItem]:
    """Return calls for `algebra` that no other `first` has, right and wrong in turn."""
    known = map(antiderivative, range(first, first + count))
    return [VerifyItem("algebra", answer, instance) for instance, answer, _ in known]


def cpu_seconds(results: Sequence[Outcome | Rejected]) -> float:
    """Add up the CPU time of the calls' own processes, from `Execution.cpu_seconds`."""
    for result in results:
        assert not isinstance(result, Rejected), result
    return sum(each.execution.cpu_seconds for each in results if not isinstance(each, Rejected))


def faults(results: Sequence[Outcome | Rejected]) -> int:
    """Count the verifiers' faults; AssertionError if one is of load or of the service."""
    found = [result for result in results if isinstance(result, Fault)]
    for fault in found:
        assert not fault.retryable, fault
    return len(found)


def _register(address: str) -> None:
    with Client(address) as client:
        # Some of them can be refused, and all are calls that take time.
        change = StateChange(AdmissionState.ADMITTED, "only its speed is measured", "bench")
        reasoning_gym.import_environments(client, override=change)


async def _tasks(client: AsyncClient, calls: int) -> list[VerifyItem]:
    """Return calls of every task in a mixed order: reference answers, and wrong ones in turn."""
    names = [f"reasoning-gym.{name}" for name in MODULES]
    made = await asyncio.gather(*(_instance(client, name) for name in names))
    items = [
        # The same calls in every round, and most of them equal.
        VerifyItem(name, _answer(instance, number), instance, use_cache=False)
        for name, instance in zip(names, made, strict=True)
        if instance is not None
        for number in range(calls)
    ]
    random.Random(7).shuffle(items)
    return items


def _answer(instance: Instance, number: int) -> str:
    return _WRONG if number % 2 or instance.reference_answer is None else instance.reference_answer


async def _instance(client: AsyncClient, name: str) -> Instance | None:
    """Return one instance; None if its seed has none."""
    async for made in client.generate(name, difficulty=_DIFFICULTY, with_reference_answer=True):
        if isinstance(made, Instance):
            return made
    return None
