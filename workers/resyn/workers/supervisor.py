"""Several worker processes on one machine: started together, replaced when they die."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from resyn.common.settings import PREFIX
from resyn.workers.nsjail import die_with_parent
from resyn.workers.settings import WorkerSettings

log = logging.getLogger(__name__)

# How a worker ends on a host that cannot hold jails: another one would end like it (EX_CONFIG).
EXIT_UNFIT = 78
# A worker that dies sooner than this waits before its replacement starts.
_SETTLED_SECONDS = 10.0


class Supervisor:
    """Keeps `count` worker processes alive until a signal; the second signal kills them."""

    def __init__(self, settings: WorkerSettings, count: int) -> None:
        self._settings = settings
        self._workers: list[subprocess.Popen[bytes]] = []
        self._started = [0.0] * count
        self._stopping = False

    def run(self) -> int:
        """Run until all workers have ended after a signal; return 0 if all of them ended well."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop())
        self._workers = [self._start(index) for index in range(len(self._started))]
        while not self._stopping:
            pid, status = os.wait()
            index = next((i for i, w in enumerate(self._workers) if w.pid == pid), None)
            if index is None:
                continue
            self._workers[index].returncode = os.waitstatus_to_exitcode(status)
            if self._workers[index].returncode == EXIT_UNFIT:
                self._stop()  # it has said why
            elif not self._stopping:
                self._replace(index)
        return max(abs(worker.wait()) for worker in self._workers)

    def _start(self, index: int) -> subprocess.Popen[bytes]:
        self._started[index] = time.monotonic()
        port = self._settings.worker_http_port
        own = {PREFIX + "WORKER_HTTP_PORT": str(port and port + index)}
        # A group of its own, so that a terminal's Ctrl-C reaches workers through us, once.
        return subprocess.Popen(
            [sys.executable, "-m", "resyn.workers"],
            env=os.environ | _environment(self._settings) | own,
            process_group=0,
            preexec_fn=die_with_parent,
        )

    def _replace(self, index: int) -> None:
        code = self._workers[index].returncode
        log.error("a worker died", extra={"code": code})
        if time.monotonic() - self._started[index] < _SETTLED_SECONDS:
            time.sleep(1.0)
        if not self._stopping:
            self._workers[index] = self._start(index)
        if self._stopping:  # the signal came while the new one was not on the list yet
            self._workers[index].terminate()

    def _stop(self) -> None:
        end: Callable[[subprocess.Popen[bytes]], Any] = (
            subprocess.Popen.kill if self._stopping else subprocess.Popen.terminate
        )
        self._stopping = True
        for worker in self._workers:
            if worker.returncode is None:
                end(worker)


def _environment(settings: WorkerSettings) -> dict[str, str]:
    """Return the settings as the variables that they can be read from."""
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        PREFIX + name.upper(): ",".join(value) if isinstance(value, tuple) else str(value)
        for name, value in values.items()
    }
