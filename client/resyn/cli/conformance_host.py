"""What a worker's own host shows after an attack: leftovers of any kind (I3, I4, I5).

Control groups are those of version 1 or 2; a worker's is named `resyn-<pid>-<start>` and holds
`jail-<n>/zygote` (nsjail, the zygote) and `jail-<n>/call-<k>` (a lane, its spare child).
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from resyn.cli.conformance_processes import Process, processes

CGROUPS = Path("/sys/fs/cgroup")
IDLE_PROCESSES = 2  # of each group: nsjail and zygote, lane and spare
POLL_SECONDS = 0.05
# What may differ after an attack: another connection to Redis, a blank jail that is being started,
# a garbage collection later.
_DESCRIPTORS_SLACK = 20
# A jail that is taken from those that wait has another one started in its place.
_JAILS_FOR_ONE, _BLANK_JAILS = 2, 2
_MEMORY_SLACK_BYTES = 96 << 20
_BUSY_CORES = 0.5
# One attack and its canaries cost the worker itself a fraction of this.
_WORKER_CPU_SECONDS = 0.75
# Descriptors of the worker: control socket, log and errors of a jail; of a lane two sockets and
# the pidfd of its child.
_PER_JAIL, _PER_LANE = 3, 3


@dataclass(frozen=True)
class Snapshot:
    """A worker and its jails at one moment."""

    members: dict[str, int]  # processes by `jail-<n>/<group>`
    trees_differ: bool
    strangers: frozenset[int]
    zombies: frozenset[int]
    plain_descriptors: int  # without what jails and lanes must have
    dangling_groups: int
    mounts: int
    memory_bytes: int
    cpu_seconds: float  # of all jails
    worker_cpu_seconds: float
    at: float

    @property
    def jails(self) -> set[str]:
        """The names of all jails."""
        return {name.partition("/")[0] for name in self.members}


class Host:
    """One worker process on this host, seen by root."""

    def __init__(self, pid: int, groups: list[Path], uids: range) -> None:
        self._pid, self._groups, self._uids = pid, groups, uids

    @classmethod
    def find(cls, workers: set[str]) -> Host | None:
        """Return the host of the only worker, if it is this one and we are root."""
        names = [worker.rsplit("-", 2) for worker in workers]
        if len(names) != 1 or len(names[0]) != 3 or names[0][0] != socket.gethostname():
            return None
        groups = [path for path, _, _ in os.walk(CGROUPS) if f"/resyn-{names[0][1]}-" in path]
        tops = [Path(path) for path in groups if Path(path).name.startswith("resyn-")]
        if os.geteuid() != 0 or not tops:
            return None
        return cls(int(names[0][1]), tops, _uids_of_workers())

    def snapshot(self) -> Snapshot:
        """Look at everything once."""
        trees = [_members(top) for top in self._groups]
        names = [set(tree) for tree in trees]
        members = max(trees, key=len)
        inside = {pid for pids in members.values() for pid in pids}
        guests = list(processes(self._uids))
        plain, dangling = self._descriptors(members)
        return Snapshot(
            members={name: len(pids) for name, pids in members.items()},
            trees_differ=any(each != names[0] for each in names),
            strangers=frozenset(each.pid for each in guests if _is_stranger(each)),
            zombies=frozenset(each.pid for each in guests if each.is_zombie_of(inside)),
            plain_descriptors=plain,
            dangling_groups=dangling,
            mounts=_lines(Path(f"/proc/{self._pid}/mountinfo")),
            memory_bytes=_resident_bytes(self._pid),
            cpu_seconds=self._cpu_seconds(),
            worker_cpu_seconds=_cpu_seconds(self._pid),
            at=time.monotonic(),
        )

    def _descriptors(self, members: dict[str, list[int]]) -> tuple[int, int]:
        """Return the worker's descriptors beyond what its jails need, and those of lost groups."""
        links = list(_links(Path(f"/proc/{self._pid}/fd")))
        groups = [link for link in links if link.startswith(f"{CGROUPS}/")]
        dangling = sum(not os.path.exists(link) for link in groups)
        jails = sum(name.endswith("/zygote") for name in members)
        lanes = sum("/call-" in name for name in members)
        plain = len(links) - len(groups) - _PER_JAIL * jails - _PER_LANE * lanes
        return plain, dangling

    def _cpu_seconds(self) -> float:
        """Return what all jails have used: of version 1's counter, or version 2's."""
        for top in self._groups:
            if (top / "cpuacct.usage").exists():
                return int((top / "cpuacct.usage").read_text()) / 1e9
            if (top / "cpu.stat").exists():
                return int((top / "cpu.stat").read_text().split()[1]) / 1e6
        return 0.0

    @property
    def alive(self) -> bool:
        """Whether the worker process is still there."""
        return Path(f"/proc/{self._pid}/exe").exists()

    def settle(self, before: Snapshot, new_jails: int, seconds: float) -> list[str]:
        """Wait until nothing is left of an attack, and return what is left in the end."""
        deadline = time.monotonic() + seconds
        last: Snapshot | None = None
        while self.alive:
            now = self.snapshot()
            problems = list(_differences(before, last or now, now, new_jails))
            if last and (not problems or time.monotonic() > deadline):
                return problems
            last = now
            time.sleep(POLL_SECONDS)
        return ["I2: the worker process has ended"]

    def remains(self) -> list[str]:
        """Return what a worker that has ended left behind."""
        left = [str(group) for group in self._groups if group.exists()]
        guests = filter(_is_stranger, processes(self._uids))
        return left + [f"process {each.pid}" for each in guests]


def _differences(before: Snapshot, last: Snapshot, now: Snapshot, new_jails: int) -> Iterator[str]:
    # A process that is seen once may be on its way out: those that stay are seen twice.
    for name, count in sorted(now.members.items()):
        if count > max(IDLE_PROCESSES, before.members.get(name, 0)):
            yield f"I3: {count} processes in {name}, {IDLE_PROCESSES} are idle ones"
    if left := (now.strangers & last.strangers) - before.strangers:
        yield f"I3: processes outside all jails' groups: {sorted(left)[:5]}"
    if left := (now.zombies & last.zombies) - before.zombies:
        yield f"I3: {len(left)} zombies that nobody reaps"
    yield from _leftovers(before, now, new_jails)
    cores = (now.cpu_seconds - last.cpu_seconds) / max(now.at - last.at, POLL_SECONDS)
    if cores > _BUSY_CORES:
        yield f"I5: idle jails use {cores:.1f} cores"


def _leftovers(before: Snapshot, now: Snapshot, new_jails: int) -> Iterator[str]:
    most = _JAILS_FOR_ONE * new_jails + _BLANK_JAILS
    if len(now.jails - before.jails) > most:
        yield f"I4: new jails: {sorted(now.jails - before.jails)}, at most {most} expected"
    if now.trees_differ:
        yield "I4: a group is left in one controller's tree and not in another's"
    if now.dangling_groups:
        yield f"I4: {now.dangling_groups} descriptors of groups that are gone"
    if now.plain_descriptors > before.plain_descriptors + _DESCRIPTORS_SLACK:
        yield f"I4: {now.plain_descriptors - before.plain_descriptors} descriptors of the worker"
    if now.mounts > before.mounts:
        yield f"I4: {now.mounts - before.mounts} mounts"
    if now.memory_bytes > before.memory_bytes + _MEMORY_SLACK_BYTES:
        yield f"I5: the worker grew by {(now.memory_bytes - before.memory_bytes) >> 20} MiB"
    own = now.worker_cpu_seconds - before.worker_cpu_seconds
    if own > _WORKER_CPU_SECONDS:
        yield f"I5: the worker itself was busy for {own:.1f} s, and served nobody meanwhile"


def _uids_of_workers() -> range:
    """Return the uids of all jails of workers with our settings; other workers have others."""
    first = int(os.environ.get("RESYN_UID_BASE") or 1_000_000)
    return range(first, first + int(os.environ.get("RESYN_UID_COUNT") or 1 << 26))


def _is_stranger(process: Process) -> bool:
    return not process.zombie and "/resyn-" not in process.groups


def _members(top: Path) -> dict[str, list[int]]:
    """Return the processes of each jail's groups in one controller's tree."""
    found = {}
    for folder, below, files in os.walk(top):  # which takes no offence at what vanishes meanwhile
        if "cgroup.procs" not in files or below or Path(folder).parent == top.parent:
            continue
        try:
            pids = Path(folder, "cgroup.procs").read_text(encoding="ascii").split()
        except OSError:  # its jail has just closed
            continue
        found[str(Path(folder).relative_to(top))] = [int(pid) for pid in pids]
    return found


def _links(folder: Path) -> Iterable[str]:
    for path in folder.iterdir():
        try:
            yield os.readlink(path)
        except OSError:  # closed meanwhile
            continue


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8", errors="replace").splitlines())


def _resident_bytes(pid: int) -> int:
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
