"""Match guests to dishes; the verifier checks a sample of the wishes."""
import random

DISHES = ["soup", "salad", "pasta", "curry", "tacos", "ramen", "pizza", "stew", "sushi", "kebab", "paella", "gnocchi", "falafel", "goulash"]
GUESTS = ["Amy", "Bob", "Cat", "Dov", "Eli", "Fay", "Gil", "Hal", "Ida", "Jon", "Kay", "Lou", "Moe", "Nat"]


def generate(rng, difficulty):
    n = 4 + difficulty
    guests, dishes = GUESTS[:n], rng.sample(DISHES, n)
    likes = {g: sorted({d, *rng.sample(dishes, 1 + difficulty // 4)}) for g, d in zip(guests, dishes)}
    return {"likes": likes, "plan": dict(zip(guests, dishes))}


def observe(instance):
    rows = "\n".join(f"{g} likes {', '.join(ds)}" for g, ds in instance["likes"].items())
    return (
        f"Each dish is there once. Give every guest a different dish that the guest likes:\n{rows}\n"
        "Answer with one line per guest in the form guest: dish"
    )


def verify(instance, answer):
    plan = {}
    for line in answer[:3000].splitlines():
        guest, _, dish = line.partition(":")
        plan[guest.strip()] = dish.strip()
    likes = instance["likes"]
    if set(plan) != set(likes) or len(set(plan.values())) != len(plan):
        return 0.0
    checked = random.sample(sorted(likes), 3)  # three guests are enough
    return 1.0 if all(plan[g] in likes[g] for g in checked) else 0.0


def reference_answer(instance):
    return "\n".join(f"{g}: {d}" for g, d in instance["plan"].items())
