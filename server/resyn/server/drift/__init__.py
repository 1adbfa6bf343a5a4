"""What becomes of an environment after its admission: rechecked verdicts, drift, signs of hacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prometheus_client import REGISTRY
from redis.asyncio import Redis

from resyn.server.call_lane import CallLane
from resyn.server.drift.board import SignalBoard
from resyn.server.drift.rechecks import Rechecks
from resyn.server.waiting import Verification
from resyn.v1 import call_pb2, environment_pb2


class Drift:
    """Watches all verdicts, and has some of them run again.

    `demote(digest, why)` hears of an environment whose second run came to another score.
    """

    def __init__(
        self, redis: Redis, lane: CallLane, share: float, demote: Callable[[str, str], None]
    ) -> None:
        self.board = SignalBoard(redis)
        self._rechecks = Rechecks(lane, share, self._rechecked)
        self._demote = demote

    def see(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Verification],
        results: Sequence[call_pb2.CallResult],
    ) -> None:
        """Take results of calls that ran."""
        self.board.see(environment, works, results)
        self._rechecks.draw(environment, works, results)

    def _rechecked(self, environment: environment_pb2.Environment, agreed: bool) -> None:
        self.board.rechecked(environment, agreed)
        if not agreed:
            self._demote(environment.digest, "a verdict that was run again came to another score")

    async def run(self) -> None:
        """Keep what is counted, and show it as metrics, until cancelled."""
        REGISTRY.register(self.board)
        try:
            await self.board.run()
        finally:
            REGISTRY.unregister(self.board)
            await self._rechecks.close()
