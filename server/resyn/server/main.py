"""The server process: reads settings, builds the parts, runs them, stops them in reverse."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator
from typing import Any

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import collector, event_loop, logs, scheduling, tasks
from resyn.common.demotions import DemotionBoard
from resyn.common.redis_connection import TROUBLE, check, connect
from resyn.common.settings import shown
from resyn.common.watching import WatchServer
from resyn.server.admission.examiner import Examiner
from resyn.server.admission.records import Admissions
from resyn.server.audit import Audit
from resyn.server.call_lane import CallLane
from resyn.server.circuit_board import CircuitBoard
from resyn.server.directory import WorkerDirectory
from resyn.server.drift import Drift
from resyn.server.environment_service import EnvironmentService
from resyn.server.fair_share import FairShare, parse_weights
from resyn.server.generation import Generation
from resyn.server.instances import InstanceStore
from resyn.server.intake import Intake
from resyn.server.interceptors import Guard
from resyn.server.jobs.service import JobService
from resyn.server.operator_service import OperatorService
from resyn.server.pacing import Pace
from resyn.server.quarantine import Quarantines
from resyn.server.redis_watch import RedisWatch
from resyn.server.registration import Registration
from resyn.server.registry import Registry
from resyn.server.replies import ReplyReader
from resyn.server.scoring import Scoring
from resyn.server.settings import ServerSettings
from resyn.server.sharing import VerdictCache
from resyn.server.status import StatusReader
from resyn.server.succession import Succession
from resyn.server.verifier_service import VerifierService
from resyn.v1 import (
    environment_pb2,
    environment_pb2_grpc,
    job_pb2,
    job_pb2_grpc,
    operator_pb2,
    operator_pb2_grpc,
    verifier_pb2,
    verifier_pb2_grpc,
)

log = logging.getLogger("resyn.server")

# How long RPCs may go on after SIGTERM.
GRACE_SECONDS = 10.0
SERVICES = (
    verifier_pb2.DESCRIPTOR.services_by_name["VerifierService"].full_name,
    environment_pb2.DESCRIPTOR.services_by_name["EnvironmentService"].full_name,
    operator_pb2.DESCRIPTOR.services_by_name["OperatorService"].full_name,
    job_pb2.DESCRIPTOR.services_by_name["JobService"].full_name,
)


class Parts:
    """What all RPCs of a server share, and what runs beside them."""

    def __init__(self, settings: ServerSettings, redis: Redis) -> None:
        self.settings = settings
        self.redis = redis
        self.stopping = asyncio.Event()  # streams are ended, so that nobody waits for them
        self.directory = WorkerDirectory(redis)
        weights = parse_weights(settings.tenant_weights)
        self.share = FairShare(settings.max_waiting_calls, weights)
        self.lane = CallLane(redis, self.directory, self.share)
        self.pace = Pace(settings.flood_pauses)
        self.examiner = Examiner(self.lane, settings, self.pace)
        self.cache = VerdictCache(settings.verdict_cache_entries)
        self.demotions = DemotionBoard(redis, self.cache.distrust)
        self.drift = Drift(redis, self.lane, settings.recheck_share, self._demote)
        self.quarantines = Quarantines(settings.quarantine_threshold)
        self.circuits = CircuitBoard(redis, self.quarantines)
        dispatch = self.lane.dispatch
        self.audit = Audit(redis, dispatch)
        self.replies = ReplyReader(redis, dispatch, self.audit.alarm)
        self.watch = RedisWatch(redis, self.share, self._look_again)
        place = f"{socket.gethostname()} {settings.listen}"
        self.succession = Succession(redis, dispatch.server, place, self.lane.returns)

    def _demote(self, digest: str, why: str) -> None:
        self.demotions.post(digest, why)
        self.cache.distrust(digest, why)

    def _look_again(self) -> None:
        """Another Redis answers: it may lack what the last one had, and number replies anew."""
        self.replies.read_again()
        self.audit.alarm()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[list[asyncio.Task[None]]]:
        """Run what the server cannot do without."""
        await self.succession.beat()  # before the first RPC, which may be a second try
        await self.circuits.look()  # before the first call
        vital = tasks.begin(
            self.directory.run(),
            self.replies.run(),
            self.watch.run(),
            self.audit.run(),
            self.succession.run(),
            self.lane.dispatch.sweep(),
            self.demotions.run(),
            self.circuits.run(),
            self.drift.run(),
        )
        try:
            yield vital
        finally:
            await self.examiner.close()
            await tasks.end(vital)
            with contextlib.suppress(*TROUBLE, RedisError):
                await self.succession.leave()


def build(parts: Parts) -> grpc.aio.Server:
    """Put the services behind a gRPC server."""
    settings, redis, lane = parts.settings, parts.redis, parts.lane
    directory, cache, quarantines = parts.directory, parts.cache, parts.quarantines
    registry = Registry(redis, quarantines.withheld)
    instances = InstanceStore(redis, settings.instance_ttl_seconds)
    intake = Intake(registry, instances, settings, cache.distrusted)
    scoring = Scoring(lane, intake, cache, quarantines, parts.drift.see, parts.pace)
    generation = Generation(lane, registry, instances, settings.max_instance_bytes, quarantines)
    admissions = Admissions(redis, registry, quarantines.withheld)
    registration = Registration(lane, directory, registry, parts.examiner, admissions, settings)
    server = grpc.aio.server(
        interceptors=[Guard(parts.share)],
        options=[
            ("grpc.max_receive_message_length", settings.max_message_bytes),
            ("grpc.max_send_message_length", settings.max_message_bytes),
            ("grpc.so_reuseport", 0),  # a port that is taken is an error, not a share
            # Clients look every 10 s whether a silent server still lives; at the library's own rule
            # of 5 minutes it would hang up on them.
            ("grpc.http2.min_ping_interval_without_data_ms", 5_000),
            # Beyond these the library itself ends RPCs, with CANCELLED, which would not be true.
            ("grpc.server.max_pending_requests", settings.max_waiting_calls),
            ("grpc.server.max_pending_requests_hard_limit", settings.max_waiting_calls),
        ],
    )
    verifier_pb2_grpc.add_VerifierServiceServicer_to_server(
        VerifierService(scoring, generation, settings, parts.stopping), server
    )
    environment_pb2_grpc.add_EnvironmentServiceServicer_to_server(
        EnvironmentService(
            registration,
            registry,
            admissions,
            parts.drift.board,
            settings.default_deadline_seconds,
        ),
        server,
    )
    status = StatusReader(redis, lane, settings.max_waiting_calls)
    operator_pb2_grpc.add_OperatorServiceServicer_to_server(
        OperatorService(status, parts.circuits, quarantines, registry), server
    )
    job_pb2_grpc.add_JobServiceServicer_to_server(
        JobService(redis, registry, intake, settings), server
    )
    return server


async def add_standard_services(server: grpc.aio.Server) -> Any:
    """Add gRPC health and reflection."""
    servicer = health.aio.HealthServicer()  # type: ignore[attr-defined] # missing in the stubs
    health_pb2_grpc.add_HealthServicer_to_server(servicer, server)
    for name in ("", *SERVICES):
        await servicer.set(name, health_pb2.HealthCheckResponse.SERVING)
    reflection.enable_server_reflection(
        (*SERVICES, health.SERVICE_NAME, reflection.SERVICE_NAME), server
    )
    return servicer


async def serve(settings: ServerSettings) -> None:
    """Run a server until SIGTERM or SIGINT; then finish what has begun."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        redis = connect(settings.redis_url)
        stack.push_async_callback(redis.aclose)
        log.info("redis", extra={"server": await check(redis, settings.redis_durability)})
        parts = Parts(settings, redis)
        vital = await stack.enter_async_context(parts.running())
        server = build(parts)
        health_servicer = await add_standard_services(server)
        port = server.add_insecure_port(settings.listen)
        await server.start()
        watch = WatchServer(
            settings.server_http_address,
            settings.server_http_port,
            lambda: "stopping" if stop.is_set() else _problem(parts),
        )
        watch.start()
        stack.callback(watch.stop)
        log.info("ready", extra={"listen": settings.listen, "port": port, "http_port": watch.port})
        collector.settle()
        await tasks.until_stopped(stop, vital)
        parts.stopping.set()
        await health_servicer.enter_graceful_shutdown()
        await server.stop(GRACE_SECONDS)


def _problem(parts: Parts) -> str:
    no_workers = "" if parts.directory.profiles() else "no worker is alive"
    return parts.directory.problem or parts.share.closed or no_workers


def main(settings: ServerSettings) -> None:
    """Run one server process."""
    logs.set_up(settings.log_level)
    log.info("settings", extra={"settings": shown(settings)})
    scheduling.ask_for_short_slices()
    event_loop.run(serve(settings))
