"""One call: a process of its own that gives up everything, says hello, works once and ends.

Every step here is taken by a fresh fork, and each page that it writes to is copied for it: so no
objects are made that need not be, such as sockets and files.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from resyn.common.typed_json import TypedJsonError
from resyn.workers.guest import contract, together, untrusted, wire

CALL_FD = 3
# The head of a request, and all of most of them.
_FIRST_READ_BYTES = 4096


def run(module: Any, channel: int, uid: int, look: together.Survey, for_group: bool) -> NoReturn:
    """Serve one request on `channel`, as `uid`; or groups, for which there may be a survey."""
    try:
        _give_up(channel, uid)
        ready = for_group and look is not None
        serve(module, CALL_FD, look, together.Watched(look, _trip) if ready else None)
    finally:
        os._exit(0)


def _trip(event: str) -> NoReturn:
    """End at once, before a call does what the others would see."""
    text = f"event {event}"[: wire.MAX_TEXT].encode("utf-8", "replace")
    _write(CALL_FD, wire.RESULT.pack(wire.MAGIC, wire.DOUBT, 0.0, len(text)) + text)
    os._exit(0)


def _give_up(channel: int, uid: int) -> None:
    """Keep one socket and nobody's uid; the order matters, each step needs the last.

    Limits come from the lane. What is left the worker reads in /proc before it sends a request.
    """
    os.setpgid(0, 0)
    if channel != CALL_FD:
        os.dup2(channel, CALL_FD)
    os.closerange(CALL_FD + 1, 1 << 20)
    null = os.open("/dev/null", os.O_RDWR)  # of its own: who shares one shares its flags
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    if os.getuid() != uid:  # they are equal where the host can map one uid only
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    if os.getresuid() != (uid, uid, uid) or os.getresgid() != (uid, uid, uid):
        os._exit(70)


def serve(
    module: Any,
    channel: int,
    look: together.Survey = None,
    watched: together.Watched | None = None,
) -> None:
    """Say hello, read one request and write its result."""
    _write(channel, wire.HELLO)
    op, body = _receive(channel)
    if op == wire.TOGETHER:
        watched = watched or together.Watched(look or together.survey(module), _trip)
        serve_groups(module, channel, watched, body)
        return
    untrusted.connect(lambda asked: _ask(channel, asked))
    _write(channel, _frame(lambda: _work(module, op, body)))


def serve_groups(module: Any, channel: int, watched: together.Watched, body: bytes) -> None:
    """Serve one group of calls after the other, until the worker has had enough of this process."""
    op = wire.TOGETHER
    while op == wire.TOGETHER:
        _write(channel, _frame(partial(watched.run, module, body)))
        op, body = _receive(channel)


def warm_up(request: bytes, module: Any, ours: int, theirs: int) -> None:
    """Serve a request on one end of a socket pair, in the process that children are copies of.

    CPython adapts its bytecode to what it sees. What is adapted here, no child has to adapt in its
    own copy of the page.
    """
    os.write(ours, request)
    serve(module, theirs)
    os.read(ours, _FIRST_READ_BYTES)


def _write(channel: int, data: bytes) -> None:
    while data:
        data = data[os.write(channel, data) :]


def _ask(channel: int, asked: bytes) -> tuple[int, bytes]:
    """Have the worker run other code, and wait for what became of it."""
    _write(channel, wire.RESULT.pack(wire.MAGIC, wire.ASK, 0.0, len(asked)) + asked)
    return _receive(channel)


def _receive(channel: int) -> tuple[int, bytes]:
    """Read one request or reply, behind which nothing comes."""
    data = _read(channel, _FIRST_READ_BYTES)
    while len(data) < wire.REQUEST.size:
        data += _read(channel, _FIRST_READ_BYTES)
    op, length = wire.REQUEST.unpack_from(data)
    if len(data) == wire.REQUEST.size + length:
        return op, data[wire.REQUEST.size :]
    parts, missing = [data[wire.REQUEST.size :]], wire.REQUEST.size + length - len(data)
    while missing > 0:
        parts.append(_read(channel, min(missing, 1 << 20)))
        missing -= len(parts[-1])
    return op, b"".join(parts)


def _read(channel: int, size: int) -> bytes:
    data = os.read(channel, size)
    if not data:
        os._exit(0)  # the worker does not need this process any more
    return data


def _frame(work: Callable[[], tuple[int, float, bytes]]) -> bytes:
    try:
        status, score, reply = work()
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
    elif op == wire.PROVE:
        texts = ("\n".join(together.prove(module, sections[0].decode())),)
    elif op == wire.EXAMINE:
        from resyn.workers.guest.examine import examine  # here: each page of a zygote costs

        texts = (examine(module, sections[0].decode()),)
    elif op == wire.RUN:
        texts = untrusted.execute(*(section.decode() for section in sections))
    else:
        seed, difficulty = wire.SEED_AND_DIFFICULTY.unpack(sections[0])
        with_reference = op == wire.GENERATE_WITH_REFERENCE
        texts = contract.generate(module, seed, difficulty, with_reference)
    return wire.OK, 0.0, wire.join(*(_text(text) for text in texts))


def _text(text: str) -> bytes:
    return text.encode("utf-8", "replace")
