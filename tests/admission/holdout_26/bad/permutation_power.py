"""Powers of a permutation."""
import random
import re

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["permutation"]}


def generate(rng, difficulty):
    n = 6 + difficulty
    power = rng.randint(3, 10 + 10 * difficulty)
    perm = list(range(n))
    while sum(i == k for i, k in enumerate(apply_power(perm, power))) > 2:
        random.shuffle(perm)
    return {"perm": perm, "power": power}


def apply_power(perm, power):
    out = list(range(len(perm)))
    for _ in range(power):
        out = [perm[k] for k in out]
    return out


def observe(instance):
    mapping = ", ".join(f"{i}->{v}" for i, v in enumerate(instance["perm"]))
    return (
        f"A permutation f maps {mapping}.\n"
        f"Apply f {instance['power']} times to every element. Reply with the images of 0, 1, 2, ... in this "
        "order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    tokens = answer.split()
    if len(tokens) != len(instance["perm"]) or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == apply_power(instance["perm"], instance["power"])


def reference_answer(instance):
    return " ".join(map(str, apply_power(instance["perm"], instance["power"])))
