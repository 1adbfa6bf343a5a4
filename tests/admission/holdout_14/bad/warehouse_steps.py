"""Sort a row by swapping neighbours, with the least number of swaps."""
import re


def generate(rng, difficulty):
    n = 5 + difficulty // 2
    while True:
        row = rng.sample(range(10, 100), n)
        if _inversions(row) >= n:
            return row


def _inversions(row):
    return sum(a > b for i, a in enumerate(row) for b in row[i + 1:])


def observe(instance):
    return (
        f"The row {' '.join(map(str, instance))} is to be sorted in rising order by swaps of neighbours, with as few swaps as "
        "possible. Answer with the places of the swaps, separated by spaces, where k stands for swapping the k-th and the "
        "(k+1)-th number (counted from 1). Any shortest list of swaps is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    tokens = answer.split()
    if len(tokens) != _inversions(instance) or not all(re.fullmatch(r"[1-9][0-9]{0,3}", t) for t in tokens):
        return False
    row = list(instance)
    for token in tokens:
        k = int(token)
        row[k - 1], row[k] = row[k], row[k - 1]
    return row == sorted(row)


def reference_answer(instance):
    row, out = list(instance), []
    for _ in row:
        for k in range(len(row) - 1):
            if row[k] > row[k + 1]:
                row[k], row[k + 1] = row[k + 1], row[k]
                out.append(str(k + 1))
    return " ".join(out)
