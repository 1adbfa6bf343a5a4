"""What a host has for jails, and what a worker says when that is less than was asked for."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable
from pathlib import Path

import pytest

from resyn.common.settings import SettingError, read
from resyn.workers import host
from resyn.workers.groups import GroupError
from resyn.workers.groups.census import Census
from resyn.workers.host import FULL, NO_CGROUP, SINGLE_UID, HostUnfit, open_host, uid_range
from resyn.workers.settings import LEVELS, WorkerSettings
from resyn.workers.uids import JAILS_PER_BLOCK, UID_STRIDE, JailUids, UidRange, UidsUsedUp

ALL_UIDS = "         0          0 4294967295\n"
CONTAINER = "0 100000 65536\n65536 1000 1\n"
BLOCK = JAILS_PER_BLOCK * UID_STRIDE


class FakeFiles:
    """The files in which a host says whose uids are whose, and the programs that it has."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "etc").mkdir()
        (folder / "proc/self").mkdir(parents=True)
        (folder / "bin").mkdir()

    def path(self, name: str | Path) -> Path:
        """Return where a file of the host is instead."""
        return self._folder / str(name).lstrip("/")

    def maps(self, uid_map: str, gid_map: str) -> None:
        """Set which uids and gids this process's namespace has."""
        self.path("/proc/self/uid_map").write_text(uid_map)
        self.path("/proc/self/gid_map").write_text(gid_map)

    def subordinate(self, subuid: str, subgid: str) -> None:
        """Set what users may map."""
        self.path("/etc/subuid").write_text(subuid)
        self.path("/etc/subgid").write_text(subgid)

    def install(self, *programs: str) -> None:
        """Add programs to the only folder on PATH."""
        for program in programs:
            self.path(f"/bin/{program}").symlink_to("/bin/true")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeFiles:
    """A host of which everything can be said."""
    files = FakeFiles(tmp_path)
    monkeypatch.setattr(host, "Path", files.path)
    monkeypatch.setenv("PATH", str(files.path("/bin")))
    return files


TESTER = 4_242_424  # who has an account
NOBODY = 4_242_425  # who has none
Become = Callable[[int], None]


def account_of(uid: int) -> pwd.struct_passwd:
    """Return what the host's list of accounts has."""
    if uid != TESTER:
        raise KeyError(uid)
    return pwd.struct_passwd(("tester", "x", TESTER, TESTER, "", "/nonexistent", "/bin/sh"))


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch) -> Become:
    """Has the worker think that it is another user."""
    monkeypatch.setattr(pwd, "getpwuid", account_of)
    return lambda uid: monkeypatch.setattr(os, "geteuid", lambda: uid)


@pytest.mark.parametrize(
    ("text", "first", "count", "expected"),
    [
        (ALL_UIDS, 1_000_000, 1 << 26, True),
        (CONTAINER, 0, 65536, True),
        (CONTAINER, 1, 65536, False),
        (CONTAINER, 65536, 1, True),
        (CONTAINER, 65535, 2, False),  # in two ranges, of which each is mapped to elsewhere
        (CONTAINER, 1_000_000, 8192, False),
        ("", 0, 1, False),
    ],
)
def test_a_range_is_mapped_if_one_line_has_all_of_it(
    text: str, first: int, count: int, expected: bool
) -> None:
    assert host._is_mapped(text, first, count) is expected


def test_root_has_the_range_of_its_settings(files: FakeFiles, become: Become) -> None:
    files.maps(ALL_UIDS, ALL_UIDS)
    become(0)
    settings = WorkerSettings(uid_base=70_000, uid_count=8192)
    assert uid_range(settings) == (70_000, 8192, False)


@pytest.mark.parametrize("wrong", ["uid_map", "gid_map"])
def test_root_of_a_container_is_told_which_file_has_no_such_range(
    files: FakeFiles, become: Become, wrong: str
) -> None:
    maps = {"uid_map": ALL_UIDS, "gid_map": ALL_UIDS} | {wrong: CONTAINER}
    files.maps(**maps)
    become(0)
    with pytest.raises(HostUnfit) as caught:
        uid_range(WorkerSettings(uid_base=1_000_000, uid_count=8192))
    assert str(caught.value) == (
        f"1000000 to 1008191 are not all in /proc/self/{wrong}; set RESYN_UID_BASE and "
        "RESYN_UID_COUNT to a part of it that no account has"
    )


OWN = "tester:300000:65536\n"


@pytest.mark.parametrize(
    ("subuid", "subgid", "expected"),
    [
        (OWN, OWN, (300_000, 65536)),
        (OWN, "tester:310000:65536\n", (310_000, 55536)),
        (OWN + "tester:900000:100000\n", OWN + "tester:950000:90000\n", (300_000, 65536)),
        (OWN + "tester:900000:100000\n", "tester:890000:100000\n", (900_000, 90000)),
        ("# whose:comment:1\n\nsomebody:1:99999999\n" + OWN, OWN, (300_000, 65536)),
        (f"tester:300000:{BLOCK}\n", OWN, (300_000, BLOCK)),
        (f"{TESTER}:300000:65536\n", OWN, (300_000, 65536)),
    ],
)
def test_a_user_has_the_largest_range_that_both_files_give(
    files: FakeFiles, become: Become, subuid: str, subgid: str, expected: tuple[int, int]
) -> None:
    files.subordinate(subuid, subgid)
    files.install("newuidmap", "newgidmap")
    become(TESTER)
    assert uid_range(WorkerSettings()) == (*expected, True)


def test_a_user_without_an_account_is_told_that_it_needs_one(
    files: FakeFiles, become: Become
) -> None:
    files.subordinate(f"{NOBODY}:300000:65536\n", f"{NOBODY}:300000:65536\n")
    files.install("newuidmap", "newgidmap")
    become(NOBODY)
    with pytest.raises(HostUnfit) as caught:
        uid_range(WorkerSettings())
    assert str(caught.value) == f"uid {NOBODY} has no account, which newuidmap asks for"


@pytest.mark.parametrize(
    ("subuid", "subgid"),
    [
        ("", ""),
        (OWN, ""),
        ("", OWN),
        (OWN, "tester:365536:65536\n"),
        (OWN, f"tester:{365536 - BLOCK + 1}:65536\n"),
        (OWN, "tester1:300000:65536\n"),
        (OWN, "tester:many:65536\n"),
    ],
)
def test_a_user_without_a_common_range_is_told_what_to_add(
    files: FakeFiles, become: Become, subuid: str, subgid: str
) -> None:
    files.subordinate(subuid, subgid)
    files.install("newuidmap", "newgidmap")
    become(TESTER)
    with pytest.raises(HostUnfit) as caught:
        uid_range(WorkerSettings())
    assert str(caught.value) == (
        "/etc/subuid and /etc/subgid have no common range of 8192 for tester; "
        "add to both a line such as tester:100000000:1048576"
    )


def test_files_that_do_not_exist_give_nothing(files: FakeFiles, become: Become) -> None:
    files.install("newuidmap", "newgidmap")
    become(TESTER)
    with pytest.raises(HostUnfit, match="have no common range"):
        uid_range(WorkerSettings())


@pytest.mark.parametrize("missing", ["newuidmap", "newgidmap"])
def test_a_user_without_the_programs_is_told_their_package(
    files: FakeFiles, become: Become, missing: str
) -> None:
    files.subordinate(OWN, OWN)
    files.install(*{"newuidmap", "newgidmap"} - {missing})
    become(TESTER)
    with pytest.raises(HostUnfit) as caught:
        uid_range(WorkerSettings())
    text = f"no {missing}; install the package uidmap (shadow-utils on Fedora)"
    assert str(caught.value) == text


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
