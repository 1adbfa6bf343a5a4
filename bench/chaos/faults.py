"""The faults: each is there from entering its context until leaving it."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial

from bench.chaos import link_faults, process_faults, redis_faults
from bench.chaos.cluster import Cluster

Apply = Callable[[Cluster, random.Random], AbstractAsyncContextManager[None]]


@dataclass(frozen=True)
class Fault:
    """What can go wrong, and how long it stays so."""

    apply: Apply
    hold_seconds: float


FAULTS: dict[str, Fault] = {
    "kill-worker": Fault(process_faults.kill_worker, 0.0),
    "kill-host": Fault(process_faults.kill_host, 1.0),
    "kill-all-workers": Fault(process_faults.kill_all_workers, 0.0),
    "stop-worker": Fault(process_faults.stop_worker, 5.0),
    "few-descriptors": Fault(process_faults.few_descriptors, 5.0),
    "kill-jails": Fault(process_faults.kill_jails, 0.0),
    "kill-server": Fault(process_faults.kill_server, 0.5),
    "stop-server": Fault(process_faults.stop_server, 5.0),
    "restart-redis": Fault(redis_faults.restart_redis, 0.5),
    "kill-redis": Fault(redis_faults.kill_redis, 0.5),
    "truncate-redis": Fault(redis_faults.truncate_redis, 0.5),
    "fail-over-redis": Fault(redis_faults.fail_over_redis, 0.5),
    "jump-clock": Fault(redis_faults.jump_clock, 0.0),
    "lose-calls": Fault(redis_faults.lose_calls, 0.0),
    "fill-redis": Fault(redis_faults.fill_redis, 3.0),
    "fill-disk": Fault(redis_faults.fill_disk, 4.0),
    "cut-worker": Fault(partial(link_faults.cut, "worker"), 5.0),
    "cut-server": Fault(partial(link_faults.cut, "server"), 5.0),
    "freeze-worker": Fault(partial(link_faults.freeze, "worker"), 5.0),
    "freeze-server": Fault(partial(link_faults.freeze, "server"), 5.0),
    "slow-worker": Fault(partial(link_faults.slow, "worker"), 5.0),
    "slow-server": Fault(partial(link_faults.slow, "server"), 5.0),
    "drain-worker": Fault(partial(process_faults.drain, "worker"), 0.0),
    "drain-server": Fault(partial(process_faults.drain, "server"), 0.0),
}
