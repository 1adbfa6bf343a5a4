"""The blocking client."""

from __future__ import annotations

import math
import os
import threading
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

import grpc

from resyn.client import flows, ledger, requests, stream
from resyn.client.batch import BatchPlan
from resyn.client.enums import Extraction, IsolationMode, Quarantine
from resyn.client.environment_calls import EnvironmentCalls
from resyn.client.errors import Cancelled
from resyn.client.flows import Rpc
from resyn.client.items import Environment, FailedInstance, Instance, VerifyItem
from resyn.client.job_calls import JobCalls
from resyn.client.line import Line
from resyn.client.series import Series
from resyn.client.status import Circuit, ServiceStatus, read_circuit, read_status
from resyn.client.together import Together
from resyn.client.values import Outcome, Rejected
from resyn.v1 import operator_pb2


class Client(EnvironmentCalls, JobCalls):
    """A blocking client of the ReSyn service. Safe to share between threads.

        with Client() as client:
            outcome = client.verify("sorting@1", "[1, 2]", instance=[2, 1])
            if isinstance(outcome, Verdict):
                print(outcome.score)

    It opens its channel at the first call, once per process: a forked child opens its own, and a
    copied or pickled client is a handle with the same settings and no channel. Fork while no other
    thread is in a call, and not with GRPC_ENABLE_FORK_SUPPORT=0; gRPC supports no more than that.

    Every `timeout_seconds` is the total over all tries of a call; math.inf means no limit. Calls
    are repeated, with growing random pauses, while the service cannot be reached or asks to come
    back later: verdicts are idempotent.

    A name without a version means the latest version at its first use here, and the same one for
    the life of the client and of its copies; `refresh` looks again. All errors are in
    `resyn.client.errors`.
    """

    def verify(
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
        """Score one answer.

        Args:
            environment: A digest, `name@version`, `name` (its latest version when this client first
                used it), or an Environment.
            answer: The answer, or the model's output if `extraction` finds the answer in it.
            instance: An Instance, an InstanceHash (of an instance that the service still keeps), an
                InstanceJson (typed JSON text), or a plain Python value, which is encoded as typed
                JSON. A plain str is a value: text that holds JSON needs InstanceJson.
            extraction: How the answer is found in a model's output.
            isolation_mode: FORK or FRESH_JAIL: isolate the call at least so. None: as the
                environment demands, else in the fastest mode that is safe for it.
            use_cache: Take the verdict of an equal call, known or on its way, if the environment
                is deterministic.
            timeout_seconds: Total, over all tries; None means the client's.
            request_id: What the service's logs call this request: at most 64 letters, digits, `_`,
                `.`, `:` and `-`. The call travels alone then. None means one that nobody else has.

        Returns:
            A Verdict, or a Fault that says why there is no score and whose fault it is.

        Raises:
            RequestRejected: The request is wrong; its classes say how.
            DeadlineExceeded: No outcome came in time.
            ServiceUnavailable: The service could not be reached in time.
        """
        item = VerifyItem(
            environment, answer, instance, extraction, None, isolation_mode, use_cache
        )
        request = requests.verify(item)
        deadline = self._deadline(timeout_seconds)
        flow = flows.verify(request, deadline, self._settings.retries, self._pins, request_id)
        return self._line().run(flow)

    def verify_batch(
        self, items: Iterable[VerifyItem], *, timeout_seconds: float | None = None
    ) -> list[Outcome | Rejected]:
        """Score many answers, and return their results in the order of the items.

        A wrong item has a Rejected in its own place and touches no other. Splits what is too large
        for one request and sends the parts side by side. An error of one part ends all of them:
        `verify_stream` hands out each result as it comes instead.

        Raises:
            DeadlineExceeded: Not all results came within `timeout_seconds`.
            ServiceUnavailable: The service could not be reached in time.
        """
        plan = BatchPlan(items)
        work = plan.flows(self._deadline(timeout_seconds), self._settings, self._pins)
        together: Together[list[Outcome | Rejected]] = Together(
            self._line(), self._settings.max_inflight_batches
        )
        return plan.merge(together.run(work))

    def verify_stream(
        self,
        items: Iterable[VerifyItem],
        *,
        max_inflight: int = 1024,
        timeout_seconds: float = math.inf,
    ) -> Iterator[tuple[str, Outcome | Rejected]]:
        """Score answers as they come; yield `(item_id, result)` as results come, in any order.

        Takes the next item, in a thread of gRPC, only while fewer than `max_inflight` are
        unanswered. If the connection breaks, the unanswered items go out again over a new one. What
        `items` raises is raised here after the results of the items before.

        Args:
            items: May be endless. Unanswered items need different ids.
            max_inflight: Items that may be unanswered at a time.
            timeout_seconds: For the whole stream. By default none: the service's own deadline holds
                for each item.

        Raises:
            ServiceUnavailable: The service was away for the client's `timeout_seconds`.
        """
        deadline, line = self._deadline(timeout_seconds), self._line()
        books = ledger.Ledger(max_inflight, deadline, self._settings, line.window, self._pins)
        return stream.results(line, items, books)

    def generate(
        self,
        environment: str | Environment,
        *,
        difficulty: int,
        seed: int = 0,
        count: int = 1,
        with_reference_answer: bool = False,
        timeout_seconds: float | None = None,
    ) -> Iterator[Instance | FailedInstance]:
        """Generate instances; yield them in the order of their seeds, as they come.

        Args:
            environment: A digest, `name@version`, `name` (its latest version), or an Environment.
            difficulty: 1 (easiest) to 10.
            seed: Instance k is generated from `random.Random(seed + k)`.
            count: Any number; above 10,000 it takes several requests.
            with_reference_answer: Also ask for an answer that scores 1.0.
            timeout_seconds: Total, for the whole series; None means the client's.

        Yields:
            An Instance, or a FailedInstance for a seed that has none; later seeds follow.
        """
        first = requests.generate(environment, difficulty, seed, count, with_reference_answer)
        deadline = self._deadline(timeout_seconds)
        series = Series(first, count, deadline, self._settings.retries, self._pins)
        return self._series(series)

    def status(self, *, timeout_seconds: float | None = None) -> ServiceStatus:
        """Return what the answering server, the workers and Redis say of themselves now."""
        request = operator_pb2.GetStatusRequest()
        return read_status(self._unary(Rpc.STATUS, request, timeout_seconds))

    def set_quarantine(
        self,
        environment: str | Environment,
        state: Quarantine,
        *,
        reason: str = "",
        author: str = "",
        timeout_seconds: float | None = None,
    ) -> Circuit:
        """Take an environment out of service (OPEN), keep it in service (CLOSED), or neither.

        Args:
            environment: A digest, `name@version`, `name`, or an Environment.
            state: Holds until it is set again; AUTOMATIC leaves it to the environment's circuit.
            reason: OPEN needs one; callers read it in their faults.
            author: Who does it; by default the user's name on this machine.
            timeout_seconds: Total, over all tries; None means the client's.
        """
        request = requests.set_quarantine(environment, state, reason, author)
        return read_circuit(self._unary(Rpc.SET_QUARANTINE, request, timeout_seconds))

    def close(self) -> None:
        """Close the channel. Calls of other threads end with Cancelled; so do later calls."""
        self._closed = True
        line = self._lines.pop(os.getpid(), None)
        if line is not None:
            line.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        line = getattr(self, "_lines", {}).get(os.getpid())
        if line is not None:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, source=self, stacklevel=2)
            self.close()

    def _begin(self) -> None:
        self._lines: dict[int, Line] = {}
        self._opening = threading.Lock()

    def _line(self) -> Line:
        line = self._lines.get(os.getpid())
        return line if line is not None else self._open()

    def _open(self) -> Line:
        if self._closed:
            raise Cancelled("this client is closed")
        pid = os.getpid()
        with self._opening:
            if pid not in self._lines:
                self._lines[pid] = Line(self._settings)
            return self._lines[pid]

    def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        deadline = self._deadline(timeout_seconds)
        return self._line().run(flows.unary(rpc, request, deadline, self._settings.retries))

    def _series(self, series: Series) -> Iterator[Instance | FailedInstance]:
        while (send := series.request()) is not None:
            line = self._line()
            call = line.begin(send)
            try:
                for message in call:
                    if series.strays(message):
                        break
                    yield series.receive(message)
                else:
                    series.end()
            except grpc.RpcError as error:
                line.pause(series.after_error(line.public(error, send.request_id)))
            finally:
                call.cancel()
