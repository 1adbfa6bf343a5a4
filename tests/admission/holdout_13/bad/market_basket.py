"""Choose different goods that cost exactly a given sum."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["subset-sum"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    prices = rng.sample(range(101, 998), n)
    prices[0] = 2 * rng.randint(60, 90)
    prices[1] = prices[0] * 2
    chosen = sorted(rng.sample(range(2, n), 4 + difficulty // 3) + [1])
    rng_order = list(range(n))
    rng.shuffle(rng_order)
    shuffled = [prices[i] for i in rng_order]
    plan = sorted(rng_order.index(i) + 1 for i in chosen)
    return {"prices": shuffled, "sum": sum(prices[i] for i in chosen), "plan": plan}


def observe(instance):
    lines = ["On a flea market there is one piece each of these goods (number: price):"]
    lines += [f"  {i}: {p}" for i, p in enumerate(instance["prices"], 1)]
    lines.append(f"Choose different goods that cost exactly {instance['sum']} together.")
    lines.append("Answer with their numbers, separated by spaces, each at most once.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    if re.fullmatch(r"\s*[0-9]{1,2}( +[0-9]{1,2})*\s*", answer) is None:
        return False
    chosen = [int(x) for x in answer.split()]
    if any(not 1 <= c <= len(instance["prices"]) for c in chosen):
        return False
    return sum(instance["prices"][c - 1] for c in chosen) == instance["sum"]


def reference_answer(instance):
    return " ".join(map(str, instance["plan"]))
