"""Pack items into a given number of equal bins without any slack."""
import re

RESYN = {"profile": "standard", "family": "packing", "tags": ["search"]}


def generate(rng, difficulty):
    bins = 3 + difficulty // 2
    size = 60 + 10 * difficulty
    items = []
    plan = []
    for _ in range(bins):
        cuts = sorted(rng.sample(range(1, size), 3))
        parts = [b - a for a, b in zip([0] + cuts, cuts + [size])]
        plan.append(parts)
        items.extend(parts)
    items.sort(reverse=True)
    return {"items": items, "bins": bins, "size": size, "plan": plan}


def observe(instance):
    return (
        f"Items with sizes {', '.join(map(str, instance['items']))} must go into exactly {instance['bins']} bins, "
        f"each filled to exactly {instance['size']}. Write one line per bin with the sizes in it, separated by "
        "blanks. Order is free, both of the lines and inside a line."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = answer.strip().split("\n")
    if len(lines) != instance["bins"]:
        return False
    seen = []
    for line in lines:
        parts = line.split()
        if not all(re.fullmatch(r"[1-9][0-9]{0,3}", p) for p in parts):
            return False
        numbers = [int(p) for p in parts]
        if sum(numbers) != instance["size"]:
            return False
        seen.extend(numbers)
    return sorted(seen, reverse=True) == instance["items"]


def reference_answer(instance):
    return "\n".join(" ".join(map(str, b)) for b in instance["plan"])
