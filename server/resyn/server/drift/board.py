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
from resyn.server.drift.signals import BINS, COUNTS, Observer, Signals
from resyn.server.waiting import Verification
from resyn.v1 import admission_pb2, call_pb2, environment_pb2

FLUSH_SECONDS = 2.0
MOST_NOTICES = 20
_MOST_OBSERVED = 10_000
# Environments with metrics of their own: those that this server has had the most verdicts of.
MOST_LABELS = 100


class SignalBoard:
    """Watches verdicts as they come; nothing waits for Redis."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._observers: OrderedDict[str, Observer] = OrderedDict()
        self._unsent: dict[str, Signals] = {}

    def see(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Verification],
        results: Sequence[call_pb2.CallResult],
    ) -> None:
        """Take results of calls that ran."""
        self._observer(environment).see(works, results)

    def rechecked(self, environment: environment_pb2.Environment, agreed: bool) -> None:
        """Hear of a verdict that was run again."""
        self._observer(environment).rechecked(agreed)

    def _observer(self, environment: environment_pb2.Environment) -> Observer:
        digest = environment.digest
        observer = self._observers.get(digest)
        if observer is None:
            label = f"{environment.name}@{environment.version}"
            observer = self._observers[digest] = Observer(label)
            if len(self._observers) > _MOST_OBSERVED:
                gone, last = self._observers.popitem(last=False)
                self._unsent.setdefault(gone, Signals()).join(last.take())
        return observer

    async def run(self) -> None:
        """Keep what was counted, until cancelled."""
        await tasks.every(FLUSH_SECONDS, self.flush, "cannot keep signals")

    async def flush(self) -> None:
        """Add what is new to what Redis has; what it does not take is added again."""
        for digest, observer in self._observers.items():
            if observer.fresh.has_any:
                self._unsent.setdefault(digest, Signals()).join(observer.take())
        for digest in list(self._unsent):
            signals = self._unsent.pop(digest)
            try:
                await self._keep(digest, signals)
            except BaseException:
                self._unsent.setdefault(digest, Signals()).join(signals)
                raise

    async def _keep(self, digest: str, signals: Signals) -> None:
        key, notices = redis_keys.signals(digest), redis_keys.notices(digest)
        async with self._redis.pipeline(transaction=True) as pipe:
            for name in COUNTS:
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
        observers = sorted(self._observers.values(), key=lambda each: -each.total.verdicts)
        for name, text, value_of in _METRICS:
            family = CounterMetricFamily(
                f"resyn_environment_{name}", f"{text}, of the busiest", labels=["environment"]
            )
            for observer in observers[:MOST_LABELS]:
                family.add_metric([observer.label], value_of(observer))
            yield family


_METRICS: tuple[tuple[str, str, Callable[[Observer], float]], ...] = (
    ("verdicts", "Verdicts of environments", lambda each: each.total.verdicts),
    ("score", "Sums of their scores", lambda each: each.total.score_sum),
    ("verifier_faults", "Faults of verifiers", lambda each: each.total.faults),
    ("disagreements", "Verdicts that were refuted", lambda each: each.total.disagreements),
    ("notices", "Jumps of scores and signs of hacks", lambda each: each.noticed),
)
