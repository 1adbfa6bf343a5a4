"""How long a quota on CPU time has stopped the groups that this worker is in."""

from __future__ import annotations

import functools
from pathlib import Path

from resyn.workers.groups.files import count
from resyn.workers.groups.parents import mounts_of_groups, own_groups
from resyn.workers.kernel import content


def throttled_seconds() -> float:
    """Return it as counted since boot, by the group that was stopped most; 0 without a quota."""
    return max((_throttled(path) for path in _files()), default=0.0)


def _throttled(path: Path) -> float:
    try:
        text = content(str(path)).decode("ascii")
    except OSError:  # the group may have been left and removed
        return 0.0
    # Version 1 counts nanoseconds, version 2 microseconds.
    return max(count(text, "throttled_time") / 1e9, count(text, "throttled_usec") / 1e6)


@functools.cache
def _files() -> tuple[Path, ...]:
    """Return the counters of this process's group and of all groups above that can be seen."""
    controllers, unified = mounts_of_groups()
    own = own_groups()
    found = []
    for mount, group in ((controllers.get("cpu"), own.get("cpu")), (unified, own.get(""))):
        if mount is not None and group is not None:
            inside = Path(group.lstrip("/"))
            found += [mount / above / "cpu.stat" for above in (inside, *inside.parents)]
    return tuple(path for path in dict.fromkeys(found) if path.exists())
