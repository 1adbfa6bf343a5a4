"""Josephus elimination with varying step sizes."""
import random

RESYN = {"profile": "standard", "family": "josephus", "tags": ["simulation", "algorithms"]}


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    n = 6 + 2 * difficulty
    steps = [rng.randrange(2, 12) for _ in range(3)]
    return {"n": n, "steps": steps}


def _order(instance):
    people = list(range(1, instance["n"] + 1))
    out, pos, i = [], 0, 0
    while people:
        step = instance["steps"][i % len(instance["steps"])]
        pos = (pos + step - 1) % len(people)
        out.append(people.pop(pos))
        i += 1
    return out


def observe(instance):
    return (f"{instance['n']} people numbered 1 to {instance['n']} stand in a circle. Counting starts with person 1; "
            f"the first person removed is the {instance['steps'][0]}th counted, the next is the "
            f"{instance['steps'][1]}th counted from the one after the removed person, then the "
            f"{instance['steps'][2]}th, then these three step sizes repeat. "
            "List all people in the order of their removal, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == [str(p) for p in _order(instance)]


def reference_answer(instance):
    return " ".join(map(str, _order(instance)))
