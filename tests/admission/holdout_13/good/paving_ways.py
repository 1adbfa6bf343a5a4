"""Count tilings of a strip with slabs, without certain neighbours."""
import functools
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["counting", "dp"]}


@functools.lru_cache(maxsize=64)
def _ways(length, sizes, banned):
    table = [{0: 1}]
    for n in range(1, length + 1):
        row = {}
        for s in sizes:
            if s <= n:
                row[s] = sum(c for last, c in table[n - s].items() if (last, s) not in banned)
        table.append(row)
    return sum(table[length].values())


def generate(rng, difficulty):
    sizes = sorted(rng.sample(range(1, 8), 3 + (difficulty > 5)))
    sizes[0] = 1
    length = rng.randint(22, 32) + 4 * difficulty
    pairs = [(a, b) for a in sizes for b in sizes if (a, b) != (1, 1)]
    banned = sorted(rng.sample(pairs, 2))
    return {"length": length, "sizes": sizes, "banned": [list(p) for p in banned]}


def _expected(instance):
    return _ways(instance["length"], tuple(instance["sizes"]), frozenset(tuple(p) for p in instance["banned"]))


def observe(instance):
    lines = [f"A strip of {instance['length']} feet is paved from left to right with slabs of "
             + ", ".join(map(str, instance["sizes"])) + " feet (as many of each as you like), without gaps.",
             "Directly after one another from left to right these are forbidden:"]
    lines += [f"  a slab of {a} feet followed by one of {b}" for a, b in instance["banned"]]
    lines.append("How many different ways are there? Answer with the whole number.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,60})\s*", answer)
    return m is not None and int(m.group(1)) == _expected(instance)


def reference_answer(instance):
    return str(_expected(instance))
