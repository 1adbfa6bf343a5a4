"""Best place for a depot; the instance keeps a table of all distances."""
import re


def generate(rng, difficulty):
    n = 30 + 7 * difficulty
    towns = rng.sample([[x, y] for x in range(40) for y in range(40)], n)
    table = [[abs(a[0] - b[0]) + abs(a[1] - b[1]) for b in towns] for a in towns]
    depots = 2 if difficulty < 6 else 3
    return {"towns": towns, "table": table, "depots": depots, "limit": cost(table, improved(table, depots))}


def cost(table, depots):
    return sum(min(table[d][t] for d in depots) for t in range(len(table)))


def greedy(table, count):
    chosen = []
    for _ in range(count):
        chosen.append(min((t for t in range(len(table)) if t not in chosen), key=lambda t: (cost(table, chosen + [t]), t)))
    return chosen


def improved(table, count):
    """Swap one depot at a time while that helps."""
    chosen, better = greedy(table, count), True
    while better:
        better = False
        for place in range(count):
            for town in range(len(table)):
                trial = chosen[:place] + [town] + chosen[place + 1:]
                if len(set(trial)) == count and cost(table, trial) < cost(table, chosen):
                    chosen, better = trial, True
    return chosen


def observe(instance):
    rows = "; ".join(f"{i}: {x},{y}" for i, (x, y) in enumerate(instance["towns"], 1))
    return (
        f"Towns, each number: x,y - {rows}\nThe distance of two towns is the difference in x plus the difference in y. Choose "
        f"{instance['depots']} different towns for depots so that the distances of all towns from their nearest depot add up to at "
        f"most {instance['limit']}. Answer with the numbers of the towns in any order, separated by spaces."
    )


def verify(instance, answer):
    tokens = answer.split() if len(answer) < 60 else []
    if len(tokens) != instance["depots"] or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    picks = {int(t) - 1 for t in tokens}
    if len(picks) != len(tokens) or not picks <= set(range(len(instance["towns"]))):
        return False
    return cost(instance["table"], picks) <= instance["limit"]


def reference_answer(instance):
    return " ".join(str(t + 1) for t in improved(instance["table"], instance["depots"]))
