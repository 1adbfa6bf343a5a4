"""A server in this process, and the ways to it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grpc
from redis.asyncio import Redis

from resyn.common.identity import environment_digest
from resyn.server import rpc
from resyn.server.call_lane import CallLane
from resyn.server.directory import WorkerDirectory
from resyn.server.main import Parts, build
from resyn.server.quarantine import Quarantines
from resyn.server.registry import Registry
from resyn.server.settings import ServerSettings
from resyn.server.sharing import VerdictCache
from resyn.server.validation import complete_limits
from resyn.v1 import admission_pb2, environment_pb2, verifier_pb2
from resyn.v1.environment_pb2_grpc import EnvironmentServiceStub
from resyn.v1.job_pb2_grpc import JobServiceStub
from resyn.v1.operator_pb2_grpc import OperatorServiceStub
from resyn.v1.verifier_pb2_grpc import VerifierServiceStub

if TYPE_CHECKING:  # these names exist in the stubs alone
    from resyn.v1.environment_pb2_grpc import EnvironmentServiceAsyncStub
    from resyn.v1.job_pb2_grpc import JobServiceAsyncStub
    from resyn.v1.operator_pb2_grpc import OperatorServiceAsyncStub
    from resyn.v1.verifier_pb2_grpc import VerifierServiceAsyncStub


_METADATA = {
    "request_id": rpc.REQUEST_ID_KEY,
    "tenant": rpc.TENANT_KEY,
    "work_class": rpc.CLASS_KEY,
    "queue_seconds": rpc.QUEUE_SECONDS_KEY,
}


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that nobody announces, at most thirty seconds."""
    async with asyncio.timeout(30):
        while not condition():
            await asyncio.sleep(0.005)


async def until_true(condition: Callable[[], Awaitable[Any]]) -> Any:
    """Wait until what is asked of Redis is true, at most thirty seconds; return it."""
    async with asyncio.timeout(30):
        while not (found := await condition()):
            await asyncio.sleep(0.005)
        return found


@dataclass
class Service:
    """A server in this process, and the ways to it."""

    redis: Redis
    parts: Parts
    verifier: VerifierServiceAsyncStub
    environments: EnvironmentServiceAsyncStub
    operator: OperatorServiceAsyncStub
    jobs: JobServiceAsyncStub
    address: str

    @property
    def directory(self) -> WorkerDirectory:
        """Its live workers."""
        return self.parts.directory

    @property
    def lane(self) -> CallLane:
        """Its call lane."""
        return self.parts.lane

    @property
    def quarantines(self) -> Quarantines:
        """Its circuits."""
        return self.parts.quarantines

    @property
    def cache(self) -> VerdictCache:
        """Its verdicts."""
        return self.parts.cache

    async def environment(
        self,
        name: str = "any",
        source: str = "any",
        deterministic: bool = False,
        canaries: Sequence[admission_pb2.Canary] = (),
    ) -> str:
        """Store an environment without asking a worker; return its digest."""
        limits = complete_limits(environment_pb2.Limits(), {})
        environment = environment_pb2.Environment(
            digest=environment_digest(source, "standard", limits),
            name=name,
            source=source,
            profile="standard",
            limits=limits,
            deterministic=deterministic,
            canaries=canaries,
        )
        return (await Registry(self.redis).add(environment)).digest

    async def warm(self, environment: str = "any") -> None:
        """Have the server look an environment up, so that the next calls leave at once."""
        await self.environments.GetEnvironment(
            environment_pb2.GetEnvironmentRequest(environment=environment)
        )

    async def verify(
        self,
        environment: str = "any",
        answer: str = "1",
        timeout: float | None = 30.0,
        **metadata: str,
    ) -> verifier_pb2.VerifyResponse:
        """Score one answer of an instance that does not matter; metadata: `work_class="bulk"`."""
        request = verifier_pb2.VerifyRequest(
            environment=environment, instance_json="0", answer=answer
        )
        pairs = tuple((_METADATA[name], value) for name, value in metadata.items())
        return await self.verifier.Verify(request, timeout=timeout, metadata=pairs)


@contextlib.asynccontextmanager
async def serving(redis: Redis, folder: Path, **settings: Any) -> AsyncIterator[Service]:
    """Run a server in this process."""
    path = redis.connection_pool.connection_kwargs.get("path", "")
    parts = Parts(
        ServerSettings(**{"redis_url": f"unix://{path}", "admission": "off", **settings}), redis
    )
    async with parts.running():
        server = build(parts)
        server.add_insecure_port(f"unix:{folder}/server")
        await server.start()
        async with grpc.aio.insecure_channel(f"unix:{folder}/server") as channel:
            verifier: Any = VerifierServiceStub(channel)
            environments: Any = EnvironmentServiceStub(channel)
            jobs: Any = JobServiceStub(channel)
            await parts.directory.changed()
            operator: Any = OperatorServiceStub(channel)
            address = f"unix:{folder}/server"
            yield Service(redis, parts, verifier, environments, operator, jobs, address)
        await server.stop(None)
