"""Follow a chain of contracts between guilds."""
import re

RESYN = {"profile": "standard", "family": "guild_contracts", "tags": ["law", "tracking"]}
GUILDS = ["smiths", "bakers", "weavers", "tanners", "masons", "coopers", "glaziers", "brewers", "scribes", "dyers", "potters", "carters", "joiners"]


def generate(rng, difficulty):
    members = set(rng.sample(GUILDS, 3 + difficulty))
    purse = {g: rng.randint(50, 200) for g in sorted(members)}
    deals = []
    for giver in members:
        taker = rng.choice([g for g in sorted(members) if g != giver])
        deals.append((giver, taker, rng.randint(5, 40)))
    return {"purse": purse, "deals": deals}


def _final(instance):
    purse = dict(instance["purse"])
    for a, b, k in instance["deals"]:
        purse[a] -= k
        purse[b] += k
    return [purse[g] for g in sorted(purse)]


def observe(instance):
    purse = ", ".join(f"{g} {v}" for g, v in instance["purse"].items())
    deals = "\n".join(f"The {a} owe the {b} {k} florins." for a, b, k in instance["deals"])
    return (
        f"Florins held: {purse}.\n{deals}\nAll debts are paid. Give the florins of each guild afterwards, "
        "guilds in alphabetical order, as integers separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"-?[0-9]{1,5}( -?[0-9]{1,5}){1,15}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == _final(instance)


def reference_answer(instance):
    return " ".join(map(str, _final(instance)))
