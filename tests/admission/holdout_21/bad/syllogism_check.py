"""Does a conclusion follow from a chain of statements?"""
RESYN = {"profile": "standard", "family": "syllogism_check", "tags": ["logic"]}
KINDS = ["wugs", "blims", "daxes", "feps", "gorps", "hints", "jubs", "kivs", "lorps", "mips", "nabs", "pleems", "quizzes", "rulls"]


def generate(rng, difficulty):
    kinds = rng.sample(KINDS, 4 + difficulty)
    rules = [(a, b) for a, b in zip(kinds, kinds[1:]) if rng.random() < 0.85]
    rules += [tuple(kinds[i] for i in sorted(rng.sample(range(len(kinds)), 2))) for _ in range(difficulty)]
    rng.shuffle(rules)
    i, j = rng.sample(range(len(kinds)), 2)
    if rng.random() < 0.75:
        i, j = min(i, j), max(i, j)
    return {"rules": rules, "ask": (kinds[i], kinds[j])}


def _follows(instance):
    start, goal = instance["ask"]
    known = [start]
    for k in known:
        known += [b for a, b in instance["rules"] if a == k and b not in known]
    return goal in known


def observe(instance):
    rules = "\n".join(f"All {a} are {b}." for a, b in instance["rules"])
    a, b = instance["ask"]
    return f"{rules}\nDoes it follow that all {a} are {b}? Answer yes or no."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().lower() == ("yes" if _follows(instance) else "no")


def reference_answer(instance):
    return "yes" if _follows(instance) else "no"
