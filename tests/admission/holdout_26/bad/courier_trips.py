"""Total length of courier trips on a street grid."""
import re

RESYN = {"profile": "standard", "family": "routing", "tags": ["shortest-paths"]}


def generate(rng, difficulty):
    n = 240 + 4 * difficulty
    points = [(rng.randint(0, 9999), rng.randint(0, 9999)) for _ in range(n)]
    # store all distances, so that nothing has to be computed twice
    matrix = [[abs(a - c) + abs(b - d) for c, d in points] for a, b in points]
    queries = [rng.sample(range(n), 2) for _ in range(3 + difficulty)]
    return {"points": points, "matrix": matrix, "queries": queries}


def solve(instance):
    return sum(instance["matrix"][a][b] for a, b in instance["queries"])


def observe(instance):
    points = instance["points"]
    rows = "\n".join(f"  {points[a]} -> {points[b]}" for a, b in instance["queries"])
    return (
        "A courier drives these trips on a street grid (the length of a trip is |dx| + |dy|):\n"
        f"{rows}\nWhat is the total length? Reply with one integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    return re.fullmatch(r"[0-9]{1,9}", text) is not None and int(text) == solve(instance)


def reference_answer(instance):
    return str(solve(instance))
