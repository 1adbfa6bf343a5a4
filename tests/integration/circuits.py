"""Verifiers that fail when they are told to, and what servers say of their circuits."""

from __future__ import annotations

import asyncio
from typing import Any

from redis.asyncio import Redis
from tests.integration.service import Service, until_true
from tests.integration.workers import verdict

from resyn.common import faults, redis_keys
from resyn.v1 import call_pb2, environment_pb2, operator_pb2, outcome_pb2, verifier_pb2
from resyn.v1.operator_pb2 import CircuitState, Quarantine
from resyn.v1.outcome_pb2 import FaultKind

QUARANTINED = FaultKind.FAULT_KIND_QUARANTINED
LOAD_ERROR = FaultKind.FAULT_KIND_LOAD_ERROR
OPEN, CLOSED = CircuitState.CIRCUIT_STATE_OPEN, CircuitState.CIRCUIT_STATE_CLOSED
HALF_OPEN = CircuitState.CIRCUIT_STATE_HALF_OPEN


class Verifier:
    """A verifier that does what its answer says, unless it does not load."""

    def __init__(self) -> None:
        self.broken = True
        self.release = asyncio.Event()
        self.release.set()

    async def __call__(
        self, call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        await self.release.wait()
        if self.broken and environment.source == "any":
            return call_pb2.CallResult(fault=faults.fault(LOAD_ERROR, "no module named lost"))
        if call.HasField("generate"):
            return call_pb2.CallResult(
                generated=call_pb2.GeneratedInstance(instance_json="1", question="?")
            )
        if call.verify.answer.startswith("hang"):
            return call_pb2.CallResult(fault=faults.fault(FaultKind.FAULT_KIND_TIMEOUT, "hung"))
        return verdict(float(call.verify.answer))


async def ask(service: Service, *answers: str, name: str = "any") -> list[outcome_pb2.Outcome]:
    """Score answers in one batch."""
    items = [
        verifier_pb2.VerifyRequest(environment=name, instance_json="0", answer=answer)
        for answer in answers
    ]
    batch = verifier_pb2.VerifyBatchRequest(items=items)
    return [each.outcome for each in (await service.verifier.VerifyBatch(batch)).results]


async def fail(service: Service, times: int = 5) -> None:
    """Have calls fail one after the other."""
    for _ in range(times):
        assert (await service.verify()).outcome.fault.kind == LOAD_ERROR


async def state_in(service: Service) -> CircuitState.ValueType:
    """What a server says of the only circuit."""
    status = await service.operator.GetStatus(operator_pb2.GetStatusRequest())
    return status.circuits[0].state if status.circuits else CLOSED


async def until_state(service: Service, state: CircuitState.ValueType) -> None:
    """Wait until a server says so of the only circuit."""
    async with asyncio.timeout(10):
        while await state_in(service) != state:
            await asyncio.sleep(0.005)


async def until_stored(redis: Redis) -> None:
    """Wait until Redis has a circuit."""
    await until_true(lambda: redis.hlen(redis_keys.CIRCUITS))


async def set_quarantine(service: Service, state: Quarantine.ValueType, **given: str) -> Any:
    """Set what an operator says of `any`."""
    chosen: dict[str, Any] = {"environment": "any", "author": "ada", "reason": "it leaks", **given}
    request = operator_pb2.SetQuarantineRequest(state=state, **chosen)
    return await service.operator.SetQuarantine(request)
