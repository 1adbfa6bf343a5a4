"""Design a network of comparators which sorts onto named output wires."""
import random
import re

RESYN = {"profile": "standard", "family": "circuits", "tags": ["construction"]}


def generate(rng, difficulty):
    n = 7 + difficulty // 4
    wires = list("ABCDEFGHIJ"[:n])
    rng.shuffle(wires)
    return {"wires": wires, "limit": n * (n - 1) // 2 + 3 - difficulty // 4}


def observe(instance):
    order = " ".join(instance["wires"])
    return (f"Design a sorting network on the wires {' '.join(sorted(instance['wires']))}.\n"
            "A comparator X>Y looks at the values on wires X and Y and leaves the smaller one on X and "
            "the larger one on Y. After all comparators, for every input, the values read in the wire order\n"
            f"    {order}\nmust be ascending. Use at most {instance['limit']} comparators.\n"
            "Answer with the comparators in order, separated by spaces, such as P>Q R>S.")


def _comparators(instance, text):
    known = set(instance["wires"])
    pairs = []
    for token in text.split():
        match = re.fullmatch(r"([A-J])>([A-J])", token)
        if not match or match[1] == match[2] or not set(match.groups()) <= known:
            return None
        pairs.append(match.groups())
    return pairs


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    pairs = _comparators(instance, answer)
    if not pairs or len(pairs) > instance["limit"]:
        return False
    for _ in range(6):
        values = list(range(len(instance["wires"])))
        random.shuffle(values)
        state = dict(zip(instance["wires"], values))
        for x, y in pairs:
            if state[x] > state[y]:
                state[x], state[y] = state[y], state[x]
        result = [state[w] for w in instance["wires"]]
        if result != sorted(result):
            return False
    return True


def reference_answer(instance):
    w = instance["wires"]
    return " ".join(f"{w[i]}>{w[i + 1]}" for end in range(len(w) - 1, 0, -1) for i in range(end))
