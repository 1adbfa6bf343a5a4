"""Colour a planar-ish map with the given colours; any proper colouring counts."""
import re

COLOURS = ["red", "green", "blue"]


def generate(rng, difficulty):
    n = 7 + difficulty
    colour = [COLOURS[i % 3] for i in range(n)]
    rng.shuffle(colour)
    pairs = [(i, j) for i in range(n) for j in range(i) if colour[i] != colour[j]]
    rng.shuffle(pairs)
    borders = sorted(pairs[: 2 * n])
    return {"n": n, "borders": [list(p) for p in borders], "colour": colour}


def observe(instance):
    borders = ", ".join(f"{a + 1}-{b + 1}" for a, b in instance["borders"])
    return (f"A map has the countries 1 to {instance['n']}; these pairs share a border: {borders}.\nColour every country "
            "red, green or blue so that countries with a common border get different colours. Answer with lines like "
            "`3: blue`, one for each country, in any order; capitals do not matter.")


def reference_answer(instance):
    return "\n".join(f"{i}: {c}" for i, c in enumerate(instance["colour"], 1))


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    given = {}
    for line in answer.strip().splitlines():
        m = re.fullmatch(r"\s*([0-9]{1,3})\s*:\s*(red|green|blue)\s*", line, re.IGNORECASE | re.ASCII)
        if not m or int(m[1]) in given:
            return False
        given[int(m[1])] = m[2].lower()
    if set(given) != set(range(1, instance["n"] + 1)):
        return False
    return all(given[a + 1] != given[b + 1] for a, b in instance["borders"])
