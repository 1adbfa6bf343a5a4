"""Follow the strands of a braid."""
from functools import lru_cache


@lru_cache(maxsize=None)
def strand_names(n):
    return [chr(65 + k) * 2 for k in range(n)]


def generate(rng, difficulty):
    n = 4 + difficulty // 2
    names = strand_names(n)
    rng.shuffle(names)
    crossings = []
    for _ in range(4 + 3 * difficulty):
        k = rng.randint(1, n - 1)
        crossings.append(k if rng.random() < 0.5 else -k)
    return {"names": list(names), "crossings": crossings}


def follow(instance):
    order = list(instance["names"])
    twist = 0
    for k in instance["crossings"]:
        order[abs(k) - 1], order[abs(k)] = order[abs(k)], order[abs(k) - 1]
        twist += 1 if k > 0 else -1
    return order, twist


def observe(instance):
    word = " ".join(f"s{k}" if k > 0 else f"S{-k}" for k in instance["crossings"])
    return (
        f"Strands of a braid, from left to right: {' '.join(instance['names'])}. The braid word is {word}; sk crosses the "
        "strands in places k and k+1 positively, Sk negatively, both exchange them.\n"
        "Give the strands from left to right at the end and then the writhe (positive minus negative crossings), all "
        "separated by spaces."
    )


def verify(instance, answer):
    order, twist = follow(instance)
    return answer.upper().split() == [*order, str(twist)]


def reference_answer(instance):
    order, twist = follow(instance)
    return " ".join([*order, str(twist)])
