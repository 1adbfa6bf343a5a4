"""Pay an amount with an exact number of coins."""
import re

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["search", "arithmetic"]}


def generate(rng, difficulty):
    kinds = 5 + difficulty // 4
    coins = sorted(rng.sample(range(7, 60 + 15 * difficulty), kinds))
    count = 5 + difficulty
    plan = sorted(rng.choice(coins) for _ in range(count))
    return {"coins": coins, "amount": sum(plan), "count": count, "plan": plan}


def observe(instance):
    return (
        f"Only coins of the values {', '.join(map(str, instance['coins']))} exist; of each there are as many as you "
        f"like. Pay {instance['amount']} with exactly {instance['count']} coins. Answer with the values of the "
        "coins used, separated by blanks, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    parts = answer.split()
    if len(parts) != instance["count"]:
        return False
    if not all(re.fullmatch(r"[1-9][0-9]{0,5}", p) for p in parts):
        return False
    return sum(int(p) for p in parts) == instance["amount"]


def reference_answer(instance):
    return " ".join(map(str, instance["plan"]))
