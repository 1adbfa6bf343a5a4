"""Clients across processes, copies and forgetful callers."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import subprocess
import sys

import pytest

from resyn.client import AsyncClient, Client, Verdict
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake


@pytest.fixture(autouse=True)
def double(resyn_fake: FakeService) -> None:
    resyn_fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)


FORK = """
import os, signal, sys
from resyn.client import Client, VerifyItem
with Client(sys.argv[1]) as client:
    client.verify("double", "2", instance=1)
    client.verify_batch([VerifyItem("double", "2", 1)] * 2)
    child = os.fork()
    signal.alarm(60)
    outcome = client.verify("double", "4", instance=2)
    [result] = client.verify_batch([VerifyItem("double", "4", 2)])
    if child == 0:
        os._exit(0 if outcome.score == result.score == 1.0 else 1)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

FORK_IN_ASYNCIO = """
import asyncio, os, signal, sys
from resyn.client import AsyncClient, ResynError
client = AsyncClient(sys.argv[1])
loop = asyncio.new_event_loop()
loop.run_until_complete(client.verify("double", "2", instance=1))
child = os.fork()
signal.alarm(60)
if child == 0:
    try:
        asyncio.run(client.verify("double", "2", instance=1))
    except ResynError as error:
        os._exit(0 if "forked" in str(error) else 1)
    os._exit(2)
loop.run_until_complete(client.close())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def run(program: str, address: str) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", program, address], check=True, env=environment)


def test_a_forked_child_opens_a_channel_of_its_own(resyn_fake: FakeService) -> None:
    run(FORK, resyn_fake.address)


def test_a_fork_under_an_open_asyncio_client_is_refused_clearly(resyn_fake: FakeService) -> None:
    run(FORK_IN_ASYNCIO, resyn_fake.address)


@pytest.mark.parametrize("duplicate", [copy.copy, lambda c: pickle.loads(pickle.dumps(c))])
def test_a_copy_is_a_handle_without_a_channel(resyn_fake: FakeService, duplicate: object) -> None:
    assert callable(duplicate)
    with Client(resyn_fake.address, retries=0) as client:
        client.verify("double", "2", instance=1)
        twin = duplicate(client)
        assert not twin._lines
    with twin:
        assert isinstance(twin.verify("double", "2", instance=1), Verdict)
        assert twin._settings == client._settings


async def test_an_asyncio_client_can_be_pickled(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        await client.verify("double", "2", instance=1)
        async with pickle.loads(pickle.dumps(client)) as twin:
            assert isinstance(await twin.verify("double", "2", instance=1), Verdict)


def test_a_client_that_is_forgotten_open_warns(resyn_fake: FakeService) -> None:
    client = Client(resyn_fake.address)
    client.verify("double", "2", instance=1)
    forgotten = [client]
    del client
    with pytest.warns(ResourceWarning, match="was not closed"):
        forgotten.clear()


def test_a_forgotten_asyncio_client_warns(resyn_fake: FakeService) -> None:
    async def forget() -> None:
        await AsyncClient(resyn_fake.address).verify("double", "2", instance=1)

    with pytest.warns(ResourceWarning, match="was not closed"):
        asyncio.run(forget())


def test_a_client_that_was_never_used_opens_and_warns_of_nothing() -> None:
    Client("nowhere:1").close()
    Client("nowhere:1")
    AsyncClient("nowhere:1")
    gc.collect()
