"""Environments in Redis: immutable, addressed by content, found by name."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable
from typing import Any

import grpc
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline

from resyn.common import redis_keys
from resyn.common.identity import DIGEST
from resyn.common.redis_connection import TROUBLE
from resyn.server import metrics
from resyn.server.admission.withheld import Withheld
from resyn.server.registry_index import Move, Query, RegistryIndex, Taken, moves_of
from resyn.server.rejections import Rejected, invalid, not_found
from resyn.server.validation import LATEST, NAME
from resyn.v1 import admission_pb2, environment_pb2

log = logging.getLogger(__name__)

# How long `latest` may be remembered: a name's newest version does not change often.
LATEST_SECONDS = 1.0
_MOST_CACHED = 4096


class Registry:
    """Stores environments and resolves references to them."""

    def __init__(self, redis: Redis, withheld: Withheld | None = None) -> None:
        self._redis = redis
        self._withheld = withheld
        self._index = RegistryIndex(redis)
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
            if self._withheld is not None:  # before its first call, whoever registered it
                self._withheld.hear(digest, await self._withheld_text(digest))
            if len(self._environments) >= _MOST_CACHED:
                self._environments.pop(next(iter(self._environments)))
            self._environments[digest] = environment
        return environment

    async def _withheld_text(self, digest: str) -> bytes | None:
        text: Any = self._redis.hget(redis_keys.WITHHELD, digest)
        found: bytes | None = await text
        return found

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
        """Return the environment under the name and version that it was asked for by.

        Its admission is without the report.
        """
        found = environment_pb2.Environment()
        found.CopyFrom(await self.resolve(reference))
        if not DIGEST.fullmatch(reference):
            name, _, version = reference.partition("@")
            if version in ("", LATEST):
                version = await self._version(name, found)
            found.name, found.version = name, version
        await self._index.describe(found)
        return found

    async def _version(self, name: str, found: environment_pb2.Environment) -> str:
        """Return which version of a name this content is."""
        versions = await self._index.versions(name, found.digest)
        if not versions:  # only an older server knows it so far
            await self._index.rebuild()
            versions = await self._index.versions(name, found.digest)
        if (name == found.name and found.version in versions) or not versions:
            return found.version
        return versions[-1]

    async def add(self, environment: environment_pb2.Environment) -> environment_pb2.Environment:
        """Store an environment under its name, and return it with its version.

        If it has an admission, that holds from now on for all names of this content. `latest` moves
        to it if its calls run. ALREADY_EXISTS if the version has other content; the next whole
        number if it has no version.
        """
        environment.registered_unix_seconds = time.time()
        try:
            environment.version, moves = await self._index.add(environment)
        except Taken as taken:
            raise _taken(environment.name, taken.version, taken.owner) from None
        self._note(moves)
        return await self.get(f"{environment.name}@{environment.version}")

    async def set_state(
        self, digest: str, record: admission_pb2.AdmissionRecord, pipe: Pipeline
    ) -> None:
        """Keep lists and `latest` true to an environment's new state, in a transaction.

        Its last reply is for `note_moves`. The environment need not be registered yet.
        """
        await self._index.set_state(digest, record, pipe)

    def note_moves(self, reply: Iterable[bytes]) -> None:
        """Hear for which names `latest` has moved."""
        self._note(moves_of(reply))

    def _note(self, moves: Iterable[Move]) -> None:
        for move in moves:
            self._aliases.pop(redis_keys.alias(move.name, LATEST), None)
            if move.old:
                metrics.LATEST_MOVES.inc()
                facts = {"environment": move.name, "old": move.old, "new": move.new}
                log.info("latest has moved", extra=facts)

    async def list(
        self, query: Query, page_size: int, after: str
    ) -> tuple[list[environment_pb2.Environment], str]:
        """Return a page of environments without their sources, and where the next one begins."""
        found = await self._index.find(query, after, page_size + 1)
        if len(found) <= page_size:
            return found, ""
        last = found[page_size - 1]
        return found[:page_size], f"{last.name}@{last.version}"


_HINT = "a digest, `name@version` or `name`; `resyn env list` shows what there is"


def _taken(name: str, version: str, owner: str) -> Rejected:
    problem = f"{name}@{version} is {owner}"
    return Rejected(
        grpc.StatusCode.ALREADY_EXISTS, "version", problem, "another version, or none for the next"
    )
