"""Lanes go to their groups themselves, and the worker sees to those that do not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.sandbox.conftest import SLOPPY, Inside, Jails

from resyn.workers.groups.version1 import Version1
from resyn.workers.lane_group import LaneGroup

#: Imports that keep lanes from going through the door.
UNWILLING = {
    "none": "",
    "writes nothing": "import os\nos.write = lambda *_: 1\n",
    "has lost the descriptors": (
        "import os\nfork = os.fork\n"
        "def fork_and_close():\n"
        "    pid = fork()\n"
        "    if not pid: os.closerange(7, 20)\n"
        "    return pid\n"
    ),
    "has threads": (
        "import os, threading\n"
        "start = lambda: threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "os.register_at_fork(after_in_child=start)\n"
    ),
}


def threads_of(inside: Inside, name: str) -> dict[str, set[int]]:
    """Return the threads that a group of the jail has, for each tree."""
    files = {tree: folder / name / "tasks" for tree, folder in inside.group.folders.items()}
    return {
        tree: {int(tid) for tid in file.read_text(encoding="ascii").split()}
        for tree, file in files.items()
    }


@pytest.mark.parametrize("unwilling", ["none", "has threads"])
async def test_a_lane_is_in_its_own_group_with_all_of_its_threads(
    jail: Jails, worker_group: object, unwilling: str
) -> None:
    if not isinstance(worker_group, Version1):
        pytest.skip("version 2 has no such door")
    inside = await jail(UNWILLING[unwilling] + SLOPPY)
    assert await inside.score("score = 0.5") == 0.5
    (lane,) = inside.jail._lanes
    lane_threads = {int(tid) for tid in os.listdir(f"/proc/{lane._members.lane_pid}/task")}
    for tree in inside.group.folders:
        assert lane_threads <= threads_of(inside, "call-0")[tree]
        assert not lane_threads & threads_of(inside, "zygote")[tree]


async def test_a_lane_that_does_not_go_is_moved(
    jail: Jails, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[int] = []
    take_in = LaneGroup.take_in

    async def watched(group: LaneGroup, pid: int, launcher: object) -> None:
        await take_in(group, pid, launcher)  # type: ignore[arg-type] # as it came
        moved.append(pid)
        assert pid in group.group.members()

    monkeypatch.setattr(LaneGroup, "take_in", watched)
    inside = await jail(UNWILLING["has lost the descriptors"] + SLOPPY)
    assert await inside.score("score = 0.5") == 0.5
    assert len(moved) == 1


async def test_doors_are_closed_before_a_call_runs(jail: Jails) -> None:
    inside = await jail()
    await inside.score("score = 0.5")
    await inside.rest()
    files = [file for pid in inside.processes() for file in Path(f"/proc/{pid}/fd").iterdir()]
    assert len(files) > 10
    assert not [file for file in files if os.readlink(file).endswith("/tasks")]
