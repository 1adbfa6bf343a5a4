"""Undo a scramble: find the permutation that leads from one row to another."""
RESYN = {"tags": ["permutations"], "description": "Composition of permutations"}


def compose(p, q):
    return [p[i - 1] for i in q]


def power(p, k):
    out = list(range(1, len(p) + 1))
    for _ in range(k):
        out = compose(p, out)
    return out


def generate(rng, difficulty):
    n = 8 + difficulty
    while True:
        p, k = rng.sample(range(1, n + 1), n), rng.randint(3, 5 + 2 * difficulty)
        if sum(i == v for i, v in enumerate(power(p, k), 1)) <= n // 3:
            return {"p": p, "k": k}


def observe(instance):
    n = len(instance["p"])
    mapping = ", ".join(f"{i} -> {v}" for i, v in enumerate(instance["p"], 1))
    sample = " ".join(map(str, power(instance["p"], instance["k"])))
    return (f"A machine sends the numbers 1 to {n} to numbers: {mapping}. A number is put in and what comes out is put in again, "
            f"{instance['k']} times in all.\nWhat comes out at last for each of the inputs 1 to {n}?\n"
            f"Answer with {n} numbers separated by spaces, in the format `{sample}`.")


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["p"]) or not all(w.isascii() and w.isdigit() and len(w) < 4 for w in words):
        return 0.0
    return float([int(w) for w in words] == power(instance["p"], instance["k"]))


def reference_answer(instance):
    return " ".join(map(str, power(instance["p"], instance["k"])))
