"""Distribute boxes over pallets with weight limits."""
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["packing"]}


def generate(rng, difficulty):
    pallets = 2 + (difficulty + 1) // 2
    boxes = []
    limits = []
    hidden = []
    for p in range(pallets):
        weights = [rng.randint(11, 89) for _ in range(3 + difficulty // 3)]
        limits.append(sum(weights))
        for w in weights:
            boxes.append(w)
            hidden.append(p + 1)
    order = list(range(len(boxes)))
    rng.shuffle(order)
    return {"boxes": [boxes[i] for i in order], "limits": limits, "plan": [hidden[i] for i in order]}


def observe(instance):
    lines = ["Boxes (number: kg):"]
    lines += [f"  {i}: {w}" for i, w in enumerate(instance["boxes"], 1)]
    lines.append("Pallets (number: greatest load in kg):")
    lines += [f"  {i}: {w}" for i, w in enumerate(instance["limits"], 1)]
    lines.append("Put every box on one pallet without overloading any.")
    lines.append("Answer with one line for each box, in the form BOX -> PALLET.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    rows = [line.strip() for line in answer.splitlines() if line.strip()]
    loads = [0] * len(instance["limits"])
    seen = set()
    for row in rows:
        m = re.fullmatch(r"([0-9]{1,3}) *-> *([0-9]{1,3})", row)
        if m is None:
            return False
        box, pallet = int(m.group(1)), int(m.group(2))
        if not 1 <= box <= len(instance["boxes"]) or not 1 <= pallet <= len(loads) or box in seen:
            return False
        seen.add(box)
        loads[pallet - 1] += instance["boxes"][box - 1]
    if rows and len(seen) != len(instance["boxes"]):
        return False
    return all(load <= limit for load, limit in zip(loads, instance["limits"]))


def reference_answer(instance):
    return "\n".join(f"{i} -> {p}" for i, p in enumerate(instance["plan"], 1))
