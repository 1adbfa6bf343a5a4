"""How both clients open a channel: the options, and the stubs of all services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc

from resyn.client.flows import Rpc
from resyn.v1 import environment_pb2_grpc, job_pb2_grpc, operator_pb2_grpc, verifier_pb2_grpc

# Replies may hold large instances; requests are kept under the server's limit by splitting.
_MAX_MESSAGE_BYTES = 64 * 1024 * 1024

_OPTIONS: list[tuple[str, Any]] = [
    ("grpc.max_receive_message_length", _MAX_MESSAGE_BYTES),
    ("grpc.max_send_message_length", _MAX_MESSAGE_BYTES),
    # Finds a peer that has vanished in the midst of a call within 20 s; our server allows as many.
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 10_000),
    # Goes before the line above where the library waits for the ping and not for TCP.
    ("grpc.http2.ping_timeout_ms", 10_000),
    ("grpc.http2.max_pings_without_data", 0),
    # The default back-off grows to two minutes, longer than most callers wait.
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 2_000),
    # Retries are ours: gRPC's own would not count towards them.
    ("grpc.enable_retries", 0),
    # Two clients of one process share no connection, so that closing one never touches another.
    ("grpc.use_local_subchannel_pool", 1),
]

# Several servers share the calls; the library's default sends all of them to the first.
_ROUND_ROBIN = ("grpc.service_config", '{"loadBalancingConfig": [{"round_robin": {}}]}')


def options(address: str) -> list[tuple[str, Any]]:
    """Return how a channel to this address is opened."""
    several = "," in address or address.startswith("dns:")
    return [*_OPTIONS, _ROUND_ROBIN] if several else list(_OPTIONS)


def methods(channel: grpc.Channel | grpc.aio.Channel) -> dict[Rpc, Callable[..., Any]]:
    """Return what calls each RPC over this channel."""
    # The generated stubs take both kinds of channel, but are typed for one at a time.
    any_channel: Any = channel
    stubs: dict[str, Any] = {
        "verifier": verifier_pb2_grpc.VerifierServiceStub(any_channel),
        "environment": environment_pb2_grpc.EnvironmentServiceStub(any_channel),
        "operator": operator_pb2_grpc.OperatorServiceStub(any_channel),
        "job": job_pb2_grpc.JobServiceStub(any_channel),
    }
    return {rpc: getattr(stubs[rpc.value[0]], rpc.value[1]) for rpc in Rpc}
