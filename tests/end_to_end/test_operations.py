"""What operators see and do: metrics, health, logs, drains, and a service that leaves nothing."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.conftest import ADDITION, SLOPPY, Service, start

from resyn.cli import stack
from resyn.client import AsyncClient, Client, Verdict

FAMILIES = {
    "server": (
        "resyn_server_requests_total", "resyn_server_verdicts_total", "resyn_server_faults_total",
        "resyn_server_waiting_calls", "resyn_server_call_seconds", "resyn_server_workers",
    ),
    "worker": (
        "resyn_worker_results_total", "resyn_worker_queue_seconds", "resyn_worker_running",
        "resyn_worker_execution_seconds", "resyn_worker_call_cpu_seconds_total",
        "resyn_worker_jails_warm", "resyn_worker_jail_starts_total",
        "resyn_worker_jail_evictions_total", "resyn_worker_jails_memory_bytes",
    ),
}  # fmt: skip
CGROUPS = Path("/sys/fs/cgroup/pids")


def log_lines(log_file: Path) -> list[dict[str, object]]:
    """Return the service's log; every line of it is JSON."""
    return [json.loads(line) for line in log_file.read_text().splitlines()]


def worker_urls(service: Service) -> list[str]:
    """Return where the workers' HTTP servers are, by their log."""
    lines = log_lines(service.log_file)
    ports = [line["port"] for line in lines if line["message"] == "watching"]
    return [f"http://127.0.0.1:{port}" for port in ports]


def read(url: str) -> str:
    """Return the body of a URL, whatever its status."""
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return str(reply.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return error.read().decode()


def test_both_parts_serve_their_metrics_in_base_units(service: Service, client: Client) -> None:
    for _ in range(8):  # both workers have something to tell
        client.verify("addition", "1", instance={"a": 1, "b": 0, "t": (1, 2)})
    for part, urls in (
        ("server", [service.metrics_url]),
        ("worker", [f"{url}/metrics" for url in worker_urls(service)]),
    ):
        for url in urls:
            text = read(url)
            missing = [
                family
                for family in FAMILIES[part]
                if f"\n# HELP {family.removesuffix('_total')}" not in text
            ]
            assert not missing
            assert not re.search(r"resyn_\w*(_ms|_millis|_kb|_mb)\b", text)


def test_no_label_of_a_metric_can_be_chosen_by_a_caller(service: Service, client: Client) -> None:
    for index in range(20):
        client.verify("sloppy", f"raise Exception('label{index}')", instance=1)
    for url in (service.metrics_url, *(f"{url}/metrics" for url in worker_urls(service))):
        assert "label" not in read(url).replace("label_", "")


def test_health_and_readiness_are_told(service: Service) -> None:
    server = service.metrics_url.removesuffix("/metrics")
    for url in (server, *worker_urls(service)):
        assert read(f"{url}/healthz") == "ok\n"
        assert read(f"{url}/readyz") == "ready\n"
        assert "/metrics" in read(f"{url}/nothing")


def test_the_log_is_json_and_has_no_password(service: Service) -> None:
    lines = log_lines(service.log_file)
    assert {"time", "level", "part", "message"} <= lines[0].keys()
    settings = [line["settings"] for line in lines if line["message"] == "settings"]
    assert settings
    assert all("***@" in str(each) for each in settings)


def test_a_request_id_comes_back_and_stands_in_the_log(service: Service) -> None:
    import grpc

    from resyn.v1 import verifier_pb2, verifier_pb2_grpc

    with grpc.insecure_channel(service.address) as channel:
        stub = verifier_pb2_grpc.VerifierServiceStub(channel)
        with pytest.raises(grpc.RpcError) as caught:
            stub.Verify(verifier_pb2.VerifyRequest(), metadata=(("resyn-request-id", "step-7"),))
    pairs: Any = caught.value.trailing_metadata()
    metadata = dict(pairs)
    assert metadata["resyn-request-id"] == "step-7"
    wait_for_line(service.log_file, '"request_id": "step-7"')


def wait_for_line(log_file: Path, text: str) -> None:
    """Wait until the log has a line with this text: an RPC is logged after its caller has gone."""
    deadline = time.monotonic() + 10
    while text not in log_file.read_text():
        assert time.monotonic() < deadline, text
        time.sleep(0.01)


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A service that a test may hurt."""
    for running in start(stack.Plan(profiles=("standard",), processes=2), tmp_path):
        with Client(running.address) as client:
            client.register_environment(ADDITION, "addition")
            client.register_environment(SLOPPY, "sloppy")
        yield running


def worker_pids(service: Service) -> list[int]:
    """Return the pids of the live workers, by the names in the log."""
    lines = log_lines(service.log_file)
    names = [
        str(line["worker"]) for line in lines if line["message"] == "ready" and "worker" in line
    ]
    return [int(name.rsplit("-", 2)[1]) for name in names]


async def test_a_worker_that_drains_or_dies_under_load_loses_nothing(own_service: Service) -> None:
    drained, killed = worker_pids(own_service)
    async with AsyncClient(own_service.address, coalesce=False) as client:
        begun = asyncio.Event()

        async def one(index: int) -> None:
            answer = f"import time; time.sleep(0.02); score = {index} / 1000"
            outcome = await client.verify("sloppy", answer, instance=1)
            assert isinstance(outcome, Verdict), outcome
            assert outcome.score == index / 1000
            begun.set()

        calls = [asyncio.create_task(one(index)) for index in range(300)]
        await begun.wait()
        subprocess.run(["kill", "-TERM", str(drained)], check=True)
        begun.clear()
        await begun.wait()
        subprocess.run(["kill", "-KILL", str(killed)], check=True)
        await asyncio.gather(*calls)


def test_a_service_leaves_no_process_no_group_and_no_socket(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "resyn.cli", "up", "--json", "--profile", "standard"]
    command += ["--listen", f"unix:{tmp_path}/grpc.sock"]
    command += ["--server-http-port", "0", "--worker-http-port", "0"]
    up = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    )
    assert up.stdout is not None
    ready = json.loads(up.stdout.readline())
    with Client(ready["address"]) as client:
        client.register_environment(ADDITION, "addition")
        outcome = client.verify("addition", "3", instance={"a": 1, "b": 2, "t": (1, 2)})
        assert isinstance(outcome, Verdict)
        assert outcome.score == 1.0
    children = subprocess.run(
        ["pgrep", "-P", str(up.pid)], capture_output=True, text=True, check=True
    ).stdout.split()
    assert len(children) == 4  # Redis, server, worker, job runner
    up.send_signal(signal.SIGTERM)
    _, log = up.communicate(timeout=60)
    assert up.returncode == 0, log
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    pids = set(re.findall(r'"worker": "[^"]*-(\d+)-[0-9a-f]+"', log))
    assert pids
    assert [each for each in CGROUPS.rglob("resyn-*") if each.name.split("-")[1] in pids] == []
    assert not (tmp_path / "grpc.sock").exists()
