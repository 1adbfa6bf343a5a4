"""The signals of all environments: counted here, summed up in Redis, shown as metrics."""

from __future__ import annotations

import contextlib
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence

from prometheus_client.core import CounterMetricFamily, Metric
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys, tasks
from resyn.server.drift.signals import BINS, Observer, Signals
from resyn.server.waiting import Verification
from resyn.v1 import admission_pb2, call_pb2, environment_pb2

FLUSH_SECONDS = 2.0
MOST_NOTICES = 20
_MOST_OBSERVED = 10_000
# Environments with metrics of their own: those that this server has had the most verdicts of.
MOST_LABELS = 100
_COUNTS = ("verdicts", "score_sum", "faults", "rechecks", "disagreements")


class SignalBoard:
    """Watches verdicts as they come; nothing waits for Redis."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._observers: OrderedDict[str, Observer] = OrderedDict()
        self._unsent: dict[str, Signals] = {}
        self._totals: dict[str, Signals] = {}
        self._names: dict[str, str] = {}

    def see(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Verification],
        results: Sequence[call_pb2.CallResult],
    ) -> None:
        """Take results of calls that ran."""
        self._observer(environment.digest).see(works, results)
        if environment.digest not in self._names:
            self._names[environment.digest] = f"{environment.name}@{environment.version}"

    def rechecked(self, digest: str, agreed: bool) -> None:
        """Hear of a verdict that was run again."""
        fresh = self._observer(digest).fresh
        fresh.rechecks += 1
        fresh.disagreements += not agreed
        if not agreed:
            fresh.notes.append("a verdict that was run again came to another score")

    def noticed(self, digest: str, text: str) -> None:
        """Hear of anything else that an author should."""
        self._observer(digest).fresh.notes.append(text)

    def _observer(self, digest: str) -> Observer:
        observer = self._observers.get(digest)
        if observer is None:
            observer = self._observers[digest] = Observer()
            if len(self._observers) > _MOST_OBSERVED:
                gone, last = self._observers.popitem(last=False)
                _join(self._unsent.setdefault(gone, Signals()), last.take())
        return observer

    async def run(self) -> None:
        """Keep what was counted, until cancelled."""
        await tasks.every(FLUSH_SECONDS, self.flush, "cannot keep signals")

    async def flush(self) -> None:
        """Add what is new to what Redis has; what it does not take is added again."""
        for digest, observer in self._observers.items():
            if (fresh := observer.take()).has_any:
                _join(self._unsent.setdefault(digest, Signals()), fresh)
                _join(self._totals.setdefault(digest, Signals()), fresh)
        for digest in list(self._unsent):
            signals = self._unsent.pop(digest)
            try:
                await self._keep(digest, signals)
            except BaseException:
                _join(self._unsent.setdefault(digest, Signals()), signals)
                raise

    async def _keep(self, digest: str, signals: Signals) -> None:
        key, notices = redis_keys.signals(digest), redis_keys.notices(digest)
        async with self._redis.pipeline(transaction=True) as pipe:
            for name in _COUNTS:
                if value := getattr(signals, name):
                    pipe.hincrbyfloat(key, name, value)
            for place, count in enumerate(signals.bins):
                if count:
                    pipe.hincrby(key, f"bin{place}", count)
            if signals.notes:
                now = time.time()
                made = [admission_pb2.Notice(unix_seconds=now, text=each) for each in signals.notes]
                pipe.lpush(notices, *(each.SerializeToString() for each in made))
                pipe.ltrim(notices, 0, MOST_NOTICES - 1)
            await pipe.execute()

    async def read(self, digest: str) -> admission_pb2.Signals:
        """Return what all servers have counted, and this one right now."""
        with contextlib.suppress(RedisError):  # one that is full can still be read
            await self.flush()
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.hgetall(redis_keys.signals(digest))
            pipe.lrange(redis_keys.notices(digest), 0, MOST_NOTICES - 1)
            pipe.hget(redis_keys.DEMOTED, digest)
            counts, notices, demoted = await pipe.execute()
        found = {name.decode(): float(value) for name, value in counts.items()}
        signals = admission_pb2.Signals(
            verdicts=int(found.get("verdicts", 0)),
            score_sum=found.get("score_sum", 0.0),
            scores=[int(found.get(f"bin{place}", 0)) for place in range(len(BINS))],
            verifier_faults=int(found.get("faults", 0)),
            rechecks=int(found.get("rechecks", 0)),
            disagreements=int(found.get("disagreements", 0)),
            notices=[admission_pb2.Notice.FromString(each) for each in notices],
        )
        if demoted:
            signals.notices.add(text=f"its calls share no process any more: {demoted.decode()}")
        return signals

    def describe(self) -> list[Metric]:
        """Claim no names: what is counted is not known before."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield this server's counts of its busiest environments, for Prometheus."""
        busiest = sorted(self._totals, key=lambda each: self._totals[each].verdicts, reverse=True)
        for name, text, value_of in _METRICS:
            family = CounterMetricFamily(
                f"resyn_environment_{name}", f"{text}, of the busiest", labels=["environment"]
            )
            for digest in busiest[:MOST_LABELS]:
                label = self._names.get(digest, digest)
                family.add_metric([label], value_of(self._totals[digest]))
            yield family


_METRICS: tuple[tuple[str, str, Callable[[Signals], float]], ...] = (
    ("verdicts", "Verdicts of environments", lambda each: each.verdicts),
    ("score", "Sums of their scores", lambda each: each.score_sum),
    ("verifier_faults", "Faults of verifiers", lambda each: each.faults),
    (
        "disagreements",
        "Verdicts that a second run refuted",
        lambda each: each.disagreements,
    ),
    ("notices", "Jumps of scores and signs of hacks", lambda each: len(each.notes)),
)


def _join(signals: Signals, more: Signals) -> None:
    for name in _COUNTS:
        setattr(signals, name, getattr(signals, name) + getattr(more, name))
    signals.bins = [a + b for a, b in zip(signals.bins, more.bins, strict=True)]
    signals.notes += more.notes
