"""What operators see and set through both clients and the command line."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from resyn.cli.root import build
from resyn.client import (
    AsyncClient,
    Circuit,
    CircuitState,
    Client,
    Fault,
    FaultKind,
    InvalidRequest,
    IsolationLevel,
    NotFound,
    Quarantine,
    ServiceStatus,
    Verdict,
)
from resyn.client.status import read_status
from resyn.client.testing import FakeService, fixture
from resyn.v1 import operator_pb2, outcome_pb2

resyn_fake = fixture.resyn_fake


@pytest.fixture(autouse=True)
def double(resyn_fake: FakeService) -> None:
    """An environment."""
    resyn_fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)


def resyn(fake: FakeService, *arguments: str) -> Result:
    return CliRunner().invoke(build(), ["--address", fake.address, *arguments], prog_name="resyn")


class Blocking:
    """The asyncio client, called like the blocking one."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __getattr__(self, name: str) -> Any:
        async def call(*args: Any, **given: Any) -> Any:
            async with AsyncClient(self._address, retries=0) as client:
                return await getattr(client, name)(*args, **given)

        return lambda *args, **given: asyncio.run(call(*args, **given))


@pytest.fixture(params=["blocking", "asyncio"])
def client(request: pytest.FixtureRequest, resyn_fake: FakeService) -> Any:
    """Either client."""
    if request.param == "asyncio":
        yield Blocking(resyn_fake.address)
        return
    with Client(resyn_fake.address, retries=0) as client:
        yield client


def test_an_environment_is_taken_out_of_service_and_brought_back(client: Any) -> None:
    circuit: Circuit = client.set_quarantine("double", Quarantine.OPEN, reason="it leaks")
    assert (circuit.environment, circuit.state) == ("double@1", CircuitState.OPEN)
    assert circuit.override is not None
    assert circuit.override.state is Quarantine.OPEN
    assert "@" in circuit.override.author, "the user's name on this machine"
    status: ServiceStatus = client.status()
    assert status.circuits == (circuit,)
    refused = client.verify("double", "2", instance=1)
    assert isinstance(refused, Fault)
    assert (refused.kind, refused.message) == (FaultKind.QUARANTINED, "it leaks")
    assert client.set_quarantine("double", Quarantine.AUTOMATIC).override is None
    assert client.status().circuits == ()
    assert isinstance(client.verify("double", "2", instance=1), Verdict)


def test_a_wrong_request_is_an_error(client: Any) -> None:
    with pytest.raises(InvalidRequest, match="reason"):
        client.set_quarantine("double", Quarantine.OPEN)
    with pytest.raises(NotFound):
        client.set_quarantine("none", Quarantine.CLOSED)
    with pytest.raises(ValueError, match="shut"):
        client.set_quarantine("double", "shut")


def full_status() -> operator_pb2.ServiceStatus:
    """A status with something in every place."""
    status = operator_pb2.ServiceStatus(unix_seconds=1e9)
    status.server.server, status.server.waiting_calls = "s1", 12_345
    status.server.most_waiting_calls = 50_000
    status.server.address = "a 10.0.0.1:50151"
    status.servers.add(server="s1", address="a 10.0.0.1:50151")
    status.servers.add(server="s2", address="b 10.0.0.2:50151")
    status.redis.version, status.redis.used_bytes = "valkey 9.0.1", 5 << 20
    status.redis.most_bytes = 64 << 20
    serves = status.workers.add(worker="w1", host="h1", slots=4, running=3, waiting=2, alive=True)
    serves.isolation_level = outcome_pb2.ISOLATION_LEVEL_FULL
    serves.profiles.extend(["standard", "scientific"])
    serves.warm_jails, serves.warm_bytes, serves.beat_age_seconds = 7, 100 << 20, 0.25
    status.workers.add(worker="w2", alive=True, draining=True)
    status.workers.add(worker="w3", alive=True, ejected="no uid is left")
    status.workers.add(worker="w4", beat_age_seconds=30)
    status.circuits.add(
        environment_digest="d" * 64,
        environment="broken@2",
        state=operator_pb2.CIRCUIT_STATE_HALF_OPEN,
        reason="[bold]does not load\x1b[31m",
        until_unix_seconds=1e9,
        openings=2,
    )
    kept = status.circuits.add(environment_digest="e" * 64, state=operator_pb2.CIRCUIT_STATE_OPEN)
    kept.override.state = operator_pb2.QUARANTINE_OPEN
    kept.override.reason, kept.override.author = "it leaks", "ada"
    kept.override.set_unix_seconds = 1e9
    return status


def test_every_field_of_a_status_is_read() -> None:
    message = full_status()
    value = read_status(message)
    assert value.server.most_waiting_calls == 50_000
    assert [each.address for each in value.servers] == ["a 10.0.0.1:50151", "b 10.0.0.2:50151"]
    assert value.redis.most_bytes == 64 << 20
    first = value.workers[0]
    assert (first.isolation_level, first.profiles) == (
        IsolationLevel.FULL,
        ("standard", "scientific"),
    )
    for shown, said in zip(value.workers, message.workers, strict=True):
        for field in said.DESCRIPTOR.fields:
            if field.name not in ("isolation_level", "profiles"):
                assert getattr(shown, field.name) == getattr(said, field.name), field.name
    assert value.circuits[0].state is CircuitState.HALF_OPEN
    assert (value.circuits[0].openings, value.circuits[0].override) == (2, None)
    assert value.circuits[1].override is not None


def test_people_see_at_a_glance_what_does_not_serve(
    resyn_fake: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "220")
    monkeypatch.setattr("resyn.client.Client.status", lambda _: read_status(full_status()))
    result = resyn(resyn_fake, "status")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    for words in (
        ("calls waiting", "12,345 of at most 50,000"),
        ("redis", "valkey 9.0.1, 5 MiB of 64 MiB"),
        ("w1", "serves", "3/4", "2", "7, 100 MiB", "full", "standard scientific", "0.2 s ago"),
        ("w2", "draining"),
        ("w3", "OUT OF SERVICE: no uid is left"),
        ("w4", "gone", "30.0 s ago"),
        ("server", "s1 at a 10.0.0.1:50151"),
        ("also", "s2 at b 10.0.0.2:50151"),
        ("broken@2", "half-open", "[bold]does not load\N{REPLACEMENT CHARACTER}[31m", "2001-09-0"),
        ("e" * 64, "open (kept so)", "it leaks", "ada, 2001-09-0"),
    ):
        assert any(all(word in line for word in words) for line in lines), (words, result.stdout)
    assert "\x1b" not in result.stdout


def test_a_redis_that_does_not_answer_is_no_error(
    resyn_fake: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = operator_pb2.ServiceStatus()
    status.redis.problem = "connection refused"
    monkeypatch.setattr("resyn.client.Client.status", lambda _: read_status(status))
    result = resyn(resyn_fake, "status")
    assert result.exit_code == 0
    assert "NO ANSWER: connection refused" in result.stdout
    assert "no worker is alive" not in result.stdout, "nobody knows"


def test_the_command_line_sets_and_shows_a_circuit(resyn_fake: FakeService) -> None:
    done = resyn(resyn_fake, "env", "circuit", "open", "double", "--reason", "it leaks", "--json")
    assert json.loads(done.stdout)["override"]["state"] == "open"
    shown = json.loads(resyn(resyn_fake, "status", "--json").stdout)
    assert shown["circuits"][0]["override"]["reason"] == "it leaks"
    kept = resyn(resyn_fake, "env", "circuit", "close", "double", "--author", "ada", "--json")
    assert json.loads(kept.stdout)["override"]["state"] == "closed"
    assert json.loads(kept.stdout)["override"]["author"] == "ada"
    people = resyn(resyn_fake, "env", "circuit", "automatic", "double")
    assert "double@1" in people.stdout
    assert json.loads(resyn(resyn_fake, "status", "--json").stdout)["circuits"] == []


def test_a_circuit_opened_without_a_reason_is_wrong_usage(resyn_fake: FakeService) -> None:
    assert resyn(resyn_fake, "env", "circuit", "open", "double").exit_code == 2
    empty = resyn(resyn_fake, "env", "circuit", "open", "double", "--reason", "")
    assert (empty.exit_code, "reason" in empty.stderr) == (1, True)
