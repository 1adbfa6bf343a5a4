"""Exact probability of drawing from an urn."""
import re
from math import comb, gcd

RESYN = {"tags": ["probability"], "description": "Hypergeometric probability as a fraction"}


def generate(rng, difficulty):
    red, blue = rng.randint(6, 20 + 2 * difficulty), rng.randint(6, 20 + 2 * difficulty)
    drawn = rng.randint(3, 4 + difficulty // 5)
    wanted = rng.randint(1, drawn - 1)
    return {"red": red, "blue": blue, "drawn": drawn, "wanted": wanted}


def probability(instance):
    top = comb(instance["red"], instance["wanted"]) * comb(instance["blue"], instance["drawn"] - instance["wanted"])
    bottom = comb(instance["red"] + instance["blue"], instance["drawn"])
    g = gcd(top, bottom)
    return top // g, bottom // g


def observe(instance):
    return (f"An urn holds {instance['red']} red and {instance['blue']} blue balls. {instance['drawn']} balls are drawn at "
            f"once. What is the probability that exactly {instance['wanted']} of them are red?\n"
            "Answer with an exact fraction such as 5/17; it need not be reduced.")


def verify(instance, answer):
    found = re.fullmatch(r"\s*([0-9]{1,15})\s*/\s*([0-9]{1,15})\s*", answer)
    if found is None:
        return False
    a, b = int(found.group(1)), int(found.group(2))
    p, q = probability(instance)
    return a * q == p * b  # equal fractions, without a division


def reference_answer(instance):
    p, q = probability(instance)
    return f"{p}/{q}"
