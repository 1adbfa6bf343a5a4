"""What both clients are without a channel: settings and pins, and how they are copied and shown."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod

from resyn.client.pins import Pins
from resyn.client.retry import Deadline
from resyn.client.settings import (
    Settings,
    check_timeout,
    default_address,
    default_tenant,
    default_work_class,
)


class Handle(ABC):
    """A client's settings and pins. Copies and pickles hold these and nothing that is open."""

    def __init__(
        self,
        address: str | None = None,
        *,
        timeout_seconds: float = 60.0,
        retries: int = 2,
        coalesce: bool = True,
        max_batch_items: int = 256,
        max_inflight_batches: int = 4,
        tenant: str | None = None,
        work_class: str | None = None,
        queue_seconds: float = math.inf,
    ) -> None:
        """Prepare a client; nothing is opened before the first call.

        Args:
            address: `host:port`, `unix:/path`, or several servers that share the calls, such as
                `ipv4:10.0.0.1:50151,10.0.0.2:50151` or `dns:///resyn:50151`. None means
                RESYN_ADDRESS, or 127.0.0.1:50151.
            timeout_seconds: For each call that is not given its own.
            retries: How often a call that ended in a retryable fault is sent again; one of kind
                OVERLOADED never ran, and is sent again until the deadline. 0 means that nothing at
                all is sent twice, so that an absent service is an error at once.
            coalesce: Merge `verify` calls of many threads into batches while `max_inflight_batches`
                RPCs are out. A call that finds fewer out goes out at once, by itself. A merged call
                gets its outcome with the slowest of its batch.
            max_batch_items: Items in one request; larger batches are split. Requests also stay
                below 3 MiB.
            max_inflight_batches: Requests that a `verify_batch`, or the merged `verify` calls, have
                out. While the service is overloaded it is fewer, and they wait for their turn.
            tenant: Whose work it is, for the service to share itself out fairly: at most 64
                letters, digits, `_`, `.`, `:` and `-`. None means RESYN_TENANT, or no name.
            work_class: A WorkClass: `interactive`, `evaluation` or `bulk`. None means
                RESYN_WORK_CLASS, or `interactive`.
            queue_seconds: How long the service may let a call wait before it begins; after that
                it is a fault of kind QUEUE_DEADLINE. How long it runs is another matter.
        """
        self._settings = Settings(
            address or default_address(),
            timeout_seconds,
            retries,
            coalesce,
            max_batch_items,
            max_inflight_batches,
            default_tenant() if tenant is None else tenant,
            default_work_class() if work_class is None else work_class,
            queue_seconds,
        )
        self._pins = Pins()
        self._closed = False
        self._begin()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings.address!r})"

    def __getstate__(self) -> tuple[Settings, dict[str, str]]:
        return self._settings, self._pins.digests()

    def __setstate__(self, state: tuple[Settings, dict[str, str]]) -> None:
        self._settings, digests = state
        self._pins = Pins(digests)
        self._closed = False
        self._begin()

    @abstractmethod
    def _begin(self) -> None:
        """Prepare what belongs to this process; a subclass says what."""

    def _deadline(self, timeout_seconds: float | None) -> Deadline:
        chosen = self._settings.timeout_seconds if timeout_seconds is None else timeout_seconds
        return Deadline.after(check_timeout(chosen))
