"""Economics: fill a container with goods of the highest total margin."""
import re


def generate(rng, difficulty):
    n = 8 + difficulty
    goods = [[rng.randint(10, 60), rng.randint(20, 200)] for _ in range(n)]
    return {"goods": goods, "capacity": sum(g[0] for g in goods) * 2 // 5}


def _greedy(instance):
    left, value = instance["capacity"], 0
    for weight, margin in sorted(instance["goods"], key=lambda g: -g[1] / g[0]):
        if weight <= left:
            left -= weight
            value += margin
    return value


def _best(instance):
    best = {0: (0, [])}
    for k, (weight, margin) in enumerate(instance["goods"], 1):
        for used, (value, how) in sorted(best.items(), reverse=True):
            if used + weight <= instance["capacity"]:
                if used + weight not in best or best[used + weight][0] < value + margin:
                    best[used + weight] = (value + margin, how + [k])
    return max(best.values(), key=lambda t: t[0])


def observe(instance):
    rows = "; ".join(f"#{k} weight {w} margin {m}" for k, (w, m) in enumerate(instance["goods"], 1))
    return (f"Goods: {rows}.\nThe container carries at most {instance['capacity']}. Choose goods (each at most once) with the "
            "highest possible total margin. Answer with their numbers separated by commas. A choice that does not reach a "
            "good margin is not counted.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return 0.0
    if not re.fullmatch(r"\s*\d{1,3}(\s*,\s*\d{1,3})*\s*", answer, re.ASCII):
        return 0.0
    picked = [int(t) for t in answer.split(",")]
    goods = instance["goods"]
    if len(set(picked)) != len(picked) or any(not 1 <= k <= len(goods) for k in picked):
        return 0.0
    if sum(goods[k - 1][0] for k in picked) > instance["capacity"]:
        return 0.0
    ratio = sum(goods[k - 1][1] for k in picked) / _greedy(instance)
    return ratio if ratio >= 0.97 else 0.0


def reference_answer(instance):
    return ",".join(map(str, _best(instance)[1]))
