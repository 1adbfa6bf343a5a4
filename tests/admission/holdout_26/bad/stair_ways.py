"""Count the ways up a staircase with given step sizes, modulo a prime."""
import re

RESYN = {"profile": "standard", "family": "dynamic_programming", "tags": ["counting", "memo"]}

MOD = 1_000_003


def generate(rng, difficulty):
    stairs = 140 * difficulty + rng.randint(0, 60)
    while True:
        steps = sorted(rng.sample(range(1, 8), 3))
        if ways_table(stairs, steps)[-1] > 1000:
            return {"stairs": stairs, "steps": steps}


def ways_table(stairs, steps):
    table = [1] + [0] * stairs
    for i in range(1, stairs + 1):
        table[i] = sum(table[i - s] for s in steps if s <= i) % MOD
    return table


def ways_recursive(n, steps, memo):
    if n == 0:
        return 1
    if n < 0:
        return 0
    if n not in memo:
        memo[n] = sum(ways_recursive(n - s, steps, memo) for s in steps) % MOD
    return memo[n]


def observe(instance):
    steps = ", ".join(map(str, instance["steps"]))
    return (
        f"In how many ways can you climb {instance['stairs']} stairs if you take {steps} stairs at a time (the "
        f"order of steps matters)? Reply with the number modulo {MOD}."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,7}", text):
        return False
    return int(text) == ways_table(instance["stairs"], instance["steps"])[-1]


def reference_answer(instance):
    return str(ways_recursive(instance["stairs"], instance["steps"], {}))
