"""Repair a message with parity rows and columns."""


def generate(rng, difficulty):
    n = 5 + difficulty
    rows = [[rng.randrange(2) for _ in range(n)] for _ in range(n)]
    for row in rows:
        row.append(sum(row) % 2)
    rows.append([sum(col) % 2 for col in zip(*rows)])
    r, c = rng.randrange(n), rng.randrange(n)
    rows[r][c] ^= 1
    return ["".join(map(str, row)) for row in rows]


def _repair(table):
    rows = [[int(ch) for ch in line] for line in table]
    r = next(k for k, row in enumerate(rows) if sum(row) % 2)
    c = next(k for k, col in enumerate(zip(*rows)) if sum(col) % 2)
    rows[r][c] ^= 1
    return "".join("".join(map(str, row[:-1])) for row in rows[:-1])


def observe(instance):
    return (
        "A table of bits was sent with a parity bit at the end of each row and a parity row at the end (each row and column "
        "has an even number of ones). Just one bit was flipped on the way:\n" + "\n".join(instance)
        + "\n\nAnswer with the bits that were meant, without the parity column and the parity row, all rows one after the "
        "other as one word of 0 and 1. The score grows with the number of right bits."
    )


def verify(instance, answer):
    want = _repair(instance)
    if not isinstance(answer, str) or len(answer.strip()) != len(want):
        return 0.0
    return sum(a == b for a, b in zip(answer.strip(), want)) / len(want)


def reference_answer(instance):
    return _repair(instance)
