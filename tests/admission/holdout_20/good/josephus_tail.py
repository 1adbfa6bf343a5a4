"""Order in which the last persons leave a counting-out ring."""
import re

RESYN = {"profile": "standard", "family": "arrays", "tags": ["simulation"]}


def _order(n, k):
    ring, at, out = list(range(1, n + 1)), 0, []
    while ring:
        at = (at + k - 1) % len(ring)
        out.append(ring.pop(at))
    return out


def generate(rng, difficulty):
    n = rng.randint(25, 40 + 15 * difficulty)
    return {"n": n, "k": rng.randint(3, 30 + 5 * difficulty), "tail": 4 + difficulty // 3}


def observe(instance):
    return (
        f"Persons 1 to {instance['n']} stand in a ring. Counting starts with person 1, and every {instance['k']}-th person "
        f"still there leaves. Name the last {instance['tail']} persons to leave, in the order of leaving, separated by "
        "blanks. Close your reply with a line 'FINAL: ' and these numbers."
    )


def extract(output):
    if not isinstance(output, str):
        return None
    found = [line[6:].strip() for line in output[-5000:].split("\n") if line.startswith("FINAL:")]
    return found[-1] if found else None


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
    return _ints(answer) == _order(instance["n"], instance["k"])[-instance["tail"]:]


def reference_answer(instance):
    return " ".join(map(str, _order(instance["n"], instance["k"])[-instance["tail"]:]))
