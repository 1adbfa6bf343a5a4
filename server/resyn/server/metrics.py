"""The server's metrics: base units, bounded labels."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

from resyn.common.faults import kind_name
from resyn.v1 import outcome_pb2

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)

REQUESTS = Counter("resyn_server_requests_total", "RPCs by method and code", ["method", "code"])
REQUEST_SECONDS = Histogram(
    "resyn_server_request_seconds", "Duration of RPCs", ["method"], buckets=_SECONDS
)
VERDICTS = Counter("resyn_server_verdicts_total", "Verdicts by score", ["score"])  # 0, 1, between
FAULTS = Counter("resyn_server_faults_total", "Faults by kind", ["kind"])
# From the start, so that a rate sees the first fault of a kind too.
for _kind in outcome_pb2.FaultKind.values():
    FAULTS.labels(kind_name(_kind))
REJECTIONS = Counter("resyn_server_rejections_total", "Refusals by gRPC code", ["code"])
WAITING = Gauge("resyn_server_waiting_calls", "Calls accepted and not yet answered")
PAUSED_SECONDS = Counter(
    "resyn_server_paused_seconds_total", "Waits of busy flows for others' single calls"
)
UNSENT = Gauge("resyn_server_unsent_calls", "Of those, not yet on the call lane")
ENTRY_CALLS = Histogram(
    "resyn_server_entry_calls", "Calls in an entry", buckets=(1, 2, 4, 8, 16, 32, 64, 128, 256)
)
CALL_SECONDS = Histogram(
    "resyn_server_call_seconds", "From acceptance of a call to its result", buckets=_SECONDS
)
LATE_RESULTS = Counter("resyn_server_late_results_total", "Results that nobody waited for any more")
DISAGREEMENTS = Counter(
    "resyn_server_disagreements_total", "Calls whose two runs came to different verdicts"
)
RECHECKS = Counter(
    "resyn_server_rechecks_total",
    "Verdicts that were run again, on another worker if there was one: agreed, disagreed, or "
    "no_verdict the second time",
    ["result"],
)
for _result in ("agreed", "disagreed", "no_verdict"):
    RECHECKS.labels(_result)
TAKEN_OVER = Counter("resyn_server_taken_over_calls_total", "Calls whose worker died with them")
RETRIED_CALLS = Counter(
    "resyn_server_retried_calls_total", "Calls that a worker failed at, sent to another one"
)
RESENT_CALLS = Counter("resyn_server_resent_calls_total", "Calls that Redis had lost, sent again")
REDIS_MEMORY_BYTES = Gauge("resyn_server_redis_memory_bytes", "What Redis has in use")
REDIS_MAX_MEMORY_BYTES = Gauge(
    "resyn_server_redis_max_memory_bytes", "What it may use; 0: it has no limit"
)
INTAKE_STOPPED = Gauge(
    "resyn_server_intake_stopped", "1 while no work is taken because Redis is nearly full"
)
WORKERS = Gauge("resyn_server_workers", "Live workers")
INSTANCES = Counter(
    "resyn_server_instances_total", "Instances by hash, by where they were found", ["found"]
)
SHARED_CALLS = Counter(
    "resyn_server_shared_calls_total",
    "Calls that needed no execution of their own, by where the verdict was: cache, in_flight, or "
    "returned: begun by a server that has died",
    ["found"],
)
CIRCUITS_OPEN = Gauge("resyn_server_circuits_open", "Environments that are out of service")
CIRCUIT_TRANSITIONS = Counter(
    "resyn_server_circuit_transitions_total",
    "Environments that were put out of service or back in it, by what was the reason",
    ["state", "reason"],
)
LATEST_MOVES = Counter(
    "resyn_server_latest_moves_total", "Names whose `latest` has moved to another version"
)
CACHED_VERDICTS = Gauge("resyn_server_cached_verdicts", "Verdicts in the cache")
JOBS = Counter("resyn_server_jobs_total", "Jobs submitted, by work", ["work"])
CANCELLED_JOBS = Counter("resyn_server_cancelled_jobs_total", "Jobs cancelled")
QUEUED_JOBS = Gauge("resyn_server_queued_jobs", "Jobs without a runner, at the last submission")
