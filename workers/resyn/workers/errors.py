"""What can go wrong with a jail, by whose fault it is."""

from __future__ import annotations


class JailLost(Exception):
    """The jail or a lane of it ended, or could not be trusted with another call."""


class SandboxError(Exception):
    """The sandbox itself failed: our fault, never the environment's."""


class SharedMemory(Exception):
    """Calls of this environment could talk through memory: each needs a jail of its own."""


class LoadError(Exception):
    """The environment did not load; the text is for its author."""
