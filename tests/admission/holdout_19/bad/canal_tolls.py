"""Canal tolls: what each of the boats pays at the locks."""
import re

RESYN = {"profile": "standard", "family": "canal_tolls", "tags": ["money", "transport"]}


def generate(rng, difficulty):
    boats = [(rng.randint(8, 60), rng.randint(2, 9 + difficulty)) for _ in range(2 + difficulty // 2)]
    return {"boats": boats, "base": rng.randint(12, 48), "heavy": rng.randint(25, 40), "rate": rng.randint(3, 9)}


def _tolls(instance):
    tolls = []
    for tons, locks in instance["boats"]:
        toll = instance["base"] * locks
        if tons > instance["heavy"]:
            toll += (tons - instance["heavy"]) * instance["rate"]
        tolls.append(toll)
    return tuple(tolls)


def observe(instance):
    boats = "\n".join(f"boat {i}: {t} tons, {n} locks" for i, (t, n) in enumerate(instance["boats"], 1))
    return (
        f"On a canal each lock costs {instance['base']} pence. A boat of more than {instance['heavy']} tons pays "
        f"{instance['rate']} pence more, once, for each ton above that.\n{boats}\n"
        "What does each boat pay in pence? Answer with the numbers in the order of the boats, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,7}", p) for p in parts):
        return False
    return [int(p) for p in parts] == _tolls(instance)
