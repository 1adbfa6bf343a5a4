"""A Redis client whose commands share a connection: written as they come, answered in order.

redis-py's own client borrows a connection for each command, which doubles a round trip (35 us
instead of 16), and each call makes four of them. Here all tasks of a process write to one
connection, and a reply belongs to the command that has waited longest. Reads that block have
connections of their own; subscriptions and transactions that watch keys stay redis-py's business.
"""

from __future__ import annotations

import asyncio
import inspect
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

import hiredis
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.client import Pipeline
from redis.asyncio.connection import (  # type: ignore[attr-defined] # the first: all errors
    BaseParser,
    SSLConnection,
    UnixDomainSocketConnection,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import ExecAbortError
from redis.exceptions import TimeoutError as RedisTimeoutError

CONNECT_SECONDS = 5.0
# Beyond the limit that a blocking read has itself.
SILENCE_SECONDS = 5.0

# A command's name and arguments.
Command = tuple[Any, ...]
_LOST = (RedisConnectionError, RedisTimeoutError)
_INCOMPLETE = object()


class Waiting:
    """Commands that were written together, and the replies to them so far."""

    __slots__ = ("count", "deadline", "done", "replies")

    def __init__(self, count: int, deadline: float, done: asyncio.Future[list[Any]]) -> None:
        self.count, self.deadline, self.done = count, deadline, done
        self.replies: list[Any] = []


class Wire(asyncio.Protocol):
    """One connection; when it is lost, so is every command that has no reply yet."""

    def __init__(self) -> None:
        self.lost = False
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._parser = hiredis.Reader(replyError=_error, notEnoughData=_INCOMPLETE)
        self._waiting: deque[Waiting] = deque()
        self._watch: asyncio.TimerHandle | None = None
        self._writable = asyncio.Event()
        self._writable.set()
        self._why: Exception = RedisConnectionError("Redis has closed the connection")

    async def run(self, commands: Sequence[Command], block_seconds: float = 0.0) -> list[Any]:
        """Return the replies to commands, in which errors stand as such."""
        await self._writable.wait()
        if self.lost or self._transport is None:
            raise self._why
        deadline = self._loop.time() + block_seconds + SILENCE_SECONDS
        waiting = Waiting(len(commands), deadline, self._loop.create_future())
        data = b"".join(map(_pack, commands))
        self._waiting.append(waiting)
        self._transport.write(data)
        if self._watch is None:
            self._watch = self._loop.call_at(deadline, self._look)
        return await waiting.done

    def _look(self) -> None:
        """Hang up on a Redis that has been silent for too long."""
        self._watch = None
        if not self._waiting:
            return
        deadline = self._waiting[0].deadline
        if self._loop.time() < deadline:
            self._watch = self._loop.call_at(deadline, self._look)
        else:
            self._hang_up(RedisTimeoutError(f"no reply in {SILENCE_SECONDS:g} s"))

    def _hang_up(self, why: Exception) -> None:
        self._why, self.lost = why, True
        self.close()

    def connection_made(self, transport: Any) -> None:
        """Begin."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand replies to those who wait."""
        try:
            self._parser.feed(data)
            while (reply := self._parser.gets()) is not _INCOMPLETE:
                self._take(reply)
        except (hiredis.ProtocolError, IndexError):  # no reply, or nobody waits for one
            self._hang_up(RedisConnectionError("what answers does not talk as Redis does"))

    def _take(self, reply: Any) -> None:
        waiting = self._waiting[0]
        waiting.replies.append(reply)
        if len(waiting.replies) == waiting.count:
            self._waiting.popleft()
            if not waiting.done.done():  # else whoever waited has gone
                waiting.done.set_result(waiting.replies)

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell all who wait: nobody knows whether Redis has done what they asked for."""
        self.lost = True
        if exc is not None:
            self._why = RedisConnectionError(f"the connection to Redis was lost: {exc}")
        if self._watch is not None:
            self._watch.cancel()
        for waiting in self._waiting:
            if not waiting.done.done():
                waiting.done.set_exception(self._why)
        self._waiting.clear()
        self._writable.set()

    def pause_writing(self) -> None:
        """Let commands wait while Redis takes no more."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """Go on."""
        self._writable.set()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()


class SharedRedis(Redis):
    """redis-py's client, with its commands and pipelines sent by wires."""

    def __init__(self, *, connection_pool: ConnectionPool) -> None:
        super().__init__(connection_pool=connection_pool)
        self._common: Wire | None = None
        self._connecting = asyncio.Lock()
        self._idle: list[Wire] = []  # of those for reads that block
        self._retry = connection_pool.connection_kwargs["retry"]

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """Return the reply to a command, as redis-py's client would."""
        if b"BLOCK" in args:
            block_seconds = int(args[args.index(b"BLOCK") + 1]) / 1000
            [reply] = await self._run_blocking(args, block_seconds)
        else:
            [reply] = await self.run([args])
        return await self.read(args[0], reply, options)

    async def run(self, commands: Sequence[Command]) -> list[Any]:
        """Return the replies to commands that leave in one go; if the connection is lost, again."""
        try:
            return await self._run(commands)
        except _LOST:
            again: list[Any] = await self._retry.call_with_retry(lambda: self._run(commands), _wait)
            return again

    async def _run(self, commands: Sequence[Command]) -> list[Any]:
        wire = self._common
        if wire is None or wire.lost:
            async with self._connecting:
                if self._common is None or self._common.lost:
                    self._common = await _connect(self.connection_pool)
                wire = self._common
        return await wire.run(commands)

    async def _run_blocking(self, command: Command, block_seconds: float) -> list[Any]:
        """Run a read that blocks; whoever gives up on one hangs up, so that it takes nothing."""
        wire = self._idle.pop() if self._idle else None
        if wire is None or wire.lost:
            wire = await _connect(self.connection_pool)
        try:
            replies = await wire.run([command], block_seconds)
        except BaseException:
            wire.close()
            raise
        self._idle.append(wire)
        return replies

    async def read(self, name: str | bytes, reply: Any, options: Mapping[str, Any]) -> Any:
        """Return what redis-py makes of a reply; raise what is an error."""
        if isinstance(reply, Exception):
            raise reply
        callback = self.response_callbacks.get(name)
        if callback is None:
            return reply
        found = callback(reply, **{key: options[key] for key in options if key != "keys"})
        return await found if inspect.isawaitable(found) else found

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        """Return a pipeline, whose commands leave in one go."""
        return SharedPipeline(self, transaction)

    async def aclose(self, close_connection_pool: bool | None = None) -> None:
        """Hang up."""
        for wire in (self._common, *self._idle):
            if wire is not None:
                wire.close()
        self._idle.clear()
        await super().aclose(close_connection_pool)


class SharedPipeline(Pipeline):
    """A pipeline on the shared connection, until it watches keys or loads scripts."""

    def __init__(self, client: SharedRedis, transaction: bool) -> None:
        super().__init__(client.connection_pool, client.response_callbacks, transaction, None)
        self._client = client

    async def execute(self, raise_on_error: bool = True) -> list[Any]:
        """Return what the commands came to; raise the first error among it."""
        if self.connection is not None or self.scripts or not raise_on_error:
            return await super().execute(raise_on_error)
        stack, self.command_stack = self.command_stack, []
        if not stack:
            return []
        commands = [args for args, _ in stack]
        if self.is_transaction:
            replies = _committed(await self._client.run([("MULTI",), *commands, ("EXEC",)]))
        else:
            replies = await self._client.run(commands)
        return [
            await self._client.read(args[0], reply, options)
            for (args, options), reply in zip(stack, replies, strict=True)
        ]


def _committed(replies: list[Any]) -> list[Any]:
    """Return what a transaction's commands came to; raise what kept it from being one."""
    *queued, done = replies
    for reply in queued:
        if isinstance(reply, Exception):
            raise reply
    if isinstance(done, Exception):
        raise done
    if done is None:
        raise ExecAbortError("the transaction was given up")
    return list(done)


async def _connect(pool: ConnectionPool) -> Wire:
    """Open a connection with the options of a pool's connections."""
    options: dict[str, Any] = pool.connection_kwargs
    model: Any = pool.connection_class(**options)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            if isinstance(model, UnixDomainSocketConnection):
                _, wire = await loop.create_unix_connection(Wire, model.path)
            else:
                tls = model.ssl_context.get() if isinstance(model, SSLConnection) else None
                _, wire = await loop.create_connection(Wire, model.host, model.port, ssl=tls)
            await _introduce(wire, options)
    except TimeoutError as error:
        raise RedisTimeoutError(f"no connection in {CONNECT_SECONDS:g} s") from error
    except OSError as error:
        raise RedisConnectionError(f"cannot connect: {error}") from error
    return wire


async def _introduce(wire: Wire, options: dict[str, Any]) -> None:
    commands: list[Command] = []
    if password := options.get("password"):
        commands.append(("AUTH", options.get("username") or "default", password))
    if db := options.get("db"):
        commands.append(("SELECT", db))
    for reply in await wire.run(commands) if commands else ():
        if isinstance(reply, Exception):
            wire.close()
            raise reply


def _pack(command: Command) -> bytes:
    name, *arguments = command
    packed: bytes = hiredis.pack_command((*name.split(), *arguments))  # as in "XGROUP CREATE"
    return packed


def _error(text: str) -> Exception:
    error: Exception = BaseParser.parse_error(text)  # type: ignore[no-untyped-call] # as said
    return error


async def _wait(_: Exception) -> None:
    """Between two tries nothing is to be done; redis-py's `Retry` waits itself."""
