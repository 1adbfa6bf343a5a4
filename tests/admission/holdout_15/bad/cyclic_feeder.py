"""Number of cycles until a feeder machine has a given state."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation"]}


def _step(state, factor, offset, modulus):
    return (state * factor + offset) % modulus


def generate(rng, difficulty):
    modulus = rng.choice([211, 307, 401, 503, 607, 701, 809, 907])
    factor, offset = rng.randint(2, modulus - 2), rng.randint(1, modulus - 1)
    start = rng.randrange(modulus)
    state, seen = start, set()
    for _ in range(rng.randint(40, 120 + 15 * difficulty)):
        seen.add(state)
        state = _step(state, factor, offset, modulus)
    if state in seen:
        return generate(rng, difficulty)
    return {"modulus": modulus, "factor": factor, "offset": offset, "start": start, "goal": state}


def observe(instance):
    return (f"A feeder has a state from 0 to {instance['modulus'] - 1}, at first {instance['start']}. In each cycle the "
            f"state is multiplied by {instance['factor']}, {instance['offset']} is added, and the result is reduced "
            f"modulo {instance['modulus']}.\nGive a positive number of cycles after which the state is "
            f"{instance['goal']}. Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,18}", text) or int(text) < 1:
        return False
    state = instance["start"]
    for _ in range(int(text)):
        state = _step(state, instance["factor"], instance["offset"], instance["modulus"])
    return state == instance["goal"]


def reference_answer(instance):
    state, count = instance["start"], 0
    while True:
        state = _step(state, instance["factor"], instance["offset"], instance["modulus"])
        count += 1
        if state == instance["goal"]:
            return str(count)
