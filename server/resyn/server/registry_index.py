"""The registry's indices in Redis: each question and each change is one step there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline

from resyn.common import redis_keys
from resyn.server import registry_scripts
from resyn.v1 import admission_pb2, environment_pb2
from resyn.v1.admission_pb2 import AdmissionState

log = logging.getLogger(__name__)

# What one step of a list looks at, so that Redis is not kept from others.
MOST_LOOKED_AT = 2000
_AT_ONCE = 100
_REBUILD = "rebuild"


@dataclass(frozen=True, slots=True)
class Move:
    """`latest` of a name stands for something else."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Query:
    """Which environments a list shows; what is empty narrows nothing."""

    prefix: str = ""
    tag: str = ""
    family: str = ""
    state: AdmissionState.ValueType = AdmissionState.ADMISSION_STATE_UNSPECIFIED

    def keys(self) -> list[str]:
        """Return the sets that an entry must be in."""
        state = state_name(self.state) if self.state else ""
        chosen = {"tag": self.tag, "family": self.family, "state": state}
        keys = [redis_keys.registry(part, which) for part, which in chosen.items() if which]
        return keys or [redis_keys.registry("entries")]


class Taken(Exception):
    """A version has other content."""

    def __init__(self, version: str, owner: str) -> None:
        super().__init__(version, owner)
        self.version = version
        self.owner = owner


class RegistryIndex:
    """Names, versions, tags, families and states. What an older server wrote is taken in first."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._add: Any = redis.register_script(registry_scripts.ADD)
        self._set_state: Any = redis.register_script(registry_scripts.SET_STATE)
        self._list: Any = redis.register_script(registry_scripts.LIST)
        self._rebuilding = asyncio.Lock()
        self._broken: set[str] = set()

    async def add(self, environment: environment_pb2.Environment) -> tuple[str, list[Move]]:
        """Store an environment and all that finds it; return its version and what moved.

        Raises:
            Taken: The version that it asks for has other content.
        """
        arguments = _arguments(environment)
        while True:
            reply = _texts(await self._add(_keys(environment), [*arguments, len(self._broken)]))
            if reply[0] == "taken":
                raise Taken(reply[1], reply[2])
            if reply[0] == "added":
                return reply[1], list(_moves(reply[2:]))
            await self.rebuild()

    async def set_state(
        self,
        digest: str,
        record: admission_pb2.AdmissionRecord,
        pipe: Pipeline,
    ) -> None:
        """Set the state of an environment in a transaction, whose reply `moves_of` reads."""
        arguments = [digest, state_name(record.state), _brief(record)]
        await self._set_state([], arguments, client=pipe)

    async def find(
        self, query: Query, after: str, wanted: int
    ) -> list[environment_pb2.Environment]:
        """Return up to so many environments, without sources, behind `name@version`."""
        found: list[environment_pb2.Environment] = []
        while True:
            name, _, version = after.partition("@")
            arguments = [query.prefix, name, version, wanted - len(found), MOST_LOOKED_AT]
            reply = await self._list(query.keys(), [*arguments, len(self._broken)])
            if reply[0] == b"stale":
                await self.rebuild()
                continue
            found += map(_listed, *reply[2:4]) if len(reply) > 2 else ()
            after = reply[1].decode()
            if not after or len(found) >= wanted:
                return found

    async def versions(self, name: str, digest: str) -> list[str]:
        """Return the versions of a name that have this content, in the order of registration."""
        entries: Any = await self._redis.zrange(redis_keys.registry("versions", name), 0, -1)
        parts = [entry.decode().split(" ") for entry in entries]
        return [version for _, _, version, owner in parts if owner == digest]

    async def describe(self, found: environment_pb2.Environment) -> None:
        """Put into an environment what is kept of its version, and of its content's admission."""
        listed = f"{found.name}@{found.version}"
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.hget(redis_keys.registry("summaries"), listed)
            pipe.hget(redis_keys.registry("provenances"), listed)
            pipe.hget(redis_keys.registry("admissions"), found.digest)
            summary, provenance, admission = await pipe.execute()
        found.admission.CopyFrom(_admission(admission))
        if summary is not None:
            stored = environment_pb2.Environment.FromString(summary)
            found.registered_unix_seconds = stored.registered_unix_seconds
            found.provenance.CopyFrom(stored.provenance)
            found.provenance.MergeFromString(provenance or b"")

    async def rebuild(self) -> None:
        """Take in what a server without indices has stored."""
        async with self._rebuilding:
            missing = await self._missing()
            rows = [row async for row in self._stored(missing)]
            rows.sort(key=lambda row: (row[0].name, row[1], row[0].registered_unix_seconds))
            for chunk in _chunks(rows):
                async with self._redis.pipeline(transaction=False) as pipe:
                    for environment, _ in chunk:
                        arguments = [*_arguments(environment), _REBUILD]
                        await self._add(_keys(environment), arguments, client=pipe)
                    await pipe.execute()
            if missing:
                facts = {"taken_in": len(rows), "broken": sorted(self._broken)[:10]}
                log.warning("the registry's indices were not complete", extra=facts)

    async def _missing(self) -> list[str]:
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.zrange(redis_keys.ENVIRONMENTS, 0, -1)
            pipe.hkeys(redis_keys.registry("summaries"))
            listed, known = await pipe.execute()
        self._broken &= set(_texts(listed))
        return [each for each in _texts(listed) if each.encode() not in set(known)]

    async def _stored(
        self, listed: list[str]
    ) -> AsyncIterator[tuple[environment_pb2.Environment, bool]]:
        """Yield what an older server has stored, and whether `latest` stands for it."""
        for chunk in _chunks(listed):
            parts = [each.partition("@")[::2] for each in chunk]
            keys = [redis_keys.alias(*part) for part in parts]
            keys += [redis_keys.alias(name, "latest") for name, _ in parts]
            owners: Any = await self._redis.mget(keys)
            digests = [(each or b"").decode() for each in owners]
            texts: Any = await self._redis.mget(map(redis_keys.environment, digests[: len(chunk)]))
            for (name, version), digest, latest, text in zip(
                parts, digests, digests[len(chunk) :], texts, strict=False
            ):
                if (environment := _read(text)) is None:
                    self._broken.add(f"{name}@{version}")
                    continue
                environment.name, environment.version = name, version
                yield environment, latest == digest


def state_name(state: AdmissionState.ValueType) -> str:
    """Return how the indices call a state."""
    return AdmissionState.Name(state).removeprefix("ADMISSION_STATE_").lower()


def _keys(environment: environment_pb2.Environment) -> list[str]:
    keys = [redis_keys.environment(environment.digest)]
    keys += [redis_keys.registry("tag", tag) for tag in environment.tags]
    return keys + (
        [redis_keys.registry("family", environment.family)] if environment.family else []
    )


def _arguments(environment: environment_pb2.Environment) -> list[Any]:
    """Return what the script ADD takes, but for its last argument."""
    stored = environment_pb2.Environment()
    stored.CopyFrom(environment)
    stored.ClearField("version")
    stored.ClearField("admission")
    content = stored.SerializeToString()
    stored.ClearField("source")
    stored.ClearField("canaries")
    provenance = stored.provenance.SerializeToString() if stored.provenance.prompt else b""
    stored.provenance.ClearField("prompt")
    admission = environment.admission
    state = state_name(admission.state) if admission.state else ""
    fields = (environment.name, environment.version, environment.digest)
    summary = stored.SerializeToString()
    return [*fields, content, summary, state, _brief(admission), provenance]


def _brief(record: admission_pb2.AdmissionRecord) -> bytes:
    brief = admission_pb2.AdmissionRecord()
    brief.CopyFrom(record)
    brief.ClearField("report")
    brief.ClearField("history")
    return brief.SerializeToString()


def _admission(text: bytes | None) -> admission_pb2.AdmissionRecord:
    """Return what is known of an admission; without any, calls run."""
    if text is None:
        return admission_pb2.AdmissionRecord(state=AdmissionState.ADMISSION_STATE_ADMITTED)
    return admission_pb2.AdmissionRecord.FromString(text)


def _listed(summary: bytes, admission: bytes | None) -> environment_pb2.Environment:
    environment = environment_pb2.Environment.FromString(summary)
    environment.admission.CopyFrom(_admission(admission))
    return environment


def _read(text: bytes | None) -> environment_pb2.Environment | None:
    try:
        return None if text is None else environment_pb2.Environment.FromString(text)
    except DecodeError:
        return None


def _texts(reply: Iterable[bytes]) -> list[str]:
    return [each.decode() for each in reply]


def moves_of(reply: Iterable[bytes]) -> Iterator[Move]:
    """Read what `set_state` has moved."""
    return _moves(_texts(reply))


def _moves(texts: list[str]) -> Iterator[Move]:
    parts = iter(texts)
    return map(Move, parts, parts, parts)


def _chunks(items: list[Any]) -> Iterator[list[Any]]:
    rest = iter(items)
    return iter(lambda: list(islice(rest, _AT_ONCE)), [])
