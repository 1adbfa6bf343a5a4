"""Pack a picnic basket."""
RESYN = {"profile": "standard", "family": "knapsack_picnic", "tags": ["optimisation", "cooking"]}
FOOD = ["bread", "cheese", "apples", "cake", "olives", "ham", "juice", "grapes", "eggs", "nuts", "pickles", "quiche", "melon", "wine", "tart", "salami", "figs", "dip"]


def generate(rng, difficulty):
    food = {f: (rng.randint(5, 40), rng.randint(5, 60)) for f in rng.sample(FOOD, 7 + difficulty)}
    return {"food": food, "limit": sum(w for w, _ in food.values()) * 2 // 5}


def _greedy(instance):
    left, value = instance["limit"], 0
    for w, v in sorted(instance["food"].values(), key=lambda wv: -wv[1] / wv[0]):
        if w <= left:
            left, value = left - w, value + v
    return value


def observe(instance):
    lines = "\n".join(f"  {f}: weight {w}, value {v}" for f, (w, v) in instance["food"].items())
    return (
        f"Food:\n{lines}\nThe basket carries a weight of at most {instance['limit']}. Choose food of the greatest possible total "
        "value. Answer with the names separated by commas, each once. Good packings that are not the best get part of the score "
        "(nothing below nine tenths of a decent packing)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    names = [n.strip() for n in answer.split(",")]
    food = instance["food"]
    if len(set(names)) != len(names) or not all(n in food for n in names):
        return 0.0
    if sum(food[n][0] for n in names) > instance["limit"]:
        return 0.0
    ratio = sum(food[n][1] for n in names) / _greedy(instance)
    return ratio if ratio >= 0.9 else 0.0


def reference_answer(instance):
    best = {0: (0, ())}
    for name, (w, v) in instance["food"].items():
        for used, (value, names) in sorted(best.items(), reverse=True):
            if used + w <= instance["limit"] and best.get(used + w, (-1,))[0] < value + v:
                best[used + w] = (value + v, names + (name,))
    return ", ".join(max(best.values())[1])
