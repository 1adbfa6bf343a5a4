"""Find all winning moves in Nim with many heaps."""
import re

RESYN = {"profile": "standard", "family": "games", "tags": ["nim"]}


def _winning(heaps):
    total = 0
    for h in heaps:
        total ^= h
    return {(k, h - (h ^ total)) for k, h in enumerate(heaps, 1) if h ^ total < h}


def generate(rng, difficulty):
    while True:
        heaps = [rng.randint(20, 60 + 30 * difficulty) for _ in range(4 + difficulty // 2)]
        if _winning(heaps):
            return {"heaps": heaps}


def observe(instance):
    heaps = ", ".join(f"heap {k}: {h}" for k, h in enumerate(instance["heaps"], 1))
    return (f"Nim (who takes the last stone wins) with {heaps}.\nList all winning moves, each as heap:stones taken "
            "(as in 9:77), separated by spaces, in any order. Every winning move must be listed once, and no other.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    moves = []
    for token in answer.split():
        match = re.fullmatch(r"([0-9]{1,2}):([0-9]{1,4})", token)
        if not match:
            return False
        moves.append((int(match[1]), int(match[2])))
    return len(set(moves)) == len(moves) and set(moves) == _winning(instance["heaps"])


def reference_answer(instance):
    return " ".join(f"{k}:{n}" for k, n in sorted(_winning(instance["heaps"]), reverse=True))
