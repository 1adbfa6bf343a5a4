"""A service of the benchmark's own, and what its worker counts."""

from __future__ import annotations

import contextlib
import os
import tempfile
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from resyn.cli import stack

LOG = Path(tempfile.gettempdir()) / "resyn-bench.log"
# What is on this machine is not asked through a proxy.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Service:
    """A running service."""

    address: str
    worker_pid: int  # of the supervisor, if there are several worker processes
    worker_port: int  # of its metrics; the second worker process has the next port

    def executions(self) -> float:
        """Return how many verifications the (only) worker has finished."""
        url = f"http://127.0.0.1:{self.worker_port}/metrics"
        with _DIRECT.open(url, timeout=10) as answer:
            families = text_string_to_metric_families(answer.read().decode())
        return sum(
            sample.value
            for family in families
            for sample in family.samples
            if sample.name == "resyn_worker_results_total" and sample.labels["work"] == "verify"
        )


@contextlib.contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set variables for services that start here."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextlib.contextmanager
def running(*profiles: str, processes: int = 1, **settings: str) -> Iterator[Service]:
    """Start a service with these profiles; `settings` are variables of the environment."""
    stack.build_profiles(profiles)
    port = stack._free_port()
    plan = stack.Plan(
        profiles=profiles, processes=processes, worker_http_port=port, log_file=LOG
    )  # fmt: skip
    with environment({"RESYN_ADMISSION": "off"} | settings), stack.running(plan) as service:
        yield Service(service.address, service.children["workers"].pid, port)
