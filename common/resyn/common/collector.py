"""The garbage collector of a process that serves: what it has at the start is no garbage."""

from __future__ import annotations

import gc

# So many more objects than were freed, before young ones are looked at; the default, 700, is
# reached several times by one large batch, whose objects all live until it is answered.
_YOUNG_OBJECTS = 20_000


def settle() -> None:
    """Leave what has been loaded alone from now on, and look at the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, 20, 20)
