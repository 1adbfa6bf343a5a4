"""Warm jails: one per environment, loaded when first needed, those of least value go first."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator, Mapping

from resyn.v1 import environment_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import metrics
from resyn.workers.blanks import Blanks
from resyn.workers.budget import Budget
from resyn.workers.errors import LoadError, SandboxError
from resyn.workers.evidence import End
from resyn.workers.guest import wire
from resyn.workers.host import SINGLE_UID, Host
from resyn.workers.jail import MAX_LANES
from resyn.workers.load_errors import LoadErrors
from resyn.workers.nsjail import JailPlan
from resyn.workers.sessions import KEPT_SESSIONS
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UidsUsedUp
from resyn.workers.warm import Warm
from resyn.workers.yard import Blank, Yard, affordable

__all__ = ["JailPool", "Warm"]

# In the key of a jail of a call's own, between that of the environment and a number.
_ALONE = " alone "
# A call that every blank jail can serve.
_PROBE = bytes([wire.INSPECT]) + wire.join(b"")


class JailPool:
    """Lends jails; keeps their memory under a budget as long as idle ones can be closed."""

    def __init__(self, plans: Mapping[str, JailPlan], host: Host, settings: WorkerSettings) -> None:
        self._plans = plans
        self._host = host
        lanes = min(MAX_LANES, settings.slots + 1)
        self._ending = False
        self._warm: dict[str, Warm] = {}
        self._load_errors = LoadErrors()
        self._numbers = itertools.count()
        self._yard = Yard(plans, host, lanes)
        most = min(settings.max_jails, affordable(lanes + KEPT_SESSIONS))
        self._blanks = Blanks(self._yard, settings.blank_jails)
        self._budget = Budget(
            self._warm, self._blanks, self._yard, most, settings.jail_memory_bytes, self._evict
        )

    @contextlib.asynccontextmanager
    async def lend(
        self,
        environment: environment_pb2.Environment,
        alone: bool = False,
        blank: bool = False,
        new: bool = False,
        hash_seed: int = 0,
        for_groups: bool = False,
    ) -> AsyncIterator[Warm]:
        """Lend the environment's jail, or a new one that nobody else gets, which closes after use.

        `blank`: its jail for code that must not see it, in which it is not loaded. One without
        source gets a blank jail, too. `new`: if it is not there yet, not one that waits either.
        `hash_seed`: other than 0, Python's, in a new jail that nobody else gets.
        `for_groups`: one in which the environment was surveyed, even if that has to be made; each
        process that serves groups would have to do so itself, for several milliseconds.
        LoadError if the environment does not load.
        """
        self._blanks.want(environment.profile)
        seeded = hash_seed > 0
        if for_groups:
            self._part_with_one_for_single_calls(environment)
        lent = self._lend(environment, alone or seeded, blank, new or seeded, hash_seed, for_groups)
        async with lent as warm:
            yield warm

    def _part_with_one_for_single_calls(self, environment: environment_pb2.Environment) -> None:
        """Drop a jail that was loaded before anybody knew that its calls may share a process."""
        warm = self._warm.get(environment.digest)
        if warm is not None and not warm.for_groups and warm.loading.done():
            self._drop(warm)

    @contextlib.asynccontextmanager
    async def _lend(
        self,
        environment: environment_pb2.Environment,
        alone: bool,
        blank: bool,
        new: bool,
        hash_seed: int = 0,
        for_groups: bool = False,
    ) -> AsyncIterator[Warm]:
        key = environment.digest or f"blank {environment.profile}"
        if blank:
            key = f"{key} untrusted"
            environment = _without_source(environment)
        if hash_seed:
            key = f"{key} hash seed {hash_seed}"  # whether it loads may depend on that
        self._load_errors.raise_for(key)
        if alone:
            key = f"{key}{_ALONE}{next(self._numbers)}"
        if key in self._warm and self._warm[key].jail.lost:
            self._drop(self._warm[key])  # it ended while it was idle
        warm = self._warm.get(key)
        if warm is None:
            wanted = Warm(key, for_groups or _is_proved(environment))
            warm = await self._add_with_uids(wanted, environment, new, hash_seed)
        warm.users += 1
        try:
            await asyncio.shield(warm.loading)
            self._budget.use(warm)
            yield warm
        finally:
            warm.users -= 1
            if alone or warm.jail.lost or _failed(warm.loading) or not self._has(warm):
                self._drop(warm)
            if warm.uses <= 1 and not self._ending:
                self._budget.look()  # the first call of a jail that was not there before is over

    async def probe(self) -> None:
        """Start a blank jail of each profile and have a call prepared, before any call comes.

        SandboxError says what this host does not allow.
        """
        limits = environment_pb2.Limits(
            wall_seconds=10, cpu_seconds=10, memory_bytes=64 << 20, output_bytes=4096, processes=4
        )
        for name in self._plans:
            environment = environment_pb2.Environment(profile=name, limits=limits)
            async with self._lend(environment, alone=True, blank=False, new=False) as warm:
                done = await warm.jail.run(_PROBE)
            if done.end is not End.RESULT or done.status != wire.OK:
                raise SandboxError(f"a call that asks for nothing ended with {done}")

    def serves_groups(self, environment: environment_pb2.Environment) -> bool:
        """Say whether processes wait in its jail that have served groups of calls before."""
        warm = self._warm.get(environment.digest)
        return warm is not None and warm.jail.serves_groups

    def code(self, environment: environment_pb2.Environment) -> str:
        """Name all that runs in the environment's jails beside it: a proof depends on that, too."""
        return self._plans[environment.profile].code

    def needs_own_jail(self, environment: environment_pb2.Environment) -> bool:
        """Say whether each call of an environment needs a jail that serves no other."""
        return (
            self._host.level == SINGLE_UID
            or environment.isolation_mode == IsolationMode.ISOLATION_MODE_FRESH_JAIL
            or self._plans[environment.profile].profile.calls_can_write
        )

    async def _add_with_uids(
        self, wanted: Warm, environment: environment_pb2.Environment, new: bool, hash_seed: int
    ) -> Warm:
        """Add a jail; if the host has no uids for it, close idle jails that have some."""
        while True:
            try:
                return self._warm.get(wanted.key) or self._add(wanted, environment, new, hash_seed)
            except UidsUsedUp:
                if not self._budget.part_with_one() and not self._yard.closing:
                    raise
                await self._yard.some_closed()

    def _add(
        self, warm: Warm, environment: environment_pb2.Environment, new: bool, hash_seed: int
    ) -> Warm:
        if self._ending:
            raise SandboxError("the worker is ending")
        self._settle(warm, self._blank(environment.profile, new, hash_seed), environment)
        warm.loading = asyncio.get_running_loop().create_task(self._load(warm, environment))
        warm.loading.add_done_callback(lambda _: self._loaded(warm))
        self._warm[warm.key] = warm
        metrics.JAILS_WARM.set(len(self._warm))
        return warm

    def _blank(self, profile: str, new: bool, hash_seed: int) -> Blank:
        """Take a blank jail that waits or is on its way, or begin to start one."""
        blank = None if new else self._blanks.take(profile)
        if blank is None:
            self._budget.make_room(jails=1)
            blank = self._yard.boot(profile, hash_seed)
            metrics.COLD_STARTS.labels("boot").inc()
        else:
            metrics.COLD_STARTS.labels("blank").inc()
            blank.waited = True
        return blank

    def _settle(self, warm: Warm, blank: Blank, environment: environment_pb2.Environment) -> None:
        """Give a blank jail to an environment."""
        warm.blank = blank
        blank.jail.limits = environment.limits
        blank.jail.on_lost = lambda: self._lost(warm)

    def _lost(self, warm: Warm) -> None:
        if warm.loading.done():  # else the load fails, and says why
            self._drop(warm)

    def _loaded(self, warm: Warm) -> None:
        """Let go of a jail that did not load, even if nobody waits for it any more."""
        if _failed(warm.loading):
            error = None if warm.loading.cancelled() else warm.loading.exception()
            if isinstance(error, LoadError):
                self._load_errors.remember(warm.key.partition(_ALONE)[0], str(error))
            self._drop(warm)

    async def _load(self, warm: Warm, environment: environment_pb2.Environment) -> None:
        began = time.monotonic()
        try:
            await self._load_in(warm, environment)
        except (LoadError, SandboxError, OSError):
            if not warm.blank.waited or warm.jail.answers():
                raise
            # It may have died while it waited: what ends a new one, too, ends it itself.
            self._yard.close(warm.blank)
            self._settle(warm, self._yard.boot(environment.profile), environment)
            await self._load_in(warm, environment)
        warm.load_seconds = time.monotonic() - began
        metrics.JAIL_START_SECONDS.observe(warm.load_seconds)
        self._budget.add(warm)

    async def _load_in(self, warm: Warm, environment: environment_pb2.Environment) -> None:
        await asyncio.shield(warm.blank.boot)
        began = time.monotonic()
        if environment.source:
            loaded = await warm.jail.load(environment.source, warm.for_groups)
            warm.functions = loaded.functions
            warm.cost_seconds += time.monotonic() - began
            metrics.LOAD_SECONDS.observe(time.monotonic() - began)

    def _evict(self, warm: Warm) -> None:
        metrics.JAIL_EVICTIONS.inc()
        self._drop(warm)

    def _drop(self, warm: Warm) -> None:
        """Take a jail out of the pool; it closes when its last user has gone."""
        if self._has(warm):
            del self._warm[warm.key]
            metrics.JAILS_WARM.set(len(self._warm))
        if warm.users == 0 and not warm.closing:
            warm.closing = True
            self._yard.close(warm.blank, warm.loading)

    def _has(self, warm: Warm) -> bool:
        return self._warm.get(warm.key) is warm

    def memory_bytes(self) -> int:
        """Return the memory that all jails use now, whatever they do."""
        return self._yard.memory_bytes()

    def __len__(self) -> int:
        return len(self._warm)

    async def close(self) -> None:
        """Close all jails, and lend no more."""
        self._ending = True
        await self._budget.end()
        self._blanks.end()
        for warm in list(self._warm.values()):
            warm.users = 0
            self._drop(warm)
        await self._yard.end()


def _is_proved(environment: environment_pb2.Environment) -> bool:
    """Say whether its record has a proof that its calls may share a process."""
    return bool(environment.proof and environment.deterministic and not environment.doubts)


def _without_source(environment: environment_pb2.Environment) -> environment_pb2.Environment:
    blank = environment_pb2.Environment(profile=environment.profile)
    blank.limits.CopyFrom(environment.limits)
    return blank


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
