"""The worker process: reads settings, builds the parts, runs them, stops them in reverse."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import collector, event_loop, logs, redis_keys, scheduling, tasks
from resyn.common.demotions import DemotionBoard
from resyn.common.redis_connection import TROUBLE, RedisUnfit, check, connect
from resyn.common.roll_call import RollCall
from resyn.common.settings import SettingError, shown
from resyn.common.watching import WatchServer
from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import guest_files, metrics
from resyn.workers.adoption import Adoption
from resyn.workers.backlog import Backlog
from resyn.workers.canaries import CanariedRunner
from resyn.workers.cancellations import Cancellations
from resyn.workers.ejection import Ejection, WatchedRunner
from resyn.workers.errors import SandboxError
from resyn.workers.executor import Executor
from resyn.workers.host import Host, HostUnfit, open_host
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.presence import Presence, new_worker_id
from resyn.workers.profiles import (
    ProfileError,
    RuntimeCache,
    default_profile_folders,
    find_profiles,
)
from resyn.workers.queue import CallQueue
from resyn.workers.settings import WorkerSettings

log = logging.getLogger("resyn.workers")

# What keeps a worker from starting; each message says why, and what to do.
UNFIT = (SettingError, ProfileError, SandboxError, RedisUnfit, OSError, RuntimeError)
# Those that another try would not change.
HOPELESS = (SettingError, ProfileError, HostUnfit)
# How long a thread that starts or ends a jail may keep the event loop from going on.
_SWITCH_SECONDS = 0.0005


class Worker:
    """One worker process."""

    def __init__(
        self,
        settings: WorkerSettings,
        redis: Redis,
        pool: JailPool,
        level: outcome_pb2.IsolationLevel.ValueType,
        profiles: list[str],
    ) -> None:
        self.id = new_worker_id()
        self._settings = settings
        self._redis = redis
        self._pool = pool
        self._level = level
        self._profiles = profiles
        self._queue = CallQueue(redis, self.id, profiles)
        self._executor = Executor(pool, level, self.id)
        standings = self._executor.standings
        self._demotions = DemotionBoard(redis, standings.hear)
        standings.on_demoted = self._demotions.post
        self._ejection = Ejection(pool.probe, self._withdraw, self._tell)
        canaried = CanariedRunner(self._executor, settings.canary_seconds, standings.demote)
        runner = WatchedRunner(canaried, self._ejection)
        self._backlog = Backlog(runner, self._queue, settings.slots, settings.sleeping_calls)
        self._adoption = Adoption(redis, self.id, profiles, self._queue)
        self.presence = Presence(
            redis, self.id, self._queue, self.status, self._let_go, self._adopt
        )
        self._draining = False

    def status(self) -> call_pb2.WorkerStatus:
        """Describe this worker as it is now, for servers, other workers and metrics."""
        memory_bytes = self._memory_bytes()
        metrics.RUNNING.set(self._backlog.running)
        metrics.WAITING.set(self._backlog.waiting)
        metrics.JAIL_MEMORY_BYTES.set(memory_bytes)
        return call_pb2.WorkerStatus(
            worker=self.id,
            host=socket.gethostname(),
            isolation_level=self._level,
            profiles=self._profiles,
            slots=self._settings.slots,
            running=self._backlog.running,
            waiting=self._backlog.waiting,
            schema_version=redis_keys.SCHEMA_VERSION,
            warm_jails=len(self._pool),
            warm_bytes=memory_bytes,
            draining=self._draining,
            ejected=self._ejection.reason,
        )

    def _memory_bytes(self) -> int:
        try:
            return self._pool.memory_bytes()
        except OSError as error:  # a host that fails must not keep us from saying so
            log.warning("the jails' memory is not known", extra={"reason": str(error)})
            return 0

    @property
    def problem(self) -> str:
        """Say why this worker takes no calls now, or nothing if it does."""
        if self._ejection.reason:
            return f"out of service: {self._ejection.reason}"
        return self.presence.problem

    async def run(self, stop: asyncio.Event) -> None:
        """Take and run entries until `stop`; then finish what has begun, and leave."""
        await self._queue.open()
        await self._demotions.look()  # before the first call
        hearing = await self._hear()
        await self.presence.beat()
        self.presence.problem = ""
        log.info("ready", extra={"worker": self.id, "profiles": self._profiles})
        vital = tasks.begin(
            self._take_entries(),
            self.presence.run(),
            self._demotions.run(),
            self._ejection.run(),
        )
        try:
            await tasks.until_stopped(stop, [*vital, hearing])
            await self._drain(vital[0])
        finally:
            await tasks.end((*vital, hearing))
            await self._executor.close()
            await self.presence.leave()

    async def _take_entries(self) -> None:
        while not self._draining:
            await self._ejection.in_service()
            await self._backlog.wants_more()
            if self._ejection.reason:
                continue
            try:
                for entry in await self._queue.take():
                    self._backlog.add(entry)
            except (*TROUBLE, RedisError) as error:
                log.warning("no entries", extra={"reason": str(error)})
                await asyncio.sleep(0.5)
                await self._reopen()

    async def _reopen(self) -> None:
        """Make this worker's streams again: Redis came back empty, or we were taken for dead."""
        with contextlib.suppress(*TROUBLE, RedisError):
            await self._queue.open()

    async def _drain(self, taking: asyncio.Task[None]) -> None:
        """Take no more; an entry that is being taken right now is still run."""
        log.info("draining", extra={"running": self._backlog.running})
        self._draining = True
        self._ejection.release()
        await self._tell()
        try:
            async with asyncio.timeout(self._settings.drain_seconds):
                await taking
                await self._backlog.finish()
        except TimeoutError:
            log.warning("what still runs goes to others", extra={"running": self._backlog.running})
            await self._backlog.abandon()
            with contextlib.suppress(*TROUBLE, RedisError):  # else they find it themselves
                await self._adoption.leave()

    async def _tell(self) -> None:
        """Let servers and other workers know at once what has changed."""
        with contextlib.suppress(*TROUBLE, RedisError):
            await self.presence.beat()

    async def _withdraw(self) -> None:
        """Leave what is in hand, and what comes, to others."""
        in_hand = [entry for entry in self._queue.in_hand.values() if entry is not None]
        self._backlog.drop(in_hand)
        with contextlib.suppress(*TROUBLE, RedisError):  # their servers notice
            await self._adoption.hand_back()
        await self._tell()

    async def _adopt(self, others: RollCall) -> None:
        if self._ejection.reason:
            await self._adoption.leave()  # what could not be handed back at once
        elif not self._draining:
            await self._adoption.run(others)

    async def _let_go(self) -> None:
        """Stop what others have taken over while our lease had lapsed."""
        lost = await self._queue.find_lost()
        if lost:
            log.warning("others have taken over", extra={"entries": len(lost)})
            metrics.LOST_ENTRIES.inc(len(lost))
            self._backlog.drop(lost)

    async def _hear(self) -> asyncio.Task[None]:
        """Hear cancellations from now on: before anything is taken over."""
        cancellations = Cancellations(self._redis, self._backlog.cancel)
        hearing = asyncio.create_task(cancellations.run())
        await cancellations.subscribed.wait()
        return hearing


def plans(settings: WorkerSettings) -> dict[str, JailPlan]:
    """Build what is needed to start jails of each profile that is offered."""
    found = find_profiles(
        [Path(name) for name in settings.profile_dirs] or default_profile_folders()
    )
    wanted = settings.profiles or sorted(found)
    if missing := [name for name in wanted if name not in found]:
        raise ProfileError(f"no profile {missing[0]!r}; there are {', '.join(sorted(found))}")
    cache = RuntimeCache(settings.cache_dir)
    guest = guest_files.stage(settings.cache_dir)
    return {
        name: JailPlan(found[name], cache.ensure(found[name], log.info), guest) for name in wanted
    }


@contextlib.asynccontextmanager
async def worker(settings: WorkerSettings) -> AsyncIterator[Worker]:
    """Build a worker and its parts; on exit they are closed in reverse order."""
    ready = plans(settings)
    async with contextlib.AsyncExitStack() as stack:
        redis = connect(settings.redis_url)
        stack.push_async_callback(redis.aclose)
        log.info("redis", extra={"server": await check(redis)})
        host = open_host(settings)
        _announce(host)
        pool = JailPool(ready, host, settings)
        stack.push_async_callback(pool.close)
        await pool.probe()
        yield Worker(settings, redis, pool, host.level, sorted(ready))


def _announce(host: Host) -> None:
    metrics.ISOLATION_LEVEL.labels(host.level_name).set(1)
    tell = log.warning if host.lacks else log.info
    tell("isolation", extra={"level": host.level_name, "lacks": list(host.lacks)})


async def serve(settings: WorkerSettings) -> None:
    """Run a worker until SIGTERM or SIGINT; the second one ends it at once."""
    metrics.SLOTS.set(settings.slots)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: stop.set() if not stop.is_set() else _now())
    async with worker(settings) as running:
        watch = WatchServer(
            settings.worker_http_address,
            settings.worker_http_port,
            lambda: "draining" if stop.is_set() else running.problem,
        )
        watch.start()
        log.info("watching", extra={"port": watch.port})
        collector.settle()
        try:
            await running.run(stop)
        finally:
            watch.stop()


def _now() -> None:
    raise SystemExit("stopped by a second signal")


def main(settings: WorkerSettings) -> None:
    """Run one worker process."""
    logs.set_up(settings.log_level)
    log.info("settings", extra={"settings": shown(settings)})
    scheduling.ask_for_short_slices()
    sys.setswitchinterval(_SWITCH_SECONDS)
    event_loop.run(serve(settings))
