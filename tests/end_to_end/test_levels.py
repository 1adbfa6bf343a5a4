"""A service on a host without control groups, and a worker that is asked for what cannot be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import need
from tests.end_to_end.conftest import Service, furnished
from tests.end_to_end.test_operations import log_lines, worker_pids, worker_urls

from resyn.cli import stack
from resyn.client import Client, Fault, Instance, Verdict
from resyn.client.enums import FaultKind, IsolationLevel, IsolationMode
from resyn.client.values import Outcome

PLAN = stack.Plan(profiles=("standard",), processes=1)


@pytest.fixture(scope="module")
def own_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service whose worker makes no control groups, with `addition` and `sloppy`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESYN_ISOLATION_LEVEL", "no-cgroup")
        patch.setenv("RESYN_BLANK_JAILS", "0")  # a jail is counted by its four processes
        yield from furnished(PLAN, tmp_path_factory.mktemp("no-cgroup"))


@pytest.fixture
def own_client(own_service: Service) -> Iterator[Client]:
    """A client that sends nothing twice."""
    with Client(own_service.address, retries=0) as client:
        yield client


def kind(outcome: Outcome) -> FaultKind:
    """Return the kind of an outcome that must be a fault."""
    assert isinstance(outcome, Fault), outcome
    return outcome.kind


def score(outcome: Outcome) -> float:
    """Return the score of an outcome that must be a verdict."""
    assert isinstance(outcome, Verdict), outcome
    return outcome.score


def test_right_and_wrong_answers_get_their_verdicts(own_client: Client) -> None:
    (made,) = own_client.generate("addition", difficulty=3, with_reference_answer=True)
    assert isinstance(made, Instance)
    right = own_client.verify("addition", str(made.reference_answer), instance=made)
    wrong = own_client.verify("addition", "none", instance=made)
    assert (score(right), score(wrong)) == (1.0, 0.0)


#: Answer: its fault, and what the message must hold.
FAULTS = {
    FaultKind.TIMEOUT: ("import time; time.sleep(60)", "wall_seconds = 4 passed"),
    FaultKind.CPU_LIMIT: ("while True: pass", "cpu_seconds = 0.3 used up"),
    FaultKind.MEMORY_LIMIT: ("pages = bytearray(10**10)", "memory_bytes = 64 MiB"),
    FaultKind.CRASHED: ("import os; os._exit(7)", "exited with 7, without a result"),
    FaultKind.POLICY_VIOLATION: (
        "import ctypes; ctypes.CDLL(None).unshare(0x10000000)",
        "killed for a forbidden system call",
    ),
    FaultKind.VERIFIER_ERROR: ("1 / 0", "ZeroDivisionError"),
}


@pytest.mark.parametrize("expected", FAULTS)
def test_each_fault_is_told_with_the_level(own_client: Client, expected: FaultKind) -> None:
    answer, text = FAULTS[expected]
    outcome = own_client.verify("sloppy", answer, instance=1)
    assert kind(outcome) is expected
    assert isinstance(outcome, Fault)
    assert text in outcome.message
    after = own_client.verify("sloppy", "score = 0.5", instance=1)
    assert score(after) == 0.5
    for each in (outcome, after):
        assert each.execution.isolation_level is IsolationLevel.NO_CGROUP
        assert each.execution.isolation_mode is IsolationMode.FORK


def test_the_metric_and_the_log_say_the_level(own_service: Service) -> None:
    (url,) = worker_urls(own_service)
    with urllib.request.urlopen(f"{url}/metrics", timeout=5) as reply:
        text = reply.read().decode()
    levels = re.findall(r"^resyn_worker_isolation_level.*$", text, re.MULTILINE)
    assert levels == ['resyn_worker_isolation_level{level="no-cgroup"} 1.0']
    (line,) = [each for each in log_lines(own_service.log_file) if each["message"] == "isolation"]
    assert (line["level"], line["lacks"]) == ("no-cgroup", [])


def descendants(pid: int) -> set[int]:
    """Return the living processes below one."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(") ")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if fields[0] != "Z":
            parents[int(stat.parent.name)] = int(fields[1])
    found, new = set[int](), {pid}
    while new := {child for child, parent in parents.items() if parent in new} - found:
        found |= new
    return found


def wait_for_descendants(pid: int, count: int) -> set[int]:
    """Wait until a process has so many below it, and return them."""
    deadline = time.monotonic() + 10
    while len(found := descendants(pid)) != count:
        assert time.monotonic() < deadline, found
        time.sleep(0.01)
    return found


DAEMON = """
import os, time
if not os.fork():
    os.setsid()
    if not os.fork(): time.sleep(60)
    os._exit(0)
score = 0.25
"""


def test_a_daemon_that_was_left_behind_is_gone(own_service: Service, own_client: Client) -> None:
    (worker,) = worker_pids(own_service)
    assert score(own_client.verify("sloppy", "score = 0.5", instance=1)) == 0.5
    jails = sum(name == "nsjail" for name in map(command_name, descendants(worker)))
    # Each jail has nsjail, the zygote, its lane and the process for the next call.
    before = wait_for_descendants(worker, 4 * jails)
    for _ in range(3):
        assert score(own_client.verify("sloppy", DAEMON, instance=1)) == 0.25
    after = wait_for_descendants(worker, 4 * jails)
    assert len(before & after) == 4 * jails - 1  # nothing was lost for it


def command_name(pid: int) -> str:
    """Return the name of a process's program; an empty text if it has ended."""
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def test_a_worker_that_root_asks_for_a_single_uid_refuses_to_start() -> None:
    if os.geteuid() != 0:
        need("root", "the refusal is for root")
    command = [sys.executable, "-m", "resyn.cli", "worker", "--isolation-level", "single-uid"]
    with stack.embedded_redis(None) as url:
        done = subprocess.run(
            [*command, "--profiles", "standard", "--redis-url", url],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stdout == ""
    *logged, last = done.stderr.splitlines()
    assert last == "Error: root shares its own uid with no jail: run it as another user"
    assert all(line.startswith("{") for line in logged)  # and no traceback


@pytest.mark.parametrize("level", ["none", "FULL", ""])
def test_a_level_that_does_not_exist_is_refused(level: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "resyn.cli", "worker"],
        env=os.environ | {"RESYN_ISOLATION_LEVEL": level},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"Error: RESYN_ISOLATION_LEVEL={level}: one of best, full, no-cgroup, single-uid is "
        "needed\n"
    )


def test_a_supervisor_gives_up_where_no_worker_can_ever_start(own_service: Service) -> None:
    environ = os.environ | {"RESYN_PROFILES": "none-such"}
    command = [sys.executable, "-m", "resyn.cli", "worker", "--processes", "2"]
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 78
    assert "Error: no profile 'none-such'; there are " in done.stderr
    assert "Traceback" not in done.stderr
