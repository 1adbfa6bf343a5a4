"""The built-in environments make the same instances in every jail, however Python hashes text."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from concurrent.futures import Executor
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from tests.sandbox.conftest import Inside, Jails

from resyn.cli.shared import builtin_environments
from resyn.v1 import call_pb2
from resyn.workers import outcome
from resyn.workers.groups.files import FolderGroup
from resyn.workers.guest import wire
from resyn.workers.nsjail import JailPlan
from resyn.workers.uids import UidRange

ENVIRONMENTS = builtin_environments()
LEVELS = range(1, 11)
HASH_SEEDS = (0, 1)
TELLS_ITS_HASH = """
def generate(rng, difficulty):
    return hash("text")

def verify(instance, answer):
    return 0
"""


def hashing(plan: JailPlan, seed: int) -> JailPlan:
    """The plan of jails in which Python hashes text with this seed."""
    config = type(plan.profile.jail_config)()
    config.CopyFrom(plan.profile.jail_config)
    others = [entry for entry in config.envar if not entry.startswith("PYTHONHASHSEED=")]
    config.envar[:] = [*others, f"PYTHONHASHSEED={seed}"]
    return dataclasses.replace(plan, profile=dataclasses.replace(plan.profile, jail_config=config))


@pytest.fixture
async def factories(
    plan: JailPlan, worker_group: FolderGroup, uids: UidRange, launcher: Executor
) -> AsyncIterator[list[Jails]]:
    """A factory of jails for each of the hash seeds."""
    async with AsyncExitStack() as stack:
        made = []
        for seed in HASH_SEEDS:
            made.append(Jails(hashing(plan, seed), worker_group, uids, launcher))
            stack.push_async_callback(made[-1].close)
        yield made


async def generated(inside: Inside, seed: int, level: int) -> call_pb2.GeneratedInstance:
    body = wire.join(wire.SEED_AND_DIFFICULTY.pack(seed, level))
    done = await inside.jail.run(bytes([wire.GENERATE_WITH_REFERENCE]) + body)
    assert outcome.find_fault(done, inside.jail.limits) is None
    made = outcome.generated(done)
    assert isinstance(made, call_pb2.GeneratedInstance), made
    return made


async def test_the_jails_of_these_tests_hash_text_differently(factories: list[Jails]) -> None:
    hashes = [await generated(await start(TELLS_ITS_HASH), 0, 1) for start in factories]
    assert len({each.instance_json for each in hashes}) == len(HASH_SEEDS)


@pytest.mark.parametrize("path", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
async def test_a_seed_gives_the_same_instance_in_every_jail(
    factories: list[Jails], path: Path
) -> None:
    """Instance, question and reference answer, to the letter."""
    source = path.read_text(encoding="utf-8")
    first, *others = [await start(source) for start in factories]
    for level in LEVELS:
        wanted = await generated(first, level, level)
        for inside in others:
            assert await generated(inside, level, level) == wanted
