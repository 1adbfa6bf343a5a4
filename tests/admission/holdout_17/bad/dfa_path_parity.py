"""Count accepted words of a finite automaton modulo a small number."""
import re

RESYN = {"profile": "standard", "family": "regular-languages", "tags": ["dfa", "counting"]}


def generate(rng, difficulty):
    states = 4 + difficulty // 2
    table = [[rng.randrange(states) for _ in range(3)] for _ in range(states)]
    final = sorted(rng.sample(range(states), 1 + states // 3))
    return {"table": table, "final": final, "length": 5 + 2 * difficulty}


def _count(instance):
    ways = [0] * len(instance["table"])
    ways[0] = 1
    for _ in range(instance["length"]):
        fresh = [0] * len(ways)
        for state, row in enumerate(instance["table"]):
            for target in row:
                fresh[target] += ways[state]
        ways = fresh
    return sum(ways[state] for state in instance["final"])


def observe(instance):
    rows = "\n".join(
        "state %d: a -> %d, b -> %d, c -> %d" % ((k,) + tuple(row)) for k, row in enumerate(instance["table"])
    )
    return (
        "A deterministic automaton over a, b, c starts in state 0. Accepting states: %s.\n%s\n\n"
        "How many words of length %d does it accept? Answer with the remainder of this number on division by 5."
        % (", ".join(map(str, instance["final"])), rows, instance["length"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-4]", text):
        return False
    return int(text) == _count(instance) % 5


def reference_answer(instance):
    return str(_count(instance) % 5)
