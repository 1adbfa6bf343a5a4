"""The RPCs of VerifierService."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import grpc

from resyn.server.generation import Generation
from resyn.server.rejections import Rejected
from resyn.server.rpc import Context, caller_of
from resyn.server.scoring import Scoring
from resyn.server.settings import ServerSettings
from resyn.server.waiting import Caller
from resyn.v1 import verifier_pb2, verifier_pb2_grpc


class VerifierService(verifier_pb2_grpc.VerifierServiceServicer):
    """Verdicts and instances."""

    def __init__(self, scoring: Scoring, generation: Generation, settings: ServerSettings) -> None:
        self._scoring = scoring
        self._generation = generation
        self._settings = settings

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

        stream = _Stream(self._scoring, of_item, window)
        reading = asyncio.create_task(stream.read(request_iterator))
        try:
            while (response := await stream.next()) is not None:
                yield response
            await reading
        finally:
            reading.cancel()
            stream.cancel()

    async def GenerateInstances(
        self, request: verifier_pb2.GenerateInstancesRequest, context: Context
    ) -> AsyncIterator[verifier_pb2.GenerateInstancesResponse]:
        """Generate, keep and stream instances."""
        async for response in self._generation.generate(request, self._caller(context)):
            yield response


Answer = verifier_pb2.VerifyStreamResponse | Exception


class _Stream:
    """One VerifyStream: at most `window` items unanswered, and nothing is read beyond them."""

    def __init__(self, scoring: Scoring, caller: Callable[[], Caller], window: int) -> None:
        self._scoring = scoring
        self._caller = caller
        self._room = asyncio.Semaphore(window)
        self._answers: asyncio.Queue[Answer | None] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()

    async def read(self, requests: AsyncIterator[verifier_pb2.VerifyStreamRequest]) -> None:
        """Begin items until the caller has sent all; then wait for the last answer."""
        try:
            async for request in requests:
                await self._room.acquire()
                task = asyncio.create_task(self._answer(request))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            await asyncio.gather(*self._tasks)
        finally:
            self._answers.put_nowait(None)

    async def _answer(self, request: verifier_pb2.VerifyStreamRequest) -> None:
        try:
            [result] = await self._scoring.score_all(
                [request.request], self._caller(), lambda _: "request"
            )
        except Exception as error:  # ends the stream: an item must not be lost in silence
            self._answers.put_nowait(error)
        else:
            response = verifier_pb2.VerifyStreamResponse(item_id=request.item_id, result=result)
            self._answers.put_nowait(response)

    async def next(self) -> verifier_pb2.VerifyStreamResponse | None:
        """Return the next answer, or None after the last one; reading it makes room for an item."""
        response = await self._answers.get()
        self._room.release()
        if isinstance(response, Exception):
            raise response
        return response

    def cancel(self) -> None:
        """Take back what has no answer yet."""
        for task in self._tasks:
            task.cancel()
