"""VerifierService over the fake's environments, and how the fake refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

import grpc

from resyn.client import errors
from resyn.client.testing.environments import FakeEnvironment
from resyn.client.testing.state import State
from resyn.v1 import (
    outcome_pb2,
    verifier_pb2,
    verifier_pb2_grpc,
)


class Verifier(verifier_pb2_grpc.VerifierServiceServicer):
    """VerifierService."""

    def __init__(self, state: State) -> None:
        self._state = state

    def Verify(
        self, request: verifier_pb2.VerifyRequest, context: Any
    ) -> verifier_pb2.VerifyResponse:
        self._state.enter("Verify", request, context)
        try:
            return verifier_pb2.VerifyResponse(outcome=self._outcome(request))
        except errors.RequestRejected as error:
            refuse(error, context)

    def VerifyBatch(
        self, request: verifier_pb2.VerifyBatchRequest, context: Any
    ) -> verifier_pb2.VerifyBatchResponse:
        self._state.enter("VerifyBatch", request, context)
        limit = self._state.max_batch_items
        if limit is not None and len(request.items) > limit:
            refuse(errors.TooLarge(f"{len(request.items)} items", "items", f"{limit}"), context)
        results = [self._result(item) for item in request.items]
        return verifier_pb2.VerifyBatchResponse(results=results)

    def VerifyStream(
        self, request_iterator: Iterator[verifier_pb2.VerifyStreamRequest], context: Any
    ) -> Iterator[verifier_pb2.VerifyStreamResponse]:
        self._state.enter("VerifyStream", None, context)
        for request in request_iterator:
            self._state.enter("VerifyStream item", request, context)
            result = self._result(request.request)
            yield verifier_pb2.VerifyStreamResponse(item_id=request.item_id, result=result)

    def GenerateInstances(
        self, request: verifier_pb2.GenerateInstancesRequest, context: Any
    ) -> Iterator[verifier_pb2.GenerateInstancesResponse]:
        self._state.enter("GenerateInstances", request, context)
        try:
            found = self._state.find(request.environment)
        except errors.RequestRejected as error:
            refuse(error, context)
        for seed in range(request.seed, request.seed + max(1, request.count)):
            self._state.enter("GenerateInstances item", request, context)
            made = self._instance(found, request, seed)
            if made.HasField("instance"):
                self._state.instances[made.instance.hash] = made.instance.instance_json
            yield made

    def _instance(
        self, found: FakeEnvironment, request: verifier_pb2.GenerateInstancesRequest, seed: int
    ) -> verifier_pb2.GenerateInstancesResponse:
        fault = self._state.quarantined(found.message.digest)
        if fault is not None:
            return verifier_pb2.GenerateInstancesResponse(seed=seed, fault=fault)
        return found.instance(request.difficulty, seed, with_answer=request.with_reference_answer)

    def _result(self, request: verifier_pb2.VerifyRequest) -> verifier_pb2.ItemResult:
        try:
            return verifier_pb2.ItemResult(outcome=self._outcome(request))
        except errors.RequestRejected as error:
            return verifier_pb2.ItemResult(rejection=rejection(error))

    def _outcome(self, request: verifier_pb2.VerifyRequest) -> outcome_pb2.Outcome:
        found = self._state.find(request.environment)
        instance_json = self._state.instance_json(request)
        fault = self._state.quarantined(found.message.digest) or self._state.next_fault()
        if fault is not None:
            return outcome_pb2.Outcome(fault=fault)
        return found.outcome(instance_json, request.answer, request.extraction)


def rejection(error: errors.RequestRejected) -> outcome_pb2.Rejection:
    """Return what stands for a refusal on the wire."""
    return outcome_pb2.Rejection(
        grpc_code=errors.to_code(error),
        field=error.field,
        problem=error.problem,
        expected=error.expected,
    )


def refuse(error: errors.RequestRejected, context: Any) -> NoReturn:
    """End the RPC with the error's status and details."""
    message = rejection(error)
    context.set_trailing_metadata(((errors.REJECTION_KEY, message.SerializeToString()),))
    code = next(code for code in grpc.StatusCode if code.value[0] == message.grpc_code)
    context.abort(code, str(error))
    raise AssertionError("abort raises")
