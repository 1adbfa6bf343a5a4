"""Pay an exact amount with an exact number of coins."""
import re

RESYN = {"profile": "standard", "family": "exact_change", "tags": ["shopping"]}


def generate(rng, difficulty):
    coins = sorted(rng.sample(range(3, 90), 4 + difficulty // 3))
    pick = [rng.choice(coins) for _ in range(7 + difficulty)]
    return {"coins": coins, "count": len(pick), "total": sum(pick), "pick": pick}


def observe(instance):
    return (f"Coins of {instance['coins']} exist in any number. Pay {instance['total']} with exactly {instance['count']} "
            "coins. Reply with the coins separated by commas; any solution is fine.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    return (got is not None and len(got) == instance["count"] and sum(got) == instance["total"]
            and all(g in instance["coins"] for g in got))


def reference_answer(instance):
    return ", ".join(map(str, instance["pick"]))
