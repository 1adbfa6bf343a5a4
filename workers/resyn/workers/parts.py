"""Batches that change hands: older, blamed for a death, split into smaller ones."""

from __future__ import annotations

import secrets

from resyn.v1 import call_pb2

# A batch that a worker died of is split into so many parts: two deaths later each of at most 256
# calls is alone.
PARTS = 16


def aged(batch: call_pb2.CallBatch, seconds: float) -> None:
    """Let all times count from now instead of so many seconds ago."""
    for call in batch.calls:
        call.waited_seconds += seconds
        call.budget_seconds -= seconds
        if call.queue_budget_seconds:
            call.queue_budget_seconds -= seconds


def blamed(batch: call_pb2.CallBatch, worker: str, suspect: bool) -> None:
    """Note that a worker died with these calls in hand; `suspect`: while it ran as the only one."""
    batch.lost_workers.append(worker)
    batch.lost_to_suspect += suspect


def is_sound(batch: call_pb2.CallBatch) -> bool:
    """Say whether there are calls, and all instances that they point to."""
    verifications = (call.verify for call in batch.calls if call.HasField("verify"))
    known = len(batch.instances)
    return bool(batch.calls) and all(0 <= each.instance < known for each in verifications)


def parts_of(batch: call_pb2.CallBatch) -> list[call_pb2.CallBatch]:
    """Return the calls in smaller batches with ids of their own."""
    size = -(-len(batch.calls) // PARTS)
    return [_part(batch, start, size) for start in range(0, len(batch.calls), size)]


def _part(batch: call_pb2.CallBatch, start: int, size: int) -> call_pb2.CallBatch:
    part = call_pb2.CallBatch()
    part.CopyFrom(batch)
    part.batch_id = secrets.token_hex(8)
    del part.calls[start + size :]
    del part.calls[:start]
    used: dict[str, int] = {}
    for call in part.calls:
        if call.HasField("verify"):
            instance = batch.instances[call.verify.instance]
            call.verify.instance = used.setdefault(instance, len(used))
    del part.instances[:]
    part.instances.extend(used)
    return part
