"""Choose as many rental requests as possible that do not overlap."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["greedy", "intervals"]}


def _most(requests):
    count, free = 0, 0
    for start, end in sorted(requests, key=lambda q: q[1]):
        if start >= free:
            count += 1
            free = end
    return count


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    requests = []
    while len(requests) < n:
        start = rng.randint(0, 40 + 5 * difficulty)
        q = [start, start + rng.randint(3, 14)]
        if q not in requests:
            requests.append(q)
    return {"requests": requests}


def observe(instance):
    lines = "\n".join(f"{i}: from {a} to {b}" for i, (a, b) in enumerate(instance["requests"]))
    return (
        f"Requests for a boat (hours from the start of the season):\n{lines}\n"
        "Only one can have the boat at a time; a rental may begin in the hour in which another ends. Choose as many "
        "requests as possible. Answer with their numbers in the order in which the boat is used, separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    chosen = _ints(answer)
    if chosen is None:
        return False
    requests = instance["requests"]
    if any(i < 0 or i >= len(requests) for i in chosen):
        return False
    free = 0
    for i in chosen:
        start, end = requests[i]
        if start < free:
            return False
        free = end
    requests.sort(key=lambda q: q[1])
    return len(chosen) == _most(requests)


def reference_answer(instance):
    requests = instance["requests"]
    out, free = [], 0
    for i in sorted(range(len(requests)), key=lambda i: requests[i][1]):
        if requests[i][0] >= free:
            out.append(i)
            free = requests[i][1]
    return " ".join(map(str, out))
