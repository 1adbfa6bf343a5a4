"""Environments in Redis: immutable, addressed by content, found by name."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import grpc
from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.identity import DIGEST
from resyn.common.redis_connection import TROUBLE
from resyn.server.rejections import Rejected, invalid, not_found
from resyn.server.validation import LATEST, NAME
from resyn.v1 import environment_pb2

# How long `latest` may be remembered: a name's newest version does not change often.
LATEST_SECONDS = 1.0
_MOST_CACHED = 4096
_NEXT_VERSION_TRIES = 100


class Registry:
    """Stores environments and resolves references to them."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._environments: dict[str, environment_pb2.Environment] = {}
        self._aliases: dict[str, tuple[str, float]] = {}
        self._asking: dict[str, asyncio.Future[Any]] = {}

    async def resolve(self, reference: str) -> environment_pb2.Environment:
        """Return the environment that a digest, `name@version` or `name` stands for."""
        digest = reference if DIGEST.fullmatch(reference) else await self._follow(reference)
        environment = self._environments.get(digest)
        if environment is None:
            stored = await self._ask(redis_keys.environment(digest))
            if not isinstance(stored, bytes):
                raise not_found("environment", f"no environment {reference!r}", _HINT)
            environment = environment_pb2.Environment.FromString(stored)
            if len(self._environments) >= _MOST_CACHED:
                self._environments.pop(next(iter(self._environments)))
            self._environments[digest] = environment
        return environment

    async def _ask(self, key: str) -> Any:
        """Read a key once for all who ask at the same time, such as the items of a batch."""
        asking = self._asking.get(key)
        if asking is None:
            asking = self._asking[key] = asyncio.ensure_future(self._redis.get(key))
            asking.add_done_callback(lambda _: self._asking.pop(key, None))
        return await asyncio.shield(asking)

    async def _follow(self, reference: str) -> str:
        """Return the digest of `name@version`; a version never moves, `latest` may."""
        name, _, version = reference.partition("@")
        version = version or LATEST
        if not NAME.fullmatch(name):
            raise invalid("environment", repr(reference[:120]), _HINT)
        key = redis_keys.alias(name, version)
        digest, until = self._aliases.get(key, ("", 0.0))
        if time.monotonic() < until:
            return digest
        try:
            stored = await self._ask(key)
        except TROUBLE:
            if digest:
                return digest  # what it stood for a moment ago will do while Redis is away
            raise
        if not isinstance(stored, bytes):
            raise not_found("environment", f"no environment {reference!r}", _HINT)
        seconds = LATEST_SECONDS if version == LATEST else float("inf")
        if len(self._aliases) >= _MOST_CACHED:
            self._aliases.pop(next(iter(self._aliases)))
        self._aliases[key] = (stored.decode(), time.monotonic() + seconds)
        return stored.decode()

    async def get(self, reference: str) -> environment_pb2.Environment:
        """Return the environment under the name and version that it was asked for by."""
        found = environment_pb2.Environment()
        found.CopyFrom(await self.resolve(reference))
        if not DIGEST.fullmatch(reference):
            name, _, version = reference.partition("@")
            found.name = name
            if version and version != LATEST:
                found.version = version
            elif found.version not in (versions := await self._versions_of(name, found.digest)):
                found.version = versions[-1] if versions else LATEST
        return found

    async def add(self, environment: environment_pb2.Environment) -> environment_pb2.Environment:
        """Store an environment under its name, and return it with its version.

        ALREADY_EXISTS if the version has other content; the next whole number if it has no version.
        """
        version = await self._claim(environment)
        environment.version = version
        environment.registered_unix_seconds = time.time()
        key = redis_keys.environment(environment.digest)
        listed = f"{environment.name}@{version}"
        known = await self._redis.zscore(redis_keys.ENVIRONMENTS, listed) is not None
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.set(key, environment.SerializeToString(), nx=True)
            if not known:  # an old version that is registered again is not the newest one
                pipe.set(redis_keys.alias(environment.name, LATEST), environment.digest)
            pipe.zadd(redis_keys.ENVIRONMENTS, {listed: 0})
            await pipe.execute()
        self._aliases.pop(redis_keys.alias(environment.name, LATEST), None)
        return await self.get(listed)

    async def _claim(self, environment: environment_pb2.Environment) -> str:
        """Make a version of a name point to this content, for ever."""
        name, digest = environment.name, environment.digest
        if version := environment.version:
            owner = await self._point(name, version, digest)
            if owner != digest:
                raise _taken(name, version, owner)
            return version
        versions = await self._versions(name)
        for version in versions:
            if await self._point(name, version, digest) == digest:
                return version
        number = max((int(version) for version in versions if version.isdecimal()), default=0)
        for offset in range(1, _NEXT_VERSION_TRIES):  # others may register the same name now
            if await self._point(name, str(number + offset), digest) == digest:
                return str(number + offset)
        raise _taken(name, str(number + 1), "others")

    async def _point(self, name: str, version: str, digest: str) -> str:
        """Point a free version to a digest; return what it points to then."""
        key = redis_keys.alias(name, version)
        if await self._redis.set(key, digest, nx=True):
            return digest
        stored = await self._redis.get(key)
        return stored.decode() if isinstance(stored, bytes) else ""

    async def _versions(self, name: str) -> list[str]:
        members: Any = await self._redis.zrangebylex(
            redis_keys.ENVIRONMENTS, f"[{name}@", f"[{name}@\xff"
        )
        return [member.decode().partition("@")[2] for member in members]

    async def _versions_of(self, name: str, digest: str) -> list[str]:
        """Return the versions of a name that point to this content."""
        versions = await self._versions(name)
        keys = [redis_keys.alias(name, version) for version in versions]
        stored: Any = await self._redis.mget(keys) if keys else []
        return [v for v, owner in zip(versions, stored, strict=True) if owner == digest.encode()]

    async def list(
        self, page_size: int, after: str, tag: str, prefix: str
    ) -> tuple[list[environment_pb2.Environment], str]:
        """Return a page of environments without their sources, and where the next one begins."""
        found: list[environment_pb2.Environment] = []
        while True:
            low = f"({after}" if after else f"[{prefix}"
            members: Any = await self._redis.zrangebylex(
                redis_keys.ENVIRONMENTS, low, f"[{prefix}\xff", 0, page_size + 1
            )
            for member in members:
                after = member.decode()
                environment = await self.get(after)
                if tag and tag not in environment.tags:
                    continue
                if len(found) == page_size:
                    return found, f"{found[-1].name}@{found[-1].version}"
                environment.ClearField("source")
                found.append(environment)
            if len(members) <= page_size:
                return found, ""


_HINT = "a digest, `name@version` or `name`; `resyn env list` shows what there is"


def _taken(name: str, version: str, owner: str) -> Rejected:
    problem = f"{name}@{version} is {owner}"
    return Rejected(
        grpc.StatusCode.ALREADY_EXISTS, "version", problem, "another version, or none for the next"
    )
