"""What servers and job runners agree on about rq's queue: its name, its function, its bytes."""

from __future__ import annotations

import json
from typing import Any

from rq import serializers

QUEUE = "resyn-jobs"
# All that a job may ask a runner for, with the job's id: a name, which nobody imports.
FUNCTION = "resyn.run_job"
# How often a job may lose its runner, or fail for reasons that another try may not meet.
MOST_RETRIES = 5


class JsonSerializer:
    """What rq keeps, as JSON: reading it can run nothing. `rq --serializer json` reads it too."""

    @staticmethod
    def dumps(value: Any, /) -> bytes:
        """Return the JSON of a value; TypeError or ValueError if it has none."""
        return json.dumps(value, allow_nan=False).encode()

    @staticmethod
    def loads(data: bytes, /) -> Any:
        """Return the value of JSON; ValueError for anything else, such as a pickle."""
        try:
            return json.loads(data.decode())
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{bytes(data[:16])!r} is no JSON: {type(error).__name__}") from None


# Where rq is given no serializer, and it forgets ours in places such as its groups, it falls back
# to pickle. In a process that has imported this, there is nothing to fall back to.
serializers.DefaultSerializer = JsonSerializer  # type: ignore[assignment,misc] # a class for one
serializers.PickleSerializer = JsonSerializer  # type: ignore[assignment] # as above
serializers.SERIALIZER_ALIASES["pickle"] = JsonSerializer
