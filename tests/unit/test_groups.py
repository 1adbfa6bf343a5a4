"""Control groups of version 2: which folder is whose, and how its files are read and written.

Folders of a plain file system stand for the kernel's: they keep what is written, and enforce
nothing. What the kernel does with real ones is for the tests with jails.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import need

from resyn.workers.groups import Group, GroupError, open_worker_group, sweep, version2
from resyn.workers.groups.parents import _worker_name
from resyn.workers.groups.version2 import OWN_LEAF, Version2, find_parent

#: A user that is not root and not this one.
SOMEBODY = 4_242_424
CURE = (
    "let systemd delegate one (Delegate=yes in the unit, or systemd-run --user --scope "
    "-p Delegate=yes resyn worker), or name one in RESYN_CGROUP_PARENT"
)
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


def make_folder(folder: Path, is_root: bool = False) -> Path:
    """Make what the kernel shows of a group; the root has no type."""
    folder.mkdir()
    (folder / "cgroup.procs").touch()
    (folder / "cgroup.subtree_control").touch()
    if not is_root:
        (folder / "cgroup.type").write_text("domain\n")
    return folder


def delegated(folder: Path) -> bool:
    """Say whether groups inside a folder count and limit."""
    # The last of what was written one by one, as the kernel wants it.
    return (folder / "cgroup.subtree_control").read_text() == "+pids"


@pytest.fixture
def mount(tmp_path: Path) -> Path:
    """The root of a tree."""
    return make_folder(tmp_path / "unified", is_root=True)


@pytest.fixture
def user(monkeypatch: pytest.MonkeyPatch) -> int:
    """An ordinary user, whom the test now is."""
    uid = os.geteuid() or SOMEBODY
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    return uid


def own(user: int, *paths: Path) -> None:
    """Give files to a user."""
    if os.getuid() == 0:
        for path in paths:
            os.chown(path, user, -1)


def test_a_worker_that_was_moved_to_its_leaf_before_has_the_group_around_it(mount: Path) -> None:
    unit = make_folder(mount / "unit")
    make_folder(unit / OWN_LEAF)
    assert find_parent(mount, f"/unit/{OWN_LEAF}") == unit
    assert delegated(unit)
    assert not delegated(mount)


def test_a_worker_in_the_kernels_root_group_stays_there(mount: Path) -> None:
    assert find_parent(mount, "/") == mount
    assert delegated(mount)
    assert not (mount / OWN_LEAF).exists()


@pytest.mark.parametrize("asker", [0, SOMEBODY])
def test_a_group_that_systemd_has_marked_is_ours_and_its_processes_go_to_a_leaf(
    mount: Path, monkeypatch: pytest.MonkeyPatch, asker: int
) -> None:
    unit = make_folder(mount / "unit")
    try:
        os.setxattr(unit, "user.delegate", b"1")
    except OSError as error:
        need("a file system with extended attributes", error)
    monkeypatch.setattr(os, "geteuid", lambda: asker)
    assert find_parent(mount, "/unit") == unit
    assert delegated(unit)
    assert (unit / OWN_LEAF).is_dir()


def test_a_group_that_systemd_has_marked_as_not_delegated_is_not_ours(
    mount: Path, user: int
) -> None:
    unit = make_folder(mount / "unit")
    own(user, unit, *unit.iterdir())
    try:
        os.setxattr(unit, "user.delegate", b"0")
    except OSError as error:
        need("a file system with extended attributes", error)
    with pytest.raises(GroupError):
        find_parent(mount, "/unit")


def test_a_group_that_we_own_is_ours(mount: Path, user: int) -> None:
    unit = make_folder(mount / "unit")
    own(user, unit, unit / "cgroup.procs", unit / "cgroup.subtree_control")
    assert find_parent(mount, "/unit") == unit
    assert delegated(unit)
    assert (unit / OWN_LEAF).is_dir()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can have files of two owners")
@pytest.mark.parametrize("foreign", ["", "cgroup.procs", "cgroup.subtree_control"])
def test_a_group_of_which_we_own_only_a_part_is_not_ours(
    mount: Path, user: int, foreign: str
) -> None:
    unit = make_folder(mount / "unit")
    paths = {unit, unit / "cgroup.procs", unit / "cgroup.subtree_control"}
    own(user, *paths - {unit / foreign})
    with pytest.raises(GroupError) as caught:
        find_parent(mount, "/unit")
    assert str(caught.value) == f"{unit} is not delegated to this process; {CURE}"
    assert not (unit / OWN_LEAF).exists()
    assert not delegated(unit)


def test_the_root_of_a_namespace_is_ours_and_its_processes_go_to_a_leaf(
    mount: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container, whose root is some group of the host's."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (mount / "cgroup.type").write_text("domain\n")
    assert find_parent(mount, "/") == mount
    assert delegated(mount)
    assert (mount / OWN_LEAF).is_dir()


def test_root_in_a_group_of_others_goes_to_the_kernels_root_group(
    mount: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    unit = make_folder(mount / "unit")
    assert find_parent(mount, "/unit") == mount
    assert delegated(mount)
    assert not delegated(unit)
    assert not (unit / OWN_LEAF).exists()


def test_root_in_a_group_of_others_in_a_container_has_no_place(
    mount: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (mount / "cgroup.type").write_text("domain\n")
    make_folder(mount / "unit")
    with pytest.raises(GroupError, match="is not delegated to this process; let systemd"):
        find_parent(mount, "/unit")


def test_controllers_that_cannot_be_enabled_are_named_with_the_cure(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(GroupError) as caught:
        version2.enable_controllers(gone)
    assert str(caught.value) == (
        f"{gone}: cannot enable the controller memory of version 2: No such file or directory; "
        f"{CURE}"
    )


def test_a_leaf_that_cannot_be_made_is_named_with_the_cure(mount: Path, user: int) -> None:
    unit = make_folder(mount / "unit")
    own(user, unit, *unit.iterdir())
    (unit / OWN_LEAF).touch()  # no folder, and none can be made
    with pytest.raises(GroupError, match=r"cannot move this process to .*: File exists; let sys"):
        find_parent(mount, "/unit")


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


def test_a_worker_has_a_group_in_the_folder_that_it_is_given(mount: Path) -> None:
    unit = make_folder(mount / "unit")
    group = open_worker_group(str(unit))
    assert group.folders == {"pids": unit / _worker_name(os.getpid())}
    assert group.folders["pids"].is_dir()
    assert delegated(unit)
    group.remove()
    assert list(unit.glob("resyn-*")) == []


def test_a_folder_that_is_no_group_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GroupError) as caught:
        open_worker_group(str(tmp_path))
    text = f"{tmp_path} is no group of version 2; make it, or leave the setting out"
    assert str(caught.value) == text
