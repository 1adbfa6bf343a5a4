"""Deduce where the dials of a safe end up after a sequence of linked turns."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation"]}

_issued = set()


def _simulate(dials, turns, size):
    dials = list(dials)
    for index, amount in turns:
        dials[index] = (dials[index] + amount) % size
        neighbour = (index + 1) % len(dials)
        dials[neighbour] = (dials[neighbour] - 1) % size
    return dials


def generate(rng, difficulty):
    n = 3 + difficulty // 3
    size = 10 + 2 * difficulty
    while True:
        dials = tuple(rng.randrange(size) for _ in range(n))
        turns = [(rng.randrange(n), rng.randint(1, size - 1)) for _ in range(3 + 2 * difficulty)]
        key = (dials, tuple(turns))
        if key not in _issued:
            _issued.add(key)
            break
    return {"dials": dials, "turns": turns, "size": size}


def observe(instance):
    size = instance["size"]
    lines = [f"A safe has {len(instance['dials'])} dials, each showing 0 to {size - 1} (wrapping around).",
             "They start at: " + " ".join(map(str, instance["dials"])),
             "Turning a dial up by an amount also moves the next dial (the last one's next is the first)",
             "down by one. Turns, in order:"]
    for index, amount in instance["turns"]:
        lines.append(f"  dial {index + 1} up by {amount}")
    lines.append("Which numbers do the dials show at the end? Answer with the numbers separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,3}(\s+[0-9]{1,3}){0,20}\s*", answer[:300]):
        return False
    if len(answer) > 300:
        return False
    return [int(t) for t in answer.split()] == _simulate(instance["dials"], instance["turns"], instance["size"])


def reference_answer(instance):
    return " ".join(map(str, _simulate(instance["dials"], instance["turns"], instance["size"])))
