"""Every key that servers and workers share in Redis, and nobody else writes.

resyn:workers                    hash    worker id to WorkerStatus
resyn:calls:<worker>:<profile>   stream  CallBatch entries for that worker, field `m`
resyn:replies:<server>           stream  CallReply entries for that server, field `m`
resyn:cancellations              channel Cancellation messages for all workers
resyn:environment:<digest>       string  Environment, for ever
resyn:environments               zset    `<name>@<version>` of all environments, by name
resyn:alias:<name>@<version>     string  digest; <version> may be `latest`
resyn:instance:<hash>            string  Instance, for the time that the operator sets
resyn:demoted                    hash    digest to why its calls share nothing any more
"""

from __future__ import annotations

WORKERS = "resyn:workers"
CANCELLATIONS = "resyn:cancellations"
ENVIRONMENTS = "resyn:environments"
DEMOTED = "resyn:demoted"

# The consumer group of every calls stream, and the field of every stream entry.
GROUP = "workers"
FIELD = b"m"

# The version of CallBatch; what has another one is refused.
SCHEMA_VERSION = 2

# A worker that has not said anything for so long is dead; its entries go to others.
WORKER_DEAD_SECONDS = 3.0


def calls(worker: str, profile: str) -> str:
    """Return the stream of a worker's entries for environments of one profile."""
    return f"resyn:calls:{worker}:{profile}"


def replies(server: str) -> str:
    """Return the stream of a server's replies."""
    return f"resyn:replies:{server}"


def environment(digest: str) -> str:
    """Return where an environment is stored."""
    return f"resyn:environment:{digest}"


def alias(name: str, version: str) -> str:
    """Return where a name's digest is stored."""
    return f"resyn:alias:{name}@{version}"


def instance(content_hash: str) -> str:
    """Return where a kept instance is stored."""
    return f"resyn:instance:{content_hash}"
