"""The fake service."""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent import futures
from typing import Any

import grpc

from resyn.client import errors
from resyn.client.enums import FaultKind
from resyn.client.items import Environment
from resyn.client.replies import environment as read_environment
from resyn.client.testing.environment_servicer import Environments
from resyn.client.testing.environments import FakeEnvironment, Generate, Verify, describe
from resyn.client.testing.operations import Operations
from resyn.client.testing.servicers import Verifier, rejection
from resyn.client.testing.state import Failure, State, Trouble
from resyn.v1 import environment_pb2_grpc, operator_pb2_grpc, verifier_pb2_grpc

_OPTIONS = [
    # Without it two fakes can never share an address by mistake.
    ("grpc.so_reuseport", 0),
    # gRPC ends what waits beyond 3,000 RPCs with CANCELLED.
    ("grpc.server.max_pending_requests", 1_000_000),
    ("grpc.server.max_pending_requests_hard_limit", 1_000_000),
    # As the service: clients look whether a silent server still lives.
    ("grpc.http2.min_ping_interval_without_data_ms", 5_000),
]


class FakeService:
    """A service on a loopback port that runs plain functions in this process.

    A context manager; `address` is what clients connect to. Nothing is jailed and no limit holds:
    register only code that you trust.

    Args:
        address: Where it listens; by default a free port of 127.0.0.1. `unix:/path` works too.
        delay_seconds: How long each RPC and each item of a stream waits before it is handled.
        max_batch_items: Larger batches are refused; None takes all.
        max_workers: RPCs that are handled at a time.
    """

    def __init__(
        self,
        *,
        address: str = "127.0.0.1:0",
        delay_seconds: float = 0.0,
        max_batch_items: int | None = None,
        max_workers: int = 16,
    ) -> None:
        self._state = State()
        self._state.delay_seconds = delay_seconds
        self._state.max_batch_items = max_batch_items
        self._max_workers = max_workers
        self._server, port = self._listen(address)
        self.address = f"127.0.0.1:{port}" if address.endswith(":0") else address
        """What clients connect to."""

    def _listen(self, address: str) -> tuple[grpc.Server, int]:
        executor = futures.ThreadPoolExecutor(self._max_workers)
        server = grpc.server(executor, options=_OPTIONS)
        verifier_pb2_grpc.add_VerifierServiceServicer_to_server(Verifier(self._state), server)
        environments = Environments(self._state)
        environment_pb2_grpc.add_EnvironmentServiceServicer_to_server(environments, server)
        operations = Operations(self._state)
        operator_pb2_grpc.add_OperatorServiceServicer_to_server(operations, server)
        return server, server.add_insecure_port(address)

    def start(self) -> None:
        """Take requests; until then, and after `stop`, clients find nobody."""
        self._server.start()

    def stop(self) -> None:
        """Cancel what is running and end the server."""
        # First, so that what is held or delayed is not answered after all.
        ended = self._server.stop(None)
        self._state.stopping.set()
        self._state.open.set()
        ended.wait()

    @contextlib.contextmanager
    def away(self) -> Iterator[None]:
        """End the server hard, in the midst of what is running, and be back after the block.

        The new one has the same address, and knows the same environments and instances.
        """
        self.stop()
        try:
            yield
        finally:
            self._state.stopping.clear()
            self._server, _ = self._listen(self.address)
            self._server.start()

    def __enter__(self) -> FakeService:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def register(
        self,
        name: str,
        *,
        version: str = "1",
        generate: Generate | None = None,
        verify: Verify | None = None,
        observe: Callable[[Any], str] | None = None,
        reference_answer: Callable[[Any], str] | None = None,
        extract: Callable[[str], str] | None = None,
        tags: Sequence[str] = (),
        family: str = "",
        description: str = "",
    ) -> Environment:
        """Offer an environment made of plain functions; see the environment contract for each."""
        message = describe(
            "",
            name,
            version,
            "fake",
            tags=tags,
            family=family,
            description=description,
            has_observe=observe is not None,
            has_extract=extract is not None,
            has_reference_answer=reference_answer is not None,
        )
        # There is no source to tell two environments apart by.
        message.digest = hashlib.sha256(f"{name}@{version}".encode()).hexdigest()
        made = FakeEnvironment(message, generate, verify, observe, reference_answer, extract)
        return read_environment(self._state.shown(self._state.store(made)))

    def fail_next(
        self,
        count: int = 1,
        *,
        status: str = "UNAVAILABLE",
        rejection: errors.RequestRejected | None = None,
        retry_after_seconds: float | None = None,
        rpc: str | None = None,
    ) -> None:
        """End the next RPCs with a gRPC status.

        Args:
            count: How many.
            status: The status's name, such as `UNAVAILABLE` or `RESOURCE_EXHAUSTED`.
            rejection: The details that come with it.
            retry_after_seconds: The service asks to be called again then.
            rpc: Only this one: `VerifyBatch`, or `VerifyStream item` for an item's arrival.
        """
        detail = None if rejection is None else _rejection(rejection)
        failure = Failure(status, detail, retry_after_seconds, rpc)
        with self._state.lock:
            self._state.failures += [failure] * count

    def fault_next(self, count: int = 1, kind: FaultKind = FaultKind.INFRASTRUCTURE) -> None:
        """Answer the next verifications, alone or in batches, with a fault."""
        with self._state.lock:
            self._state.faults += [kind] * count

    def overload(self, *, seconds: float, retry_after_seconds: float = 0.1) -> None:
        """Refuse all RPCs for some time as an overloaded service does; 0 seconds: no longer.

        Streams that are open end with it. For verifications that are taken and then not run, there
        is `fault_next(count, FaultKind.OVERLOADED)`.
        """
        failure = Failure("RESOURCE_EXHAUSTED", None, retry_after_seconds, None)
        self._trouble(seconds, failure)

    def unavailable_for(self, seconds: float) -> None:
        """Refuse all RPCs for some time as a service does that starts or ends; 0: no longer."""
        self._trouble(seconds, Failure("UNAVAILABLE", None, None, None))

    def _trouble(self, seconds: float, failure: Failure) -> None:
        with self._state.lock:
            self._state.trouble = Trouble(time.monotonic() + seconds, failure)

    @property
    def rpcs(self) -> Counter[str]:
        """How many RPCs of each name have come, and how many items of streams."""
        with self._state.lock:
            return Counter(self._state.rpcs)

    @property
    def requests(self) -> list[Any]:
        """The requests that have come, as protobuf messages, in order."""
        with self._state.lock:
            return list(self._state.requests)

    @property
    def metadata(self) -> list[tuple[str, dict[str, str]]]:
        """What stood beside each request, with the RPC's name, in order."""
        with self._state.lock:
            return list(self._state.metadata)

    @contextlib.contextmanager
    def held(self, rpc: str | None = None) -> Iterator[None]:
        """Answer no RPC that comes within the block before the block ends; `rpc`: only this one."""
        self._state.held_rpc = rpc
        self._state.open.clear()
        try:
            yield
        finally:
            self._state.open.set()

    def wait_for(self, rpc: str, count: int = 1, *, timeout_seconds: float = 30.0) -> None:
        """Return when `count` RPCs of this name have come; TimeoutError if they do not."""
        with self._state.arrived:
            if not self._state.arrived.wait_for(
                lambda: self._state.rpcs[rpc] >= count, timeout_seconds
            ):
                raise TimeoutError(f"{self._state.rpcs[rpc]} of {count} {rpc} calls came")


_rejection = rejection
