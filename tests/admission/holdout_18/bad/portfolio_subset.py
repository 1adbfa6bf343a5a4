"""Economics: choose assets whose prices sum to exactly the budget."""
import re


def generate(rng, difficulty):
    n = 8 + difficulty
    prices = rng.sample(range(101, 2000), n)
    chosen = rng.sample(range(n), n // 2)
    return {"prices": prices, "budget": sum(prices[k] for k in chosen)}


def observe(instance):
    rows = ", ".join(f"#{k}: {p}" for k, p in enumerate(instance["prices"], 1))
    return (f"Asset prices: {rows}.\nChoose different assets whose prices add up to exactly {instance['budget']}. "
            "Answer with their numbers separated by commas, or with NONE if there is no such choice.")


def _is_none(answer):
    return answer.strip().upper() == "NONE"


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    picked = []
    if not _is_none(answer):
        if not re.fullmatch(r"\s*\d{1,3}(\s*,\s*\d{1,3})*\s*", answer, re.ASCII):
            return False
        picked = [int(t) for t in answer.split(",")]
    prices = instance["prices"]
    if len(set(picked)) != len(picked) or any(not 1 <= k <= len(prices) for k in picked):
        return False
    total = sum(prices[k - 1] for k in picked)
    return total == instance["budget"] or not picked


def reference_answer(instance):
    sums = {0: []}
    for k, p in enumerate(instance["prices"], 1):
        for s, how in list(sums.items()):
            if s + p <= instance["budget"] and s + p not in sums:
                sums[s + p] = how + [k]
        if instance["budget"] in sums:
            break
    return ",".join(map(str, sums[instance["budget"]]))
