"""Lockers and their keepers: follow a chain of notes."""
import re


def generate(rng, difficulty):
    count = 12 + 4 * difficulty
    numbers = rng.sample(range(100, 1000), count)
    chain = {}
    for here, there in zip(numbers, numbers[1:] + numbers[:1]):
        chain[here] = (there, rng.randint(1, 9))
    return {"chain": chain, "start": rng.choice(numbers), "steps": 4 + difficulty}


def _walk(instance):
    here, path, total = instance["start"], [], 0
    for _ in range(instance["steps"]):
        there, coins = instance["chain"][here]
        total += coins
        path.append(there)
        here = there
    return path, total


def observe(instance):
    rows = "\n".join(f"Locker {k}: {c} coin(s), note says {t}"
                     for k, (t, c) in sorted(instance["chain"].items()))
    return (
        f"{rows}\nStart at locker {instance['start']}. Take its coins and go to the locker on its "
        f"note; do so {instance['steps']} times in all.\n"
        "Answer with the lockers you went to, in order (without the start), joined by '>', then "
        "a '=' and the number of coins taken, e.g. 101>202=7."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = re.sub(r"\s+", "", answer[:1000])
    if len(answer) > 1000 or not re.fullmatch(r"[0-9]{3}(>[0-9]{3})*=[0-9]{1,3}", text):
        return False
    left, right = text.split("=")
    path, total = _walk(instance)
    return [int(x) for x in left.split(">")] == path and int(right) == total


def reference_answer(instance):
    path, total = _walk(instance)
    return ">".join(map(str, path)) + "=" + str(total)
