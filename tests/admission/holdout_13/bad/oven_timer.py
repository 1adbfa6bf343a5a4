"""How long does an oven run for a batch plan."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["scheduling"]}


def generate(rng, difficulty):
    batches = [[rng.randint(0, 300), rng.randint(11, 75)] for _ in range(3 + 2 * difficulty)]
    return {"batches": batches, "warmup": rng.randint(5, 25)}


def _minutes(instance):
    spans = sorted([s, s + d] for s, d in instance["batches"])
    total = 0
    end = None
    for s, e in spans:
        if end is None or s > end:
            total += instance["warmup"] + e - s
            end = e
        elif e > end:
            total += e - end
            end = e
    return total


def observe(instance):
    lines = ["Batches in one large oven (start minute, minutes of baking); several may be in it at once:"]
    lines += [f"  {s}, {d}" for s, d in instance["batches"]]
    lines.append("The oven is switched off when nothing is in it; a batch that starts in the minute another one ends keeps it on.")
    lines.append(f"Before each start from cold it runs {instance['warmup']} minutes more to warm up (always switched on early enough; "
                 "count these minutes in full even if they overlap the time of an earlier batch).")
    lines.append("How many minutes does the oven run in all? Answer with the whole number.")
    return "\n".join(lines)


def verify(instance, answer):
    return int(answer.strip()) == _minutes(instance)
