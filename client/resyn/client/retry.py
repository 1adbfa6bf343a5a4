"""When to send a call again: inside the caller's deadline, later each time, never in step."""

from __future__ import annotations

import logging
import math
import random
import time
from dataclasses import dataclass

from resyn.client.errors import Overloaded, ServiceUnavailable
from resyn.client.values import Fault, Outcome, Rejected

# A worker's or a server's restart takes seconds: trying more often than this helps nobody.
FIRST_PAUSE_SECONDS = 0.05
MAX_PAUSE_SECONDS = 2.0

log = logging.getLogger("resyn.client")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, by this process's monotonic clock, after which the caller wants no answer."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Return the deadline in `seconds`; math.inf for none."""
        return cls(time.monotonic() + seconds)

    def remaining(self) -> float:
        """Return the seconds that are left, 0.0 if it has passed."""
        return max(0.0, self.at - time.monotonic())

    def for_grpc(self) -> float | None:
        """Return the time-out for one RPC."""
        return None if math.isinf(self.at) else self.remaining()


class Patience:
    """Decides after each failure of one call whether, and after what pause, to try again."""

    def __init__(self, deadline: Deadline, retries: int) -> None:
        self.deadline = deadline
        self._fault_retries_left = retries
        self._retries = retries
        self._failures = 0

    def after_error(self, error: ServiceUnavailable | Overloaded) -> float:
        """Return the pause before the next try, in seconds, or raise `error` if there is none."""
        pause = self._next_pause(error.retry_after_seconds)
        if self._retries == 0 or pause >= self.deadline.remaining():
            raise error
        if self._failures == 1:
            log.warning("%s; trying again until the call's deadline", error)
        return pause

    def after_result(self, result: Outcome | Rejected) -> float | None:
        """Return the pause before the next try; None if the result shall stand."""
        return self.after_faults() if isinstance(result, Fault) and result.retryable else None

    def after_faults(self) -> float | None:
        """Return the pause before retryable faults are sent again; None if they shall stand."""
        pause = self._next_pause(None)
        if self._fault_retries_left == 0 or pause >= self.deadline.remaining():
            return None
        self._fault_retries_left -= 1
        return pause

    def forget_failures(self) -> None:
        """Begin with short pauses again: the service has answered."""
        self._failures = 0

    def _next_pause(self, hint_seconds: float | None) -> float:
        longest = min(MAX_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0**self._failures)
        self._failures = min(self._failures + 1, 30)
        # Callers that failed together must not come back together.
        return random.uniform(0.5, 1.0) * longest + (hint_seconds or 0.0)
