"""Generating instances: a window of calls ahead of the reader, instances kept as they come."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator

from resyn.common.identity import instance_hash
from resyn.server import validation
from resyn.server.call_lane import CallLane
from resyn.server.instances import InstanceStore
from resyn.server.quarantine import Quarantines
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected
from resyn.server.scoring import count_fault
from resyn.server.waiting import Caller, OtherWork
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2, verifier_pb2

# Calls ahead of the one that the caller reads next: a slow reader holds up only itself.
WINDOW = 256


class Generation:
    """Runs generate calls and keeps what comes of them."""

    def __init__(
        self,
        lane: CallLane,
        registry: Registry,
        instances: InstanceStore,
        most_bytes: int,
        quarantines: Quarantines,
    ) -> None:
        self._lane = lane
        self._quarantines = quarantines
        self._registry = registry
        self._instances = instances
        self._most_bytes = most_bytes

    async def generate(
        self,
        request: verifier_pb2.GenerateInstancesRequest,
        caller: Caller,
    ) -> AsyncIterator[verifier_pb2.GenerateInstancesResponse]:
        """Yield one response per seed, in order; Rejected before the first one."""
        validation.check_generate(request)
        environment = await self._registry.resolve(request.environment)
        self._quarantines.withheld.check_difficulty(environment.digest, request.difficulty)
        seeds = iter(range(request.seed, request.seed + max(1, request.count)))
        ahead: deque[asyncio.Task[verifier_pb2.GenerateInstancesResponse]] = deque()
        try:
            while True:
                while len(ahead) < WINDOW and (seed := next(seeds, None)) is not None:
                    one = self._one(environment, request, seed, caller)
                    ahead.append(asyncio.create_task(one))
                if not ahead:
                    return
                yield await ahead[0]
                ahead.popleft()
        finally:
            for task in ahead:
                task.cancel()

    async def _one(
        self,
        environment: environment_pb2.Environment,
        request: verifier_pb2.GenerateInstancesRequest,
        seed: int,
        caller: Caller,
    ) -> verifier_pb2.GenerateInstancesResponse:
        work = call_pb2.GenerateWork(
            seed=seed,
            difficulty=request.difficulty,
            with_reference_answer=request.with_reference_answer,
        )
        call = call_pb2.Call(request_id=caller.request_id, generate=work)
        [result] = await self._quarantines.guard(
            environment.digest,
            [OtherWork(call)],
            lambda works: self._lane.run_all(environment, works, caller),
            time.monotonic(),
        )
        response = verifier_pb2.GenerateInstancesResponse(seed=seed, execution=result.execution)
        fault = result.fault if result.HasField("fault") else self._refusal(result.generated)
        if fault is not None:
            count_fault(fault)
            response.fault.CopyFrom(fault)
            return response
        response.instance.CopyFrom(_instance(result.generated, environment, request, seed))
        await self._instances.keep(response.instance)
        return response

    def _refusal(self, generated: call_pb2.GeneratedInstance) -> outcome_pb2.Fault | None:
        """Check what came from a guest as if a caller had sent it."""
        try:
            validation.check_size("instance", generated.instance_json, self._most_bytes)
            validation.check_size("question", generated.question, self._most_bytes)
            validation.check_size("reference", generated.reference_answer, self._most_bytes)
            validation.check_typed_json("instance", generated.instance_json)
        except Rejected as rejected:
            return outcome_pb2.Fault(
                kind=outcome_pb2.FAULT_KIND_INVALID_RESULT,
                party=outcome_pb2.PARTY_VERIFIER,
                message=f"`generate` returned what cannot be kept: {rejected}",
            )
        return None


def _instance(
    generated: call_pb2.GeneratedInstance,
    environment: environment_pb2.Environment,
    request: verifier_pb2.GenerateInstancesRequest,
    seed: int,
) -> verifier_pb2.Instance:
    instance = verifier_pb2.Instance(
        hash=instance_hash(generated.instance_json),
        instance_json=generated.instance_json,
        question=generated.question,
        difficulty=request.difficulty,
        seed=seed,
        environment_digest=environment.digest,
    )
    if generated.HasField("reference_answer"):
        instance.reference_answer = generated.reference_answer
    return instance
