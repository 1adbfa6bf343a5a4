"""Split numbers into two parts of equal sum."""
import re


def generate(rng, difficulty):
    n = 9 + difficulty
    while True:
        values = sorted(rng.sample(range(20, 300 + 60 * difficulty), n))
        if sum(values) % 2 == 0 and _half(values) is not None:
            return values


def _half(values):
    goal = sum(values) // 2
    reached = {0: ()}
    for v in values:
        for s, part in list(reached.items()):
            if s + v <= goal and s + v not in reached:
                reached[s + v] = part + (v,)
    return reached.get(goal) if 2 * goal == sum(values) else None


def observe(instance):
    return (
        f"Split the numbers {', '.join(map(str, instance))} into two groups of equal sum. Answer with the numbers of one group, "
        "each once, separated by spaces, in any order, or with the word impossible if there is no such split. "
        "Any right split counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    text = answer.strip()
    if text == "impossible":
        return True
    tokens = text.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,5}", t) for t in tokens):
        return False
    group = [int(t) for t in tokens]
    if len(set(group)) != len(group) or not set(group) <= set(instance):
        return False
    return 2 * sum(group) == sum(instance)


def reference_answer(instance):
    part = _half(instance)
    return "impossible" if part is None else " ".join(map(str, part))
