"""A whole service for all tests of this folder: Redis, a server, two workers, real jails."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import grpc
import pytest
from tests.conftest import need

from resyn.cli import stack
from resyn.client import AsyncClient, Client, Instance

PLAN = stack.Plan(profiles=("standard",), processes=2)

ADDITION = '''
"""Add two numbers."""


def generate(rng, difficulty):
    return {"a": rng.randrange(10**difficulty), "b": rng.randrange(10**difficulty), "t": (1, 2)}


def observe(instance):
    return f"What is {instance['a']} + {instance['b']}?"


def extract(output):
    return output.rpartition("=")[2] if "=" in output else None


def verify(instance, answer):
    assert instance["t"] == (1, 2)
    return answer.strip() == str(instance["a"] + instance["b"])


def reference_answer(instance):
    return str(instance["a"] + instance["b"])
'''

SLOPPY = '''
"""Runs the answer."""
RESYN = {"limits": {"wall_seconds": 4.0, "cpu_seconds": 0.3, "memory_bytes": 67108864}}


def generate(rng, difficulty):
    return difficulty


def verify(instance, answer):
    scope = {"instance": instance}
    exec(answer, scope)
    return scope.get("score", 0.0)
'''


@dataclass(frozen=True)
class Service:
    """A running service and its log."""

    address: str
    metrics_url: str
    log_file: Path


def start(plan: stack.Plan, folder: Path) -> Iterator[Service]:
    """Run a service with a log in `folder`; a host that cannot hold jails ends the test."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    log_file = folder / "service.log"
    try:
        stack.build_profiles(plan.profiles)
        logged = stack.Plan(**{**vars(plan), "log_file": log_file})
        with stack.running(logged) as running:
            yield Service(running.address, running.metrics_url, log_file)
    except click.ClickException as error:
        text = log_file.read_text()[-2000:] if log_file.exists() else ""
        need("a host that can hold jails", f"{error.message}\n{text}")


def furnished(plan: stack.Plan, folder: Path) -> Iterator[Service]:
    """As `start`, with `addition` and `sloppy` registered."""
    for running in start(plan, folder):
        with Client(running.address) as client:
            client.register_environment(ADDITION, "addition")
            client.register_environment(SLOPPY, "sloppy")
        yield running


@pytest.fixture(scope="session", autouse=True)
def no_admission() -> Iterator[None]:
    """Tests register small and bad environments by the hundred: none of them is examined."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESYN_ADMISSION", "off")
        yield


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The service, with `addition` and `sloppy` registered."""
    yield from furnished(PLAN, tmp_path_factory.mktemp("service"))


@pytest.fixture
def client(service: Service) -> Iterator[Client]:
    """A blocking client that sends nothing twice."""
    with Client(service.address, retries=0) as client:
        yield client


@pytest.fixture
async def async_client(service: Service) -> AsyncIterator[AsyncClient]:
    """An asyncio client that sends nothing twice."""
    async with AsyncClient(service.address, retries=0) as client:
        yield client


@pytest.fixture
def channel(service: Service) -> Iterator[grpc.Channel]:
    """A bare gRPC channel."""
    with grpc.insecure_channel(service.address) as channel:
        yield channel


@pytest.fixture
def sum_instance(client: Client) -> Instance:
    """An instance of `addition` with its reference answer."""
    (made,) = client.generate("addition", difficulty=2, with_reference_answer=True)
    assert isinstance(made, Instance)
    return made
