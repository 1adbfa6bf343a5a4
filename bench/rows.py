"""Every row that is measured: its unit, what it means, what it is held against, and the target.

A workload measures the rows that it has by name; tables, JSON and plots follow this list.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.layers import MEANINGS


@dataclass(frozen=True)
class Against:
    """A row's ratio to another row of the same round, or, without a reference, the row itself."""

    reference: str = ""
    target: float | None = None  # None: shown, not judged
    at_most: bool = False  # else the ratio should be at least the target


@dataclass(frozen=True)
class Row:
    """One figure."""

    name: str
    unit: str
    meaning: str
    against: tuple[Against, ...] = ()


CALLS, MS = "calls/s", "ms"

_REFERENCES = (
    Row(
        "R1 forks", CALLS, "a bare loop of os.fork and a pipe on all cores: the least a call costs"
    ),
    Row("R2 at once", CALLS, "a bare grpc.aio echo, 64 callers at once"),
    Row("R2 one by one", MS, "the same echo, one caller: median latency"),
    Row("R3 pool", CALLS, "the tiny verifier in multiprocessing.Pool, chunks of 256, no sandbox"),
    Row("R4 jails", CALLS, "one nsjail and one Python per call, on all cores"),
    Row("R4 start", MS, "one nsjail and one Python, one by one: median latency"),
    Row("R4 sympy jails", CALLS, "R4 in the profile scientific, with `import sympy` in each call"),
)
_TINY = (
    Row(
        "W1 batched", CALLS,
        "the tiny verifier by VerifyBatch(256), 4 batches in flight, no call twice, FORK",
        (Against("R1 forks", 0.9), Against("R4 jails", 40), Against("R3 pool")),
    ),
    Row(
        "W1 batched auto", CALLS, "the same in the fastest mode that is safe for it",
        (Against("R3 pool", 0.1), Against("R4 jails", 1500)),
    ),
    Row("W1 at once", CALLS, "W1 by Verify, 64 callers at once, FORK",
        (Against("R2 at once", 0.25),)),
    Row("W1 at once auto", CALLS, "the same in the fastest mode",
        (Against("R2 at once", 0.5),)),
    Row(
        "W1 one by one", MS, "W1 by Verify, one caller, FORK: median latency",
        (Against("R2 one by one", 5, at_most=True),),
    ),
    Row(
        "W1 one by one auto", MS, "the same in the fastest mode",
        (Against("R2 one by one", 2.5, at_most=True),),
    ),
    Row(
        "W1 two workers", CALLS, "W1 batched on a service with two worker processes",
        (Against("W1 batched", 1.6),),
    ),
)  # fmt: skip
_MIXED = (
    Row("W2 batched", CALLS, "all tasks of reasoning-gym, mixed, right and wrong answers, FORK"),
    Row("W2 verifier CPU", "CPU ms/call", "Execution.cpu_seconds in W2: verifier and its process"),
    Row(
        "W2 net", CALLS, "W2 in the core time left when Execution.cpu_seconds is subtracted",
        (Against("R1 forks"),),
    ),
    Row("W2 batched auto", CALLS, "W2 in the fastest mode that is safe for each task"),
    Row(
        "W2 batched auto net", CALLS, "the same without Execution.cpu_seconds, as W2 net",
        (Against("W1 batched auto", 0.5),),
    ),
    Row("W2 faults", "calls", "of a round: some verifiers raise at a wrong answer"),
    Row(
        "W4 batched", CALLS, "a verifier that differentiates and simplifies with sympy, in batches",
        (Against("R4 sympy jails"),),
    ),
    Row("W4 verifier CPU", "CPU ms/call", "Execution.cpu_seconds in W4"),
)  # fmt: skip
_BURST = (
    Row("W3 cold", "s", "the first of these bursts, for which all jails are still to be started"),
    Row("W3 done, none hangs", "s", "a burst over many environments, until its last outcome"),
    Row(
        "W3 done", "s", "the same burst, 0.1 % of its calls hang until wall_seconds = 1",
        (Against("W3 done, none hangs"),),
    ),
    Row("W3 done, 8,192 calls", "s", "the same, when the burst has its full size",
        (Against("", 10, at_most=True),)),
    Row("W3 lost", "calls", "calls of both bursts without the right outcome",
        (Against("", 0, at_most=True),)),
    Row("W3 p50, none hangs", MS, "latency since the burst began, median"),
    Row("W3 p99, none hangs", MS, "the same, of the slowest hundredth"),
    Row("W3 healthy p50", MS, "median of the calls that do not hang, beside those that do",
        (Against("W3 p50, none hangs"),)),
    Row("W3 healthy p99", MS, "of their slowest hundredth",
        (Against("W3 p99, none hangs", 2, at_most=True),)),
)  # fmt: skip
_FLOOD = (
    Row("W7 quiet p50", MS, "one tenant's calls, one by one, with nothing else to do: median"),
    Row("W7 quiet p99", MS, "of their slowest hundredth"),
    Row("W7 flooded p50", MS, "the same while another tenant keeps 16 batches of 256 in flight",
        (Against("W7 quiet p50"),)),
    Row("W7 flooded p99", MS, "of their slowest hundredth",
        (Against("W7 quiet p99", 2, at_most=True),)),
    Row("W7 beside single calls p50", MS, "the same while it keeps 64 single calls in flight",
        (Against("W7 quiet p50"),)),
    Row("W7 beside single calls p99", MS, "of their slowest hundredth",
        (Against("W7 quiet p99", 2, at_most=True),)),
    Row("W7 beside a job p50", MS, "the same while a job does", (Against("W7 quiet p50"),)),
    Row("W7 beside a job p99", MS, "of their slowest hundredth",
        (Against("W7 quiet p99", 2, at_most=True),)),
)  # fmt: skip
_ADMISSION = (
    Row("W8 admission", "s", "examination of a built-in environment, nothing else to do: median",
        (Against("", 5, at_most=True),)),
    Row("W8 admission slowest", "s", "the slowest of them"),
    Row("W8 admitted", "environments/s", "a job of a thousand of them, beside a tenant's calls"),
    Row("W8 quiet p50", MS, "that tenant's calls, one by one, without the job: median"),
    Row("W8 quiet p99", MS, "of their slowest hundredth"),
    Row("W8 beside p50", MS, "beside the job: median", (Against("W8 quiet p50"),)),
    Row("W8 beside p99", MS, "of their slowest hundredth",
        (Against("W8 quiet p99", 2, at_most=True),)),
)  # fmt: skip
_JAILS = (
    Row(
        "W5 cold switch", MS, "first call of an environment, for which another jail goes: median",
        (Against("R4 start", 1.5, at_most=True),),
    ),
    Row("W6 answers", CALLS, "GRPO groups: 16 answers to each instance, many equal, in batches"),
    Row("W6 distinct", "calls", "distinct answers among them"),
    Row(
        "W6 executions", "calls", "executions for them, as the worker counts",
        (Against("W6 distinct", 1, at_most=True),),
    ),
    Row(
        "PSS", "MB", "memory of a warm jail of the profile standard, shared pages by their share",
        (Against("", 12, at_most=True),),
    ),
    Row("PSS busy", "MB", "the same right after W3, with the processes that serve groups"),
    Row("PSS jails", "jails", "warm jails it is the median of, between which pages are shared"),
)  # fmt: skip
_LAYER_REFERENCES = {
    "L1 in one jail/s": ("R1 forks",),
    "L2 + drop/s": ("R1 forks",),
    "L3 + group/s": ("R1 forks",),
    "L4 Jail.run/s": ("R1 forks", "L2 + drop/s"),
    "L5 no-cgroup/s": ("R1 forks",),
    "L6 jail per call/s": ("R4 jails",),
}
_LAYERS = tuple(
    Row(
        name,
        CALLS if name.endswith("/s") else MS,
        meaning,
        tuple(map(Against, _LAYER_REFERENCES.get(name, ()))),
    )
    for name, meaning in MEANINGS.items()
)

ROWS = (*_REFERENCES, *_TINY, *_MIXED, *_BURST, *_FLOOD, *_ADMISSION, *_JAILS, *_LAYERS)
