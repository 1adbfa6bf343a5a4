"""The calls that this worker has taken: queued, run in its slots, reported, and cancelled."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Coroutine, Iterable
from contextlib import nullcontext
from typing import Any, Protocol

from resyn.v1 import call_pb2
from resyn.workers import metrics
from resyn.workers.answers import Answers
from resyn.workers.entries import Entry, Item, calls_of
from resyn.workers.reports import cut_off, expired, failed
from resyn.workers.runner import Runner
from resyn.workers.slots import Slot, Slots
from resyn.workers.turns import Flow, Line, Turns

log = logging.getLogger(__name__)

# Entries with cancelled calls that are remembered: others' too, and those not taken yet.
_CANCELLED_ENTRIES = 10_000
# When no call has begun or ended for so long, entries are taken ahead: so many beyond the slots.
STUCK_SECONDS = 0.1
ENTRIES_AHEAD = 4
# Entries are taken ahead as well while all that waits will have begun in so short a time: then none
# waits in the stream that a busier flow's could run before.
AHEAD_SECONDS = 0.15
_NEWEST_WEIGHT = 0.1
# In hand: all of them are this process's memory.
_MOST_ENTRIES = 64
# A timer may come a little early.
_TICK_SECONDS = 0.001
# Of the calls that share a process, all together.
_MOST_GROUP_BYTES = 4 << 20
# Beside a group that runs, another one of the same environment begins with so many calls.
_LEAST_BESIDE = 32


class Hands(Protocol):
    """Where entries come from: see `resyn.workers.queue.CallQueue`."""

    async def reply(self, entry: Entry, reply: call_pb2.CallReply, last: bool, /) -> None: ...

    async def begin_suspect(self, entry: Entry, /) -> None: ...


class Backlog:
    """Runs the calls of entries in `slots` at a time; flows and environments take turns.

    `hands.reply(entry, reply, last)` gets every call's result once; results that are ready go out
    while slow calls of the same entry still run. Suspects run one at a time, culprits with nothing
    beside them. Up to `most_asleep` calls that use no CPU give their slots to others.
    """

    def __init__(self, runner: Runner, hands: Hands, slots: int, most_asleep: int = 0) -> None:
        self._runner = runner
        self._hands = hands
        self._slots = Slots(slots, most_asleep, self._fill)
        self._answers = Answers(hands.reply, self._begin, self._leave_hand)
        self._turns = Turns()
        self._suspects: deque[Item] = deque()
        self._suspected = False  # one of them runs
        self._bulk = 0  # turns of calls that nobody waits for
        self._in_hand: Counter[str] = Counter()  # entries, by batch id
        self._grouped: Counter[str] = Counter()  # groups that run, by environment
        self._running: dict[Item, asyncio.Timeout] = {}
        self._cancelled: OrderedDict[str, set[int]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._call_seconds = AHEAD_SECONDS  # in a slot, of late: slow until we know better
        self._changed = asyncio.Event()

    def add(self, entry: Entry) -> None:
        """Take an entry; its calls begin as slots get free."""
        self._in_hand[entry.batch.batch_id] += 1
        if entry.suspect:
            self._suspects.extend(calls_of(entry))
        else:
            self._turns.add(calls_of(entry))
        self._expire_in_time(entry)
        self._fill()

    def _expire_in_time(self, entry: Entry) -> None:
        """Answer calls that may not wait any longer when it is so, and not at their turn."""
        waited_seconds = entry.waited_seconds()
        budgets = (call.queue_budget_seconds for call in entry.batch.calls)
        coming = min((each for each in budgets if each > waited_seconds), default=None)
        if coming is not None:
            left_seconds = coming - waited_seconds + _TICK_SECONDS
            loop = asyncio.get_running_loop()
            entry.expiry = loop.call_later(left_seconds, self._expire, entry)

    def _expire(self, entry: Entry) -> None:
        late = self._take_out(lambda item: item.entry is entry and item.may_wait_seconds() <= 0)
        for item in late:
            self._answers.add(item, expired(item))
        if entry.open_calls:
            self._expire_in_time(entry)

    def _take_out(self, gone: Callable[[Item], bool]) -> list[Item]:
        """Take calls out of all lines."""
        suspects = [item for item in self._suspects if gone(item)]
        for item in suspects:
            self._suspects.remove(item)
        return [*suspects, *self._turns.remove(gone)]

    def _fill(self) -> None:
        while self._slots.free:
            if self._suspects and not self._suspected:
                self._suspected = True
                suspect = self._suspects.popleft()
                self._begin(self._work_on_suspect(self._slots.take(), suspect))
            elif (turn := self._turns.next(self._may_run)) is None:
                break
            else:
                flow, line = turn
                items = self._next(line)
                self._turns.behind(flow, line)
                flow.begin()
                self._bulk += items[0].entry.bulk
                self._begin(self._work(self._slots.take(), flow, items))
        self._changed.set()

    def _may_run(self, flow: Flow, digest: str, line: Line) -> bool:
        """Say whether a line's calls may begin now.

        Beside a group that runs, a few calls would cost as much as all that come until it ends:
        they gather. And calls that nobody waits for leave a slot to the others.
        """
        first = line[0]
        if first.entry.bulk and self._bulk >= max(1, self._slots.count - 1):
            return False
        if len(line) >= _LEAST_BESIDE or digest not in self._grouped:
            return True
        return first.alone or not first.entry.sharable

    def _next(self, line: Line) -> list[Item]:
        """Take the next calls that may run together, or one call."""
        items = [line.popleft()]
        if len(line) > 1 and items[0].entry.sharable and not items[0].alone:
            environment = items[0].entry.environment
            self._gather(items, line, self._runner.most_together(environment, 1 + len(line)))
        return items

    def _gather(self, items: list[Item], line: Line, most: int) -> None:
        """Add to the first call those behind it that may share its process.

        Two would cost no less than a process each, for what shares one runs twice.
        """
        entry, size = items[0].entry, items[0].entry.batch.ByteSize()
        while line and len(items) < most and not line[0].alone:
            if line[0].entry is not entry:
                entry = line[0].entry
                size += entry.batch.ByteSize()
                if not entry.sharable or size > _MOST_GROUP_BYTES:
                    return
            items.append(line.popleft())

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, slot: Slot, flow: Flow, items: list[Item]) -> None:
        started = time.monotonic()
        with slot:
            try:
                if len(items) == 1 and not self._joins_a_session(items[0]):
                    self._answers.add(items[0], await self._result(items[0]))
                else:
                    await self._work_together(items)
            finally:
                seconds = time.monotonic() - started
                flow.end(seconds)
                self._bulk -= items[0].entry.bulk
                self._call_seconds += _NEWEST_WEIGHT * (seconds / len(items) - self._call_seconds)

    async def _work_on_suspect(self, slot: Slot, item: Item) -> None:
        """Run what may take this worker down; no other suspect may take the blame."""
        gate = self._runner.alone() if item.entry.culprit else nullcontext()
        with slot:
            try:
                async with gate:
                    await self._hands.begin_suspect(item.entry)
                    self._answers.add(item, await self._result(item))
            finally:
                self._suspected = False

    def _joins_a_session(self, item: Item) -> bool:
        """Say whether a call that comes alone goes to a process that has served others."""
        shares = item.entry.sharable and not item.alone
        return shares and self._runner.takes_single(item.entry.environment)

    async def _work_together(self, items: list[Item]) -> None:
        """Run calls in one process; those that get no verdict there run again, each by itself."""
        verdicts = None
        waited_seconds = items[0].queue_seconds()
        digest = items[0].entry.environment.digest
        self._grouped[digest] += 1
        over = [item for item in items if self._is_over(item)]
        if over:
            self._put_back(over)  # where each gets what is due to it
            items = [item for item in items if not item.alone]
        try:
            if items:
                calls = [(item.call, item.instance_json) for item in items]
                environment = items[0].entry.environment
                verdicts = await self._runner.run_together(calls, environment, 1)
        except Exception:
            log.exception("calls that ran together failed")
        finally:
            self._grouped[digest] -= 1
            self._grouped += Counter()  # forgets what has come to zero
        if verdicts is None:
            self._put_back(items)
            return
        verdicts.execution.queue_seconds = waited_seconds
        metrics.EXECUTION_SECONDS.observe(verdicts.execution.execution_seconds)
        metrics.CPU_SECONDS.inc(verdicts.execution.cpu_seconds * len(items))
        self._put_back(self._answers.add_together(items, verdicts))

    def _put_back(self, items: list[Item]) -> None:
        """Let calls run by themselves, before all others of their environment."""
        for item in items:
            item.alone = True
        self._turns.put_back(items)

    def _is_over(self, item: Item) -> bool:
        """Say whether nobody waits for a call any more."""
        return self._is_cancelled(item) or item.may_wait_seconds() <= 0

    def _is_cancelled(self, item: Item) -> bool:
        cancelled = self._cancelled.get(item.entry.batch.batch_id) if self._cancelled else None
        return item.entry.lost or bool(cancelled and item.call.call_id in cancelled)

    async def _result(self, item: Item) -> call_pb2.CallResult | None:
        """Run one call; None if nobody waits for it any more."""
        if self._is_over(item):
            return expired(item)
        queue_seconds = item.queue_seconds()
        try:
            async with asyncio.timeout(item.left_seconds()) as scope:
                self._running[item] = scope
                text = item.instance_json if item.call.HasField("verify") else ""
                entry = item.entry
                result = await self._runner.run(item.call, entry.environment, entry.attempt, text)
        except TimeoutError:
            return None if self._is_cancelled(item) else cut_off(item, queue_seconds)
        except Exception as error:
            log.exception("a call failed", extra={"request_id": item.call.request_id})
            result = failed(item.call, error)
        finally:
            self._running.pop(item, None)
        result.execution.queue_seconds = queue_seconds
        return result

    def _leave_hand(self, entry: Entry) -> None:
        self._in_hand[entry.batch.batch_id] -= 1
        if not self._in_hand[entry.batch.batch_id]:
            del self._in_hand[entry.batch.batch_id]
        if entry.expiry is not None:
            entry.expiry.cancel()  # it holds the entry
            entry.expiry = None

    def cancel(self, cancellation: call_pb2.Cancellation) -> None:
        """Kill these calls if they run, and drop them if they wait or come later."""
        self._cancelled.setdefault(cancellation.batch_id, set()).update(cancellation.call_ids)
        if len(self._cancelled) > _CANCELLED_ENTRIES:
            self._cancelled.popitem(last=False)
        if cancellation.batch_id in self._in_hand:
            gone = set(cancellation.call_ids)
            self._end(
                lambda item: (
                    item.entry.batch.batch_id == cancellation.batch_id and item.call.call_id in gone
                )
            )

    def drop(self, entries: Iterable[Entry]) -> None:
        """Stop calls that others have taken over; they are not reported."""
        dropped = set(entries)
        for entry in dropped:
            entry.lost = True
        self._end(lambda item: item.entry in dropped)

    def _end(self, gone: Callable[[Item], bool]) -> None:
        for item in [item for item in self._running if gone(item)]:
            if not self._running[item].expired():  # else its own deadline ends it now
                self._running[item].reschedule(asyncio.get_running_loop().time())
        for item in self._take_out(gone):
            self._answers.add(item, None)

    @property
    def running(self) -> int:
        """Calls, or groups of calls, that run now."""
        return self._slots.busy + self._slots.asleep

    @property
    def waiting(self) -> int:
        """Calls that wait for a slot."""
        return self._turns.count + len(self._suspects)

    async def wants_more(self) -> None:
        """Wait until fewer calls wait than there are slots, so that idle workers get the rest.

        Of quick calls some more are taken. When nothing has moved for a while, slow calls fill all
        slots; then a few entries more are taken, so that others get their turn before all of them.
        """
        while self.waiting >= self._slots.count:
            entries, slots = self._in_hand.total(), self._slots.count
            if self._slots.free and entries < _MOST_ENTRIES:
                return  # none of those that wait may begin
            if entries < ENTRIES_AHEAD + 2 * slots and self._waits_little():
                return
            self._changed.clear()
            try:
                async with asyncio.timeout(STUCK_SECONDS):
                    await self._changed.wait()
            except TimeoutError:
                if self._in_hand.total() < slots + ENTRIES_AHEAD:
                    return

    def _waits_little(self) -> bool:
        return self.waiting * self._call_seconds < AHEAD_SECONDS * self._slots.count

    async def finish(self) -> None:
        """Wait until everything that was taken has been reported."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def abandon(self) -> None:
        """Stop without a report: what has not been reported runs again elsewhere."""
        self._turns.clear()
        self._suspects.clear()
        self._slots.close()
        for task in list(self._tasks):
            task.cancel()
        await self.finish()
