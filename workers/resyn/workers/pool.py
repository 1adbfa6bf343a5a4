"""Warm jails: one per environment, started when first needed, the least recently used go first."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import resource
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor

from resyn.v1 import environment_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import metrics
from resyn.workers.errors import LoadError, SandboxError
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.host import SINGLE_UID, Host
from resyn.workers.jail import DESCRIPTORS_PER_LANE, MAX_LANES, Jail
from resyn.workers.nsjail import JailPlan
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UidsUsedUp

log = logging.getLogger(__name__)

# How long a load error is remembered, so that a broken environment is not loaded for every call.
LOAD_ERROR_SECONDS = 10.0
_REMEMBERED = 1000
# In the key of a jail of a call's own, between that of the environment and a number.
_ALONE = " alone "
# A call that every blank jail can serve.
_PROBE = bytes([wire.INSPECT]) + wire.join(b"")
# What a worker has open beside its jails.
_OWN_DESCRIPTORS = 200


class Warm:
    """A jail in the pool, from the moment that somebody asks for it."""

    loading: asyncio.Task[None]

    def __init__(self, key: str, jail: Jail) -> None:
        self.key = key
        self.jail = jail
        self.users = 0
        self.closing = False
        self.functions: dict[str, bool] = {}
        self.load_seconds = 0.0


class JailPool:
    """Lends jails; keeps their memory under a budget as long as idle ones can be closed."""

    def __init__(self, plans: Mapping[str, JailPlan], host: Host, settings: WorkerSettings) -> None:
        self._plans = plans
        self._host = host
        self._budget_bytes = settings.jail_memory_bytes
        self._lanes = min(MAX_LANES, settings.slots + 1)
        self._most = min(settings.max_jails, _affordable(self._lanes))
        self._ending = False
        self._warm: OrderedDict[str, Warm] = OrderedDict()
        self._load_errors: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._numbers = itertools.count()
        self._closing: set[asyncio.Task[None]] = set()
        # Jails live as long as the thread that started them: one thread for all of the worker's.
        self._launcher = ThreadPoolExecutor(1, "launcher")

    @contextlib.asynccontextmanager
    async def lend(
        self, environment: environment_pb2.Environment, alone: bool = False, blank: bool = False
    ) -> AsyncIterator[Warm]:
        """Lend the environment's jail, or a new one that nobody else gets, which closes after use.

        `blank`: its jail for code that must not see it, in which it is not loaded. One without
        source gets a blank jail, too. LoadError if the environment does not load.
        """
        key = environment.digest or f"blank {environment.profile}"
        if blank:
            key = f"{key} untrusted"
            environment = _without_source(environment)
        self._raise_remembered(key)
        if alone:
            key = f"{key}{_ALONE}{next(self._numbers)}"
        if key in self._warm and self._warm[key].jail.lost:
            self._drop(self._warm[key])  # it ended while it was idle
        warm = self._warm.get(key) or await self._add_with_uids(key, environment)
        self._warm.move_to_end(key)
        warm.users += 1
        try:
            await asyncio.shield(warm.loading)
            yield warm
        finally:
            warm.users -= 1
            if alone or warm.jail.lost or _failed(warm.loading):
                self._drop(warm)

    async def probe(self) -> None:
        """Start a blank jail of each profile and have a call prepared, before any call comes.

        SandboxError says what this host does not allow.
        """
        limits = environment_pb2.Limits(
            wall_seconds=10, cpu_seconds=10, memory_bytes=64 << 20, output_bytes=4096, processes=4
        )
        for name in self._plans:
            environment = environment_pb2.Environment(profile=name, limits=limits)
            async with self.lend(environment, alone=True) as warm:
                await warm.jail.run(_PROBE)

    def needs_own_jail(self, environment: environment_pb2.Environment) -> bool:
        """Say whether each call of an environment needs a jail that serves no other."""
        return (
            self._host.level == SINGLE_UID
            or environment.isolation_mode == IsolationMode.ISOLATION_MODE_FRESH_JAIL
            or self._plans[environment.profile].profile.calls_can_write
        )

    async def _add_with_uids(self, key: str, environment: environment_pb2.Environment) -> Warm:
        """Add a jail; if the host has no uids for it, close idle jails that have some."""
        while True:
            try:
                return self._warm.get(key) or self._add(key, environment)
            except UidsUsedUp:
                idle = next((warm for warm in self._warm.values() if warm.users == 0), None)
                if idle is not None:
                    metrics.JAIL_EVICTIONS.inc()
                    self._drop(idle)
                elif not self._closing:
                    raise
                await asyncio.wait(self._closing, return_when=asyncio.FIRST_COMPLETED)

    def _add(self, key: str, environment: environment_pb2.Environment) -> Warm:
        if self._ending:
            raise SandboxError("the worker is ending")
        self._make_room()
        warm = Warm(key, self._new_jail(environment))
        warm.jail.on_lost = lambda: self._drop(warm)
        warm.loading = asyncio.get_running_loop().create_task(self._start(warm, environment))
        warm.loading.add_done_callback(lambda _: self._loaded(warm))
        self._warm[key] = warm
        metrics.JAILS_WARM.set(len(self._warm))
        return warm

    def _new_jail(self, environment: environment_pb2.Environment) -> Jail:
        plan = self._plans[environment.profile]
        uids = self._host.uids.lease()
        group: Group | None = None
        try:
            group = self._host.group.child(f"jail-{next(self._numbers)}")
            return Jail(plan, group, uids, environment.limits, self._launcher, self._lanes)
        except OSError:
            if group is not None:
                group.remove()
            self._host.uids.release(uids)
            raise

    def _loaded(self, warm: Warm) -> None:
        """Let go of a jail that did not load, even if nobody waits for it any more."""
        if _failed(warm.loading):
            error = None if warm.loading.cancelled() else warm.loading.exception()
            if isinstance(error, LoadError):
                self._remember(warm.key.partition(_ALONE)[0], str(error))
            self._drop(warm)

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
        for warm in list(self._warm.values()):
            if len(self._warm) < self._most and used < self._budget_bytes:
                return
            if warm.users == 0:
                used -= warm.jail.memory_bytes()
                metrics.JAIL_EVICTIONS.inc()
                self._drop(warm)

    def _drop(self, warm: Warm) -> None:
        """Take a jail out of the pool; it closes when its last user has gone."""
        if self._warm.get(warm.key) is warm:
            del self._warm[warm.key]
            metrics.JAILS_WARM.set(len(self._warm))
        if warm.users == 0 and not warm.closing:
            warm.closing = True
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
            self._host.uids.release(warm.jail.uids)

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
        return self._host.group.memory_bytes()

    def __len__(self) -> int:
        return len(self._warm)

    async def close(self) -> None:
        """Close all jails, and lend no more."""
        self._ending = True
        for warm in list(self._warm.values()):
            warm.users = 0
            self._drop(warm)
        await asyncio.gather(*self._closing)
        self._launcher.shutdown()
        self._host.close()


def _without_source(environment: environment_pb2.Environment) -> environment_pb2.Environment:
    blank = environment_pb2.Environment(profile=environment.profile)
    blank.limits.CopyFrom(environment.limits)
    return blank


def _affordable(lanes: int) -> int:
    """Return how many jails the worker's limit on descriptors allows, after raising it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    most = (hard - _OWN_DESCRIPTORS) // (DESCRIPTORS_PER_LANE * (lanes + 1))
    if most < 1:
        raise RuntimeError(f"the limit on open files is {hard}; raise it: ulimit -n 65536")
    return most


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
