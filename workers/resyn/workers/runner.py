"""What runs calls, as the backlog sees it; and what stands before it and passes calls on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from resyn.v1 import call_pb2, environment_pb2
from resyn.workers.orders import Verification
from resyn.workers.together import Verdicts

Environment = environment_pb2.Environment


class Runner(Protocol):
    """What runs calls: see `resyn.workers.executor.Executor`."""

    def most_together(self, environment: Environment, waiting: int, /) -> int: ...

    def takes_single(self, environment: Environment, /) -> bool: ...

    async def run_together(
        self, calls: Sequence[Verification], environment: Environment, attempt: int
    ) -> Verdicts | None: ...

    async def run(
        self, call: call_pb2.Call, environment: Environment, attempt: int, instance_json: str
    ) -> call_pb2.CallResult: ...

    def alone(self) -> AbstractAsyncContextManager[None]: ...


class Through:
    """Passes everything on to another runner: a base for those that look at some of it."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def most_together(self, environment: Environment, waiting: int, /) -> int:
        """As the runner."""
        return self._runner.most_together(environment, waiting)

    def takes_single(self, environment: Environment, /) -> bool:
        """As the runner."""
        return self._runner.takes_single(environment)

    async def run_together(
        self, calls: Sequence[Verification], environment: Environment, attempt: int
    ) -> Verdicts | None:
        """As the runner."""
        return await self._runner.run_together(calls, environment, attempt)

    async def run(
        self, call: call_pb2.Call, environment: Environment, attempt: int, instance_json: str
    ) -> call_pb2.CallResult:
        """As the runner."""
        return await self._runner.run(call, environment, attempt, instance_json)

    def alone(self) -> AbstractAsyncContextManager[None]:
        """As the runner."""
        return self._runner.alone()
