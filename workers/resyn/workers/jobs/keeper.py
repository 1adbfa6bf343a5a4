"""The thread beside a run: keeps its lease, and ends it when the job is not its own any more."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from redis.exceptions import RedisError

from resyn.common.redis_connection import TROUBLE
from resyn.workers.jobs.errors import HandedBack, Lost
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.record import Record

log = logging.getLogger(__name__)

BEAT_SECONDS = 1.0


class Keeper:
    """Beats while its `with` block runs."""

    def __init__(
        self, record: Record, beat: Callable[[], None], halt: Halt, drain_seconds: float
    ) -> None:
        self._record = record
        self._beat = beat
        self._halt = halt
        self._drain_seconds = drain_seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: Any) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(BEAT_SECONDS):
            try:
                self._beat()
                if not self._record.is_mine():
                    self._halt.end(Lost("another run has it, or it was cancelled"))
            except (*TROUBLE, RedisError) as error:
                log.warning("no beat", extra={"reason": str(error)})
            since = self._halt.stop_since
            if since is not None and time.monotonic() - since > self._drain_seconds:
                self._halt.end(HandedBack())
