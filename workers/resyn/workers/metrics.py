"""The worker's metrics: base units, bounded labels."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

# Verifiers take microseconds to seconds.
_SECONDS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

RESULTS = Counter(
    "resyn_worker_results_total", "Finished calls by work and result", ["work", "result"]
)
QUEUE_SECONDS = Histogram(
    "resyn_worker_queue_seconds", "From acceptance to the call's start", buckets=_SECONDS
)
EXECUTION_SECONDS = Histogram(
    "resyn_worker_execution_seconds", "Wall time of calls in their process", buckets=_SECONDS
)
CPU_SECONDS = Counter("resyn_worker_call_cpu_seconds_total", "CPU time of calls")
STARVED_SECONDS = Counter(
    "resyn_worker_starved_seconds_total", "Time in which calls could run and others had the CPU"
)
STARVED_CALLS = Counter(
    "resyn_worker_starved_calls_total",
    "Time-outs that did not count, for others had the CPU: once, or in the second run again",
    ["when"],
)
for _when in ("once", "again"):
    STARVED_CALLS.labels(_when)
QUIET_SECONDS = Counter(
    "resyn_worker_quiet_seconds_total", "Time in which calls waited for one that ran by itself"
)
RUNNING = Gauge("resyn_worker_running", "Calls that run now")
ASLEEP = Gauge("resyn_worker_asleep", "Calls that use no CPU and have given their slot away")
WAITING = Gauge("resyn_worker_waiting", "Calls that wait in this worker")
ISOLATION_LEVEL = Gauge(
    "resyn_worker_isolation_level", "1 for the level that the host enforces", ["level"]
)
SLOTS = Gauge("resyn_worker_slots", "Calls that can run at a time")
ENTRIES = Counter(
    "resyn_worker_entries_total", "Entries taken, by how", ["how"]
)  # own, stolen, adopted
LOST_ENTRIES = Counter(
    "resyn_worker_lost_entries_total", "Entries that others took over while our lease had lapsed"
)
REFUSED_ENTRIES = Counter("resyn_worker_refused_entries_total", "Entries that made no sense")
JAILS_WARM = Gauge("resyn_worker_jails_warm", "Jails with a loaded environment")
JAIL_MEMORY_BYTES = Gauge("resyn_worker_jails_memory_bytes", "Memory of all warm jails")
JAIL_MEMORY_OVER_BYTES = Gauge(
    "resyn_worker_jails_memory_over_bytes", "Memory above the budget, in jails that are in use"
)
JAILS_BLANK = Gauge("resyn_worker_jails_blank", "Jails booted ahead, without an environment")
JAIL_STARTS = Counter("resyn_worker_jail_starts_total", "Jails started", ["profile"])
JAIL_START_SECONDS = Histogram(
    "resyn_worker_jail_start_seconds", "From nothing to a loaded environment", buckets=_SECONDS
)
JAIL_BOOT_SECONDS = Histogram(
    "resyn_worker_jail_boot_seconds", "From nothing to a blank jail", buckets=_SECONDS
)
LOAD_SECONDS = Histogram(
    "resyn_worker_load_seconds", "From a booted jail to a loaded environment", buckets=_SECONDS
)
COLD_STARTS = Counter(
    "resyn_worker_cold_starts_total",
    "Calls that found no warm jail, by where theirs came from",
    ["jail"],
)  # blank, boot
for _jail in ("blank", "boot"):
    COLD_STARTS.labels(_jail)
JAIL_EVICTIONS = Counter("resyn_worker_jail_evictions_total", "Jails closed to make room")
JAILS_LOST = Counter("resyn_worker_jails_lost_total", "Jails that ended by themselves")
EJECTED = Gauge("resyn_worker_ejected", "1 while it has taken itself out of service")
EJECTIONS = Counter("resyn_worker_ejections_total", "Times that it took itself out of service")
JAILS_STUCK = Counter("resyn_worker_jails_stuck_total", "Jails that could not be cleaned up")
GROUP_CALLS = Histogram(
    "resyn_worker_group_calls",
    "Calls that shared a process",
    buckets=(1, 2, 4, 8, 16, 32, 64, 128, 256),
)
AUDITS = Counter(
    "resyn_worker_audits_total",
    "Verdicts of shared processes, run again in one of their own: agreed or disagreed",
    ["result"],
)
for _result in ("agreed", "disagreed"):  # from the start, so that a rate sees the first one
    AUDITS.labels(_result)
CANARIES = Counter(
    "resyn_worker_canaries_total",
    "Looks at answers whose scores are known since admission: right or wrong",
    ["result"],
)
for _result in ("right", "wrong"):
    CANARIES.labels(_result)
DEMOTIONS = Counter(
    "resyn_worker_demotions_total", "Environments whose calls share no process any more"
)
SHARING_PAUSED = Counter(
    "resyn_worker_sharing_paused_total", "Faults that made calls stay apart for a while"
)
