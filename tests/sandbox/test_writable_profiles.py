"""A profile may give calls a folder to write to: each call then has one of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.sandbox.conftest import SLOPPY, verified
from tests.sandbox.pools import MakePool, environment, make_pool

from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers.executor import Executor, kind_of
from resyn.workers.host import FULL
from resyn.workers.nsjail import JailPlan
from resyn.workers.profiles.definition import load_profile

__all__ = ["make_pool"]

TMPFS = 'fstype: "tmpfs" rw: true nosuid: true nodev: true noexec: true'
WRITABLE = f"""
mount {{ dst: "/tmp" {TMPFS} options: "size=1m,nr_inodes=100,mode=1777" }}
mount {{ dst: "/load" {TMPFS} options: "size=1m,mode=0755" }}
"""


@pytest.fixture
def plan(plan: JailPlan, tmp_path: Path) -> JailPlan:
    """In place of `standard`, a profile with two folders: one for all, one for the loading code."""
    folder = tmp_path / "writable"
    folder.mkdir()
    (folder / "jail.cfg").write_text(WRITABLE)
    return replace(plan, profile=load_profile(folder))


@pytest.fixture
def executor(make_pool: MakePool) -> Executor:
    """Runs calls in that profile."""
    return Executor(make_pool(), FULL, "worker")


async def result(executor: Executor, answer: str) -> call_pb2.CallResult:
    source = "open('/load/made', 'w').write('by the import')\n" + SLOPPY
    return await verified(executor, environment(source), answer)


async def test_what_a_call_writes_no_other_call_finds(executor: Executor) -> None:
    answer = "import os\nscore = 0.5 - os.path.exists('/tmp/a') / 2\nopen('/tmp/a', 'w')"
    for _ in range(3):
        done = await result(executor, answer)
        assert done.verdict.score == 0.5, done
        assert done.execution.isolation_mode == outcome_pb2.ISOLATION_MODE_FRESH_JAIL


async def test_the_folder_has_an_end(executor: Executor) -> None:
    done = await result(executor, "open('/tmp/a', 'wb').write(bytes(2 << 20))")
    assert "No space left on device" in done.fault.message
    done = await result(executor, "for n in range(200): open(f'/tmp/{n}', 'w')")
    assert "No space left on device" in done.fault.message


async def test_only_the_import_writes_where_calls_may_not(executor: Executor) -> None:
    assert (
        await result(executor, "score = len(open('/load/made').read()) / 13")
    ).verdict.score == 1
    done = await result(executor, "open('/load/other', 'w')")
    assert kind_of(done) == "verifier_error"
    assert "Permission denied" in done.fault.message


def test_only_a_folder_that_is_open_to_calls_needs_a_jail_for_each(tmp_path: Path) -> None:
    for options, open_to_calls in (("mode=0755", False), ("size=1m", True), ("mode=1777", True)):
        folder = tmp_path / f"p{open_to_calls:d}{options[:4]}"
        folder.mkdir()
        (folder / "jail.cfg").write_text(f'mount {{ dst: "/x" {TMPFS} options: "{options}" }}')
        assert load_profile(folder).calls_can_write is open_to_calls, options
