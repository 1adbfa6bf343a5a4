"""Control groups of version 2: how their files are read and written, and their processes killed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.fake_groups import delegated, make_folder

from resyn.workers.groups import Group, GroupError, sweep
from resyn.workers.groups.parents import _worker_name
from resyn.workers.groups.version2 import Version2

FILES = {
    "cgroup.procs": "",
    "memory.max": "max\n",
    "memory.swap.max": "max\n",
    "memory.current": "4096\n",
    "memory.peak": "8192\n",
    "memory.events": "low 0\nhigh 0\nmax 9\noom 7\noom_kill 0\noom_group_kill 5\n",
    "cpu.stat": "usage_usec 1500000\nuser_usec 1000000\nsystem_usec 500000\n",
    "pids.max": "max\n",
    "pids.current": "3\n",
    "pids.events": "max 0\n",
}


def test_a_group_inside_has_its_controllers_enabled_once(tmp_path: Path) -> None:
    parent = Version2(make_folder(tmp_path / "parent"))
    parent.child("jail-0").close()
    assert delegated(tmp_path / "parent")
    (tmp_path / "parent/cgroup.subtree_control").unlink()
    assert parent.child("jail-1").folders == {"pids": tmp_path / "parent/jail-1"}
    assert not (tmp_path / "parent/cgroup.subtree_control").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(GroupError) as caught:
        Version2(tmp_path / "a/b")
    assert str(caught.value) == f"cannot make {tmp_path}/a/b: No such file or directory"


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Version2]:
    """A group with the kernel's files."""
    group = Version2(tmp_path / "group")
    for name, text in FILES.items():
        (tmp_path / "group" / name).write_text(text)
    yield group
    group.close()


def test_counters_are_read_in_their_units(group: Version2) -> None:
    assert group.cpu_seconds() == 1.5
    assert group.memory_bytes() == 4096
    assert group.tasks() == 3
    assert (group.oom_kills(), group.refused_forks()) == (0, 0)


def test_a_peak_counts_only_if_it_began_anew(group: Version2, tmp_path: Path) -> None:
    peak = tmp_path / "group/memory.peak"
    assert group.peak_bytes() == 0
    group.reset_peak()
    peak.write_text("12288\n")
    assert group.peak_bytes() == 12288


def test_a_peak_that_cannot_begin_anew_is_nobodys(tmp_path: Path) -> None:
    group = Version2(tmp_path / "old")
    (tmp_path / "old/memory.peak").mkdir()  # cannot be written, as before Linux 6.12
    group.reset_peak()
    assert group.peak_bytes() == 0
    group.close()


def test_counters_are_read_anew_each_time(group: Version2, tmp_path: Path) -> None:
    test_counters_are_read_in_their_units(group)
    (tmp_path / "group/cpu.stat").write_text("usage_usec 2750000\n")
    (tmp_path / "group/memory.events").write_text(FILES["memory.events"].replace("ll 0", "ll 2"))
    (tmp_path / "group/pids.events").write_text("max 17\n")
    assert group.cpu_seconds() == 2.75
    assert group.oom_kills() == 2
    assert group.refused_forks() == 17


def test_limits_are_written_where_they_are_given(group: Version2, tmp_path: Path) -> None:
    group.limit(processes=17)
    assert (tmp_path / "group/pids.max").read_text().startswith("17")
    assert (tmp_path / "group/memory.max").read_text() == "max\n"
    group.limit(memory_bytes=1 << 20)
    assert (tmp_path / "group/memory.max").read_text() == "1048576"
    assert (tmp_path / "group/memory.swap.max").read_text().startswith("0")


def test_a_kernel_without_swap_has_no_limit_of_it(group: Version2, tmp_path: Path) -> None:
    (tmp_path / "group/memory.swap.max").unlink()
    group.limit(memory_bytes=1 << 20, processes=2)
    assert (tmp_path / "group/memory.max").read_text() == "1048576"
    assert not (tmp_path / "group/memory.swap.max").exists()


def test_a_kernel_without_peaks_has_none(group: Version2, tmp_path: Path) -> None:
    (tmp_path / "group/memory.peak").unlink()
    group.reset_peak()
    assert group.peak_bytes() == 0


def test_a_peak_is_reset_and_read_by_the_same_descriptor(group: Version2, tmp_path: Path) -> None:
    """The kernel keeps a new peak for each open file."""
    group.reset_peak()
    (tmp_path / "group/memory.peak").rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("12\n")
    assert group.peak_bytes() == 12


def test_files_stay_open_until_the_group_is_closed(group: Version2, tmp_path: Path) -> None:
    def opened() -> list[str]:
        return [
            os.readlink(link)
            for link in Path("/proc/self/fd").iterdir()
            if link.is_symlink() and os.readlink(link).startswith(str(tmp_path))
        ]

    make_folder(tmp_path / "group/below")
    (tmp_path / "group/below/pids.current").write_text("1\n")
    below = Version2(tmp_path / "group/below")
    group._below.add(below)
    for _ in range(3):
        assert (group.tasks(), below.tasks()) == (3, 1)
    assert len(opened()) == 2
    group.close()
    assert opened() == []


def test_a_group_of_its_own_folders_is_removed_with_those_below(tmp_path: Path) -> None:
    group = Version2(tmp_path / "worker")
    for name in ("a", "a/b", "c"):
        (tmp_path / "worker" / name).mkdir()
    group.remove()
    assert list(tmp_path.iterdir()) == []
    group.remove()  # as often as one likes


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    """A process that waits for ever."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def test_members_are_killed_but_those_to_keep(
    group: Group, tmp_path: Path, sleeper: subprocess.Popen[bytes]
) -> None:
    (tmp_path / "group/cgroup.procs").write_text(f"{sleeper.pid}\n")
    assert group.members() == [sleeper.pid]
    group.kill(keep={sleeper.pid})
    assert (tmp_path / "group/pids.max").read_text().startswith("0")  # and no more forks
    assert sleeper.poll() is None
    group.kill()
    assert sleeper.wait(10) == -9


def test_only_dead_workers_groups_are_swept(
    tmp_path: Path, sleeper: subprocess.Popen[bytes]
) -> None:
    dead = tmp_path / "resyn-1-1/jail-0/call-0"  # process 1 started at another time
    alive = tmp_path / _worker_name(os.getpid()) / "jail-0/call-0"
    strange = tmp_path / "resyn-something/jail-0"
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as left:
        for folder, pid in ((dead, left.pid), (alive, sleeper.pid), (strange, sleeper.pid)):
            folder.mkdir(parents=True)
            (folder / "cgroup.procs").write_text(f"{pid}\n")
            (folder / "pids.max").write_text("max\n")
        sweep(tmp_path)
        assert left.wait(10) == -9
    assert sleeper.poll() is None
    assert (alive / "pids.max").read_text() == (strange / "pids.max").read_text() == "max\n"


def test_a_group_that_another_worker_sweeps_too_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resyn-1-1").mkdir()
    (tmp_path / "resyn-1-1/cgroup.procs").touch()

    def busy(folder: Path) -> None:
        raise OSError(errno.EBUSY, "busy", str(folder))

    monkeypatch.setattr(Path, "rmdir", busy)
    sweep(tmp_path)
