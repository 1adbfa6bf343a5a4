"""Environments, instances and the items of a batch, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from resyn.client.admission import Admission, Provenance, Signals
from resyn.client.enums import Extraction, IsolationMode
from resyn.client.values import Fault
from resyn.common import typed_json


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may use. In a registration, 0 means the environment's own or the default."""

    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    memory_bytes: int = 0
    """Beyond what the environment loaded."""
    output_bytes: int = 0
    processes: int = 0
    """Processes and threads."""
    load_seconds: float = 0.0
    """For loading the environment, not for one call."""


@dataclass(frozen=True, slots=True)
class Environment:
    """One immutable environment, as the service has stored it."""

    digest: str
    """Its identity: the SHA-256 of source, profile and limits, in hexadecimal."""
    name: str
    version: str
    source: str = field(default="", repr=False)
    """Python source; empty in lists."""
    profile: str = ""
    limits: Limits = field(default_factory=Limits)
    tags: tuple[str, ...] = ()
    description: str = ""
    has_observe: bool = False
    has_extract: bool = False
    has_reference_answer: bool = False
    isolation_mode: IsolationMode = IsolationMode.UNSPECIFIED
    """What it demands; UNSPECIFIED: as fast as is safe."""
    deterministic: bool = False
    """Equal calls have equal verdicts, which may be shared."""
    doubts: tuple[str, ...] = ()
    """Why it could not be proved that a call of `verify` leaves nothing behind; empty if it was."""
    registered_unix_seconds: float = 0.0
    family: str = ""
    """Which kind of task it is."""
    provenance: Provenance = field(default_factory=Provenance)
    """Where this version comes from."""
    admission: Admission | None = None
    signals: Signals | None = None
    """What its verdicts look like; None in lists."""
    """Whether its calls run; None from a service that does not say. In lists without report."""


@dataclass(frozen=True, slots=True)
class Instance:
    """One problem."""

    hash: str
    """The SHA-256 of `instance_json`, in hexadecimal."""
    instance_json: str
    """Typed JSON; `value` decodes it."""
    question: str
    """What the model is asked."""
    difficulty: int = 0
    """1 (easiest) to 10."""
    seed: int = 0
    environment_digest: str = ""
    reference_answer: str | None = None
    """An answer that scores 1.0, if it was asked for and the environment has one."""

    @property
    def value(self) -> Any:
        """The instance as a Python value, decoded anew each time."""
        return typed_json.decode(self.instance_json)


@dataclass(frozen=True, slots=True)
class FailedInstance:
    """A seed that has no instance, and why."""

    seed: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class InstanceHash:
    """Names an instance that the service still keeps: 64 bytes travel instead of all of it."""

    hash: str


@dataclass(frozen=True, slots=True)
class InstanceJson:
    """An instance as typed JSON text, such as a data set's column holds."""

    text: str


@dataclass(frozen=True, slots=True)
class VerifyItem:
    """One answer to score in `verify_batch` or `verify_stream`."""

    environment: str | Environment
    answer: str
    instance: object
    """An Instance, an InstanceHash, an InstanceJson, or a plain Python value."""
    extraction: Extraction = Extraction.NONE
    item_id: str | None = None
    """Comes back with the result of `verify_stream`; None means the item's number, from "0"."""
    isolation_mode: IsolationMode | None = None
    """FORK or FRESH_JAIL: isolate the call at least so. None: as fast as is safe."""
    use_cache: bool = True
    """Take the verdict of an equal call, if the environment is deterministic."""
