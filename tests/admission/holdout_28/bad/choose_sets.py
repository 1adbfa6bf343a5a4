"""Choose sets that cover every element exactly once."""
import re

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["exact-cover"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    items = list(range(1, n + 1))
    rng.shuffle(items)
    sets, i = [], 0
    while i < n:
        k = rng.randint(2, 3)
        sets.append(set(items[i:i + k]))
        i += k
    for _ in range(8 + difficulty):
        sets.append(set(rng.sample(items, rng.randint(2, 4))))
    rng.shuffle(sets)
    return {"n": n, "sets": sets}


def observe(instance):
    lines = [f"S{i}: {sorted(s)}" for i, s in enumerate(instance["sets"], 1)]
    return (
        "\n".join(lines) + f"\nChoose some of these sets so that each of the numbers "
        f"1..{instance['n']} lies in exactly one chosen set. Answer with the names of the chosen "
        "sets separated by blanks, such as S2 S5, each name once, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = answer.split()
    if not words or not all(re.fullmatch("S[0-9]{1,3}", w) for w in words):
        return False
    chosen = [int(w[1:]) for w in words]
    if 0 in chosen:
        return False
    covered = [x for i in chosen for x in instance["sets"][i - 1]]
    return sorted(covered) == list(range(1, instance["n"] + 1))


def reference_answer(instance):
    sets = instance["sets"]

    def search(left):
        if not left:
            return []
        x = min(left)
        for i, s in enumerate(sets):
            if x in s and s <= left:
                rest = search(left - s)
                if rest is not None:
                    return [i + 1] + rest
        return None

    return " ".join(f"S{i}" for i in search(set(range(1, instance["n"] + 1))))
