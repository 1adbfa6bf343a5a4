"""The zygote: pid 1 of a jail. It loads the environment once and forks lanes; lanes fork calls.

Zygote and lanes are uid 0 of the jail's own user namespace, never change uid, never read a request,
and end when their control socket closes. The environment's top level has run in them, so that the
worker takes nothing from them on trust: see `resyn.workers.jail`.

Each import here delays the start of every jail: so neither `socket` nor `signal`, which make
enumerations of all their constants (2 ms, 0.4 ms).
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # typeshed has only its wrapper, `signal`
import _socket
import contextlib
import gc
import json
import os
import select
import struct
import sys
from typing import Any

from resyn.workers.guest import child, contract, limits, together, untrusted, wire

# Queued signals and timers of one call: they are counted for all of the worker's jails, too.
PENDING_SIGNALS = 64
# How often CPython wants to see a piece of code before it has adapted it, and some more.
_WARM_UPS = 32
# A message beside those of `wire`: descriptors of the group files that the next lane writes to.
_MOST_DOORS = 8
_INT_BYTES = struct.calcsize("i")
# The only value that keeps the kernel from piping a dump to a program: see core(5).
CORE_BYTES = 1


def main() -> None:
    """Serve the control socket, which is standard input."""
    sys.path.append(sys.argv[1])
    limits.lower(limits.RLIMIT_SIGPENDING, PENDING_SIGNALS)
    limits.lower(limits.RLIMIT_CORE, CORE_BYTES)
    control = _socket.socket(fileno=os.dup(0))
    os.dup2(os.open("/dev/null", os.O_RDWR), 0)
    os.dup2(0, 1)
    _warm_up()
    gc.freeze()  # the collection after a load then has the environment's objects to look at only
    gc.enable()
    control.send(wire.READY)
    _Zygote(control).serve()


def _warm_up() -> None:
    """Run what every call runs, before an environment is there: see `child.warm_up`."""
    body = wire.join(b'{"a": [7, 2.5, "b"]}', b"7")
    request = wire.REQUEST.pack(wire.VERIFY, len(body)) + body
    ours, theirs = _socket.socketpair()
    for _ in range(_WARM_UPS):
        child.warm_up(request, _Sample, ours.fileno(), theirs.fileno())
    ours.close()
    theirs.close()
    untrusted.connect(None)


class _Sample:
    """Stands for an environment."""

    @staticmethod
    def verify(instance: Any, answer: str) -> bool:
        return str(instance["a"][0]) == answer


class _Inbox:
    """Waits for messages and for children's ends at once.

    A signal handler alone would miss a child that ends between a look at the signals and a blocking
    read; the wake-up descriptor is written to by the signal itself.
    """

    def __init__(self, control: _socket.socket) -> None:
        self._control = control
        self._wake, self._woken = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._poll.register(self._wake, select.POLLIN)
        self.watch()

    def watch(self) -> None:
        """Hear of children's ends, also after an environment has meddled with signals."""
        _signal.signal(_signal.SIGCHLD, lambda *_: None)  # without a handler nothing is written
        _signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)

    def next(self) -> tuple[bytes, list[int]]:
        """Return the next message and its descriptors; the process ends with its socket."""
        while True:
            ready = dict(self._poll.poll())
            if self._wake in ready:
                os.read(self._wake, 4096)
                _reap()
            if self._control.fileno() in ready:
                return _receive(self._control)

    def leave(self) -> None:
        """Stop listening, in a lane, which has other things to do."""
        _signal.set_wakeup_fd(-1)
        os.close(self._wake)
        os.close(self._woken)


def _receive(control: _socket.socket) -> tuple[bytes, list[int]]:
    """Return the next message and its descriptors; the process ends with its socket."""
    message, ancillary, _, _ = control.recvmsg(64, _socket.CMSG_SPACE(_MOST_DOORS * _INT_BYTES))
    if not message:
        os._exit(0)
    descriptors: list[int] = []
    for level, kind, data in ancillary:
        if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
            descriptors += struct.unpack_from(f"{len(data) // _INT_BYTES}i", data)
    return message, descriptors


class _Zygote:
    def __init__(self, control: _socket.socket) -> None:
        self.control = control
        self.inbox = _Inbox(control)
        self.module: Any = None
        self.doors: list[int] = []
        self.look: together.Survey = None

    def serve(self) -> None:
        while True:
            message, descriptors = self.inbox.next()
            if message[:1] == wire.LOAD:
                self.load(descriptors[0], *wire.LOAD_BODY.unpack(message[1:]))
            elif message[:1] == wire.DOORS:
                self.doors = descriptors
            elif message[:1] == wire.LANE:
                self.open_lane(descriptors[0], *wire.LANE_BODY.unpack(message[1:]))

    def load(self, descriptor: int, for_groups: bool) -> None:
        with os.fdopen(descriptor, "rb") as stream:
            source = stream.read()
        try:
            self.module = contract.load(source.decode())
            report = wire.LOADED + json.dumps(contract.describe(self.module)).encode()
        except BaseException as error:  # whatever the import raised is the report
            report = wire.FAILED + contract.explain(error).encode("utf-8", "replace")
        self.inbox.watch()
        gc.collect()
        gc.freeze()  # collections in children then leave the shared pages alone
        if for_groups:
            self.look_around()
        self.control.send(report)

    def look_around(self) -> None:
        """Make the survey here, once for all lanes; a child that misses it says why."""
        with contextlib.suppress(Exception):
            self.look = together.survey(self.module)
        self.inbox.watch()
        gc.freeze()

    def open_lane(self, descriptor: int, address_space_bytes: int, processes: int) -> None:
        if os.fork():
            os.close(descriptor)
            _close(self.doors)
            return
        self.inbox.leave()
        _go_through(self.doors)
        self.control.close()
        limits.lower(limits.RLIMIT_AS, address_space_bytes)
        limits.lower(limits.RLIMIT_NPROC, processes)
        if os.getuid() == 0:
            os.setgroups([])
        _Lane(_socket.socket(fileno=descriptor), self.module, self.look).serve()


def _go_through(doors: list[int]) -> None:
    """Enter the lane's own group; the worker looks, and moves a lane that has not."""
    with contextlib.suppress(OSError):
        for door in doors:
            os.write(door, b"0")
    _close(doors)


def _close(descriptors: list[int]) -> None:
    while descriptors:
        os.close(descriptors.pop())


class _Lane:
    """A fork of the zygote in a control group of its own, so that its children are born in it.

    It has one child at a time, and reaps it only when the next one is asked for: until then the
    worker can read from the kernel how the child has ended.
    """

    def __init__(self, control: _socket.socket, module: Any, look: together.Survey) -> None:
        self.control = control
        self.module = module
        self.look = look
        self.child = 0

    def serve(self) -> None:
        _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)
        self.control.send(wire.READY)
        while True:
            message, descriptors = _receive(self.control)
            self.reap()
            if message[:1] == wire.SPAWN:
                self.spawn(descriptors[0], *wire.SPAWN_BODY.unpack(message[1:]))

    def reap(self) -> None:
        if self.child:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.child, 0)
            self.child = 0

    def spawn(self, channel: int, uid: int, for_group: bool) -> None:
        with contextlib.suppress(OSError):  # the worker sees the channel closed
            self.child = os.fork()
            if self.child == 0:
                child.run(self.module, channel, uid, self.look, for_group)
        os.close(channel)


def _reap() -> None:
    """Collect every child that has ended: orphans of calls come to pid 1, the zygote."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


if __name__ == "__main__":
    main()
