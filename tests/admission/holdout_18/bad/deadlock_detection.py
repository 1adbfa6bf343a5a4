"""Protocols: does a resource allocation graph contain a deadlock?"""


def generate(rng, difficulty):
    n = 5 + 2 * difficulty
    names = [f"T{k}" for k in range(1, n + 1)]
    order = names[:]
    rng.shuffle(order)
    waits = []
    for a in range(n - 1):
        waits.append([order[a], order[rng.randint(a + 1, n - 1)]])
    if rng.random() < 0.5:
        a = rng.randint(n // 2, n - 1)
        waits = [w for w in waits if w[0] != order[a]]
        back, seen = order[0], []
        nxt = dict(map(tuple, waits))
        while back != order[a] and back in nxt:
            seen.append(back)
            back = nxt[back]
        waits.append([back, rng.choice(seen)] if seen else [back, back])
    rng.shuffle(waits)
    return {"waits": waits}


def _cyclic(waits):
    nxt = dict(map(tuple, waits))
    for start in nxt:
        here, steps = start, 0
        while here in nxt and steps <= len(nxt):
            here = nxt[here]
            steps += 1
            if here == start:
                return True
    return False


def observe(instance):
    rows = ", ".join(f"{a} waits for {b}" for a, b in instance["waits"])
    return f"Threads: {rows}. Every other thread runs freely. Is there a deadlock (a cycle of waiting threads)? Answer yes or no."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == ("yes" if _cyclic(instance["waits"]) else "no")
