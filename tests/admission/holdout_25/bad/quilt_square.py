"""Complete a quilt: a Latin square with some patches sewn on already."""


def _square(rng, n):
    rows, cols, names = list(range(n)), list(range(n)), list("ABCDEFGHIJ"[:n])
    for part in (rows, cols, names):
        rng.shuffle(part)
    return [[names[(r + c) % n] for c in cols] for r in rows]


def generate(rng, difficulty):
    n = 5 + difficulty // 3
    full = _square(rng, n)
    holes = n * n // 3 + difficulty
    gone = set(rng.sample(range(n * n), holes))
    rows = ["".join("." if r * n + c in gone else full[r][c] for c in range(n)) for r in range(n)]
    return {"n": n, "rows": rows, "full": ["".join(r) for r in full]}


def observe(instance):
    names = "ABCDEFGHIJ"[: instance["n"]]
    return (
        f"A quilt of {instance['n']} x {instance['n']} patches is begun ('.' is a gap):\n"
        + "\n".join(instance["rows"]) +
        f"\nFill the gaps so that every row and every column holds each of the fabrics "
        f"{', '.join(names)} exactly once. The patches that are there must stay.\n"
        "Answer with the complete quilt, one row per line."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    n = instance["n"]
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) != n or any(len(line) != n for line in lines):
        return False
    names = set("ABCDEFGHIJ"[:n])
    if any(set(line) != names for line in lines):
        return False
    return all({line[c] for line in lines} == names for c in range(n))


def reference_answer(instance):
    return "\n".join(instance["full"])
