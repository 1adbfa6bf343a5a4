"""Arrange numbered crates so that neighbours differ, with some places given."""
import re

RESYN = {"profile": "standard", "family": "farming", "tags": ["permutation", "constraints"]}


def generate(rng, difficulty):
    n = 8 + difficulty
    while True:
        row = list(range(1, n + 1))
        rng.shuffle(row)
        if all(abs(a - b) >= 2 for a, b in zip(row, row[1:])):
            break
    places = sorted(rng.sample(range(n), n // 2 + 1))
    return {"n": n, "given": [[p + 1, row[p]] for p in places]}


def observe(instance):
    lines = [f"Crates 1 to {instance['n']} stand in a row of as many places, each exactly once.",
             "The numbers of neighbouring crates differ by at least 2. It is known that"]
    lines += [f"  place {p} holds crate {c}" for p, c in instance["given"]]
    lines.append("Give an arrangement that fits. Answer with the crate numbers from place 1 on, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or re.fullmatch(r"\s*[0-9]{1,2}( +[0-9]{1,2})*\s*", answer) is None:
        return False
    row = [int(x) for x in answer.split()]
    n = instance["n"]
    if sorted(row) != list(range(1, n + 1)):
        return False
    return all(abs(a - b) >= 2 for a, b in zip(row, row[1:]))
