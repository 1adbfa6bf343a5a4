"""The tiny verifier of W1: as a function here, and as environments for the service."""

from __future__ import annotations

from resyn.cli.bench_environments import TINY as ENVIRONMENT
from resyn.cli.bench_environments import TINY_INSTANCE as INSTANCE
from resyn.cli.bench_environments import verify

__all__ = ["ENVIRONMENT", "INSTANCE", "verify"]
