"""Turns the items of `verify_batch` into flows, and their results into one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resyn.client import flows, requests
from resyn.client.errors import InvalidRequest
from resyn.client.flows import Flow
from resyn.client.items import VerifyItem
from resyn.client.pins import Pins
from resyn.client.retry import Deadline
from resyn.client.settings import Settings
from resyn.client.values import Outcome, Rejected
from resyn.v1 import verifier_pb2


class BatchPlan:
    """The requests of a batch; an item that is refused here touches no other."""

    def __init__(self, items: Iterable[VerifyItem]) -> None:
        self._requests: list[verifier_pb2.VerifyRequest] = []
        self._rejected: dict[int, Rejected] = {}
        self._count = 0
        for item in items:
            self._add(item)
            self._count += 1

    def flows(
        self, deadline: Deadline, settings: Settings, pins: Pins
    ) -> Iterator[Flow[list[Outcome | Rejected]]]:
        """Return one flow for each message that the batch needs, in order."""
        for chunk in requests.split(self._requests, settings.max_batch_items):
            yield flows.verify_chunk(chunk, deadline, settings.retries, pins)

    def merge(self, chunks: Iterable[list[Outcome | Rejected]]) -> list[Outcome | Rejected]:
        """Return all results in the order of the items."""
        answered = (result for chunk in chunks for result in chunk)
        return [self._rejected.get(i) or next(answered) for i in range(self._count)]

    def _add(self, item: VerifyItem) -> None:
        try:
            self._requests.append(requests.verify(item))
        except InvalidRequest as error:
            # Without its traceback, which would keep the frames of this call alive.
            self._rejected[self._count] = Rejected(error.with_traceback(None))
