"""Which uids a host has for jails, and what a worker says that may use none."""

from __future__ import annotations

import pytest
from tests.unit.fake_host import (
    ALL_UIDS,
    BLOCK,
    NOBODY,
    OWN,
    TESTER,
    Become,
    FakeFiles,
    become,
    files,
)

from resyn.workers import host
from resyn.workers.host import HostUnfit, uid_range
from resyn.workers.settings import WorkerSettings

__all__ = ["become", "files"]

CONTAINER = "0 100000 65536\n65536 1000 1\n"


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
