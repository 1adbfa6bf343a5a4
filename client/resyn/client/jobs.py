"""Jobs as frozen values: work that outlives the call that asked for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resyn.client.admission import Provenance
from resyn.client.enums import JobState
from resyn.client.items import Environment, FailedInstance, Instance, VerifyItem
from resyn.client.values import Fault, Outcome, Rejected


@dataclass(frozen=True, slots=True)
class GenerateJob:
    """Generate a data set: every environment at every difficulty with every seed."""

    environments: Sequence[str | Environment]
    difficulties: Sequence[int]
    """Each 1 (easiest) to 10."""
    count: int = 1
    """Seeds for each environment and difficulty."""
    seed: int = 0
    """The first one."""
    with_reference_answer: bool = False


@dataclass(frozen=True, slots=True)
class ScoreJob:
    """Score items; each has a result."""


@dataclass(frozen=True, slots=True)
class ReverifyJob:
    """Score items anew; those whose score is not the expected one have a result."""

    tolerance: float = 0.0
    """Scores that differ by no more than this are equal."""


@dataclass(frozen=True, slots=True)
class AdmitJob:
    """Have environments examined and registered; each Registration has a result."""


JobWork = GenerateJob | ScoreJob | ReverifyJob | AdmitJob
"""What a job is to do."""


@dataclass(frozen=True, slots=True)
class JobItem:
    """An item with the score that it had, for a ReverifyJob."""

    item: VerifyItem
    expected_score: float | None = None


@dataclass(frozen=True, slots=True)
class Registration:
    """An environment to register, for an AdmitJob; as in `Client.register_environment`."""

    source: str
    name: str
    version: str | None = None
    profile: str | None = None
    item_id: str = ""
    provenance: Provenance = field(default_factory=Provenance)


JobInput = VerifyItem | JobItem | Registration
"""What an item of a job may be."""


@dataclass(frozen=True, slots=True)
class FailedRegistration:
    """An environment that could not be examined, by no fault of its own."""

    fault: Fault


@dataclass(frozen=True, slots=True)
class JobProgress:
    """What became of the items so far."""

    total: int = 0
    done: int = 0
    verdicts: int = 0
    instances: int = 0
    faults: Mapping[str, int] = field(default_factory=dict)
    """By kind, such as `timeout`."""
    rejections: int = 0
    differing: int = 0
    """Results of a ReverifyJob."""
    score_sum: float = 0.0
    """Of all verdicts."""
    environments: Mapping[str, int] = field(default_factory=dict)
    """That were registered, by state, such as `admitted`."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it was when the service was asked."""

    id: str
    work: JobWork
    """As submitted, with digests in the place of names."""
    state: JobState
    progress: JobProgress = field(default_factory=JobProgress)
    reason: str = ""
    """For people: why it failed."""
    tenant: str = ""
    submitted_unix_seconds: float = 0.0
    started_unix_seconds: float = 0.0
    """0.0: not yet."""
    finished_unix_seconds: float = 0.0
    """0.0: not yet."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True, slots=True)
class JobResult:
    """What became of one item."""

    index: int
    """The item's place in the job, from 0."""
    item_id: str
    result: Outcome | Rejected | Instance | FailedInstance | Environment | FailedRegistration
    expected_score: float | None = None
