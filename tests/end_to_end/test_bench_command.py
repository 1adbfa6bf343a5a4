"""`resyn bench` against a real service, on a small scale: structure and correctness, not speed."""

from __future__ import annotations

import itertools
import json
import signal
import subprocess
import sys
from typing import Any

from tests.end_to_end.conftest import Service

from resyn.client import Client

SMALL = ("--seconds", "1", "--rounds", "1", "--at-once", "8", "--batch", "16", "--in-flight", "2")
WRONG_REFERENCE = """
import random


def generate(rng, difficulty):
    return rng.randrange(10**9)


def verify(instance, answer):
    return False


def reference_answer(instance):
    return str(instance)
"""


def command(service: Service, *arguments: str) -> list[str]:
    return [
        sys.executable, "-m", "resyn.cli", "--address", service.address, "bench", *SMALL, *arguments
    ]  # fmt: skip


def bench(service: Service, *arguments: str, code: int = 0) -> dict[str, Any]:
    """Run the command and return its JSON."""
    done = subprocess.run(
        command(service, *arguments, "--json"), capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr + done.stdout
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_workload_has_figures_references_and_evidence(service: Service) -> None:
    (tiny,) = bench(service, "--workload", "tiny", "--load", "100/10s")["workloads"]
    assert (tiny["workload"], tiny["wrong"], tiny["faults"], tiny["cached"]) == ("tiny", 0, 0, 0)
    assert tiny["unchecked"] == 0
    assert set(tiny["figures"]) == {
        "one by one p50", "one by one p99", "at once", "batched",
        "gRPC round trip", "gRPC at once", "unsandboxed",
    }  # fmt: skip
    assert all(figure["median"] > 0 for figure in tiny["figures"].values())
    assert tiny["figures"]["at once"]["beside"] == "gRPC at once"
    assert set(tiny["shapes"]) == {"first calls", "one by one", "at once", "batched", "load"}
    for shape in tiny["shapes"].values():
        assert sum(shape["modes"].values()) == shape["calls"] > 0
        assert shape["seconds"]["execution"] > 0
    assert tiny["shapes"]["one by one"]["seconds"]["network_and_server"] > 0
    assert tiny["workers"]
    assert sum(tiny["levels"].values()) == tiny["calls"]


def test_a_load_is_answered_with_cores_and_the_calculation(service: Service) -> None:
    found = bench(service, "--workload", "tiny", "--load", "100/10s", "--cores", "2")
    (need,) = found["workloads"][0]["needs"]
    assert need["load"] == {"verdicts": 100, "seconds": 10.0}
    assert need["cores"]["count"] == 2
    assert need["most_rate"] >= max(each["rate"] for each in found["workloads"][0]["steps"])
    assert need["use"] > 0
    assert need["needed_cores"] >= 1
    assert need["text"][0].startswith("100 verdicts within 10 s = 10/s; measured at most ")


def test_equal_answers_of_groups_count_and_bursts_expect_what_hangs(service: Service) -> None:
    found = bench(service, "--workload", "groups", "--workload", "burst", "--burst", "600")
    groups, burst = found["workloads"]
    assert (groups["wrong"], groups["faults"]) == (0, 0)
    assert (burst["wrong"], burst["faults"]) == (0, 0)
    assert burst["shapes"]["burst"]["calls"] == 600
    assert burst["figures"]["burst"]["median"] >= 1.0  # one call hangs for so long


def test_ones_own_environment_is_measured_with_right_and_perturbed_answers(
    service: Service,
) -> None:
    chosen = ("--environment", "addition", "--instances", "8", "--burst", "32")
    (own,) = bench(service, *chosen, "--unsandboxed")["workloads"]
    assert own["workload"].startswith("addition@")
    assert (own["wrong"], own["faults"]) == (0, 0)
    assert own["calls"] - own["unchecked"] == 8
    assert own["shapes"]["burst"]["calls"] == 32
    assert "unsandboxed" in own["figures"]
    (sandboxed,) = bench(service, *chosen)["workloads"]
    assert "unsandboxed" not in sandboxed["figures"]


def test_wrong_verdicts_are_counted_and_end_with_one(service: Service, client: Client) -> None:
    client.register_environment(WRONG_REFERENCE, "bench-wrong")
    (found,) = bench(
        service, "--environment", "bench-wrong", "--instances", "4", code=1
    )["workloads"]  # fmt: skip
    assert found["wrong"] == 4
    assert found["calls"] > 4
    assert "score 0, not score 1" in found["first_problem"]


def test_an_environment_whose_calls_fault_shows_the_first_fault(service: Service) -> None:
    (found,) = bench(service, "--environment", "sloppy", "--instances", "2", code=1)["workloads"]
    assert found["faults"] == found["calls"] > 0
    assert found["figures"] == {}
    assert "sloppy, answer 'no idea 1': verifier_error: " in found["first_problem"]


def test_a_workload_without_a_worker_is_left_out_unless_it_is_asked_for(service: Service) -> None:
    done = subprocess.run(
        command(service, "--workload", "sympy"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "no live worker offers 'scientific'" in done.stderr


def test_ctrl_c_prints_what_was_measured_so_far(service: Service) -> None:
    long = ("--workload", "tiny", "--workload", "burst", "--burst", "100000")
    started = subprocess.Popen(
        command(service, *long), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    with started:
        # The last line of tiny's tables: from there on the burst is prepared, and runs.
        first = list(itertools.takewhile(lambda line: "batched" not in line, started.stdout))
        started.send_signal(signal.SIGINT)
        output, errors = started.communicate(timeout=60)
    assert started.returncode == 130, errors
    assert any("one by one, p50" in line for line in first)
    assert output.endswith("interrupted: this is what was measured so far\n")
