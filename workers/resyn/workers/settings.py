"""The worker's settings."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from resyn.common.settings import setting
from resyn.workers.profiles import default_cache_folder

CACHE = default_cache_folder()
CORES = os.cpu_count() or 1
LEVELS = ("best", "full", "no-cgroup", "single-uid")


@dataclass(frozen=True)
class WorkerSettings:
    """What an operator can choose for a worker process; each has a default that works."""

    redis_url: str = setting("redis://127.0.0.1:6379/0", "where the calls come from")
    slots: int = setting(CORES, "calls that one worker process runs at a time", 1)
    sleeping_calls: int = setting(
        4 * CORES, "calls that use no CPU and give their slot to another one; 0: none", 0
    )
    jail_memory_bytes: int = setting(2 << 30, "memory for warm jails, in each worker process", 1)
    max_jails: int = setting(200, "warm jails, in each worker process; each has 512 uids", 1)
    blank_jails: int = setting(2, "jails booted ahead, for each profile that is in use", 0)
    profiles: tuple[str, ...] = setting((), "profiles to offer; default: all that are found")
    profile_dirs: tuple[str, ...] = setting((), "folders of profiles; default: those shipped")
    cache_dir: Path = setting(CACHE, "runtimes; world-readable, not below a home")
    isolation_level: str = setting(
        "best", "best of the host, or full, no-cgroup or single-uid and nothing less", None, LEVELS
    )
    uid_base: int = setting(1_000_000, "first host uid for jails of a worker that is root", 1000)
    uid_count: int = setting(1 << 26, "how many uids from there have no accounts", 8192)
    cgroup_parent: str = setting("", "group (version 2) to make groups in; default: found")
    canary_seconds: float = setting(
        300.0, "between looks whether answers of known score still have it, per environment", 1
    )
    drain_seconds: float = setting(30.0, "how long SIGTERM lets running calls finish", 0)
    worker_http_address: str = setting("127.0.0.1", "where /metrics, /healthz and /readyz listen")
    worker_http_port: int = setting(0, "their port; 0: any, it is in the log", 0)
    log_level: str = setting("info", "debug, info, warning or error")
