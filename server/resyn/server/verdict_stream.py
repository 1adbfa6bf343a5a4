"""One VerifyStream: items come in, and their answers go out as they come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

from resyn.server.scoring import Scoring
from resyn.server.waiting import Caller
from resyn.v1 import verifier_pb2

Answer = verifier_pb2.VerifyStreamResponse | Exception


class VerdictStream:
    """At most `window` items unanswered, and nothing is read beyond them.

    When the server is `stopping`, no more is read, and what was read is still answered.
    """

    def __init__(
        self,
        scoring: Scoring,
        caller: Callable[[], Caller],
        window: int,
        stopping: asyncio.Event,
    ) -> None:
        self._scoring = scoring
        self._caller = caller
        self._stopping = stopping
        self._room = asyncio.Semaphore(window)
        self._answers: asyncio.Queue[Answer | None] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self.interrupted = False
        """The caller has more to send, and must send it elsewhere."""

    async def read(self, requests: AsyncIterator[verifier_pb2.VerifyStreamRequest]) -> None:
        """Begin items until the caller has sent all; then wait for the last answer."""
        begin = asyncio.create_task(self._begin_all(requests))
        stop = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({begin, stop}, return_when=asyncio.FIRST_COMPLETED)
            if begin.done():
                begin.result()
            self.interrupted = not begin.done()
            begin.cancel()
            await asyncio.gather(*self._tasks)
        finally:
            begin.cancel()
            stop.cancel()
            self._answers.put_nowait(None)

    async def _begin_all(self, requests: AsyncIterator[verifier_pb2.VerifyStreamRequest]) -> None:
        async for request in requests:
            await self._room.acquire()
            task = asyncio.create_task(self._answer(request))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

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
