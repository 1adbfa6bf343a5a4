"""The contract's OperatorService over the fake: no workers, no Redis, and what operators set."""

from __future__ import annotations

import time
from typing import Any

from resyn.client import errors
from resyn.client.testing.servicers import refuse
from resyn.client.testing.state import State
from resyn.v1 import operator_pb2, operator_pb2_grpc
from resyn.v1.operator_pb2 import CircuitState, Quarantine


class Operations(operator_pb2_grpc.OperatorServiceServicer):
    """OperatorService. Verifications in an environment that is OPEN end with QUARANTINED."""

    def __init__(self, state: State) -> None:
        self._state = state

    def GetStatus(
        self, request: operator_pb2.GetStatusRequest, context: Any
    ) -> operator_pb2.ServiceStatus:
        self._state.enter("GetStatus", request, context)
        with self._state.lock:
            circuits = list(self._state.circuits.values())
        status = operator_pb2.ServiceStatus(unix_seconds=time.time(), circuits=circuits)
        status.server.server = "fake"
        status.redis.version = "fake"
        return status

    def SetQuarantine(
        self, request: operator_pb2.SetQuarantineRequest, context: Any
    ) -> operator_pb2.Circuit:
        self._state.enter("SetQuarantine", request, context)
        try:
            return self._set(request)
        except errors.RequestRejected as error:
            refuse(error, context)

    def _set(self, request: operator_pb2.SetQuarantineRequest) -> operator_pb2.Circuit:
        if request.state == Quarantine.QUARANTINE_UNSPECIFIED:
            raise errors.InvalidRequest("0", "state", "AUTOMATIC, OPEN or CLOSED")
        is_open = request.state == Quarantine.QUARANTINE_OPEN
        if is_open and not request.reason:
            raise errors.InvalidRequest("absent", "reason", "what callers should read")
        message = self._state.find(request.environment).message
        circuit = operator_pb2.Circuit(
            environment_digest=message.digest,
            environment=f"{message.name}@{message.version}",
            state=CircuitState.CIRCUIT_STATE_OPEN if is_open else CircuitState.CIRCUIT_STATE_CLOSED,
        )
        with self._state.lock:
            self._state.circuits.pop(message.digest, None)
            if request.state != Quarantine.QUARANTINE_AUTOMATIC:
                circuit.override.state = request.state
                circuit.override.reason = request.reason
                circuit.override.author = request.author
                circuit.override.set_unix_seconds = time.time()
                self._state.circuits[message.digest] = circuit
        return circuit
