"""Shortest fence around a set of plots, with a score by closeness."""
import re

RESYN = {"profile": "standard", "family": "farming", "tags": ["geometry", "partial-credit"]}


def generate(rng, difficulty):
    n = 3 + 2 * difficulty
    east, north = rng.randint(60, 2500), rng.randint(60, 2500)
    plots = [[rng.randint(0, east), rng.randint(0, north), rng.randint(3, 20), rng.randint(3, 20)] for _ in range(n)]
    return {"plots": plots, "gap": rng.randint(1, 6)}


def _fence(instance):
    g = instance["gap"]
    x0 = min(p[0] for p in instance["plots"]) - g
    y0 = min(p[1] for p in instance["plots"]) - g
    x1 = max(p[0] + p[2] for p in instance["plots"]) + g
    y1 = max(p[1] + p[3] for p in instance["plots"]) + g
    return 2 * (x1 - x0 + y1 - y0)


def observe(instance):
    lines = ["Plots parallel to the axes (left, bottom, width, height in metres):"]
    lines += [f"  {', '.join(map(str, p))}" for p in instance["plots"]]
    lines.append(f"How long is the shortest rectangular fence parallel to the axes that keeps at least {instance['gap']} m "
                 "distance to every plot inside it?")
    lines.append("Answer with the whole number of metres. The exact number scores 1; "
                 "a number that is off by at most one part in fifty scores in part.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    m = re.fullmatch(r"\s*([0-9]{1,6})\s*", answer)
    if m is None:
        return 0.0
    value, best = int(m.group(1)), _fence(instance)
    if abs(value - best) * 50 > best:
        return 0.0
    return best / value


def reference_answer(instance):
    return str(_fence(instance))
