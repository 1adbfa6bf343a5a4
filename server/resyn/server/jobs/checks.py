"""Pure checks of jobs: each refusal says what was wrong, where, and what would be right."""

from __future__ import annotations

import math
import re
from typing import Literal

import grpc

from resyn.server.rejections import Rejected, invalid, not_found
from resyn.server.validation import HARDEST, SEEDS
from resyn.v1 import job_pb2

JOB_ID = re.compile(r"[0-9a-f]{16}")
MOST_ITEM_ID_BYTES = 256
MOST_ENVIRONMENTS = 1000


def check_job_id(job_id: str) -> str:
    """Refuse what cannot be a job's id."""
    if not JOB_ID.fullmatch(job_id):
        expected = "16 lower-case hexadecimal digits; `resyn job list` shows what there is"
        raise invalid("job_id", repr(job_id[:80]), expected)
    return job_id


def no_job(job_id: str) -> Rejected:
    """Return the refusal of an id that no job has, or none any more."""
    return not_found("job_id", f"no job {job_id}", "`resyn job list` shows what there is")


def check_spec(spec: job_pb2.JobSpec) -> None:
    """Refuse a spec that no job can be made of; its environments are looked up elsewhere."""
    work = spec.WhichOneof("work")
    if work is None:
        raise invalid("spec.work", "absent", "generate, score, reverify or admit")
    if work == "generate":
        _check_generate(spec.generate)
    if work == "reverify" and not 0.0 <= spec.reverify.tolerance <= 1.0:
        tolerance = str(spec.reverify.tolerance)
        raise invalid("spec.reverify.tolerance", tolerance, "a number from 0 to 1")


def _check_generate(work: job_pb2.GenerateJob) -> None:
    field = "spec.generate"
    if not 1 <= len(work.environments) <= MOST_ENVIRONMENTS:
        count = f"{len(work.environments):,} environments"
        raise invalid(f"{field}.environments", count, f"1 to {MOST_ENVIRONMENTS:,}")
    if not 1 <= len(work.difficulties) <= HARDEST:
        count = f"{len(work.difficulties):,} difficulties"
        raise invalid(f"{field}.difficulties", count, f"1 to {HARDEST}")
    for index, difficulty in enumerate(work.difficulties):
        if not 1 <= difficulty <= HARDEST:
            expected = f"a whole number from 1 to {HARDEST}"
            raise invalid(f"{field}.difficulties[{index}]", str(difficulty), expected)
    if work.count < 1:
        raise invalid(f"{field}.count", str(work.count), "at least 1")
    if work.seed not in SEEDS or work.seed + work.count not in SEEDS:
        raise invalid(f"{field}.seed", str(work.seed), "whole numbers within plus or minus 2**62")


def check_item(item: job_pb2.JobItem, field: Literal["request", "registration"]) -> None:
    """Refuse what is wrong with an item beside what it holds, which is `field`."""
    size = len(item.item_id.encode())
    if size > MOST_ITEM_ID_BYTES:
        raise invalid("item_id", f"{size:,} bytes", f"at most {MOST_ITEM_ID_BYTES}")
    if not item.HasField(field):
        raise invalid(field, "absent", f"a {field} in each item of such a job")
    other: Literal["request", "registration"]
    other = "request" if field == "registration" else "registration"
    if item.HasField(other):
        raise invalid(other, "present", f"none: such a job's items hold a {field} each")


def check_expected(item: job_pb2.JobItem, reverify: bool) -> None:
    """Refuse an item whose expected score is missing, senseless, or of no use."""
    if not reverify:
        if item.HasField("expected_score"):
            raise invalid("expected_score", "present", "none, for the job is not to re-verify")
        return
    if not item.HasField("expected_score"):
        raise invalid("expected_score", "absent", "the score that the item had")
    score = item.expected_score
    if not (math.isfinite(score) and 0.0 <= score <= 1.0):
        raise invalid("expected_score", str(score), "a number from 0 to 1")


def check_total(total: int, most: int) -> None:
    """Refuse more items than one job may have."""
    if total > most:
        raise exhausted("items", f"{total:,} items", f"at most {most:,} in one job")


def check_bytes(size: int, most: int) -> None:
    """Refuse more than one job may keep."""
    if size > most:
        raise exhausted("items", f"{size:,} bytes, compressed", f"at most {most:,} in one job")


def exhausted(
    field: str, problem: str, expected: str, retry_after_seconds: float | None = None
) -> Rejected:
    """Return the refusal of more than there is room for; a time: there will be room again."""
    code = grpc.StatusCode.RESOURCE_EXHAUSTED
    return Rejected(code, field, problem, expected, retry_after_seconds)
