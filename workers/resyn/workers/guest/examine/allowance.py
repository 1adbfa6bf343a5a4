"""The time that a close look may take, so that no limit ends what only takes long."""

from __future__ import annotations

from time import monotonic, process_time  # before any clock is moved


class Allowance:
    """So many seconds of wall and CPU time, and what is to be kept of them for the end."""

    def __init__(self, wall_seconds: float, cpu_seconds: float) -> None:
        self._wall_end = monotonic() + wall_seconds
        self._cpu_end = process_time() + cpu_seconds
        self.kept_seconds = 0.0

    def is_left(self) -> bool:
        """Say whether something more may begin."""
        return monotonic() < self._wall_end and process_time() < self._cpu_end

    def is_more_left(self) -> bool:
        """Say so of what is worth less than what comes at the end."""
        wall_end, cpu_end = self._wall_end - self.kept_seconds, self._cpu_end - self.kept_seconds
        return monotonic() < wall_end and process_time() < cpu_end
