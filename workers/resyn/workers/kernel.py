"""What the worker asks the kernel about jails' processes: credentials, rights, exits."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import fcntl
import functools
import os
import select
import socket
import struct
from collections.abc import Iterable
from pathlib import Path

_CREDENTIALS = struct.Struct("iII")
_SPACE = socket.CMSG_SPACE(_CREDENTIALS.size)
_READ_BYTES = 65536
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_NO_CAPABILITIES = b"0" * 16
_GIVEN_UP = (
    b"\nCapPrm:\t%b\nCapEff:\t%b\n" % (_NO_CAPABILITIES, _NO_CAPABILITIES),
    b"\nCapAmb:\t%b\n" % _NO_CAPABILITIES,
    b"\nNoNewPrivs:\t1\n",
    b"\nSeccomp:\t2\n",
)
_CAP_SYS_PTRACE = 19


def credentials_pair(kind: socket.SocketKind) -> tuple[socket.socket, socket.socket]:
    """Return our end, non-blocking and told who writes to it, and the end for the jail."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, kind)
    ours.setblocking(False)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    return ours, theirs


async def receive(source: socket.socket, size: int = 65536) -> tuple[bytes, int, int]:
    """Return one message and its sender's host pid and uid, by the kernel's word.

    b"" means that the other side is gone. Descriptors that were sent along are dropped by the
    kernel: the space for control data holds the credentials only.
    """
    while True:
        try:
            message, control, _, _ = source.recvmsg(size, _SPACE)
        except BlockingIOError:
            await readable(source.fileno())
            continue
        except ConnectionResetError:
            return b"", 0, -1
        return message, *_credentials(control)


def _credentials(control: list[tuple[int, int, bytes]]) -> tuple[int, int]:
    for level, kind, data in control:
        if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
            pid, uid, _ = _CREDENTIALS.unpack(data[: _CREDENTIALS.size])
            return pid, uid
    return 0, -1


async def readable(descriptor: int) -> None:
    """Wait until a descriptor can be read, or its other side has gone."""
    loop = asyncio.get_running_loop()
    ready: asyncio.Future[None] = loop.create_future()
    loop.add_reader(descriptor, _resolve, ready)
    try:
        await ready
    finally:
        loop.remove_reader(descriptor)


def _resolve(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


def open_pidfd(pid: int) -> int:
    """Hold a process by a descriptor; ProcessLookupError if it has gone."""
    try:
        return os.pidfd_open(pid)
    except OSError as error:
        # Older kernels say so of a number that is still that of a session or a group.
        if error.errno == errno.EINVAL:
            raise ProcessLookupError(error.errno, error.strerror) from error
        raise


async def exits(pids: Iterable[int]) -> None:
    """Wait until these processes have ended."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            descriptor = open_pidfd(pid)
            try:
                await readable(descriptor)
            finally:
                os.close(descriptor)


def wait_for_exits(pids: list[int], seconds: float) -> None:
    """Block until these processes have ended, at most so long each."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            descriptor = open_pidfd(pid)
            select.select([descriptor], [], [], seconds)
            os.close(descriptor)


def sealed_file(content: bytes) -> int:
    """Return a memory file that its receiver can read and nobody can change."""
    descriptor = os.memfd_create("resyn", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    with os.fdopen(os.dup(descriptor), "wb") as stream:
        stream.write(content)
    seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
    fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def spare_when_out_of_memory(pid: int) -> None:
    """Have the kernel kill others before this process and its children, if we may say so."""
    with contextlib.suppress(PermissionError):
        _adjust(str(pid), -1000)


def kill_when_out_of_memory(pid: int) -> None:
    """Have the kernel kill this process and its children before all others, if we may say so."""
    with contextlib.suppress(PermissionError):
        _adjust(str(pid), 1000)


def go_before_others_when_out_of_memory() -> None:
    """Have the kernel kill this process and its children to come before what is no jail."""
    _adjust("self", 500)


def _adjust(pid: str, score: int) -> None:
    descriptor = os.open(f"/proc/{pid}/oom_score_adj", os.O_WRONLY)
    try:
        os.write(descriptor, b"%d" % score)
    finally:
        os.close(descriptor)


def address_space_bytes(pid: int) -> int:
    """Return the size of a process's address space."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[0]) * _PAGE_BYTES


def not_given_up(pid: int, uid: int) -> str:
    """Say which rights a process should not have any more, or return an empty string.

    After its drop a process has one uid and gid, no capability, no way to new ones, and a filter.
    (Inheritable capabilities may remain: under no_new_privs no program turns them into others.)
    """
    text = _of_process(f"/proc/{pid}/status")
    ids = b"\t%d" % uid * 4
    wanted = (b"\nUid:%b\n" % ids, b"\nGid:%b\n" % ids, *_GIVEN_UP)
    if all(line in text for line in wanted):
        return ""
    status = _status(pid)
    right = dict.fromkeys(("CapPrm", "CapEff", "CapAmb"), _NO_CAPABILITIES.decode())
    right |= dict.fromkeys(("Uid", "Gid"), ids.decode().strip())
    right |= {"NoNewPrivs": "1", "Seccomp": "2"}
    wrong = [f"{key} is {status.get(key)!r}" for key in right if status.get(key) != right[key]]
    return "; ".join(wrong) or "it has gone"


@functools.cache
def may_trace() -> bool:
    """Say whether this process may look into all others of the host (CAP_SYS_PTRACE)."""
    return bool(int(_status(os.getpid())["CapEff"], 16) >> _CAP_SYS_PTRACE & 1)


def threads(pid: int) -> int:
    """Return how many threads a process has; 0 if it has ended."""
    return int(_status(pid).get("Threads", "0"))


def maps_shared_memory(pid: int) -> bool:
    """Say whether a process has memory that its children would share with it and each other.

    Files do not count: those that a jail can open are read-only.
    """
    text = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
    mappings = (line.split(maxsplit=5) for line in text.splitlines())
    return any(
        "s" in rights and not (path and path[0].startswith("/usr/") and "w" not in rights)
        for _, rights, _, _, _, *path in mappings
    )


def content(path: str) -> bytes:
    """Return a small file's content, without pathlib's cost."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        parts = [os.read(descriptor, _READ_BYTES)]
        while parts[-1]:  # the kernel hands out its lists by pages
            parts.append(os.read(descriptor, _READ_BYTES))
        return b"".join(parts)
    finally:
        os.close(descriptor)


def _of_process(path: str) -> bytes:
    """Return a file's content; b"" if its process has gone."""
    try:
        return content(path)
    except (FileNotFoundError, ProcessLookupError):
        return b""


def _status(pid: int) -> dict[str, str]:
    text = _of_process(f"/proc/{pid}/status").decode("ascii", "replace")
    return dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)
