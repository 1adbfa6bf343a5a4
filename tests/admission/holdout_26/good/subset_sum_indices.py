"""Pick positions of a list so that the picked numbers add up to a target."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["subset-sum", "search"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    low, high = 100, 1000 * difficulty
    numbers = rng.sample(range(low, high), n)
    size = rng.randint(4, n // 2)
    chosen = sorted(rng.sample(range(n), size))
    return {
        "numbers": numbers,
        "target": sum(numbers[i] for i in chosen),
        "witness": chosen,
    }


def observe(instance):
    listed = "\n".join(f"  [{i}] {v}" for i, v in enumerate(instance["numbers"]))
    return (
        "Below is a list of numbers, each with its position in brackets.\n"
        f"{listed}\n\n"
        f"Choose some distinct positions whose numbers add up to exactly {instance['target']}.\n"
        "Any choice that works is fine, and the positions may come in any order.\n"
        "Reply with the positions only, separated by single spaces or commas."
    )


def parse_positions(text):
    if not isinstance(text, str) or len(text) > 400:
        return None
    tokens = [t for t in re.split(r"[\s,]+", text.strip()) if t]
    if not tokens:
        return None
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return None
    return [int(t) for t in tokens]


def verify(instance, answer):
    positions = parse_positions(answer)
    if positions is None:
        return False
    if len(set(positions)) != len(positions):
        return False
    numbers = instance["numbers"]
    if any(p >= len(numbers) for p in positions):
        return False
    return sum(numbers[p] for p in positions) == instance["target"]
