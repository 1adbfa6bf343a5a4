"""When to send a call again: inside the caller's deadline, later each time, never in step."""

from __future__ import annotations

import logging
import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from resyn.client.enums import FaultKind
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
    """Decides after each failure of one call whether, and after what pause, to try again.

    `overload_seconds` bounds how long overload is waited out where the deadline does not.
    """

    def __init__(
        self, deadline: Deadline, retries: int, overload_seconds: float = math.inf
    ) -> None:
        self.deadline = deadline
        self._overload_seconds = overload_seconds
        self._overload_end: Deadline | None = None
        self._fault_retries_left = retries
        self._retries = retries
        self._failures = 0

    def after_error(self, error: ServiceUnavailable | Overloaded) -> float:
        """Return the pause before the next try, in seconds, or raise `error` if there is none."""
        pause = self._next_pause(error.retry_after_seconds)
        remaining = self.deadline.remaining()
        if pause >= remaining and remaining > FIRST_PAUSE_SECONDS:
            # A last try or two, for the service may be back before the deadline.
            pause = max(random.uniform(0.4, 0.6) * remaining, error.retry_after_seconds or 0.0)
        if self._retries == 0 or pause >= remaining:
            raise error
        if self._failures == 1:
            log.warning("%s; trying again until the call's deadline", error)
        return pause

    def after_result(self, result: Outcome | Rejected) -> float | None:
        """Return the pause before the next try; None if the result shall stand."""
        return self.after_faults([result]) if self.wants_again(result) else None

    def wants_again(self, result: Outcome | Rejected) -> bool:
        """Return whether another try can change this result, and may be made."""
        if not (isinstance(result, Fault) and result.retryable):
            return False
        return self._retries > 0 if is_overload(result) else self._fault_retries_left > 0

    def after_faults(self, faults: Sequence[Outcome | Rejected]) -> float | None:
        """Return the pause before faults are sent again; None if they shall stand.

        What was overloaded never ran: only the other faults use up a try.
        """
        pause = self._next_pause(None)
        overloads = sum(map(is_overload, faults))
        if pause >= (self._overload_remaining() if overloads else self.deadline.remaining()):
            return None
        if overloads < len(faults):
            self._fault_retries_left -= 1
        return pause

    def forget_failures(self) -> None:
        """Begin with short pauses again: the service has answered."""
        self._failures = 0

    def _overload_remaining(self) -> float:
        if self._overload_end is None:
            end = time.monotonic() + self._overload_seconds
            self._overload_end = Deadline(min(end, self.deadline.at))
        return self._overload_end.remaining()

    def _next_pause(self, hint_seconds: float | None) -> float:
        longest = min(MAX_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0**self._failures)
        self._failures = min(self._failures + 1, 30)
        # Callers that failed together must not come back together, nor sooner than was asked.
        return random.uniform(0.5, 1.0) * longest + random.uniform(1.0, 1.5) * (hint_seconds or 0.0)


def is_overload(result: object) -> bool:
    """Return whether a call has no verdict because the service was full."""
    return isinstance(result, Fault) and result.kind is FaultKind.OVERLOADED
