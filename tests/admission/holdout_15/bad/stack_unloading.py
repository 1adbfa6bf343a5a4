"""Order in which crates leave a pair of stacks."""

RESYN = {"profile": "standard", "family": "machines", "tags": ["stacks"]}


def generate(rng, difficulty):
    labels = rng.sample(range(10, 99), 4 + 2 * difficulty)
    half = len(labels) // 2
    plan = [0] * half + [1] * (len(labels) - half)
    rng.shuffle(plan)
    return {"stacks": [labels[:half], labels[half:]], "plan": plan}


def observe(instance):
    left, right = instance["stacks"]
    plan = " ".join("LR"[p] for p in instance["plan"])
    return ("A crane unloads two stacks of crates. From bottom to top they hold\n"
            f"  L: {' '.join(map(str, left))}\n  R: {' '.join(map(str, right))}\n"
            f"In each step it takes the top crate of the named stack: {plan}\n"
            "In which order do the crates leave? Answer with the numbers separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = answer.split()
    if len(given) != len(instance["plan"]):
        return False
    stacks = instance["stacks"]
    for token, which in zip(given, instance["plan"]):
        if not stacks[which] or token != str(stacks[which].pop()):
            return False
    return True


def reference_answer(instance):
    stacks = [list(s) for s in instance["stacks"]]
    return " ".join(str(stacks[p].pop()) for p in instance["plan"])
