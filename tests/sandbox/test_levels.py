"""The levels of isolation for real: what each host and user has, what it promises, what it leaves.

`full` is what all other tests with jails have.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import need
from tests.sandbox.conftest import SLOPPY, pool_without_groups, until, verified
from tests.sandbox.pools import environment
from tests.sandbox.users import SUBORDINATE, UID, User, needs_namespaces, processes_of

from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import doctor, doctor_probes
from resyn.workers.executor import Executor, kind_of
from resyn.workers.groups import GroupError
from resyn.workers.groups.census import Census
from resyn.workers.groups.parents import _worker_name
from resyn.workers.host import NO_CGROUP, HostUnfit, open_host
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.settings import WorkerSettings

BASE = {"linux", "nsjail", "user namespaces", "core dumps", "runtime standard", "level"}
PROBES = {
    "verdict", "no root inside", "no network", "no /proc", "nothing writable",
    "system call filter", "no files of the host", "wall clock", "CPU limit", "CPU limit of many",
    "memory limit", "memory limit of many",
}  # fmt: skip
OWN_UIDS = {"no power over others"}
RESYN = [sys.executable, "-m", "resyn.cli"]


def findings(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    """Return what a doctor printed, by layer."""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows, done.stderr
    return {row["layer"]: row for row in rows}


def failed(found: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return what was seen of the layers that do not hold."""
    return {name: row["seen"] for name, row in found.items() if not row["passed"]}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder of the other user's."""
    needs_namespaces()
    path = Path(tempfile.mkdtemp(prefix="resyn-user-"))
    path.chmod(0o755)
    os.chown(path, UID, UID)
    yield path
    shutil.rmtree(path)


@pytest.fixture
async def user(folder: Path, tmp_path: Path) -> AsyncIterator[User]:
    """A user without an account; no process of it is left."""
    yield User(folder, tmp_path)
    await until(lambda: not processes_of({UID}))


@pytest.fixture
async def user_with_uids(folder: Path, tmp_path: Path) -> AsyncIterator[User]:
    """A user with an account and uids for jails; no process of either is left."""
    if shutil.which("newuidmap") is None or shutil.which("newgidmap") is None:
        need("the package uidmap", "no newuidmap or no newgidmap")
    yield User(folder, tmp_path, with_uids=True)
    await until(lambda: not processes_of({UID}) + processes_of(SUBORDINATE))


async def examined(user: User, **environ: str) -> subprocess.CompletedProcess[str]:
    """Have a user ask the doctor."""
    return await asyncio.to_thread(user.run, *RESYN, "doctor", "--json", **environ)


async def test_a_user_without_uids_has_the_level_single_uid(user: User) -> None:
    done = await examined(user)
    found = findings(done)
    assert done.returncode == 0, failed(found)
    assert failed(found).keys() == {"uids", "control groups"}
    layers = BASE | PROBES | {"uids", "control groups", "process limit of a uid"}
    assert found.keys() == layers
    level, *lacks = found["level"]["seen"].split("; no ")
    assert level == "single-uid"
    assert [text.split(":")[0] for text in lacks] == ["uids for calls", "control groups"]
    assert found["uids"]["seen"] == f"HostUnfit: {lacks[0].partition(': ')[2]}"
    for name in ("uids", "control groups"):
        assert not found[name]["needed"]
        assert "the level is lower" in found[name]["cure"]
    assert all(row["needed"] for name, row in found.items() if name not in failed(found))


async def test_a_user_with_uids_has_the_level_no_cgroup(user_with_uids: User) -> None:
    done = await examined(user_with_uids)
    found = findings(done)
    assert done.returncode == 0, failed(found)
    assert failed(found).keys() == {"control groups"}
    assert found.keys() == BASE | PROBES | OWN_UIDS | {
        "uids", "control groups", "process limit of a uid",
    }  # fmt: skip
    first, last = SUBORDINATE.start, SUBORDINATE.stop - 1
    assert found["uids"]["seen"] == f"{first} to {last}, by newuidmap"
    assert found["level"]["seen"].startswith("no-cgroup; no control groups: ")


async def test_a_user_is_refused_what_it_cannot_have(user: User) -> None:
    for level in ("full", "no-cgroup"):
        done = await examined(user, RESYN_ISOLATION_LEVEL=level)
        assert done.returncode == 1
        seen = findings(done)["jail"]["seen"]
        begin = f"HostUnfit: the level {level} was asked for, and this host has single-uid: "
        assert seen.startswith(begin)
        assert "no uids for calls: " in seen


async def test_a_user_with_uids_but_no_program_to_map_them_is_told_the_package(
    user_with_uids: User,
) -> None:
    done = await examined(user_with_uids, RESYN_ISOLATION_LEVEL="no-cgroup", PATH="/nonexistent")
    assert done.returncode == 1
    assert findings(done)["jail"]["seen"] == (
        "HostUnfit: the level no-cgroup was asked for, and this host has single-uid: "
        "no uids for calls: no newuidmap; install the package uidmap (shadow-utils on Fedora)"
    )


@pytest.mark.parametrize(
    ("level", "own"), [("full", {"process limit"}), ("no-cgroup", {"process limit of a uid"})]
)
async def test_every_layer_of_roots_levels_is_examined(
    plan: JailPlan, worker_group: object, level: str, own: set[str]
) -> None:
    command = [*RESYN, "doctor", "--json"]
    environ = os.environ | {"RESYN_ISOLATION_LEVEL": level}
    done = await asyncio.to_thread(
        subprocess.run, command, env=environ, capture_output=True, text=True, check=False
    )
    found = findings(done)
    assert failed(found) == {}
    assert found.keys() == BASE | PROBES | OWN_UIDS | {"uids", "control groups"} | own
    assert found["level"]["seen"] == level
    assert done.returncode == 0


def test_the_doctor_says_which_layer_does_not_hold(
    plan: JailPlan, worker_group: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    probe = doctor_probes.Probe("verdict", "score = 0.25", "score 1", "see here")
    monkeypatch.setattr(doctor_probes, "PROBES", (probe,))

    def none_to_have(parent: str) -> None:
        raise GroupError("there is none")

    monkeypatch.setattr(doctor, "open_worker_group", none_to_have)  # nor to remove: it is in use
    settings = WorkerSettings(isolation_level="no-cgroup")
    *_, groups, _, verdict, level = doctor.examine(settings, plan.profile)
    cure = "see there; without it the level is lower"
    seen = "GroupError: there is none"
    assert groups == doctor.Finding("control groups", False, seen, cure, needed=False)
    text = "score 0.25, where score 1 was expected"
    assert verdict == doctor.Finding("verdict", False, text, "see here")
    assert level.passed


class Calls:
    """Runs answers as a worker does, at the level of its host."""

    def __init__(self, pool: JailPool) -> None:
        self.pool = pool
        self._executor = Executor(pool, pool._host.level, "worker")

    async def __call__(self, answer: str, **limits: float) -> call_pb2.CallResult:
        """Run an answer in a jail whose verifier does what it says."""
        return await verified(self._executor, environment(SLOPPY, **limits), answer)

    def processes(self) -> list[int]:
        """Return the processes of all jails, nsjail's aside."""
        jails = (warm.jail for warm in self.pool._warm.values())
        return [pid for jail in jails for pid in jail._zygote.members()]


def own_groups() -> list[Path]:
    """Return the control groups that this process has made."""
    name = _worker_name(os.getpid())
    # Unlike a glob, os.walk takes no offence at others' groups that go meanwhile.
    folders = [Path(folder) for folder, _, _ in os.walk("/sys/fs/cgroup")]
    return sorted(folder for folder in folders if name in folder.parts)


@pytest.fixture
async def calls(plan: JailPlan) -> AsyncIterator[Calls]:
    """Calls of root without control groups; they leave no process, and make no group."""
    before = own_groups()
    async with pool_without_groups(plan) as pool:
        calls = Calls(pool)
        yield calls
        pids = calls.processes()
        made = own_groups()
    assert [pid for pid in pids if Path(f"/proc/{pid}/exe").exists()] == []
    assert made == before


def test_root_has_a_lower_level_if_it_asks_for_it_and_its_own_uid_never() -> None:
    if os.geteuid() != 0:
        need("root", "only root can map uids of the settings")
    host = open_host(WorkerSettings(isolation_level="no-cgroup"))
    assert (host.level, host.level_name, host.lacks) == (NO_CGROUP, "no-cgroup", ())
    assert isinstance(host.group, Census)
    host.close()
    with pytest.raises(HostUnfit, match="root shares its own uid with no jail"):
        open_host(WorkerSettings(isolation_level="single-uid"))


#: Attack: the faults that it may get without control groups.
ATTACKS = {
    "a sleep": ("import time; time.sleep(60)", {"timeout"}),
    "an endless loop": ("while True: pass", {"cpu_limit"}),
    "processes that share the work": (
        "import os\nfor _ in range(3): os.fork()\nwhile True: pass",
        {"cpu_limit"},
    ),
    "processes that compute and end": (
        "import os, time\nwhile True:\n    if not os.fork():\n"
        "        while time.process_time() < 0.05: pass\n        os._exit(0)\n    os.wait()",
        {"cpu_limit", "timeout"},  # what ends between two looks is seen in part only
    ),
    "one large allocation": ("pages = bytearray(10**10)", {"memory_limit"}),
    "many children with little each": (
        "import os, time\nfor _ in range(12):\n"
        "    if not os.fork(): pages = bytearray(b'x') * 10**7; time.sleep(60)\ntime.sleep(60)",
        {"memory_limit"},
    ),
    "a fork bomb": ("import os\nwhile True: os.fork()", {"verifier_error", "cpu_limit"}),
    "a fork bomb that ignores errors": (
        "import os\nwhile True:\n    try:\n        if not os.fork(): os.setsid()\n"
        "    except OSError: pass",
        {"cpu_limit", "timeout"},
    ),
    "an exit": ("import os\nos._exit(3)", {"crashed"}),
    "an abort": ("import os\nos.abort()", {"crashed"}),
    "a forbidden system call": (
        "import ctypes\nctypes.CDLL(None).unshare(0x10000000)",
        {"policy_violation"},
    ),
    "a flood": ("raise Exception('x' * 10**7)", {"verifier_error"}),
}


@pytest.mark.parametrize("name", ATTACKS)
async def test_without_groups_each_attack_has_its_fault_and_the_next_call_its_verdict(
    calls: Calls, name: str
) -> None:
    attack, kinds = ATTACKS[name]
    wall_seconds = 0.5 if "timeout" in kinds else 10.0
    limits = {"wall_seconds": wall_seconds, "cpu_seconds": 0.3}
    result = await calls(attack, **limits)
    assert kind_of(result) in kinds, result
    assert result.execution.isolation_level == NO_CGROUP
    for _ in range(2):
        result = await calls("score = 0.5", **limits)
        assert result.verdict.score == 0.5, result
        assert result.execution.isolation_mode == IsolationMode.ISOLATION_MODE_FORK


#: What a call leaves behind, with a verdict.
LEFT = {
    "a daemon": "if not os.fork():\n    os.setsid()\n    if not os.fork(): time.sleep(60)\n"
    "    os._exit(0)",
    "a process that is stopped": "if not os.fork(): os.kill(os.getpid(), signal.SIGSTOP)",
    "one that computes": "if not os.fork():\n    while True: pass",
    "many": "for _ in range(14):\n    if not os.fork(): time.sleep(60)",
    "one whose first thread has ended": "import ctypes, threading\nif not os.fork():\n"
    "    threading.Thread(target=time.sleep, args=[60]).start()\n"
    "    ctypes.CDLL(None).syscall(60, 0)",
}


@pytest.mark.parametrize("name", LEFT)
async def test_without_groups_what_a_call_left_behind_is_gone(calls: Calls, name: str) -> None:
    attack = f"import os, signal, time\n{LEFT[name]}\nscore = 0.25"
    await calls("score = 0.5")
    await until(lambda: len(calls.processes()) == 3)  # the zygote, its lane and the next process
    for _ in range(3):
        result = await calls(attack)
        assert result.verdict.score == 0.25, result
    before = {*calls.processes()}
    assert (await calls("score = 0.5")).verdict.score == 0.5
    await until(lambda: len(calls.processes()) == 3)
    assert len(before & {*calls.processes()}) >= 2  # zygote and lane went on
    assert len(calls.pool) == 1


async def test_without_groups_a_jail_runs_one_call_at_a_time(calls: Calls) -> None:
    """So that whatever computes in it is that call's."""
    slow = "import time\ntime.sleep(0.1)\nscore = 0.5"
    results = await asyncio.gather(*(calls(slow) for _ in range(4)))
    assert [result.verdict.score for result in results] == [0.5] * 4
    (warm,) = calls.pool._warm.values()
    assert len(warm.jail._lanes) == 1
