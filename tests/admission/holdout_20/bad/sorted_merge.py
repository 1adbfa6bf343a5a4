"""Merge sorted lists and drop what occurs more than once."""
import re

RESYN = {"profile": "standard", "family": "sorting", "tags": ["lists"]}


def generate(rng, difficulty):
    lists = []
    for _ in range(2 + difficulty // 4):
        size = rng.randint(4 + difficulty // 2, 6 + difficulty)
        lists.append(sorted(rng.sample(range(1, 30 + 5 * difficulty), size)))
    return {"lists": lists}


def _merged(lists):
    flat = [x for row in lists for x in row]
    return sorted(x for x in set(flat) if flat.count(x) == 1)


def observe(instance):
    rows = "\n".join(", ".join(map(str, row)) for row in instance["lists"])
    return (
        f"Sorted lists:\n{rows}\n"
        "Which numbers occur in exactly one of the lists? Answer with these numbers in increasing order, "
        "separated by commas or blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = answer.strip()
    if not re.fullmatch(r"([0-9]+[, ]*)+", text):
        return False
    numbers = re.findall(r"[0-9]+", text)
    return numbers == [str(x) for x in _merged(instance["lists"])]
