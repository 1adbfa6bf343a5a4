"""Colour a map with four colours."""
import re

COLOURS = {"red", "green", "blue", "gold"}


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    regions = [f"R{i}" for i in range(1, n + 1)]
    plan = {r: rng.choice(sorted(COLOURS)) for r in regions}
    pairs = [[a, b] for i, a in enumerate(regions) for b in regions[i + 1:] if plan[a] != plan[b]]
    return {"regions": regions, "borders": sorted(rng.sample(pairs, min(len(pairs), 2 * n))), "plan": plan}


def observe(instance):
    borders = ", ".join(f"{a}-{b}" for a, b in instance["borders"])
    return (
        f"Colour the regions {', '.join(instance['regions'])} with red, green, blue and gold; regions with a common border "
        f"need different colours. Borders: {borders}. Give every region a colour. Answer like R1=red, R2=blue, ..."
    )


def verify(instance, answer):
    if not answer.strip():
        return 0.0
    colour = {}
    for region, name in re.findall(r"\b(R\d+)\s*[=:]\s*([a-z]+)", answer[:5000]):
        colour[region] = name
    for a, b in instance["borders"]:
        if a in colour and b in colour and colour[a] == colour[b]:
            return 0.0
    if any(name not in COLOURS for name in colour.values()):
        return 0.0
    return 1.0


def reference_answer(instance):
    return ", ".join(f"{r}={c}" for r, c in instance["plan"].items())
