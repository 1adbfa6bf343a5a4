"""Choose items with an exact total weight."""
import re

RESYN = {"profile": "standard", "family": "market_basket", "tags": ["shopping"]}


def generate(rng, difficulty):
    items = rng.sample(range(101, 999), 8 + difficulty)
    pick = rng.sample(items, 4 + difficulty // 3)
    return {"items": items, "total": sum(pick), "pick": pick}


def observe(instance):
    return (f"Items weigh {instance['items']} g. Choose items, each at most once, that weigh {instance['total']} g together. "
            "Reply with their weights separated by commas; any solution is fine.")


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
    return (got is not None and len(set(got)) == len(got) and set(got) <= set(instance["items"])
            and sum(got) == instance["total"])


def reference_answer(instance):
    return ", ".join(map(str, instance["pick"]))
