"""Count partitions of an integer with restrictions; the tables are kept in a cache that never changes a result."""
from functools import lru_cache

RESYN = {"tags": ["counting", "number theory"], "limits": {"cpu_seconds": 20}}

_MEMO: dict = {}


def count(total, parts, limit=None):
    """Ways to write total as a sum of the parts (unordered), each used at most `limit` times."""
    key = (total, tuple(parts), limit)
    if key not in _MEMO:
        if len(_MEMO) > 10000:
            _MEMO.clear()
        ways = [1] + [0] * total
        for p in parts:
            new = [0] * (total + 1)
            for t in range(total + 1):
                if ways[t]:
                    for used in range((total - t) // p + 1 if limit is None else min(limit, (total - t) // p) + 1):
                        new[t + used * p] += ways[t]
            ways = new
        _MEMO[key] = ways[total]
    return _MEMO[key]


@lru_cache(maxsize=None)
def base_parts():
    return tuple(range(1, 25))


def generate(rng, difficulty):
    while True:
        parts = sorted(rng.sample(base_parts(), 4 + difficulty // 2))
        total = rng.randint(25 + 5 * difficulty, 45 + 12 * difficulty)
        limit = rng.choice([None, 5, 6, 8])
        if count(total, parts, limit) >= 10:
            return {"total": total, "parts": parts, "limit": limit, "modulus": rng.randint(2, 9) * 1000}


def solve(instance):
    first = count(instance["total"], instance["parts"], instance["limit"])
    second = count(instance["total"] + 1, instance["parts"], instance["limit"])
    return [first, second, first * second % instance["modulus"]]


def observe(instance):
    limit = "any number of" if instance["limit"] is None else f"at most {instance['limit']}"
    return (f"Stamps of the values {', '.join(map(str, instance['parts']))} cents exist; you have {limit} stamps of each "
            f"value. Let A be the number of ways to choose stamps worth exactly {instance['total']} cents (the order does "
            f"not matter), B the same for {instance['total'] + 1} cents. Answer with A, B and the remainder of A*B divided "
            f"by {instance['modulus']}, separated by blanks.")


def reference_answer(instance):
    return " ".join(map(str, solve(instance)))


def verify(instance, answer):
    tokens = answer[:300].replace(",", " ").split()
    return all(t.isascii() and t.isdigit() and len(t) < 30 for t in tokens) and [int(t) for t in tokens] == solve(instance)
