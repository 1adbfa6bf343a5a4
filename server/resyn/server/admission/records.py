"""What is kept of admissions in Redis, and told to all servers through it."""

from __future__ import annotations

import time
from collections.abc import Callable

from redis.asyncio import Redis
from redis.exceptions import WatchError

from resyn.common import redis_keys
from resyn.server.admission.withheld import Withheld, brief
from resyn.server.registry import Registry
from resyn.v1 import admission_pb2
from resyn.v1.admission_pb2 import AdmissionState, Severity

Record = admission_pb2.AdmissionRecord
# From what is stored, if anything is, to what shall be; None: it stays.
Change = Callable[[Record | None], Record | None]
ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
_MOST_HISTORY = 100
AUTHOR = "admission"


class Admissions:
    """Keeps one record for each environment; the first one wins, operators change it."""

    def __init__(self, redis: Redis, registry: Registry, withheld: Withheld) -> None:
        self._redis = redis
        self._registry = registry
        self._withheld = withheld

    async def find(self, digest: str) -> Record | None:
        """Return an environment's record."""
        stored = await self._redis.get(redis_keys.admission(digest))
        return Record.FromString(stored) if isinstance(stored, bytes) else None

    async def keep(self, digest: str, record: Record) -> Record:
        """Store a record unless there is one of the same examination; return what holds."""

        def first(stored: Record | None) -> Record | None:
            if stored is None:
                return record
            if not record.HasField("report") or _same_examination(stored, record):
                return None
            return renewed(stored, record)

        return await self._change(digest, first)

    async def set(self, digest: str, change: admission_pb2.StateChange) -> Record:
        """Do what an operator says."""
        return await self._change(digest, lambda stored: overridden(stored or _bare(), change))

    async def _change(self, digest: str, change: Change) -> Record:
        """Change a record, what servers have to know of it, and lists: all of that or nothing."""
        key = redis_keys.admission(digest)
        while True:
            async with self._redis.pipeline(transaction=True) as pipe:
                await pipe.watch(key)
                stored = await pipe.get(key)
                before = Record.FromString(stored) if isinstance(stored, bytes) else None
                record = change(before) or before or _bare()
                told = brief(record)
                text = None if told is None else told.SerializeToString()
                pipe.multi()  # type: ignore[no-untyped-call] # redis-py has no types for it
                pipe.set(key, record.SerializeToString())
                if text is None:
                    pipe.hdel(redis_keys.WITHHELD, digest)
                else:
                    pipe.hset(redis_keys.WITHHELD, digest, text)
                await self._registry.set_state(digest, record, pipe)
                try:
                    replies = await pipe.execute()
                except WatchError:  # another server was faster
                    continue
                self._registry.note_moves(replies[-1])
                self._withheld.hear(digest, text)
                return record


def _bare() -> Record:
    return Record(state=ADMITTED)


def _same_examination(stored: Record, record: Record) -> bool:
    return stored.HasField("report") and stored.report.examination == record.report.examination


def examined(report: admission_pb2.AdmissionReport, enforced: bool) -> Record:
    """Return the record that a report makes."""
    record = Record(report=report, restrictions=report.restrictions)
    record.state = _state(report, enforced)
    record.errors = _count(report, Severity.SEVERITY_ERROR)
    record.warnings = _count(report, Severity.SEVERITY_WARNING)
    _note(record, record.state, f"examination {report.examination}", AUTHOR)
    return record


def _state(report: admission_pb2.AdmissionReport, enforced: bool) -> AdmissionState.ValueType:
    if enforced or report.state != AdmissionState.ADMISSION_STATE_QUARANTINED:
        return report.state
    return ADMITTED


def unexamined() -> Record:
    """Return the record of an environment that is admitted without an examination."""
    record = _bare()
    _note(record, record.state, "admission is off", AUTHOR)
    return record


def renewed(stored: Record, record: Record) -> Record:
    """Return a record with a new report; what an operator has set stays."""
    made = Record()
    made.CopyFrom(record)
    del made.history[:]
    made.history.extend([*stored.history, *record.history][-_MOST_HISTORY:])
    if stored.HasField("override"):
        made.override.CopyFrom(stored.override)
        made.state = stored.state
        made.restrictions.CopyFrom(stored.restrictions)
    return made


def overridden(stored: Record, change: admission_pb2.StateChange) -> Record:
    """Return a record with an operator's word, or without one: as its report says."""
    made = Record()
    made.CopyFrom(stored)
    made.history.append(change)
    del made.history[:-_MOST_HISTORY]
    made.restrictions.CopyFrom(stored.report.restrictions)
    if change.state == AdmissionState.ADMISSION_STATE_UNSPECIFIED:
        made.ClearField("override")
        made.state = _state(stored.report, True) if stored.HasField("report") else ADMITTED
        return made
    made.override.CopyFrom(change)
    made.state = change.state
    if change.state == ADMITTED:
        made.ClearField("restrictions")
    return made


def _note(record: Record, state: AdmissionState.ValueType, reason: str, author: str) -> None:
    record.history.add(state=state, reason=reason, author=author, set_unix_seconds=time.time())


def _count(report: admission_pb2.AdmissionReport, severity: Severity.ValueType) -> int:
    return sum(finding.severity == severity for finding in report.findings)
