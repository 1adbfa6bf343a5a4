"""Craft puzzle: complete a quilt whose rows and columns are cyclic Latin; any completion counts."""
RESYN = {"profile": "standard", "family": "magic_quilt", "tags": ["crafts", "latin"]}


def generate(rng, difficulty):
    n = 5 + difficulty // 4
    rows, cols, marks = (rng.sample(range(n), n) for _ in range(3))
    full = ["".join("ABCDEFG"[marks[(r + c) % n]] for c in cols) for r in rows]
    gaps = set(rng.sample(range(n * n), min(n * n - 4, 9 + difficulty)))
    shown = ["".join("." if r * n + c in gaps else full[r][c] for c in range(n)) for r in range(n)]
    return {"n": n, "shown": shown, "full": full}


def observe(instance):
    n = instance["n"]
    return (
        f"A quilt of {n} by {n} patches uses the cloths {'ABCDEFG'[:n]}, each once in every row and once in every column. "
        "Some patches are missing (dots):\n" + "\n".join(instance["shown"]) +
        f"\nFill them in, keeping the patches that are there. Answer with {n} lines of {n} letters. If there are several "
        "solutions, any will do; spaces within a line and small letters are fine."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    n = instance["n"]
    lines = ["".join(line.split()).upper() for line in answer.splitlines() if line.strip()]
    cloths = sorted("ABCDEFG"[:n])
    if len(lines) != n or any(sorted(line) != cloths for line in lines):
        return False
    if any(sorted(column) != cloths for column in zip(*lines)):
        return False
    return all(s in (".", g) for shown, line in zip(instance["shown"], lines) for s, g in zip(shown, line))


def reference_answer(instance):
    return "\n".join(instance["full"])
