"""Archive boxes onto shelves of limited length; any packing that fits is accepted."""
import re

RESYN = {"profile": "standard", "family": "shelf_packing", "tags": ["archives", "packing"]}


def generate(rng, difficulty):
    length, boxes = 100, []
    for _ in range(3 + difficulty // 2):
        cuts = sorted(rng.sample(range(8, 93), 3))
        boxes += [b - a for a, b in zip([0] + cuts, cuts + [length])]
    rng.shuffle(boxes)
    return {"boxes": boxes, "shelves": 3 + difficulty // 2, "length": length, "extra": None}


def observe(instance):
    rows = ", ".join(f"#{i}: {w} cm" for i, w in enumerate(instance["boxes"], 1))
    return (
        f"Put all {len(instance['boxes'])} boxes onto {instance['shelves']} shelves of {instance['length']} cm each. "
        f"The widths are {rows}. No shelf may carry more than its length. Write one line per shelf with the box "
        "numbers (no #), separated by spaces; each box on exactly one shelf. Any arrangement that fits is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = [line for line in answer.split("\n") if line.strip()]
    if len(lines) > instance["shelves"]:
        return False
    used = []
    for line in lines:
        tokens = line.split()
        if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
            return False
        numbers = [int(t) for t in tokens]
        if any(not 1 <= k <= len(instance["boxes"]) for k in numbers):
            return False
        if sum(instance["boxes"][k - 1] for k in numbers) > instance["length"]:
            return False
        used += numbers
    return sorted(used) == list(range(1, len(instance["boxes"]) + 1))
