"""The blocking and the asyncio client, called in the same way."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from resyn.client import AsyncClient, Client, Outcome, Verdict, VerifyItem, retry
from resyn.client.testing import FakeService
from resyn.client.window import Window

KINDS: dict[str, type[Client] | type[AsyncClient]] = {"blocking": Client, "asyncio": AsyncClient}


class Both:
    """Calls either client in the same way: blocking, with lists for iterators."""

    def __init__(self, client: Client | AsyncClient, loop: asyncio.AbstractEventLoop) -> None:
        self._client = client
        self._loop = loop

    @property
    def window(self) -> Window:
        """What the client's line lets out."""

        async def find() -> Window:
            return self._client._line().window

        return self._loop.run_until_complete(find())

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any, **settings: Any) -> Any:
            return self._loop.run_until_complete(self._call(name, *args, **settings))

        return call

    def verify_many(
        self, count: int, *, environment: str = "double", timeout_seconds: float | None = None
    ) -> list[float]:
        """The scores of calls that begin at once; raises the first error of all."""

        def verify(client: Any, number: int) -> Any:
            answer = str(2 * number)
            return client.verify(
                environment, answer, instance=number, timeout_seconds=timeout_seconds
            )

        async def gather(client: AsyncClient) -> list[Outcome]:
            return list(await asyncio.gather(*(verify(client, number) for number in range(count))))

        if isinstance(self._client, AsyncClient):
            outcomes = self._loop.run_until_complete(gather(self._client))
        else:
            with ThreadPoolExecutor(count) as threads:
                calls = [threads.submit(verify, self._client, number) for number in range(count)]
            outcomes = [call.result() for call in calls]
        return [_score(outcome) for outcome in outcomes]

    async def _call(self, name: str, *args: Any, **settings: Any) -> Any:
        result = getattr(self._client, name)(*args, **settings)
        if inspect.isawaitable(result):
            return await result
        if isinstance(result, AsyncIterator):
            return [item async for item in result]
        return list(result) if isinstance(result, Iterator) else result


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    """A service with the environment `double`, for clients that pause for a moment only."""
    monkeypatch.setattr(retry, "FIRST_PAUSE_SECONDS", 0.001)
    with FakeService() as fake:
        register_double(fake)
        yield fake


def _score(outcome: Outcome) -> float:
    assert isinstance(outcome, Verdict)
    return outcome.score


@contextlib.contextmanager
def opened(kind: str, address: str, **settings: Any) -> Iterator[Both]:
    """A client of either kind, open for the block, in an event loop of its own."""
    loop = asyncio.new_event_loop()
    client = Both(KINDS[kind](address, **settings), loop)
    try:
        yield client
    finally:
        client.close()
        loop.close()


def _items(count: int) -> list[VerifyItem]:
    return [VerifyItem("double", str(2 * n), n, item_id=f"n{n}") for n in range(count)]


def _all_right(results: list[Any], count: int) -> None:
    assert [result.score for result in results] == [1.0] * count


def _verify(both: Both) -> None:
    _all_right([both.verify("double", "4", instance=2)], 1)


def _batch(both: Both) -> None:
    _all_right(both.verify_batch(_items(3)), 3)


def _stream(both: Both) -> None:
    results = both.verify_stream(_items(3))
    assert sorted(item_id for item_id, _ in results) == ["n0", "n1", "n2"]
    _all_right([result for _, result in results], 3)


def _generate(both: Both) -> None:
    made = both.generate("double", difficulty=2, count=3)
    assert [instance.seed for instance in made] == [0, 1, 2]


def _register(both: Both) -> None:
    assert both.register_environment("pass\n", "new", version="1").name == "new"


def _get(both: Both) -> None:
    assert both.get_environment("double").name == "double"


def _list(both: Both) -> None:
    assert [environment.name for environment in both.list_environments(tag="sums")] == ["double"]


CALLS: dict[str, Callable[[Both], None]] = {
    "Verify": _verify,
    "VerifyBatch": _batch,
    "VerifyStream item": _stream,
    "GenerateInstances item": _generate,
    "RegisterEnvironment": _register,
    "GetEnvironment": _get,
    "ListEnvironments": _list,
}
"""A call of each kind, which fails unless all of its results are right, by what it waits in."""


def register_double(fake: Any) -> None:
    """What the calls above need."""
    fake.register(
        "double",
        verify=lambda instance, answer: int(answer) == 2 * instance,
        generate=lambda rng, difficulty: rng.randrange(10**difficulty),
        tags=["sums"],
    )
