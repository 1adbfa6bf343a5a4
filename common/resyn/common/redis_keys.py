"""Every key that servers and workers share in Redis, and nobody else writes.

resyn:workers                    hash    worker id to WorkerStatus
resyn:servers                    hash    server id to its host and address
resyn:lease:<worker or server>   string  empty; while it is there, nobody takes its place
resyn:calls:<worker>:<profile>   stream  CallBatch entries for that worker: `m`, and its id `b`
resyn:replies:<server>           stream  CallReply entries for that server, field `m`
resyn:cancellations              channel Cancellation messages for all workers
resyn:environment:<digest>       string  Environment, for ever
resyn:environments               zset    `<name>@<version>` of all environments, by name
resyn:alias:<name>@<version>     string  digest; <version> may be `latest`
resyn:registry:entries           zset    an entry for each name and version, in the order of lists
resyn:registry:{tag,family,state}:<which>  zset  the entries that have it
resyn:registry:versions:<name>   zset    its entries by the order in which they were registered
resyn:registry:names:<digest>    set     its entries
resyn:registry:summaries         hash    `<name>@<version>` to Environment without source
resyn:registry:provenances       hash    `<name>@<version>` to Provenance, of those with a prompt
resyn:registry:states            hash    digest to the name of its admission's state
resyn:registry:admissions        hash    digest to AdmissionRecord without report
resyn:instance:<hash>            string  Instance, for the time that the operator sets
resyn:signals:<digest>           hash    counts of an environment's verdicts: drift/board.py
resyn:notices:<digest>           list    Notice messages of an environment, newest first
resyn:demoted                    hash    digest to why its calls share nothing any more
resyn:circuits                   hash    digest to Circuit, of environments whose circuit is open
resyn:quarantine                 hash    digest to Override, what operators have set
resyn:admission:<digest>         string  AdmissionRecord, for ever
resyn:withheld                   hash    digest to a short AdmissionRecord, if not simply admitted
resyn:jobs                       zset    job id by the time of its submission
resyn:job:<id>                   hash    what there is to know of a job; job_record.py says what
resyn:job:<id>:items             hash    chunk number to JobItems, compressed
resyn:job:<id>:results           hash    chunk number to JobResults, compressed
rq:*                                     rq's own, of the queue `resyn-jobs`
"""

from __future__ import annotations

WORKERS = "resyn:workers"
SERVERS = "resyn:servers"
CANCELLATIONS = "resyn:cancellations"
ENVIRONMENTS = "resyn:environments"
DEMOTED = "resyn:demoted"
CIRCUITS = "resyn:circuits"
QUARANTINE = "resyn:quarantine"
WITHHELD = "resyn:withheld"
JOBS = "resyn:jobs"
REGISTRY = "resyn:registry:"

# The consumer group of every calls stream, the field of every stream entry, and that of batch ids.
GROUP = "workers"
FIELD = b"m"
BATCH = b"b"

# The version of CallBatch; what has another one is refused.
SCHEMA_VERSION = 3

# A worker that has not renewed its lease for so long is dead; its entries go to others.
LEASE_SECONDS = 2.0


def lease(holder: str) -> str:
    """Return the key that lives while a worker or a server does."""
    return f"resyn:lease:{holder}"


def calls(worker: str, profile: str) -> str:
    """Return the stream of a worker's entries for environments of one profile."""
    return f"resyn:calls:{worker}:{profile}"


def replies(server: str) -> str:
    """Return the stream of a server's replies."""
    return f"resyn:replies:{server}"


def environment(digest: str) -> str:
    """Return where an environment is stored."""
    return f"resyn:environment:{digest}"


def admission(digest: str) -> str:
    """Return where the record of an environment's admission is stored."""
    return f"resyn:admission:{digest}"


def alias(name: str, version: str) -> str:
    """Return where a name's digest is stored."""
    return f"resyn:alias:{name}@{version}"


def registry(part: str, which: str = "") -> str:
    """Return where an index of the registry is stored."""
    return f"{REGISTRY}{part}:{which}" if which else f"{REGISTRY}{part}"


def signals(digest: str) -> str:
    """Return where an environment's counts are kept."""
    return f"resyn:signals:{digest}"


def notices(digest: str) -> str:
    """Return where what was noticed of an environment is kept."""
    return f"resyn:notices:{digest}"


def instance(content_hash: str) -> str:
    """Return where a kept instance is stored."""
    return f"resyn:instance:{content_hash}"


def job(job_id: str) -> str:
    """Return where a job's record is stored."""
    return f"resyn:job:{job_id}"


def job_items(job_id: str) -> str:
    """Return where the chunks of a job's items are stored."""
    return f"resyn:job:{job_id}:items"


def job_results(job_id: str) -> str:
    """Return where the results of a job's chunks are stored."""
    return f"resyn:job:{job_id}:results"
