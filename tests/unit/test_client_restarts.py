"""A server that goes away in the midst of a call and comes back: the call has its result."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.unit.both_clients import CALLS, KINDS, opened, register_double
from tests.unit.wire import Wire

from resyn.client import Client, ServiceUnavailable, VerifyItem, channels
from resyn.client.testing import FakeService

BOTH = pytest.mark.parametrize("kind", KINDS)
ALL_CALLS = pytest.mark.parametrize("rpc", CALLS)


@pytest.fixture
def fake() -> Iterator[FakeService]:
    with FakeService() as fake:
        register_double(fake)
        yield fake


@pytest.fixture
def wire(fake: FakeService) -> Iterator[Wire]:
    with Wire(fake.address) as wire:
        yield wire


@ALL_CALLS
@BOTH
def test_a_server_that_ends_in_mid_call_and_comes_back_is_waited_for(
    fake: FakeService, kind: str, rpc: str
) -> None:
    with opened(kind, fake.address, retries=1) as client, ThreadPoolExecutor(1) as thread:
        with fake.held(rpc):
            call = thread.submit(CALLS[rpc], client)
            fake.wait_for(rpc)
            with fake.away():
                tries = fake.rpcs[rpc]
        call.result(timeout=30)
    assert fake.rpcs[rpc] > tries


@ALL_CALLS
@BOTH
def test_a_connection_that_is_reset_in_mid_call_is_made_anew(
    fake: FakeService, wire: Wire, kind: str, rpc: str
) -> None:
    with opened(kind, wire.address, retries=1) as client, ThreadPoolExecutor(1) as thread:
        with fake.held(rpc):
            call = thread.submit(CALLS[rpc], client)
            fake.wait_for(rpc)
            wire.reset()
        call.result(timeout=30)
    assert fake.rpcs[rpc] > 1


@ALL_CALLS
@BOTH
def test_a_service_that_is_starting_is_waited_for(fake: FakeService, kind: str, rpc: str) -> None:
    fake.unavailable_for(0.3)
    with opened(kind, fake.address, retries=1) as client:
        CALLS[rpc](client)


@BOTH
def test_coalesced_calls_that_a_server_takes_with_it_are_sent_again(
    fake: FakeService, kind: str
) -> None:
    with (
        opened(kind, fake.address, max_inflight_batches=1) as client,
        ThreadPoolExecutor(1) as thread,
        fake.held(),
    ):
        call = thread.submit(client.verify_many, 50)
        fake.wait_for("VerifyBatch")
        with fake.away():
            pass
        assert call.result(timeout=30) == [1.0] * 50


@BOTH
def test_a_peer_that_vanishes_without_a_word_is_noticed(
    fake: FakeService, wire: Wire, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = [
        (key, 200 if key.startswith("grpc.keepalive") or "ping_timeout" in key else value)
        for key, value in channels.options(wire.address)
    ]
    monkeypatch.setattr(channels, "options", lambda address: hasty)
    with opened(kind, wire.address) as client, ThreadPoolExecutor(1) as thread:
        with fake.held():
            call = thread.submit(CALLS["Verify"], client)
            fake.wait_for("Verify")
            wire.freeze()
        # The answer is lost in the frozen connection; only a ping can tell.
        call.result(timeout=30)
    assert fake.rpcs["Verify"] == 2


def test_a_vanished_peer_is_looked_for_every_ten_seconds() -> None:
    options = dict(channels.options("somewhere:1"))
    assert options["grpc.keepalive_time_ms"] + options["grpc.http2.ping_timeout_ms"] <= 20_000
    assert options["grpc.max_reconnect_backoff_ms"] <= 2_000


SERVER = """
import sys
from tests.unit.both_clients import register_double
from resyn.client.testing import FakeService
with FakeService(address=sys.argv[1], max_workers=64) as fake:
    register_double(fake)
    print(fake.address, flush=True)
    if sys.argv[2] == "hold":
        with fake.held():
            for rpc in sys.argv[3:]:
                fake.wait_for(rpc.removesuffix(" item"))
            print("all are here", flush=True)
            sys.stdin.read()
    sys.stdin.read()
"""


def serve(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SERVER, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def read_line(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    return server.stdout.readline().strip()


@BOTH
def test_all_kinds_of_calls_outlive_a_server_that_is_killed(kind: str) -> None:
    def one(rpc: str) -> None:
        with opened(kind, address) as client:
            CALLS[rpc](client)

    with serve("127.0.0.1:0", "hold", *CALLS) as first, ThreadPoolExecutor(len(CALLS)) as threads:
        address = read_line(first)
        calls = [threads.submit(one, rpc) for rpc in CALLS]
        assert read_line(first) == "all are here"
        first.kill()
        first.wait()
        with serve(address, "serve") as second:
            assert read_line(second) == address
            for call in calls:
                call.result(timeout=30)
            second.kill()


@BOTH
def test_calls_go_on_with_the_servers_that_are_left(kind: str) -> None:
    with FakeService() as one, FakeService() as other:
        register_double(one)
        register_double(other)
        with opened(kind, f"ipv4:{one.address},{other.address}") as client:
            deadline = time.monotonic() + 30
            while not (one.rpcs and other.rpcs):
                assert time.monotonic() < deadline
                CALLS["Verify"](client)
            one.stop()
            for _ in range(20):
                for call in CALLS.values():
                    call(client)


@BOTH
def test_a_server_that_dies_under_a_call_hands_it_to_the_other(kind: str) -> None:
    with FakeService() as one, FakeService() as other:
        register_double(one)
        register_double(other)
        with (
            opened(kind, f"ipv4:{one.address},{other.address}") as client,
            ThreadPoolExecutor(1) as thread,
        ):
            with one.held():
                call = thread.submit(lambda: [CALLS["Verify"](client) for _ in range(4)])
                one.wait_for("Verify")
                one.stop()
            call.result(timeout=30)


def test_without_retries_a_server_that_ends_is_an_error_at_once(fake: FakeService) -> None:
    with (
        Client(fake.address, retries=0) as client,
        ThreadPoolExecutor(1) as thread,
        fake.held(),
    ):
        call = thread.submit(client.verify_batch, [VerifyItem("double", "2", 1)])
        fake.wait_for("VerifyBatch")
        with fake.away(), pytest.raises(ServiceUnavailable):
            call.result(timeout=30)
