"""Complete a partial placing of queens."""
import re


def _solve(n, fixed, rng):
    cols, d1, d2, place = set(), set(), set(), [0] * n

    def go(r):
        if r == n:
            return True
        options = [fixed[r]] if r in fixed else list(range(n))
        if rng:
            rng.shuffle(options)
        for c in options:
            if c in cols or r + c in d1 or r - c in d2:
                continue
            cols.add(c), d1.add(r + c), d2.add(r - c)
            place[r] = c
            if go(r + 1):
                return True
            cols.discard(c), d1.discard(r + c), d2.discard(r - c)
        return False

    return place if go(0) else None


def generate(rng, difficulty):
    n = 9 + difficulty // 3
    full = _solve(n, {}, rng)
    shown = rng.sample(range(n), 3)
    return {"n": n, "shown": {r: full[r] for r in sorted(shown)}}


def observe(instance):
    n = instance["n"]
    placed = "; ".join(f"row {r + 1}, column {c + 1}" for r, c in instance["shown"].items())
    return (
        f"On a {n}x{n} board queens stand at: {placed}. Place queens in the other rows so that there are {n} queens of "
        "which no two share a row, a column or a diagonal. Answer with the columns of the queens for row 1, row 2, ... "
        f"as {n} numbers separated by spaces. Any correct placing counts."
    )


def verify(instance, answer):
    n = instance["n"]
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,2}(\s+[0-9]{1,2}){%d}" % (n - 1), answer.strip()):
        return False
    cols = [int(t) - 1 for t in answer.split()]
    if any(cols[r] != c for r, c in instance["shown"].items()):
        return False
    if sorted(cols) != list(range(n)):
        return False
    return len({r + c for r, c in enumerate(cols)}) == n and len({r - c for r, c in enumerate(cols)}) == n


def reference_answer(instance):
    return " ".join(str(c + 1) for c in _solve(instance["n"], instance["shown"], None))
