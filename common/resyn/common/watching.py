"""The small HTTP server beside each process: /metrics, /healthz and /readyz."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, generate_latest

#: Says why the process cannot take work, or nothing if it can.
Readiness = Callable[[], str]


class WatchServer:
    """Serves the process's metrics and health from a thread of its own."""

    def __init__(self, address: str, port: int, readiness: Readiness) -> None:
        self._server = ThreadingHTTPServer((address, port), _handler(readiness))
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(readiness: Readiness) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/metrics":
                self.reply(200, generate_latest(REGISTRY), CONTENT_TYPE_LATEST)
            elif self.path == "/healthz":
                self.reply(200, b"ok\n")
            elif self.path == "/readyz":
                problem = readiness()
                self.reply(503 if problem else 200, f"{problem or 'ready'}\n".encode())
            else:
                self.reply(404, b"/metrics, /healthz or /readyz\n")

        def reply(self, status: int, body: bytes, kind: str = "text/plain; charset=utf-8") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Scrapes are no news."""

    return Handler
