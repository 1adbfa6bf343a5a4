"""The job runner's process: one runner after another, should Redis go away, until a signal."""

from __future__ import annotations

import contextlib
import logging
import signal
import time
from typing import NoReturn

import grpc
from redis import Redis
from redis.exceptions import RedisError
from rq.exceptions import StopRequested

from resyn.common import logs
from resyn.common.redis_connection import TROUBLE, connect_blocking
from resyn.common.settings import shown
from resyn.common.watching import WatchServer
from resyn.workers.jobs.runner import Runner
from resyn.workers.jobs.settings import RunnerSettings

log = logging.getLogger("resyn.workers.jobs")

PAUSE_SECONDS = 1.0
_MAX_MESSAGE_BYTES = 64 << 20
_OPTIONS = [
    ("grpc.max_receive_message_length", _MAX_MESSAGE_BYTES),
    ("grpc.max_send_message_length", _MAX_MESSAGE_BYTES),
    ("grpc.max_reconnect_backoff_ms", 2_000),
    ("grpc.enable_retries", 0),
]


class Life:
    """What the process is at: whether it takes jobs, and why not."""

    def __init__(self) -> None:
        self.problem = "starting"

    def work(self, redis: Redis, channel: grpc.Channel, settings: RunnerSettings) -> bool:
        """Do jobs until a signal or trouble; return whether it was a signal."""
        runner: Runner | None = None
        try:
            runner = Runner(redis, channel, settings)
            self.problem = ""
            runner.work(logging_level=logging.getLevelName(log.getEffectiveLevel()))
        except (*TROUBLE, RedisError) as error:
            log.warning("no jobs", extra={"reason": str(error)})
        self.problem = "no Redis"
        return runner is not None and runner.stopping


def serve(settings: RunnerSettings) -> None:
    """Do jobs until SIGTERM or SIGINT."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)  # until a runner has its own
    life = Life()
    watch = WatchServer(
        settings.runner_http_address, settings.runner_http_port, lambda: life.problem
    )
    watch.start()
    log.info("ready", extra={"http_port": watch.port})
    redis = connect_blocking(settings.redis_url)
    try:
        with (
            contextlib.suppress(StopRequested),  # a signal while there is no runner
            grpc.insecure_channel(settings.address, options=_OPTIONS) as channel,
        ):
            while not life.work(redis, channel, settings):
                time.sleep(PAUSE_SECONDS)
    finally:
        redis.close()
        watch.stop()


def _stop(*_: object) -> NoReturn:
    raise StopRequested


def main(settings: RunnerSettings) -> None:
    """Run one job runner."""
    logs.set_up(settings.log_level)
    log.info("settings", extra={"settings": shown(settings)})
    serve(settings)
