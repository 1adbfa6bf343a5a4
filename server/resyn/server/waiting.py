"""Calls that requests wait for: one execution may answer several of them."""

from __future__ import annotations

import asyncio
import math
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resyn.v1 import call_pb2, outcome_pb2

if TYPE_CHECKING:
    from resyn.server.coalescer import Line


@dataclass(frozen=True, slots=True)
class Caller:
    """Who waits for calls, and how long."""

    deadline: float  # monotonic
    request_id: str
    queue_deadline: float = math.inf  # when they must have begun, monotonic
    tenant: str = ""
    work_class: call_pb2.WorkClass.ValueType = call_pb2.WORK_CLASS_INTERACTIVE
    # Names the request in the claims of its calls, if the caller chose the request id: it may send
    # the same request again, to this server or another one. Else empty.
    mark: bytes = b""


@dataclass(slots=True)
class OtherWork:
    """A call of any kind that is no verification."""

    call: call_pb2.Call
    key = b""
    claim = b""

    @property
    def line(self) -> str:
        """Name the calls that may leave in one entry with it."""
        return self.call.WhichOneof("work") or "none"

    def size(self) -> int:
        """Return about how many bytes it adds to an entry."""
        return self.call.ByteSize()

    def write(self, call: call_pb2.Call, instances: dict[str, int]) -> None:
        """Put the work into a call that has its id and its times already."""
        call.MergeFrom(self.call)


@dataclass(slots=True)
class Verification:
    """An answer to score; tens of thousands of them come in a second."""

    request_id: str
    instance_json: str
    answer: str
    extract: bool
    mode: outcome_pb2.IsolationMode.ValueType  # as demanded
    # What an equal call has, too, if their verdict can be shared; else empty.
    key: bytes = b""
    # What this call has when it is sent again after its server has died; empty: it will not be.
    claim: bytes = b""

    @property
    def line(self) -> str:
        """Name the calls that may leave in one entry with it."""
        return f"verify {self.mode}"

    def size(self) -> int:
        """Return about how many bytes it adds to an entry."""
        return len(self.instance_json) + len(self.answer)

    def write(self, call: call_pb2.Call, instances: dict[str, int]) -> None:
        """Put the work into a call; `instances` are those of its entry, each at its index."""
        call.request_id = self.request_id
        verify = call.verify
        verify.instance = instances.setdefault(self.instance_json, len(instances))
        verify.answer = self.answer
        if self.extract:
            verify.extract = True
        if self.mode:
            call.isolation_mode = self.mode
        if self.claim:
            call.claim = self.claim


Work = OtherWork | Verification


class Group:
    """The calls of one request, which wait until all have results, or for their deadline."""

    __slots__ = (
        "_left", "accepted", "deadline", "done", "executions", "queue_deadline", "results",
    )  # fmt: skip

    def __init__(self, count: int, caller: Caller) -> None:
        self.accepted = time.monotonic()
        self.deadline = caller.deadline
        self.queue_deadline = caller.queue_deadline
        self.results: list[call_pb2.CallResult | None] = [None] * count
        self.executions: list[Execution] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._left = count

    def resolve(self, index: int, result: call_pb2.CallResult) -> None:
        """Keep a call's first result."""
        if self.results[index] is None:
            self.results[index] = result
            self._left -= 1
            if not self._left and not self.done.done():
                self.done.set_result(None)


@dataclass(eq=False, slots=True)
class Execution:
    """A call on its way, and the places in groups that its result belongs to."""

    work: Work
    deadline: float  # the latest of those who waited when it was sent
    queue_deadline: float
    seats: list[tuple[Group, int]]
    line: Line
    accepted: float = field(default_factory=time.monotonic)
    batch_id: str = ""  # of the entry that it left in
    call_id: int = -1
    tries: int = 0  # entries that came to nothing: a worker failed, or Redis lost them
    settled: bool = False  # it has a result, or nobody waits for it any more
    result: call_pb2.CallResult | None = None
    refused: call_pb2.CallResult | None = None  # by a worker that had lost its lease
    # When it will run again, for those who can wait longer than it may run.
    renewal: asyncio.TimerHandle | None = None

    def join(self, group: Group, index: int) -> None:
        """Let another call wait for this result, too."""
        self.seats.append((group, index))
        group.executions.append(self)
        if not self.batch_id:
            self.deadline = max(self.deadline, group.deadline)
            self.queue_deadline = max(self.queue_deadline, group.queue_deadline)

    def take_patient(self) -> list[tuple[Group, int]]:
        """Take out, and return, the places of those who can wait longer than this call could."""
        patient = [
            seat
            for seat in self.seats
            if seat[0].deadline > self.deadline or seat[0].queue_deadline > self.queue_deadline
        ]
        self.seats = [seat for seat in self.seats if seat not in patient]
        return patient

    def leave(self, group: Group) -> None:
        """Take a group's places away; without any the execution is settled."""
        self.seats = [seat for seat in self.seats if seat[0] is not group]
        if not self.seats:
            self.settle()

    def settle(self) -> None:
        """Have a result, or nobody who waits."""
        self.settled = True
        if self.renewal is not None:
            self.renewal.cancel()
            self.renewal = None

    def resolve(self, result: call_pb2.CallResult) -> None:
        """Hand the result to all who wait; only the first of them has had it run."""
        self.settle()
        self.result = result
        if not self.seats:
            return
        (group, index), *others = self.seats
        group.resolve(index, result)
        if others:
            shared = call_pb2.CallResult()
            shared.CopyFrom(result)
            shared.execution.cached = True
            for group, index in others:
                group.resolve(index, shared)
