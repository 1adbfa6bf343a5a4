"""The job runner's settings."""

from __future__ import annotations

from dataclasses import dataclass

from resyn.common.settings import setting


@dataclass(frozen=True)
class RunnerSettings:
    """What an operator can choose for a job runner; each has a default that works."""

    redis_url: str = setting("redis://127.0.0.1:6379/0", "where the jobs are")
    address: str = setting("127.0.0.1:50151", "the server that has the calls run")
    job_chunk_seconds: float = setting(300.0, "for the calls of one chunk, in each try", 1)
    job_tries: int = setting(10, "of a chunk, before faults that another try may cure stand", 1)
    job_admissions: int = setting(1, "environments that a job has examined at a time", 1)
    drain_seconds: float = setting(30.0, "how long SIGTERM lets the chunk at hand finish", 0)
    runner_http_address: str = setting("127.0.0.1", "where /metrics, /healthz and /readyz listen")
    runner_http_port: int = setting(0, "their port; 0: any, it is in the log", 0)
    log_level: str = setting("info", "debug, info, warning or error")
