"""Where jails are made and given up: their uids, their groups, and the thread that starts them."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import itertools
import logging
import resource
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from resyn.common.scheduling import compute_behind_others
from resyn.v1 import environment_pb2
from resyn.workers import metrics
from resyn.workers.groups import Group
from resyn.workers.host import Host
from resyn.workers.jail import DESCRIPTORS_PER_LANE, Jail
from resyn.workers.nsjail import JailPlan

log = logging.getLogger(__name__)

# How long a count of memory holds where each process has to be looked at.
_COUNT_SECONDS = 1.0
# What a blank jail has, about.
BLANK_BYTES = 16 << 20
# What a worker has open beside its jails.
_OWN_DESCRIPTORS = 200


class Blank:
    """A jail without an environment, from the moment that its start begins."""

    boot: asyncio.Task[None]

    def __init__(self, profile: str, jail: Jail) -> None:
        self.profile = profile
        self.jail = jail
        self.waited = False  # for an environment
        self.memory_bytes = BLANK_BYTES  # about, or when it was last measured

    @property
    def usable(self) -> bool:
        """Whether it is there, or may yet come."""
        return not self.jail.lost and (not self.boot.done() or self.jail.answers())


class Yard:
    """Starts blank jails and ends jails; all that they hold is leased and given back here."""

    def __init__(self, plans: Mapping[str, JailPlan], host: Host, lanes: int) -> None:
        self._plans = plans
        self._host = host
        self._lanes = lanes
        self._numbers = itertools.count()
        self._closing: dict[asyncio.Task[None], Jail] = {}
        self.counts_at_once = host.group.limits_hold  # else every process is looked at
        self._counted_bytes, self._counted = 0, -_COUNT_SECONDS
        # Jails live as long as the thread that started them: one thread for all of the worker's.
        begin = partial(compute_behind_others, min(plan.niceness for plan in plans.values()))
        self._launcher = ThreadPoolExecutor(1, "launcher", begin)

    def boot(self, profile: str, hash_seed: int = 0) -> Blank:
        """Begin to start a jail; UidsUsedUp or another OSError if it cannot have what it needs."""
        plan = dataclasses.replace(self._plans[profile], hash_seed=hash_seed)
        blank = Blank(profile, self._new_jail(plan))
        blank.boot = asyncio.get_running_loop().create_task(self._boot(blank))
        blank.boot.add_done_callback(lambda done: done.cancelled() or done.exception())
        return blank

    def _new_jail(self, plan: JailPlan) -> Jail:
        uids = self._host.uids.lease()
        group: Group | None = None
        try:
            group = self._host.group.child(f"jail-{next(self._numbers)}")
            limits = environment_pb2.Limits()  # those of its environment come when it has one
            return Jail(plan, group, uids, limits, self._launcher, self._lanes)
        except OSError:
            if group is not None:
                group.remove()
            self._host.uids.release(uids)
            raise

    async def _boot(self, blank: Blank) -> None:
        started = time.monotonic()
        await blank.jail.start()
        metrics.JAIL_STARTS.labels(blank.profile).inc()
        metrics.JAIL_BOOT_SECONDS.observe(time.monotonic() - started)

    def close(self, blank: Blank, *first: asyncio.Task[None]) -> None:
        """Close a jail in the background, after cancelling what is going on in it."""
        self._counted_bytes -= blank.memory_bytes
        going_on = {*first, blank.boot}
        for each in going_on:
            each.cancel()
        task = asyncio.get_running_loop().create_task(self._close(blank, going_on))
        self._closing[task] = blank.jail
        task.add_done_callback(lambda _: self._closing.pop(task))

    async def _close(self, blank: Blank, ending: set[asyncio.Task[None]]) -> None:
        await asyncio.wait(ending)
        try:
            await blank.jail.close()
        except Exception:
            # Its uids stay leased: nobody else may get them while a process could be left.
            log.exception("a jail did not close")
            metrics.JAILS_STUCK.inc()
        else:
            self._host.uids.release(blank.jail.uids)

    @property
    def closing(self) -> int:
        """How many jails are being closed."""
        return len(self._closing)

    async def some_closed(self) -> None:
        """Wait until at least one of the jails that are closing has gone."""
        if self._closing:
            await asyncio.wait(self._closing, return_when=asyncio.FIRST_COMPLETED)

    def staying_bytes(self) -> int:
        """Return the memory of all jails but those that are closing; or about, if that is slow."""
        if not self.counts_at_once:
            return self._about_bytes()
        leaving = 0
        for jail in self._closing.values():
            with contextlib.suppress(OSError):  # its group has gone
                leaving += jail.memory_bytes()
        return self.memory_bytes() - leaving

    def _about_bytes(self) -> int:
        if time.monotonic() - self._counted > _COUNT_SECONDS:
            self._counted_bytes, self._counted = self.memory_bytes(), time.monotonic()
        return self._counted_bytes

    def memory_bytes(self) -> int:
        """Return the memory of all jails, in whatever state they are."""
        return self._host.group.memory_bytes()

    async def end(self) -> None:
        """Wait for the jails that are closing, which must be all, and give everything back."""
        await asyncio.gather(*self._closing)
        self._launcher.shutdown()
        self._host.close()


def affordable(lanes: int) -> int:
    """Return how many jails the worker's limit on descriptors allows, after raising it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    most = (hard - _OWN_DESCRIPTORS) // (DESCRIPTORS_PER_LANE * (lanes + 1))
    if most < 1:
        raise RuntimeError(f"the limit on open files is {hard}; raise it: ulimit -n 65536")
    return most
