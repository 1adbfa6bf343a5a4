"""One call: a process of its own that gives up everything, says hello, works once and ends."""

from __future__ import annotations

import os
import resource
import socket
from typing import Any, NoReturn

from resyn.common.typed_json import TypedJsonError
from resyn.workers.guest import contract, untrusted, wire

CALL_FD = 3


def run(module: Any, channel: int, spawn: bytes) -> NoReturn:
    """Serve one request on `channel`, as the uid and with the limits that `spawn` states."""
    try:
        _give_up(channel, *wire.SPAWN_BODY.unpack(spawn))
        with socket.socket(fileno=CALL_FD) as call:
            call.sendall(wire.HELLO)
            op, body = receive(call)
            untrusted.connect(lambda asked: _ask(call, asked))
            call.sendall(_serve(module, op, body))
    finally:
        os._exit(0)


def _give_up(channel: int, uid: int, address_space_bytes: int, processes: int) -> None:
    """Keep one socket, nobody's uid and the limits; the order matters, each step needs the last."""
    os.setsid()
    if channel != CALL_FD:
        os.dup2(channel, CALL_FD)
    os.closerange(CALL_FD + 1, 1 << 20)
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    for limit, value in (
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_AS, address_space_bytes or resource.RLIM_INFINITY),
    ):
        resource.setrlimit(limit, (value, value))
    if os.getuid() != uid:  # they are equal where the host can map one uid only
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    _check_given_up(uid)


def _check_given_up(uid: int) -> None:
    if os.getresuid() != (uid, uid, uid) or os.getresgid() != (uid, uid, uid):
        os._exit(70)
    try:
        os.setuid(0)
    except OSError:
        return
    os._exit(71)


def _ask(call: socket.socket, asked: bytes) -> tuple[int, bytes]:
    """Have the worker run other code, and wait for what became of it."""
    call.sendall(wire.RESULT.pack(wire.MAGIC, wire.ASK, 0.0, len(asked)) + asked)
    return receive(call)


def receive(call: socket.socket) -> tuple[int, bytes]:
    """Read one request or reply; a large body comes as a descriptor of a sealed memory file."""
    head, descriptors, _, _ = socket.recv_fds(call, wire.REQUEST.size, 1)
    while len(head) < wire.REQUEST.size:
        more = call.recv(wire.REQUEST.size - len(head))
        if not more:
            os._exit(0)  # the worker does not need this process any more
        head += more
    op, length = wire.REQUEST.unpack(head)
    source = os.dup(call.fileno()) if not descriptors else descriptors[0]
    with os.fdopen(source, "rb") as stream:
        return op, stream.read(length)


def _serve(module: Any, op: int, body: bytes) -> bytes:
    try:
        status, score, reply = _work(module, op, body)
    except MemoryError:
        status, score, reply = wire.OUT_OF_MEMORY, 0.0, b"MemoryError"
    except (contract.ContractError, TypedJsonError, untrusted.NoJson) as error:
        status, score, reply = wire.INVALID, 0.0, _text(contract.explain(error))
    except BaseException as error:  # SystemExit and KeyboardInterrupt are no results either
        status, score, reply = wire.RAISED, 0.0, _text(contract.explain(error))
    return wire.RESULT.pack(wire.MAGIC, status, score, len(reply)) + reply


def _work(module: Any, op: int, body: bytes) -> tuple[int, float, bytes]:
    sections = wire.split(body)
    if op in (wire.VERIFY, wire.EXTRACT_AND_VERIFY):
        instance_json, answer = (section.decode() for section in sections)
        extract = op == wire.EXTRACT_AND_VERIFY
        return *contract.verify(module, instance_json, answer, extract), b""
    if op == wire.INSPECT:
        texts: tuple[str, ...] = contract.inspect_source(sections[0].decode())
    elif op == wire.RUN:
        texts = untrusted.execute(*(section.decode() for section in sections))
    else:
        seed, difficulty = wire.SEED_AND_DIFFICULTY.unpack(sections[0])
        with_reference = op == wire.GENERATE_WITH_REFERENCE
        texts = contract.generate(module, seed, difficulty, with_reference)
    return wire.OK, 0.0, wire.join(*(_text(text) for text in texts))


def _text(text: str) -> bytes:
    return text.encode("utf-8", "replace")
