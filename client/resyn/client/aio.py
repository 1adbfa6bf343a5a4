"""The asyncio client."""

from __future__ import annotations

import asyncio
import math
import os
import warnings
import weakref
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from typing import Any

import grpc

from resyn.client import aio_stream, flows, ledger, requests
from resyn.client.aio_environment_calls import AsyncEnvironmentCalls
from resyn.client.aio_job_calls import AsyncJobCalls
from resyn.client.aio_line import AsyncLine
from resyn.client.batch import BatchPlan
from resyn.client.enums import Extraction, IsolationMode, Quarantine
from resyn.client.errors import Cancelled
from resyn.client.flows import Rpc
from resyn.client.items import Environment, FailedInstance, Instance, VerifyItem
from resyn.client.series import Series
from resyn.client.status import Circuit, ServiceStatus, read_circuit, read_status
from resyn.client.values import Outcome, Rejected
from resyn.v1 import operator_pb2


class AsyncClient(AsyncEnvironmentCalls, AsyncJobCalls):
    """An asyncio client of the ReSyn service; arguments, results and errors are those of `Client`.

        async with AsyncClient() as client:
            outcome = await client.verify("sorting@1", "[1, 2]", instance=[2, 1])

    It opens one channel for each event loop (and process) that it is used in, at the first call
    there; a copied or pickled client is a handle with the same settings and no channel. `verify`
    calls that begin in the same tick of the loop, or while `max_inflight_batches` RPCs are out,
    travel in one request; a lone call goes out at once.

    A process that is forked while an AsyncClient is open cannot use one: gRPC's asyncio stack does
    not survive that, and the client says so. `Client` works there.
    """

    async def verify(
        self,
        environment: str | Environment,
        answer: str,
        *,
        instance: object,
        extraction: Extraction = Extraction.NONE,
        isolation_mode: IsolationMode | None = None,
        use_cache: bool = True,
        timeout_seconds: float | None = None,
        request_id: str | None = None,
    ) -> Outcome:
        """Score one answer; see `Client.verify`.

        Cancelling the task that waits takes back this call, and no other that travels with it.
        """
        item = VerifyItem(
            environment, answer, instance, extraction, None, isolation_mode, use_cache
        )
        request = requests.verify(item)
        deadline = self._deadline(timeout_seconds)
        flow = flows.verify(request, deadline, self._settings.retries, self._pins, request_id)
        return await self._line().run(flow)

    async def verify_batch(
        self, items: Iterable[VerifyItem], *, timeout_seconds: float | None = None
    ) -> list[Outcome | Rejected]:
        """Score many answers, and return their results in order; see `Client.verify_batch`."""
        plan = BatchPlan(items)
        work = plan.flows(self._deadline(timeout_seconds), self._settings, self._pins)
        limit = self._settings.max_inflight_batches
        return plan.merge(await self._line().run_together(work, limit))

    def verify_stream(
        self,
        items: Iterable[VerifyItem] | AsyncIterable[VerifyItem],
        *,
        max_inflight: int = 1024,
        timeout_seconds: float = math.inf,
    ) -> AsyncIterator[tuple[str, Outcome | Rejected]]:
        """Score answers as they come; yield `(item_id, result)`, in any order.

        See `Client.verify_stream`. `items` may be an asynchronous iterable.
        """
        deadline, line = self._deadline(timeout_seconds), self._line()
        books = ledger.Ledger(max_inflight, deadline, self._settings, line.window, self._pins)
        return aio_stream.results(line, items, books)

    def generate(
        self,
        environment: str | Environment,
        *,
        difficulty: int,
        seed: int = 0,
        count: int = 1,
        with_reference_answer: bool = False,
        timeout_seconds: float | None = None,
    ) -> AsyncIterator[Instance | FailedInstance]:
        """Generate instances; yield them in the order of their seeds; see `Client.generate`."""
        first = requests.generate(environment, difficulty, seed, count, with_reference_answer)
        deadline = self._deadline(timeout_seconds)
        series = Series(first, count, deadline, self._settings.retries, self._pins)
        return self._series(series)

    async def status(self, *, timeout_seconds: float | None = None) -> ServiceStatus:
        """Return what the service says of itself now; see `Client.status`."""
        request = operator_pb2.GetStatusRequest()
        return read_status(await self._unary(Rpc.STATUS, request, timeout_seconds))

    async def set_quarantine(
        self,
        environment: str | Environment,
        state: Quarantine,
        *,
        reason: str = "",
        author: str = "",
        timeout_seconds: float | None = None,
    ) -> Circuit:
        """Set whether an environment is in service; see `Client.set_quarantine`."""
        request = requests.set_quarantine(environment, state, reason, author)
        return read_circuit(await self._unary(Rpc.SET_QUARANTINE, request, timeout_seconds))

    async def close(self) -> None:
        """Close this loop's channel. Waiting calls end with Cancelled; so do later calls."""
        self._closed = True
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.close()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __del__(self) -> None:
        lines = list(getattr(self, "_lines", {}).values())
        if any(line.pid == os.getpid() for line in lines):
            warnings.warn(f"{self!r} was not closed", ResourceWarning, source=self, stacklevel=2)

    def _begin(self) -> None:
        self._lines: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncLine]
        self._lines = weakref.WeakKeyDictionary()

    def _line(self) -> AsyncLine:
        loop = asyncio.get_running_loop()
        line = self._lines.get(loop)
        if line is None or line.pid != os.getpid():
            if self._closed:
                raise Cancelled("this client is closed")
            line = self._lines[loop] = AsyncLine(self._settings)
        return line

    async def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        deadline = self._deadline(timeout_seconds)
        return await self._line().run(flows.unary(rpc, request, deadline, self._settings.retries))

    async def _series(self, series: Series) -> AsyncIterator[Instance | FailedInstance]:
        while (send := series.request()) is not None:
            line = self._line()
            call = line.begin(send)
            try:
                async for message in call:
                    if series.strays(message):
                        break
                    yield series.receive(message)
                else:
                    series.end()
            except grpc.RpcError as error:
                await line.pause(series.after_error(line.public(error, send.request_id)))
            finally:
                call.cancel()
