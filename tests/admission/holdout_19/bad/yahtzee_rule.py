"""Write a scoring function for a home-made dice game."""
RESYN = {"profile": "standard", "family": "yahtzee_rule", "tags": ["dice", "programming"]}


def _score(instance, dice):
    total = 0
    for face, weight in instance["weights"].items():
        n = dice.count(face)
        total += weight * n
        if n >= instance["combo"]:
            total += instance["bonus"]
    return total


def generate(rng, difficulty):
    faces = rng.sample(range(1, 7), min(6, 2 + difficulty // 2))
    weights = {f: rng.randint(2, 9 + difficulty) for f in faces}
    throws = [[rng.randint(1, 6) for _ in range(4 + difficulty)] for _ in range(8)]
    return {"weights": weights, "combo": rng.randint(2, 3), "bonus": rng.randint(10, 60), "throws": throws}


def observe(instance):
    rules = "; ".join(f"each {f} earns {w}" for f, w in instance["weights"].items())
    return (
        f"A dice game is scored so: {rules}; other faces earn nothing. For each of the faces named, a throw with at "
        f"least {instance['combo']} dice of that face earns {instance['bonus']} more, once per face. Write a Python "
        "function score(dice) that takes a list of faces and returns the score. Answer with the code only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    code = answer.strip()
    if code.startswith("```"):
        code = code.strip("`").removeprefix("python")
    space = {}
    try:
        exec(code, space)
        return all(space["score"](list(t)) == _score(instance, t) for t in instance["throws"])
    except Exception:
        return False


def reference_answer(instance):
    return (
        "def score(dice):\n    total = 0\n"
        f"    for face, weight in {instance['weights']!r}.items():\n"
        "        n = dice.count(face)\n        total += weight * n\n"
        f"        if n >= {instance['combo']}:\n            total += {instance['bonus']}\n"
        "    return total\n"
    )
