"""Colour districts with three colours."""
import re

RESYN = {"profile": "standard", "family": "district_colours", "tags": ["maps"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    colour = [rng.choice("RGB") for _ in range(n)]
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n) if colour[i] != colour[j]]
    if len(pairs) < 16:
        return generate(rng, difficulty)
    return {"n": n, "borders": sorted(rng.sample(pairs, min(len(pairs), 2 * n + 2))), "colours": colour}


def observe(instance):
    borders = ", ".join(f"{a + 1}-{b + 1}" for a, b in instance["borders"])
    return (f"Districts 1 to {instance['n']} with the borders {borders}. Colour them with R, G, B so that neighbours differ. "
            "Reply with one letter per district in order, without blanks (any solution).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch("[RGB]+", text) or len(text) != instance["n"]:
        return False
    return all(text[a] != text[b] for a, b in instance["borders"])


def reference_answer(instance):
    return "".join(instance["colours"])
