"""Do the threads of a program take their locks in a consistent order?"""

RESYN = {"description": "cycle in a lock order", "tags": ["graphs", "concurrency"]}
LOCKS = ["audit", "basket", "cache", "disk", "events", "fees", "geo", "heap", "index", "journal", "keys", "ledger", "mail"]


def _cyclic(threads):
    after = {}
    for locks in threads:
        for first, second in zip(locks, locks[1:]):
            after.setdefault(first, []).append(second)
            after.setdefault(second, [])
    degree = {lock: 0 for lock in after}
    for targets in after.values():
        for lock in targets:
            degree[lock] += 1
    ready = [lock for lock in degree if degree[lock] == 0]
    removed = 0
    while ready:
        removed += 1
        for lock in after[ready.pop()]:
            degree[lock] -= 1
            if degree[lock] == 0:
                ready.append(lock)
    return removed < len(after)


def generate(rng, difficulty):
    locks = rng.sample(LOCKS, 3 + difficulty)
    wanted = rng.random() < 0.5
    while True:
        order = locks[:]
        rng.shuffle(order)
        threads = []
        for _ in range(3 + 2 * difficulty):
            picked = sorted(rng.sample(order, rng.randint(2, 3)), key=order.index)
            if wanted and rng.random() < 0.2:
                picked.reverse()
            threads.append(picked)
        if _cyclic(threads) == wanted:
            return {"threads": threads}


def observe(instance):
    lines = "\n".join(f"thread {i}: " + ", then ".join(locks) for i, locks in enumerate(instance["threads"], 1))
    return (
        f"Each thread takes locks in the listed order and keeps them until its end:\n{lines}\n"
        "Write X before Y when some thread takes X and, next, Y. Is there a circle in this relation (X before Y "
        "before ... before X)? Answer yes or no."
    )


def verify(instance, answer):
    said = answer.strip().lower().rstrip(".")
    return said == ("yes" if _cyclic(instance["threads"]) else "no")


def reference_answer(instance):
    return "yes" if _cyclic(instance["threads"]) else "no"
