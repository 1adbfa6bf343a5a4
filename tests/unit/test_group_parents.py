"""Control groups of version 2: in which folder a worker makes its own, and who is refused one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.conftest import need
from tests.unit.fake_groups import delegated, make_folder

from resyn.workers.groups import GroupError, open_worker_group, version2
from resyn.workers.groups.parents import _worker_name
from resyn.workers.groups.version2 import OWN_LEAF, find_parent

#: A user that is not root and not this one.
SOMEBODY = 4_242_424
CURE = (
    "let systemd delegate one (Delegate=yes in the unit, or systemd-run --user --scope "
    "-p Delegate=yes resyn worker), or name one in RESYN_CGROUP_PARENT"
)


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


@pytest.mark.parametrize("foreign", ["", "cgroup.procs", "cgroup.subtree_control"])
def test_a_group_of_which_we_own_only_a_part_is_not_ours(
    mount: Path, user: int, foreign: str
) -> None:
    if os.getuid() != 0:
        need("root", "only root can have files of two owners")
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
