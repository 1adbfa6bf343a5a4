"""The level that a host has, and what a worker says when that is less than was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.fake_host import ALL_UIDS, BLOCK, OWN, TESTER, Become, FakeFiles, become, files

from resyn.common.settings import SettingError, read
from resyn.workers import host
from resyn.workers.groups import GroupError
from resyn.workers.groups.census import Census
from resyn.workers.host import FULL, NO_CGROUP, SINGLE_UID, HostUnfit, open_host
from resyn.workers.settings import LEVELS, WorkerSettings
from resyn.workers.uids import JailUids, UidRange, UidsUsedUp

__all__ = ["become", "files"]


@pytest.fixture
def cgroup(tmp_path: Path) -> Path:
    """A folder that looks like a group of version 2."""
    folder = tmp_path / "cgroup"
    folder.mkdir()
    (folder / "cgroup.subtree_control").touch()
    return folder


def settings_of(tmp_path: Path, level: str, cgroup_parent: object = "") -> WorkerSettings:
    """Return settings for one block of uids."""
    return WorkerSettings(
        isolation_level=level,
        cache_dir=tmp_path / "cache",
        uid_base=1_000_000,
        uid_count=BLOCK,
        cgroup_parent=str(cgroup_parent),
    )


@pytest.mark.parametrize("wanted", ["best", "full"])
def test_a_host_with_groups_and_uids_is_full(
    files: FakeFiles, become: Become, tmp_path: Path, cgroup: Path, wanted: str
) -> None:
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    opened = open_host(settings_of(tmp_path, wanted, cgroup))
    assert (opened.level, opened.level_name, opened.lacks) == (FULL, "full", ())
    assert opened.uids.lease() == JailUids(1_000_000)
    assert [path.name.startswith("resyn-") for path in cgroup.glob("*/")] == [True]
    opened.close()
    assert list(cgroup.glob("*/")) == []


def test_a_lower_level_that_is_asked_for_is_given_where_more_could_be_had(
    files: FakeFiles, become: Become, tmp_path: Path, cgroup: Path
) -> None:
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    opened = open_host(settings_of(tmp_path, "no-cgroup", cgroup))
    assert (opened.level, opened.level_name, opened.lacks) == (NO_CGROUP, "no-cgroup", ())
    assert isinstance(opened.group, Census)
    opened.close()
    become(TESTER)
    files.subordinate(OWN, OWN)
    files.install("newuidmap", "newgidmap")
    opened = open_host(settings_of(tmp_path, "single-uid", cgroup))
    assert (opened.level, opened.level_name, opened.lacks) == (SINGLE_UID, "single-uid", ())
    assert opened.uids.lease() == JailUids(TESTER, single=True)
    assert list(cgroup.glob("*/")) == []


def test_the_best_of_a_host_is_taken_and_what_it_lacks_is_said(
    files: FakeFiles, become: Become, tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere"
    no_groups = f"no control groups: {nowhere} is no group of version 2; make it, or leave the "
    become(TESTER)
    files.subordinate(OWN, OWN)
    files.install("newuidmap", "newgidmap")
    opened = open_host(settings_of(tmp_path, "best", nowhere))
    assert opened.level_name == "no-cgroup"
    assert opened.uids.lease() == JailUids(300_000, newuidmap=True)
    assert opened.lacks == (f"{no_groups}setting out",)
    opened.close()
    files.path("/bin/newgidmap").unlink()
    opened = open_host(settings_of(tmp_path, "best", nowhere))
    assert opened.level_name == "single-uid"
    no_uids = "no uids for calls: no newgidmap; install the package uidmap (shadow-utils on Fedora)"
    assert opened.lacks == (no_uids, f"{no_groups}setting out")


def test_a_level_is_refused_that_the_host_has_not(
    files: FakeFiles, become: Become, tmp_path: Path, cgroup: Path
) -> None:
    become(TESTER)
    no_uids = "no uids for calls: no newuidmap; install the package uidmap (shadow-utils on Fedora)"
    for wanted in ("full", "no-cgroup"):
        with pytest.raises(HostUnfit) as caught:
            open_host(settings_of(tmp_path, wanted, cgroup))
        text = f"the level {wanted} was asked for, and this host has single-uid: {no_uids}"
        assert str(caught.value) == text
        assert list(cgroup.glob("*/")) == []


def test_root_without_groups_is_not_full(files: FakeFiles, become: Become, tmp_path: Path) -> None:
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    with pytest.raises(HostUnfit) as caught:
        open_host(settings_of(tmp_path, "full", tmp_path))
    assert str(caught.value) == (
        "the level full was asked for, and this host has no-cgroup: no control groups: "
        f"{tmp_path} is no group of version 2; make it, or leave the setting out"
    )


@pytest.mark.parametrize("wanted", ["single-uid", "best", "no-cgroup"])
def test_root_shares_its_uid_with_no_jail(
    files: FakeFiles, become: Become, tmp_path: Path, cgroup: Path, wanted: str
) -> None:
    files.maps("0 0 1\n", ALL_UIDS)
    become(0)
    with pytest.raises(HostUnfit) as caught:
        open_host(settings_of(tmp_path, wanted, cgroup))
    no_uids = "no uids for calls: 1000000 to 1008191 are not all in /proc/self/uid_map; set "
    why = "run it as another user" if wanted == "single-uid" else no_uids
    assert str(caught.value).startswith(f"root shares its own uid with no jail: {why}")


def test_a_host_that_is_refused_keeps_no_uids(
    files: FakeFiles, become: Become, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    with pytest.raises(HostUnfit):
        open_host(settings_of(tmp_path, "full", tmp_path))
    UidRange(tmp_path / "cache/uids", 1_000_000, BLOCK).close()

    def out_of_order(parent: str) -> None:
        raise RuntimeError(f"no {parent}")

    monkeypatch.setattr(host, "open_worker_group", out_of_order)
    with pytest.raises(RuntimeError):
        open_host(settings_of(tmp_path, "best", "x"))
    UidRange(tmp_path / "cache/uids", 1_000_000, BLOCK).close()


def test_a_host_whose_uids_are_all_in_use_takes_no_worker(
    files: FakeFiles, become: Become, tmp_path: Path, cgroup: Path
) -> None:
    """Not at a lower level either: the workers of a host are alike."""
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    first = open_host(settings_of(tmp_path, "best", cgroup))
    with pytest.raises(UidsUsedUp):
        open_host(settings_of(tmp_path, "best", cgroup))
    first.close()


def test_the_errors_of_hosts_are_those_that_the_command_explains() -> None:
    assert all(issubclass(error, OSError) for error in (HostUnfit, UidsUsedUp, GroupError))


def test_the_settings_know_the_levels_that_the_host_knows() -> None:
    assert (host.BEST, *host.LEVELS) == LEVELS
    for level in LEVELS:
        assert read(WorkerSettings, {"isolation_level": level}, {}).isolation_level == level
    with pytest.raises(SettingError) as caught:
        read(WorkerSettings, {}, {"RESYN_ISOLATION_LEVEL": "strict"})
    text = "RESYN_ISOLATION_LEVEL=strict: one of best, full, no-cgroup, single-uid is needed"
    assert str(caught.value) == text
