"""The asyncio side of `verify_stream`: a task of gRPC sends, the caller's task receives."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable

import grpc

from resyn.client.aio_line import AsyncLine
from resyn.client.items import VerifyItem
from resyn.client.ledger import Act, Ledger
from resyn.client.values import Outcome, Rejected
from resyn.v1 import verifier_pb2


class Source:
    """The caller's items and the ledger, shared by all connections of one stream."""

    def __init__(
        self, items: Iterable[VerifyItem] | AsyncIterable[VerifyItem], ledger: Ledger
    ) -> None:
        self.ledger = ledger
        self.changed = asyncio.Event()
        self.failure: BaseException | None = None
        self._items = aiter(items) if isinstance(items, AsyncIterable) else _aiter(items)
        self._pulling: asyncio.Task[None] | None = None

    async def pull(self) -> None:
        """Move the caller's next item to the ledger."""
        if self._pulling is None:
            self._pulling = asyncio.create_task(self._pull())
        pulling = self._pulling
        # gRPC cancels the feed of a broken connection; the caller's iterator must survive that.
        await asyncio.shield(pulling)
        if self._pulling is pulling:
            self._pulling = None

    def stop(self) -> None:
        """Leave the caller's iterator, for nobody wants its items any more."""
        if self._pulling is not None:
            self._pulling.cancel()

    async def wait(self, seconds: float | None) -> None:
        """Return when the ledger has changed, or after `seconds`."""
        self.changed.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.changed.wait(), seconds)

    async def _pull(self) -> None:
        try:
            item = await anext(self._items, None)
        except Exception as error:
            # Raised in gRPC's task it would be lost; the receiving side raises it.
            item, self.failure = None, error
        if item is None:
            self.ledger.exhausted = True
        else:
            self.ledger.add(item, time.monotonic())
        self.changed.set()


async def _aiter(items: Iterable[VerifyItem]) -> AsyncIterator[VerifyItem]:
    for item in items:
        yield item


async def _feed(
    source: Source, ended: asyncio.Event
) -> AsyncIterator[verifier_pb2.VerifyStreamRequest]:
    """Yield what one connection sends, and take nothing from the ledger after it has ended."""
    while not ended.is_set():
        now = time.monotonic()
        act = source.ledger.plan(now)
        if act is Act.PULL:
            await source.pull()
        elif act is Act.WAIT:
            await source.wait(source.ledger.wait_seconds(now))
        elif act is Act.STOP:
            return
        elif isinstance(act, verifier_pb2.VerifyStreamRequest):
            yield act


async def results(
    line: AsyncLine, items: Iterable[VerifyItem] | AsyncIterable[VerifyItem], ledger: Ledger
) -> AsyncIterator[tuple[str, Outcome | Rejected]]:
    """Yield each item's result as it comes."""
    source = Source(items, ledger)
    try:
        while not ledger.settled:
            try:
                async with contextlib.aclosing(_connection(line, source)) as connection:
                    async for result in connection:
                        yield result
            except grpc.RpcError as error:
                public = line.public(error, ledger.request_id)
                await line.pause(ledger.reconnect(public, time.monotonic()))
            for rejected in ledger.take_rejected():
                yield rejected
        for rejected in ledger.take_rejected():
            yield rejected
        if source.failure is not None:
            raise source.failure
    finally:
        source.stop()


async def _connection(
    line: AsyncLine, source: Source
) -> AsyncGenerator[tuple[str, Outcome | Rejected], None]:
    ledger, ended = source.ledger, asyncio.Event()
    call = line.begin(ledger.connect(_feed(source, ended)))
    try:
        async for reply in call:
            result = ledger.settle(reply, time.monotonic())
            source.changed.set()
            for rejected in ledger.take_rejected():
                yield rejected
            if result is not None:
                yield result
        ledger.end()
    finally:
        ended.set()
        call.cancel()
