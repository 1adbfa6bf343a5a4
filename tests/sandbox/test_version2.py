"""Groups of version 2 in the kernel's own tree, as far as it has one without controllers."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import need
from tests.sandbox.busy import busy_host
from tests.sandbox.conftest import until

from resyn.workers.groups import sweep
from resyn.workers.groups.parents import _worker_name, mounts_of_groups
from resyn.workers.groups.version2 import OWN_LEAF, Version2, _move_to_leaf


@pytest.fixture
def folder() -> Iterator[Path]:
    """A group of this test; nothing of it is left."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups")
    _, mount = mounts_of_groups()
    if mount is None:
        need("control groups of version 2", "this host has no tree of them")
    folder = mount / f"tests-of-resyn-{os.getpid()}"
    folder.mkdir()
    yield folder
    for below in sorted(folder.rglob("*/"), reverse=True):
        below.rmdir()
    folder.rmdir()


@contextlib.contextmanager
def sleepers(folder: Path, count: int) -> Iterator[list[int]]:
    """Have processes in a group, until they are killed at the end."""
    made = [
        subprocess.Popen(["/bin/sh", "-c", "read _"], stdin=subprocess.PIPE) for _ in range(count)
    ]
    try:
        for process in made:
            (folder / "cgroup.procs").write_text(str(process.pid))
        yield [process.pid for process in made]
    finally:
        for process in made:
            with process:
                process.kill()


async def test_the_kernel_counts_how_long_a_group_gets_no_cpu(folder: Path) -> None:
    group = Version2(folder)
    if not (folder / "cpu.pressure").exists():
        need("a kernel that counts pressure (psi=1)", "no cpu.pressure")
    with busy_host(), busy_host(1, folder):
        await until(lambda: group.pressure_seconds() > 0.05)
    group.close()


def test_all_processes_of_a_group_go_to_its_leaf(folder: Path) -> None:
    with sleepers(folder, 2) as pids:
        assert sorted(Version2(folder).members()) == sorted(pids)
        _move_to_leaf(folder)
        assert Version2(folder).members() == []
        assert sorted(Version2(folder / OWN_LEAF).members()) == sorted(pids)
        _move_to_leaf(folder)  # as the second worker of a unit does
        assert len(Version2(folder / OWN_LEAF).members()) == 2


async def test_the_empty_groups_of_dead_workers_are_removed(folder: Path) -> None:
    alive = folder / _worker_name(os.getpid())
    for path in (folder / "resyn-1-1/jail-0/call-0", folder / "resyn-1-2", alive / "jail-0"):
        path.mkdir(parents=True)
    sweep(folder)
    await until(lambda: not list(folder.glob("resyn-1-*")))
    assert (alive / "jail-0").exists()


def test_a_group_is_removed_with_those_below_and_one_in_use_is_not(folder: Path) -> None:
    group = Version2(folder / "worker")
    (folder / "worker/jail-0").mkdir()
    with sleepers(folder / "worker/jail-0", 1), pytest.raises(OSError, match="busy"):
        group.remove()
    group.remove()
    assert not (folder / "worker").exists()


def test_cpu_time_is_counted_in_seconds(folder: Path) -> None:
    group = Version2(folder / "busy")
    assert group.cpu_seconds() == 0.0
    code = "while read _; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done"
    with subprocess.Popen(["/bin/sh", "-c", code], stdin=subprocess.PIPE) as process:
        group.add(process.pid)
        assert process.stdin is not None
        process.stdin.write(b"\n")
    assert 0.01 < group.cpu_seconds() < 10
    group.close()
