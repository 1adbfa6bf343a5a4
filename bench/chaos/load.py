"""Clients under chaos: both kinds of them, with single calls, batches and streams."""

from __future__ import annotations

import asyncio
import itertools
import random
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Future

from bench.chaos.calls import Call, calls
from bench.chaos.ledger import Ledger
from resyn.client import AsyncClient, Client, Outcome, Rejected, ResynError, VerifyItem

# A client gives a call up after so long; its server has given it up by then.
CALL_SECONDS = 35.0
_SINGLES = 6
_MOST_PAUSE_SECONDS = 0.15


class Load:
    """Clients of all servers, which call until they are told to stop."""

    def __init__(self, addresses: list[str], ledger: Ledger, seed: int) -> None:
        self._addresses = addresses
        self._ledger = ledger
        self._seed = seed
        self._numbers = itertools.count()
        self._stopping = threading.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._threads: list[Future[None]] = []
        self._blocking: list[Client] = []

    def start(self) -> None:
        """Begin to call: from this loop, and from threads."""
        for address in self._addresses:
            client = AsyncClient(address, timeout_seconds=CALL_SECONDS)
            self._tasks.append(asyncio.create_task(self._use(client)))
            blocking = Client(address, timeout_seconds=CALL_SECONDS)
            self._blocking.append(blocking)
            for use in (self._call_blocking, self._stream_blocking):
                self._threads.append(self._begin(use, blocking))

    def _begin(self, use: Callable[[Client, Iterator[Call]], None], client: Client) -> Future[None]:
        """Use a client in a thread that does not keep this process alive."""
        done: Future[None] = Future()

        def run() -> None:
            try:
                use(client, self.one())
            except BaseException as error:
                done.set_exception(error)
            else:
                done.set_result(None)

        threading.Thread(target=run, daemon=True).start()
        return done

    async def stop(self) -> None:
        """Send nothing new, and wait for all outcomes; what has none by then is lost."""
        self._stopping.set()
        clients = [*self._tasks, *map(asyncio.wrap_future, self._threads)]
        done, late = await asyncio.wait(clients, timeout=CALL_SECONDS + 10)
        for client in self._blocking:
            client.close()
        for task in late:
            task.cancel()
        for task in done:
            task.result()

    def one(self) -> Iterator[Call]:
        """Return a client's own calls, of which no other client has one."""
        self._seed += 1
        return calls(self._numbers, random.Random(self._seed))

    def _pauses(self) -> Iterator[float]:
        self._seed += 1
        rng = random.Random(self._seed)
        while not self._stopping.is_set():
            yield rng.uniform(0, _MOST_PAUSE_SECONDS)

    async def _use(self, client: AsyncClient) -> None:
        async with client, asyncio.TaskGroup() as group:
            for _ in range(_SINGLES):
                group.create_task(self._call(client, self.one()))
            group.create_task(self._send_batches(client, self.one()))
            group.create_task(self._stream(client, self.one()))

    async def _call(self, client: AsyncClient, some: Iterator[Call]) -> None:
        for pause in self._pauses():
            await self.single(client, next(some))
            await asyncio.sleep(pause)

    async def single(self, client: AsyncClient, call: Call) -> Outcome | Rejected | ResynError:
        """Make one call, and book it."""
        self._ledger.submit(call)
        item = call.item()
        got: Outcome | Rejected | ResynError
        try:
            got = await client.verify(
                item.environment, item.answer, instance=item.instance, use_cache=False
            )
        except ResynError as error:
            got = error
        except asyncio.CancelledError:
            self._ledger.withdraw(call)
            raise
        self._ledger.answer(call, got)
        return got

    async def _send_batches(self, client: AsyncClient, some: Iterator[Call]) -> None:
        for pause in self._pauses():
            batch = list(itertools.islice(some, int(8 + pause * 400)))
            for call in batch:
                self._ledger.submit(call)
            results: Sequence[Outcome | Rejected | ResynError]
            try:
                results = await client.verify_batch(call.item() for call in batch)
            except ResynError as error:
                results = [error] * len(batch)
            self._answer(batch, results)
            await asyncio.sleep(2 * pause)

    async def _stream(self, client: AsyncClient, some: Iterator[Call]) -> None:
        while not self._stopping.is_set():
            out: dict[str, Call] = {}
            try:
                async for item_id, got in client.verify_stream(self._items(some, out)):
                    self._ledger.answer(out[item_id], got)
            except ResynError as error:
                self._end(out, error)

    async def _items(self, some: Iterator[Call], out: dict[str, Call]) -> AsyncIterator[VerifyItem]:
        for pause in self._pauses():
            yield self._next_item(some, out)
            await asyncio.sleep(pause / 2)

    def _next_item(self, some: Iterator[Call], out: dict[str, Call]) -> VerifyItem:
        call = next(some)
        out[str(call.number)] = call
        self._ledger.submit(call)
        return call.item()

    def _end(self, out: dict[str, Call], error: ResynError) -> None:
        """Book a stream's error for all calls of it that are without an outcome."""
        for number in self._ledger.open_calls() & {call.number for call in out.values()}:
            self._ledger.answer(out[str(number)], error)

    def _call_blocking(self, client: Client, some: Iterator[Call]) -> None:
        """Send single calls and batches in turn."""
        for pause in self._pauses():
            batch = list(itertools.islice(some, 1 if pause < 0.1 else int(pause * 200)))
            for call in batch:
                self._ledger.submit(call)
            results: Sequence[Outcome | Rejected | ResynError]
            try:
                results = client.verify_batch(call.item() for call in batch)
            except ResynError as error:
                results = [error] * len(batch)
            self._answer(batch, results)
            time.sleep(pause)

    def _stream_blocking(self, client: Client, some: Iterator[Call]) -> None:
        while not self._stopping.is_set():
            out: dict[str, Call] = {}
            try:
                for item_id, got in client.verify_stream(self._items_blocking(some, out)):
                    self._ledger.answer(out[item_id], got)
            except ResynError as error:
                self._end(out, error)

    def _items_blocking(self, some: Iterator[Call], out: dict[str, Call]) -> Iterator[VerifyItem]:
        for pause in self._pauses():
            yield self._next_item(some, out)
            time.sleep(pause / 2)

    def _answer(
        self, batch: Sequence[Call], results: Sequence[Outcome | Rejected | ResynError]
    ) -> None:
        for call, got in zip(batch, results, strict=True):
            self._ledger.answer(call, got)
