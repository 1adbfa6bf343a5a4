"""The RPCs of OperatorService."""

from __future__ import annotations

import asyncio
import logging
import time

import grpc
from redis.exceptions import RedisError

from resyn.common.redis_connection import TROUBLE
from resyn.server.circuit_board import CircuitBoard
from resyn.server.quarantine import Quarantines
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.rpc import Context
from resyn.server.status import StatusReader
from resyn.v1 import operator_pb2, operator_pb2_grpc
from resyn.v1.operator_pb2 import Quarantine

log = logging.getLogger(__name__)

MOST_REASON, MOST_AUTHOR = 500, 100
_STATES = (
    Quarantine.QUARANTINE_AUTOMATIC,
    Quarantine.QUARANTINE_OPEN,
    Quarantine.QUARANTINE_CLOSED,
)


class OperatorService(operator_pb2_grpc.OperatorServiceServicer):
    """What operators see, and what they may set."""

    def __init__(
        self,
        status: StatusReader,
        board: CircuitBoard,
        quarantines: Quarantines,
        registry: Registry,
    ) -> None:
        self._status = status
        self._board = board
        self._quarantines = quarantines
        self._registry = registry

    async def GetStatus(
        self, request: operator_pb2.GetStatusRequest, context: Context
    ) -> operator_pb2.ServiceStatus:
        """Return what this server, the workers and Redis say of themselves."""
        status = await self._status.read()
        circuits = self._quarantines.shown()
        if not status.redis.problem:  # else each name would be waited for
            circuits = await asyncio.gather(*map(self._named, circuits))
        status.circuits.extend(circuits)
        return status

    async def SetQuarantine(
        self, request: operator_pb2.SetQuarantineRequest, context: Context
    ) -> operator_pb2.Circuit:
        """Set whether an environment is in service."""
        _check(request)
        digest = (await self._registry.resolve(request.environment)).digest
        override = operator_pb2.Override(
            state=request.state,
            reason=request.reason,
            author=request.author,
            set_unix_seconds=time.time(),
        )
        await self._board.set(digest, override)
        facts = {"environment": digest, "reason": request.reason, "author": request.author}
        name = Quarantine.Name(request.state).removeprefix("QUARANTINE_").lower()
        log.warning("an operator has set a quarantine", extra={**facts, "state": name})
        return await self._named(self._quarantines.show(digest))

    async def _named(self, circuit: operator_pb2.Circuit) -> operator_pb2.Circuit:
        """Add the environment's name, if it can be found."""
        try:
            found = await self._registry.resolve(circuit.environment_digest)
        except (Rejected, *TROUBLE, RedisError) as error:
            log.debug("a circuit has no name", extra={"reason": str(error)})
        else:
            circuit.environment = f"{found.name}@{found.version}"
        return circuit


def _check(request: operator_pb2.SetQuarantineRequest) -> None:
    if request.state not in _STATES:
        raise invalid("state", str(request.state), "AUTOMATIC, OPEN or CLOSED")
    if not request.author.strip():
        raise invalid("author", "absent", "who does it")
    if request.state == Quarantine.QUARANTINE_OPEN and not request.reason.strip():
        raise invalid("reason", "absent", "what callers should read in their faults")
    for field, text, most in (
        ("author", request.author, MOST_AUTHOR),
        ("reason", request.reason, MOST_REASON),
    ):
        if len(text) > most:
            problem = f"{len(text)} characters"
            raise Rejected(grpc.StatusCode.INVALID_ARGUMENT, field, problem, f"at most {most}")
