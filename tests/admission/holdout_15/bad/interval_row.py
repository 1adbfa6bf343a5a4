"""Complete a tone row in which the steps between neighbours are all different."""

RESYN = {"profile": "standard", "family": "music", "tags": ["permutations"]}


def _is_row(row, n):
    steps = {(b - a) % n for a, b in zip(row, row[1:])}
    return sorted(row) == list(range(n)) and len(steps) == n - 1


def generate(rng, difficulty):
    n = 10 if difficulty <= 5 else 12 if difficulty <= 8 else 16
    while True:
        row = list(range(n))
        rng.shuffle(row)
        if _is_row(row, n):
            break
    return {"n": n, "start": row[:3], "row": row}


def observe(instance):
    n = instance["n"]
    return (f"In a scale of {n} pitch classes, numbered 0 to {n - 1}, an all-interval row uses each pitch class "
            f"once, and its {n - 1} steps (next minus previous, modulo {n}) are all different.\n"
            f"Give an all-interval row which starts with {' '.join(map(str, instance['start']))}.\n"
            f"Answer with all {n} numbers separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if not all(t in {str(k) for k in range(instance["n"])} for t in tokens):
        return False
    row = [int(t) for t in tokens]
    return row[:3] == list(instance["start"]) and _is_row(row, instance["n"])


def reference_answer(instance):
    return " ".join(map(str, instance["row"]))
