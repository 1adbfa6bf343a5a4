"""Colour a map with three colours."""
import re

NAMES = ["Arvo", "Belmar", "Corin", "Dalby", "Estra", "Fenwick", "Garth", "Holm", "Istra", "Jarrow", "Kelso",
         "Lorne", "Mersey", "Norden", "Orrin", "Penrith", "Quarry", "Rothen", "Selby", "Tarn", "Ulver",
         "Vale", "Wexley", "Yarrow"]


def generate(rng, difficulty):
    count = 9 + difficulty
    names = rng.sample(NAMES, count)
    hidden = {name: i % 3 for i, name in enumerate(names)}
    pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1:] if hidden[a] != hidden[b]]
    rng.shuffle(pairs)
    borders = []
    touched = set()
    for a, b in pairs:
        if len(borders) < 2 * count + 4 or a not in touched or b not in touched:
            borders.append((a, b) if rng.random() < 0.5 else (b, a))
            touched.update((a, b))
    return {"regions": sorted(names), "borders": borders}


def observe(instance):
    borders = "; ".join(f"{a} and {b}" for a, b in instance["borders"])
    return (
        f"Regions: {', '.join(instance['regions'])}.\nThese pairs share a border: {borders}.\n"
        "Colour every region red, green or blue so that regions with a common border differ. "
        "Answer with one line per region: NAME: COLOUR, each region exactly once."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    colour = {}
    for line in answer.strip().split("\n"):
        match = re.fullmatch(r"\s*([A-Za-z]+)\s*:\s*(red|green|blue)\s*", line)
        if not match or match[1] in colour or match[1] not in instance["regions"]:
            return False
        colour[match[1]] = match[2]
    if len(colour) != len(instance["regions"]):
        return False
    return all(colour[a] != colour[b] for a, b in instance["borders"])
