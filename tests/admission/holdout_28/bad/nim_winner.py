"""Decide who wins a game of Nim."""
RESYN = {"profile": "standard", "family": "games", "tags": ["nim"]}


def generate(rng, difficulty):
    heaps = [rng.randint(5, 20 + 10 * difficulty) for _ in range(3 + difficulty // 2)]
    if rng.random() < 0.5:
        x = 0
        for h in heaps:
            x ^= h
        heaps.append(x)
    return {"heaps": heaps}


def observe(instance):
    return ("Nim with the heaps " + ", ".join(map(str, instance["heaps"])) + "; whoever takes the last object "
            "wins. Does the player to move win with best play? Answer yes or no.")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip().lower() == reference_answer(instance)


def reference_answer(instance):
    x = 0
    for h in instance["heaps"]:
        x ^= h
    return "yes" if x else "no"
