"""R3 in a process of its own: the tiny verifier in a pool of plain processes, without a sandbox."""

from __future__ import annotations

import multiprocessing
import time

from bench.forks import CORES
from bench.tiny import verify

CHUNK = 256
CHUNKS = 1000

Item = tuple[dict[str, int], str]


def check(item: Item) -> bool:
    """Verify one item."""
    instance, answer = item
    return verify(instance, answer)


def items() -> list[Item]:
    """Return distinct items whose answers are right."""
    return [({"a": number, "b": 2}, str(number - 2)) for number in range(CHUNK * CHUNKS)]


def main() -> None:
    """Print calls per second on all cores; starting the pool does not count."""
    todo = items()
    with multiprocessing.Pool(CORES) as pool:
        pool.map(check, todo[: CHUNK * CORES], CHUNK)
        started = time.perf_counter()
        assert all(pool.imap(check, todo, CHUNK))
        print(len(todo) / (time.perf_counter() - started))


if __name__ == "__main__":
    main()
