"""What can go wrong with a jail, by whose fault it is."""

from __future__ import annotations


class JailLost(Exception):
    """The jail or a lane of it ended, or could not be trusted with another call."""


class SandboxError(Exception):
    """The sandbox itself failed: our fault, never the environment's."""


class Starved(SandboxError):
    """A limit on wall time passed because the host gave no CPU: that says nothing of the call."""

    def __init__(self, what: str, elapsed_seconds: float, starved_seconds: float) -> None:
        super().__init__(
            f"the host gave it no CPU: {what} after {elapsed_seconds:.3g} s, for "
            f"{starved_seconds:.3g} s of which it could run and others had the CPU"
        )
        self.starved_seconds = starved_seconds


class SharedMemory(Exception):
    """Calls of this environment could talk through memory: each needs a jail of its own."""


class LoadError(Exception):
    """The environment did not load; the text is for its author."""
