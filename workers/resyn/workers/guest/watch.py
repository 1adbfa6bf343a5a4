"""An audit hook (PEP 578) that sees what a call does to more than its own values.

Events are raised before the act, so that the first one that is not harmless ends the batch: code of
an answer is seen by its `exec`, and never runs. Many acts raise none: `signal.signal`, `os.umask`,
`setattr` on a class, a thread of Python 3.11. They are the fingerprint's.

A hook cannot be removed. Its switch is in a closure that no module, frame attribute or `gc` call
leads to without an event, but two ways there raise none: a frame that a signal handler was given,
and C code. Both belong to the author of the environment, not to an answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

# `compile` runs nothing, and `ast.literal_eval` needs it; what is compiled is run by `exec`, or
# becomes a function by `function.__new__` or `object.__setattr__`, and none of these is here.
HARMLESS = frozenset({"array.__new__", "builtins.id", "compile", "marshal.dumps", "time.sleep"})


def install(trip: Callable[[str], object]) -> Callable[[bool], None]:
    """Install the hook, switched off, and return its switch; to be done before a fingerprint.

    While it is on, `trip` is called with the name of each event that is not harmless, before the
    act. It had better end the process: code that goes on can hide what it has done.
    """
    on = False

    def hook(event: str, _: object) -> None:
        if on and event not in HARMLESS:
            trip(event)

    def switch(to: bool) -> None:
        nonlocal on
        on = to

    sys.addaudithook(hook)
    return switch
