"""Control groups: what a jail and each of its calls may use, and the worker's evidence of it.

    <parent>/resyn-<pid>-<start>/jail-<n>           the whole jail
    <parent>/resyn-<pid>-<start>/jail-<n>/zygote    nsjail and the zygote
    <parent>/resyn-<pid>-<start>/jail-<n>/call-<k>  one lane and the call that it runs

`version1` and `version2` are the kernel's two interfaces. `census` counts the same processes in
/proc where no group can be made, and can limit nothing: that is the level `no-cgroup`.
"""

from resyn.workers.groups.group import Group, GroupError
from resyn.workers.groups.parents import open_worker_group, sweep

__all__ = ["Group", "GroupError", "open_worker_group", "sweep"]
