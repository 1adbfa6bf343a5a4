"""Warm jails: one per environment, started when first needed, the least recently used go first."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor

from resyn.v1 import environment_pb2
from resyn.workers import metrics
from resyn.workers.cgroups import Group
from resyn.workers.jail import Jail, LoadError
from resyn.workers.nsjail import JailPlan
from resyn.workers.uids import UidBlock

log = logging.getLogger(__name__)

# How long a load error is remembered, so that a broken environment is not loaded for every call.
LOAD_ERROR_SECONDS = 10.0
_REMEMBERED = 1000


class Warm:
    """A jail in the pool, from the moment that somebody asks for it."""

    loading: asyncio.Task[None]

    def __init__(self, jail: Jail) -> None:
        self.jail = jail
        self.users = 0
        self.functions: dict[str, bool] = {}
        self.load_seconds = 0.0


class JailPool:
    """Lends jails; keeps their memory under a budget as long as idle ones can be closed."""

    def __init__(
        self,
        plans: Mapping[str, JailPlan],
        group: Group,
        uids: UidBlock,
        budget_bytes: int,
        most: int,
    ) -> None:
        self._plans = plans
        self._group = group
        self._uids = uids
        self._budget_bytes = budget_bytes
        self._most = most
        self._warm: OrderedDict[str, Warm] = OrderedDict()
        self._load_errors: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._numbers = itertools.count()
        self._closing: set[asyncio.Task[None]] = set()
        # Jails live as long as the thread that started them: one thread for all of the worker's.
        self._launcher = ThreadPoolExecutor(1, "launcher")

    @contextlib.asynccontextmanager
    async def lend(
        self, environment: environment_pb2.Environment, alone: bool = False
    ) -> AsyncIterator[Warm]:
        """Lend the environment's jail, or a new one that nobody else gets, which closes after use.

        LoadError if the environment does not load. One without source gets a blank jail.
        """
        key = environment.digest or f"blank {environment.profile}"
        self._raise_remembered(key)
        if alone:
            key = f"{key} alone {next(self._numbers)}"
        warm = self._warm.get(key) or self._add(key, environment)
        self._warm.move_to_end(key)
        warm.users += 1
        try:
            await asyncio.shield(warm.loading)
            yield warm
        except LoadError as error:
            self._remember(key, str(error))
            raise
        finally:
            warm.users -= 1
            if alone or warm.jail.lost or _failed(warm.loading):
                self._drop(key, warm)

    def _add(self, key: str, environment: environment_pb2.Environment) -> Warm:
        self._make_room()
        group = self._group.child(f"jail-{next(self._numbers)}")
        plan = self._plans[environment.profile]
        warm = Warm(Jail(plan, group, self._uids.lease(), environment.limits, self._launcher))
        warm.loading = asyncio.get_running_loop().create_task(self._start(warm, environment))
        self._warm[key] = warm
        metrics.JAILS_WARM.set(len(self._warm))
        return warm

    async def _start(self, warm: Warm, environment: environment_pb2.Environment) -> None:
        started = time.monotonic()
        await warm.jail.start()
        metrics.JAIL_STARTS.labels(environment.profile).inc()
        if environment.source:
            loaded = await warm.jail.load(environment.source)
            warm.functions = loaded.functions
        warm.load_seconds = time.monotonic() - started
        metrics.JAIL_START_SECONDS.observe(warm.load_seconds)

    def _make_room(self) -> None:
        """Close idle jails, the least recently used first, until another one fits."""
        used = self.memory_bytes()
        for key, warm in list(self._warm.items()):
            if len(self._warm) < self._most and used < self._budget_bytes:
                return
            if warm.users == 0:
                used -= warm.jail.memory_bytes()
                metrics.JAIL_EVICTIONS.inc()
                self._drop(key, warm)

    def _drop(self, key: str, warm: Warm) -> None:
        """Take a jail out of the pool; it closes when its last user has gone."""
        if self._warm.get(key) is warm:
            del self._warm[key]
            metrics.JAILS_WARM.set(len(self._warm))
        if warm.users == 0:
            task = asyncio.get_running_loop().create_task(self._close(warm))
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)

    async def _close(self, warm: Warm) -> None:
        warm.loading.cancel()
        await asyncio.wait({warm.loading})
        try:
            await warm.jail.close()
        except Exception:
            # Its uids stay leased: nobody else may get them while a process could be left.
            log.exception("a jail did not close")
            metrics.JAILS_STUCK.inc()
        else:
            self._uids.release(warm.jail.uid_base)

    def _remember(self, key: str, error: str) -> None:
        self._load_errors[key] = (error, time.monotonic() + LOAD_ERROR_SECONDS)
        if len(self._load_errors) > _REMEMBERED:
            self._load_errors.popitem(last=False)

    def _raise_remembered(self, key: str) -> None:
        text, until = self._load_errors.get(key, ("", 0.0))
        if time.monotonic() < until:
            raise LoadError(text)
        self._load_errors.pop(key, None)

    def memory_bytes(self) -> int:
        """Return the memory that all warm jails use now."""
        return self._group.memory_bytes()

    def __len__(self) -> int:
        return len(self._warm)

    async def close(self) -> None:
        """Close all jails."""
        for key, warm in list(self._warm.items()):
            warm.users = 0
            self._drop(key, warm)
        await asyncio.gather(*self._closing)
        self._launcher.shutdown()
        self._uids.close()
        self._group.remove()


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
