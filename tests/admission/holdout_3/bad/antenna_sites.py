"""Switch on antennas that do not disturb one another."""

RESYN = {"description": "independent set", "tags": ["graphs", "optimisation"]}


def generate(rng, difficulty):
    count, wanted = 9 + 3 * difficulty, 3 + difficulty
    sites = list(range(1, count + 1))
    rng.shuffle(sites)
    quiet = set(sites[:wanted])
    pairs = set()
    for a in range(1, count + 1):
        for b in range(a + 1, count + 1):
            if not (a in quiet and b in quiet) and rng.random() < 0.45:
                pairs.add((a, b))
    return {"count": count, "wanted": wanted, "pairs": [list(p) for p in sorted(pairs)], "plan": sorted(quiet)}


def observe(instance):
    near = {a: [] for a in range(1, instance["count"] + 1)}
    for a, b in instance["pairs"]:
        near[a].append(b)
        near[b].append(a)
    lines = "\n".join(f"{a} disturbs: {' '.join(map(str, sorted(near[a]))) or '-'}" for a in near)
    return (
        f"Antennas 1 to {instance['count']}; two antennas that disturb each other must not both run:\n{lines}\n"
        f"Choose {instance['wanted']} antennas that can all run at once. Answer with their numbers, separated by spaces."
    )


def _numbers(text):
    words = text.replace(",", " ").split()
    if len(words) > 100 or not all(w.isascii() and w.isdigit() and len(w) < 5 for w in words):
        return []
    return [int(w) for w in words]


def verify(instance, answer):
    running = _numbers(answer)
    if len(running) != instance["wanted"]:
        return False
    if not all(1 <= a <= instance["count"] for a in running):
        return False
    clash = {tuple(pair) for pair in instance["pairs"]}
    for a in running:
        for b in running:
            if (a, b) in clash:
                return False
    return True


def reference_answer(instance):
    return " ".join(map(str, instance["plan"]))
