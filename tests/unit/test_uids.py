"""Host uids for jails: no two jails of a host ever have one in common."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from resyn.workers.uids import (
    CALL_UIDS,
    FIRST_CALL_UID,
    JAILS_PER_BLOCK,
    UID_STRIDE,
    JailUids,
    SingleUid,
    UidRange,
    UidsUsedUp,
)

FIRST = 5_000_000
BLOCK = JAILS_PER_BLOCK * UID_STRIDE


def host_uids(uids: JailUids) -> set[int]:
    """Return all uids that a jail can have on the host."""
    return {outside + index for _, outside, count in uids.ranges() for index in range(count)}


def locks(folder: Path) -> int:
    """Return how many locks this process holds on files of a folder."""
    held = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    inodes = {path.stat().st_ino for path in folder.iterdir()}
    return sum(int(line.split()[5].rpartition(":")[2]) in inodes for line in held)


def test_a_jail_maps_its_zygote_and_its_calls_and_nothing_else() -> None:
    uids = JailUids(FIRST)
    assert uids.ranges() == [(0, FIRST, 1), (FIRST_CALL_UID, FIRST + 1, CALL_UIDS)]
    assert uids.outside(uids.zygote) == FIRST
    for number in (0, 1, CALL_UIDS - 1, CALL_UIDS, 3 * CALL_UIDS + 7):
        inside = uids.inside(number)
        assert FIRST_CALL_UID <= inside < FIRST_CALL_UID + CALL_UIDS
        assert uids.outside(inside) == FIRST + 1 + number % CALL_UIDS
    assert host_uids(uids) <= set(range(FIRST, FIRST + UID_STRIDE))


def test_a_jail_with_a_single_uid_maps_that_one_only_and_is_no_root_inside() -> None:
    uids = JailUids(1234, single=True)
    assert uids.ranges() == [(FIRST_CALL_UID, 1234, 1)]
    assert {uids.zygote, *(uids.inside(number) for number in range(300))} == {FIRST_CALL_UID}
    assert uids.outside(FIRST_CALL_UID) == 1234


def test_all_jails_of_a_worker_with_a_single_uid_have_its_own() -> None:
    uids = SingleUid()
    one, other = uids.lease(), uids.lease()
    uids.release(one)
    uids.close()
    assert one == other == JailUids(os.geteuid(), single=True)


def test_jails_of_one_range_share_no_uid(tmp_path: Path) -> None:
    uids = UidRange(tmp_path, FIRST, 3 * BLOCK)
    taken = [host_uids(uids.lease()) for _ in range(3 * JAILS_PER_BLOCK)]
    uids.close()
    assert sum(map(len, taken)) == len(set.union(*taken))
    assert set.union(*taken) <= set(range(FIRST, FIRST + 3 * BLOCK))


def test_two_workers_of_a_host_share_no_uid(tmp_path: Path) -> None:
    one, other = (UidRange(tmp_path, FIRST, 4 * BLOCK) for _ in range(2))
    first = [one.lease().base for _ in range(2 * JAILS_PER_BLOCK)]
    second = [other.lease().base for _ in range(2 * JAILS_PER_BLOCK)]
    assert not set(first) & set(second)
    for uids in (one, other):
        with pytest.raises(UidsUsedUp):
            uids.lease()
    one.close()
    assert other.lease().base in first
    other.close()


@pytest.mark.parametrize("offset", [UID_STRIDE, BLOCK // 2, BLOCK - 1, BLOCK + 1])
def test_workers_whose_settings_overlap_share_no_uid(tmp_path: Path, offset: int) -> None:
    """As when an operator moves RESYN_UID_BASE while old workers still drain."""
    one = UidRange(tmp_path, FIRST, 3 * BLOCK)
    other = UidRange(tmp_path, FIRST + offset, 3 * BLOCK)
    first = [host_uids(one.lease()) for _ in range(JAILS_PER_BLOCK)]
    second = [host_uids(other.lease()) for _ in range(JAILS_PER_BLOCK)]
    one.close()
    other.close()
    assert not [uids for uids in first for others in second if uids & others]


def test_blocks_are_taken_when_they_are_needed(tmp_path: Path) -> None:
    uids = UidRange(tmp_path, FIRST, 4 * BLOCK)
    held = []
    for _ in range(2 * JAILS_PER_BLOCK + 1):
        uids.lease()
        held.append(locks(tmp_path))
    uids.close()
    assert held == [1] * JAILS_PER_BLOCK + [2] * JAILS_PER_BLOCK + [3]
    assert locks(tmp_path) == 0


def test_uids_that_have_been_free_for_the_longest_are_leased_first(tmp_path: Path) -> None:
    uids = UidRange(tmp_path, FIRST, BLOCK)
    leased = [uids.lease() for _ in range(JAILS_PER_BLOCK)]
    assert [each.base for each in leased] == [*range(FIRST, FIRST + BLOCK, UID_STRIDE)]
    for index in (5, 2, 9):
        uids.release(leased[index])
    assert [uids.lease() for _ in range(3)] == [leased[5], leased[2], leased[9]]
    uids.close()


def test_uids_that_are_used_up_are_said_to_be(tmp_path: Path) -> None:
    uids = UidRange(tmp_path, FIRST, BLOCK + UID_STRIDE)  # what is no whole block is not used
    for _ in range(JAILS_PER_BLOCK):
        last = uids.lease()
    with pytest.raises(UidsUsedUp) as caught:
        uids.lease()
    assert str(caught.value) == (
        "the workers of this host use all uids from 5000000 for jails; a larger RESYN_UID_COUNT "
        "allows more, 512 for each jail"
    )
    uids.release(last)
    assert uids.lease() == last
    uids.close()


def test_a_worker_that_can_have_no_uids_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(UidsUsedUp):
        UidRange(tmp_path, FIRST, BLOCK - 1)
    uids = UidRange(tmp_path, FIRST, BLOCK)
    with pytest.raises(UidsUsedUp):
        UidRange(tmp_path, FIRST, BLOCK)
    uids.close()
    UidRange(tmp_path, FIRST, BLOCK).close()


def test_a_setuid_program_maps_the_uids_of_a_range_that_needs_one(tmp_path: Path) -> None:
    for needed in (False, True):
        uids = UidRange(tmp_path, FIRST, BLOCK, newuidmap=needed)
        assert uids.lease().newuidmap is needed
        uids.close()


HOLD = """
import sys
from pathlib import Path
from resyn.workers.uids import UidRange
uids = UidRange(Path(sys.argv[1]), 5_000_000, 8192)
print(uids.lease().base, flush=True)
sys.stdin.read()
"""


def test_the_uids_of_a_worker_that_dies_are_free_again(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert re.fullmatch(rb"5000000\n", holder.stdout.readline())
        with pytest.raises(UidsUsedUp):
            UidRange(tmp_path, FIRST, BLOCK)
        holder.kill()
        holder.wait()
    UidRange(tmp_path, FIRST, BLOCK).close()
