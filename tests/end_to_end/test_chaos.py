"""Every call is answered once, and rightly, while parts die under it; `make chaos` runs longer."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import click
import pytest
from bench.chaos import report
from bench.chaos.calls import slow
from bench.chaos.cluster import Cluster, rolling_restart, running
from bench.chaos.ledger import Ledger
from bench.chaos.load import Load
from bench.chaos.run import Chaos
from tests.conftest import need

from resyn.client import AsyncClient, Verdict

SEED = 20_602
# One of each kind: a worker, a server, Redis, and the network between.
FAULTS = ("kill-worker", "kill-server", "kill-redis", "cut-worker")
BATCH, CALL_SECONDS = 24, 0.2
# Clients with a connection each.
CROWD = 300
# A worker killed in the middle of a batch costs its callers no more than this.
MOST_SECONDS = 5.0


@pytest.fixture
async def cluster(tmp_path: Path) -> AsyncIterator[Cluster]:
    """Two servers, two hosts with two workers each, and a Redis that keeps what it has."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    try:
        async with running(tmp_path) as started:
            yield started
    except (click.ClickException, TimeoutError) as error:
        log = tmp_path / "service.log"
        text = log.read_text()[-2000:] if log.exists() else ""
        need("a host that can hold jails", f"{error}\n{text}")


async def test_no_call_is_lost_or_wrong_under_chaos(cluster: Cluster) -> None:
    chaos = Chaos(cluster, SEED, FAULTS)
    await chaos.run(seconds=10.0)
    text = "\n".join(report.lines(chaos))
    assert report.is_good(chaos), text
    assert {each.fault for each in chaos.recoveries} & set(FAULTS), text
    assert chaos.ledger.verdicts > 500, text
    # A call that was forgotten is not lost: its deadline ends it.
    assert "QUEUE_DEADLINE" not in chaos.ledger.service_faults, text


async def test_a_worker_killed_in_the_middle_of_a_batch_delays_it_by_seconds(
    cluster: Cluster,
) -> None:
    calls = [slow(number, CALL_SECONDS) for number in range(BATCH)]
    address = next(iter(cluster.addresses.values()))
    got: dict[str, object] = {}
    killed = 0.0
    async with AsyncClient(address, retries=0) as client:
        async for item_id, outcome in client.verify_stream(call.item() for call in calls):
            assert isinstance(outcome, Verdict), outcome
            got[item_id] = outcome.score
            if not killed:
                os.kill(int(outcome.execution.worker.split("-")[-2]), signal.SIGKILL)
                killed = time.monotonic()
    assert got == {str(call.number): call.expected for call in calls}
    assert time.monotonic() - killed < MOST_SECONDS


async def test_a_rolling_restart_of_every_part_under_load_is_no_error_of_any_call(
    cluster: Cluster,
) -> None:
    ledger = Ledger()
    load = Load(list(cluster.addresses.values()), ledger, SEED)
    load.start()
    try:
        async with asyncio.timeout(90):
            await rolling_restart(cluster)
    finally:
        await load.stop()
    ledger.close()
    assert ledger.verdicts > 500
    assert ledger.holds, "\n".join(map(str, ledger.examples))
    assert not ledger.service_faults, ledger.fault_messages


async def test_a_crowd_of_clients_comes_back_to_a_server_that_was_killed(cluster: Cluster) -> None:
    name, address = next(iter(cluster.addresses.items()))
    clients = [AsyncClient(address, timeout_seconds=60) for _ in range(CROWD)]

    async def one(client: AsyncClient, number: int) -> bool:
        call = slow(number, 0.02)
        item = call.item()
        outcome = await client.verify(item.environment, item.answer, instance=item.instance)
        return isinstance(outcome, Verdict) and outcome.score == call.expected

    async with contextlib.AsyncExitStack() as crowd:
        for client in clients:
            await crowd.enter_async_context(client)
        calls = [asyncio.create_task(one(client, n)) for n, client in enumerate(clients)]
        await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
        assert not all(call.done() for call in calls)
        await cluster.servers[name].kill()
        cluster.servers[name].start()
        assert all(await asyncio.gather(*calls))
