"""What the items of each kind of job must be: checked as if they were to run now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from resyn.server.intake import AnswerMissing, Intake, Named
from resyn.server.jobs import checks
from resyn.server.rejections import Rejected
from resyn.server.validation import check_register
from resyn.server.waiting import Caller
from resyn.v1 import job_pb2

# What a runner has done at a time: enough to keep workers busy, and soon done again after a death.
CHUNK_ANSWERS = 256
# An environment's admission is a thousand calls or so.
CHUNK_REGISTRATIONS = 4

#: Checks one item, and fixes what its names mean; Rejected says what is wrong with it.
Take = Callable[[job_pb2.JobItem], None]


class Items(Protocol):
    """One job's kind of items."""

    most_in_chunk: int

    async def look_up(self, items: Sequence[job_pb2.JobItem]) -> Take:
        """Return what takes each of these items."""


class Answers:
    """Items of jobs that score."""

    def __init__(
        self, intake: Intake, caller: Caller, reverify: bool, max_batch_items: int
    ) -> None:
        self.most_in_chunk = min(CHUNK_ANSWERS, max_batch_items)
        self._intake = intake
        self._caller = caller
        self._reverify = reverify

    async def look_up(self, items: Sequence[job_pb2.JobItem]) -> Take:
        """Return what takes each of these items."""
        named = await self._intake.look_up([item.request for item in items])
        return lambda item: self._take(item, named)

    def _take(self, item: job_pb2.JobItem, named: Named) -> None:
        checks.check_item(item, "request")
        checks.check_expected(item, self._reverify)
        try:
            environment, _ = self._intake.take(item.request, named, self._caller)
            digest = environment.digest
        except AnswerMissing as missing:  # which is a verdict, later
            digest = missing.digest
        item.request.environment = digest
        item.request.skip_cache |= self._reverify


class Registrations:
    """Items of jobs that admit; what a source holds is seen when it is examined."""

    most_in_chunk = CHUNK_REGISTRATIONS

    def __init__(self, max_source_bytes: int) -> None:
        self._max_source_bytes = max_source_bytes

    async def look_up(self, items: Sequence[job_pb2.JobItem]) -> Take:
        """Return what takes each of these items."""
        return self._take

    def _take(self, item: job_pb2.JobItem) -> None:
        checks.check_item(item, "registration")
        checks.check_expected(item, reverify=False)
        try:
            check_register(item.registration, self._max_source_bytes)
        except Rejected as rejected:
            raise rejected.within("registration") from None
