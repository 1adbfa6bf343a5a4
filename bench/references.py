"""What the service is measured against: the least that its work could cost, and the usual way."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc

from bench.forks import CORES
from resyn.workers.nsjail import find_nsjail
from resyn.workers.profiles import (
    PYTHON_OPTIONS,
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    find_profiles,
)

TINY_CODE = "print(str(7 - 2) == '5')"


def forks_per_second() -> float:
    """R1: a bare loop that forks a child per call, on all cores, in a process without gRPC."""
    command = [sys.executable, "-m", "bench.forks"]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


async def _echo(request: bytes, _: object) -> bytes:
    return request


class Echo:
    """R2: a bare grpc.aio echo in a process of its own, asked as the service is asked."""

    METHOD = "/bench.Echo/Echo"

    async def __aenter__(self) -> Callable[[], Awaitable[bytes]]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.references"], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        port = await asyncio.to_thread(self._process.stdout.readline)
        self._channel = grpc.aio.insecure_channel(f"127.0.0.1:{port.strip()}")
        call: Any = self._channel.unary_unary(self.METHOD)  # type: ignore[call-arg] # bytes both ways
        return lambda: call(b"x" * 100)

    async def __aexit__(self, *_: object) -> None:
        await self._channel.close(None)
        self._process.terminate()
        self._process.wait()


async def _serve_echo() -> None:
    server = grpc.aio.server()
    handler = grpc.unary_unary_rpc_method_handler(_echo)
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("bench.Echo", {"Echo": handler}),)
    )
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    await server.start()
    await server.wait_for_termination()


def pooled_per_second() -> float:
    """R3: a pool of plain processes on all cores, in a process without gRPC."""
    command = [sys.executable, "-m", "bench.plain_pool"]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def jails_per_second(calls: int = 24, profile: str = "standard", code: str = TINY_CODE) -> float:
    """R4: a new nsjail with a new Python for each call, on all cores, as usual services work.

    The code must print True; its first argument is where the packages of the profile are.
    """
    command = _jail_command(profile, code)
    started = time.perf_counter()
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(_run_jail, [command] * calls))
    return calls / (time.perf_counter() - started)


def jail_seconds(calls: int = 15) -> float:
    """R4 one by one: the median time of a new nsjail with a new Python."""
    command, times = _jail_command("standard", TINY_CODE), []
    for _ in range(calls):
        started = time.perf_counter()
        _run_jail(command)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _run_jail(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout == b"True\n"


def _jail_command(name: str, code: str) -> list[str]:
    profile = find_profiles(default_profile_folders())[name]
    runtime = RuntimeCache(default_cache_folder()).ensure(profile)
    mounts = [f"-R{runtime.root / 'usr'}:/usr", "-susr/lib:/lib", "-susr/lib:/lib64"]
    command = [find_nsjail(), "-Q", "-Mo", "--experimental_mnt", "new", "--user", "100000"]
    command += ["--group", "100000", *mounts, "--disable_proc", "--"]
    return [*command, runtime.python, *PYTHON_OPTIONS, "-c", code, runtime.site_packages]


if __name__ == "__main__":
    asyncio.run(_serve_echo())
