"""The job runner's metrics: base units, bounded labels."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)

RUNNING = Gauge("resyn_job_runner_running_jobs", "1 while this runner has a job")
QUEUED = Gauge("resyn_job_runner_queued_jobs", "Jobs that wait for a runner")
RUNS = Counter(
    "resyn_job_runner_runs_total",
    "Ended runs, by how: done, failed, retried, handed_back, lost",
    ["ending"],
)
CHUNKS = Counter("resyn_job_runner_chunks_total", "Finished chunks, by work", ["work"])
CHUNK_SECONDS = Histogram(
    "resyn_job_runner_chunk_seconds", "From a chunk's begin to its end", ["work"], buckets=_SECONDS
)
ITEMS = Counter(
    "resyn_job_runner_items_total",
    "Finished items, by result: verdict, instance, fault, rejection",
    ["result"],
)
TRIES = Counter("resyn_job_runner_repeated_tries_total", "Tries of a chunk after its first")
