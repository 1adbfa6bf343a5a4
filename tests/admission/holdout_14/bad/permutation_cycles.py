"""Powers of a permutation."""
import re


def generate(rng, difficulty):
    n = 6 + difficulty
    perm = list(range(1, n + 1))
    rng.shuffle(perm)
    return {"perm": perm, "power": rng.randint(3, 10 * difficulty + 10)}


def _power(perm, k):
    out = list(range(1, len(perm) + 1))
    for _ in range(k):
        out = [perm[v - 1] for v in out]
    return out


def observe(instance):
    perm, k = instance["perm"], instance["power"]
    example = " ".join(map(str, _power(perm, k)))
    return (
        f"A permutation p of 1..{len(perm)} maps 1, 2, 3, ... to {', '.join(map(str, perm))}. "
        f"Let q be p applied {k} times. Give q(1), q(2), ... separated by spaces.\n"
        f"Format of the answer, for example: {example}"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,2}( +[0-9]{1,2}){1,30}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == _power(instance["perm"], instance["power"])


def reference_answer(instance):
    return " ".join(map(str, _power(instance["perm"], instance["power"])))
