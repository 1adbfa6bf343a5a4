"""Seat guests so that neighbours like each other."""

from itertools import permutations


def happiness(likes, order):
    return sum(likes[a][b] + likes[b][a] for a, b in zip(order, order[1:]))


def generate(rng, difficulty):
    n = 3 + (difficulty * 6) // 10
    return {"likes": [[0 if i == j else rng.randint(-9, 9) for j in range(n)] for i in range(n)]}


def best(likes):
    plans = sorted(permutations(range(len(likes))), key=lambda order: happiness(likes, order))
    return plans[-1]


def observe(instance):
    rows = "\n".join(
        f"guest {i} likes the others this much: "
        + ", ".join(f"{j}: {v}" for j, v in enumerate(row) if i != j)
        for i, row in enumerate(instance["likes"])
    )
    return (
        f"{rows}\nSeat all guests in a row so that the sum of how much neighbours like each other (in "
        "both directions) is as large as possible. Answer with the guests in order, separated by "
        "spaces."
    )


def verify(instance, answer):
    likes = instance["likes"]
    names = [str(i) for i in range(len(likes))]
    words = answer.split()
    if sorted(words) != sorted(names):
        return False
    order = [int(w) for w in words]
    worst = best([[-value for value in row] for row in likes])
    scale = happiness(likes, best(likes)) - happiness(likes, worst)
    return happiness(likes, order) - happiness(likes, worst) > 0.999 * scale


def reference_answer(instance):
    return " ".join(map(str, best(instance["likes"])))
