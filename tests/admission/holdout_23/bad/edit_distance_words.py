"""Weighted edit distance."""
import re

RESYN = {"profile": "standard", "family": "edit_distance", "tags": ["algorithms", "strings"]}


def generate(rng, difficulty):
    def word():
        return "".join(rng.choice("abcdefg") for _ in range(rng.randrange(5 + difficulty, 9 + difficulty)))
    return {"a": word(), "b": word(), "ins": rng.randrange(11, 40), "del": rng.randrange(11, 40),
            "sub": rng.randrange(11, 60)}


def _distance(inst):
    a, b = inst["a"], inst["b"]
    row = [j * inst["ins"] for j in range(len(b) + 1)]
    for i in range(1, len(a) + 1):
        new = [i * inst["del"]]
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else inst["sub"]
            new.append(min(row[j - 1] + cost, row[j] + inst["del"], new[j - 1] + inst["ins"]))
        row = new
    return row[-1]


def observe(instance):
    return (f"Turn '{instance['a']}' into '{instance['b']}'. Inserting a letter costs {instance['ins']}, deleting one "
            f"costs {instance['del']}, replacing one costs {instance['sub']}. What is the lowest total cost?\n"
            f"Answer in the form cost=N, for example: cost={_distance(instance)}")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"cost=([0-9]{1,6})", answer.strip())
    return match is not None and int(match.group(1)) == _distance(instance)


def reference_answer(instance):
    return f"cost={_distance(instance)}"
