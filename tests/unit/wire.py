"""A TCP connection in the way, that can break like a network does."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from types import TracebackType

_RESET_WHEN_CLOSED = struct.pack("ii", 1, 0)


class Wire:
    """Carries connections to a service. `reset` breaks them loudly, `freeze` without a word."""

    def __init__(self, target: str) -> None:
        host, _, port = target.rpartition(":")
        self._target = host, int(port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._sockets: list[socket.socket] = []
        self._frozen: set[socket.socket] = set()
        self._lock = threading.Lock()

    def reset(self) -> None:
        """End all connections with a TCP reset."""
        with self._lock:
            for each in self._sockets:
                with contextlib.suppress(OSError):  # it is closed already
                    each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_WHEN_CLOSED)
                    # Wakes the thread that reads, and says nothing to the peer.
                    each.shutdown(socket.SHUT_RD)
                each.close()

    def freeze(self) -> None:
        """Let no more bytes through the connections that are open; new ones are carried."""
        with self._lock:
            self._frozen.update(self._sockets)

    def __enter__(self) -> Wire:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _end(self._listener)
        self.reset()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._target)
            except OSError:
                return  # the end of the block
            with self._lock:
                self._sockets += near, far
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):  # one of the ends is gone, and so is the other then
            while data := source.recv(65536):
                with self._lock:
                    frozen = source in self._frozen
                if not frozen:
                    sink.sendall(data)
        _end(sink)


def _end(each: socket.socket) -> None:
    with contextlib.suppress(OSError):  # it is closed already
        each.shutdown(socket.SHUT_RDWR)
    each.close()
