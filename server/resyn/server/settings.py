"""The server's settings."""

from __future__ import annotations

from dataclasses import dataclass

from resyn.common.settings import setting


@dataclass(frozen=True)
class ServerSettings:
    """What an operator can choose for a server process; each has a default that works."""

    redis_url: str = setting("redis://127.0.0.1:6379/0", "where the calls go")
    redis_durability: str = setting(
        "any", "aof: refuse a Redis without append-only file; any: warn", None, ("any", "aof")
    )
    listen: str = setting("127.0.0.1:50151", "the gRPC address; unix:/path works too")
    default_deadline_seconds: float = setting(300.0, "for RPCs that come without a deadline", 0.1)
    max_waiting_calls: int = setting(50_000, "calls accepted and unanswered; above: OVERLOADED", 1)
    tenant_weights: tuple[str, ...] = setting(
        (), "shares other than 1 that tenants have of a busy service: `name=2,other=0.5`"
    )
    flood_pauses: float = setting(
        12.0,
        "while others make single calls, who brings many waits so many times what taking them in "
        "takes; 0: no pauses",
        0,
    )
    max_batch_items: int = setting(10_000, "items of one VerifyBatch", 1)
    stream_window: int = setting(1024, "unanswered items of one VerifyStream", 1)
    max_answer_bytes: int = setting(1 << 20, "of one answer", 1)
    max_instance_bytes: int = setting(2 << 20, "of one instance's typed JSON", 1)
    max_source_bytes: int = setting(1 << 20, "of one environment's source", 1)
    max_message_bytes: int = setting(64 << 20, "of one gRPC message", 1024)
    verdict_cache_entries: int = setting(200_000, "verdicts kept in memory; 0: none", 0)
    recheck_share: float = setting(
        0.001, "of verdicts, so many run once more, on another worker, and are compared", 0
    )
    quarantine_threshold: int = setting(
        50, "weight of faults in a row that puts an environment in quarantine; 0: none", 0
    )
    admission: str = setting(
        "enforce",
        "of new environments: enforce what it finds, only report it, or off",
        None,
        ("enforce", "report", "off"),
    )
    admission_policy: tuple[str, ...] = setting(
        (), "how bad findings are: `guessable=error,clock-use=off`; info, warning, error or off"
    )
    admission_seeds: int = setting(3, "instances that are examined at each level", 1)
    instance_ttl_seconds: int = setting(7 * 86400, "how long generated instances are kept", 1)
    job_ttl_seconds: int = setting(7 * 86400, "how long jobs are kept after their last progress", 1)
    max_job_items: int = setting(1_000_000, "items of one job", 1)
    max_job_bytes: int = setting(256 << 20, "of a job's items, and of its results, compressed", 1)
    max_queued_jobs: int = setting(100, "jobs that wait for a runner", 1)
    server_http_address: str = setting("127.0.0.1", "where /metrics, /healthz and /readyz listen")
    server_http_port: int = setting(0, "their port; 0: any, it is in the log", 0)
    log_level: str = setting("info", "debug, info, warning or error")
