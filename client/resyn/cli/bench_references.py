"""What a client can measure beside the service: the bare way to it, and the bare verifier."""

from __future__ import annotations

import contextlib
import time
import types
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from itertools import islice
from typing import Any

import grpc

from resyn.cli.bench_shapes import Step
from resyn.cli.bench_tally import Call
from resyn.client import Environment, Instance

HEALTH = "/grpc.health.v1.Health/Check"
_PLAIN_CALLS = 256
Verify = Callable[[Any, str], object]


@contextlib.asynccontextmanager
async def round_trips(address: str) -> AsyncIterator[Step]:
    """Yield a step that asks the server for its health, over a channel of its own."""
    async with grpc.aio.insecure_channel(address) as channel:
        # Bytes both ways: an empty message asks for the health of the whole server.
        check: Any = channel.unary_unary(HEALTH)  # type: ignore[call-arg] # bytes both ways

        async def step() -> bool:
            await check(b"")
            return True

        yield step


def load(sources: Mapping[str, str]) -> dict[str, Verify]:
    """Run sources in this process, unsandboxed, and return what verifies, by the same keys.

    Raises:
        Exception: Whatever a source raises, most likely ImportError.
    """
    found = {}
    for digest, source in sources.items():
        module = types.ModuleType("environment")
        exec(compile(source, "environment.py", "exec"), vars(module))
        found[digest] = module.verify
    return found


def plain_rate(verifiers: Mapping[str, Verify], calls: Iterator[Call], seconds: float) -> float:
    """Return the rate of verifications in this one thread, over and over a few calls."""
    work = [_plain(verifiers, call) for call in islice(calls, _PLAIN_CALLS)]
    done, began = 0, time.perf_counter()
    while (passed := time.perf_counter() - began) < seconds or not done:
        verify, instance, answer = work[done % len(work)]
        verify(instance, answer)
        done += 1
    return done / passed


def _plain(verifiers: Mapping[str, Verify], call: Call) -> tuple[Verify, Any, str]:
    item = call.item
    environment, instance = item.environment, item.instance
    digest = environment.digest if isinstance(environment, Environment) else environment
    value = instance.value if isinstance(instance, Instance) else instance
    return verifiers[digest], value, item.answer
