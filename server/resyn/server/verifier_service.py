"""The RPCs of VerifierService."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import grpc

from resyn.server.generation import Generation
from resyn.server.rejections import Rejected
from resyn.server.rpc import Context, caller_of
from resyn.server.scoring import Scoring
from resyn.server.settings import ServerSettings
from resyn.server.verdict_stream import VerdictStream
from resyn.server.waiting import Caller
from resyn.v1 import verifier_pb2, verifier_pb2_grpc


class VerifierService(verifier_pb2_grpc.VerifierServiceServicer):
    """Verdicts and instances."""

    def __init__(
        self,
        scoring: Scoring,
        generation: Generation,
        settings: ServerSettings,
        stopping: asyncio.Event,
    ) -> None:
        self._scoring = scoring
        self._generation = generation
        self._settings = settings
        self._stopping = stopping

    def _caller(self, context: Context) -> Caller:
        return caller_of(context, self._settings.default_deadline_seconds)

    async def Verify(
        self, request: verifier_pb2.VerifyRequest, context: Context
    ) -> verifier_pb2.VerifyResponse:
        """Score one answer."""
        outcome = await self._scoring.score(request, self._caller(context))
        return verifier_pb2.VerifyResponse(outcome=outcome)

    async def VerifyBatch(
        self, request: verifier_pb2.VerifyBatchRequest, context: Context
    ) -> verifier_pb2.VerifyBatchResponse:
        """Score many answers; the results have the order of the items."""
        most = self._settings.max_batch_items
        if len(request.items) > most:
            too_many = f"{len(request.items):,} items"
            status = grpc.StatusCode.RESOURCE_EXHAUSTED
            raise Rejected(status, "items", too_many, f"at most {most:,}")
        results = await self._scoring.score_all(
            request.items, self._caller(context), "items[{}]".format
        )
        return verifier_pb2.VerifyBatchResponse(results=results)

    async def VerifyStream(
        self,
        request_iterator: AsyncIterator[verifier_pb2.VerifyStreamRequest],
        context: Context,
    ) -> AsyncIterator[verifier_pb2.VerifyStreamResponse]:
        """Score answers as they come, and reply as verdicts come."""
        window = self._settings.stream_window
        caller = self._caller(context)
        endless = context.time_remaining() is None

        def of_item() -> Caller:
            return self._caller(context) if endless else caller

        stream = VerdictStream(self._scoring, of_item, window, self._stopping)
        reading = asyncio.create_task(stream.read(request_iterator))
        try:
            while (response := await stream.next()) is not None:
                yield response
            await reading
            if stream.interrupted:
                cure = "send what has no answer to another server, or to this one when it is back"
                raise Rejected(grpc.StatusCode.UNAVAILABLE, "stream", "this server stops", cure)
        finally:
            reading.cancel()
            stream.cancel()

    async def GenerateInstances(
        self, request: verifier_pb2.GenerateInstancesRequest, context: Context
    ) -> AsyncIterator[verifier_pb2.GenerateInstancesResponse]:
        """Generate, keep and stream instances."""
        async for response in self._generation.generate(request, self._caller(context)):
            yield response
