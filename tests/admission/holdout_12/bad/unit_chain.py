"""Chains of made-up units."""
import re

UNITS = ["blip", "crank", "dorn", "efta", "glim", "horl", "ikko", "jarn", "kell", "lorm", "mott", "nipp"]

TEMPLATES = {
    0: "{facts}. How many {last} are {amount} {first}? Answer with an integer.",
    1: "In an old market, {facts}. A trader has {amount} {first}. Give the same quantity in {last}, as an integer.",
    2: "Units of a lost kingdom: {facts}. Convert {amount} {first} into {last}. Answer with an integer.",
}


def generate(rng, difficulty):
    names = rng.sample(UNITS, 2 + difficulty)
    return {
        "level": difficulty,
        "names": names,
        "factors": [rng.randint(2, 12) for _ in names[1:]],
        "amount": rng.randint(12, 99),
    }


def observe(instance):
    names = instance["names"]
    facts = ", ".join(f"1 {a} is {k} {b}" for a, k, b in zip(names, instance["factors"], names[1:]))
    template = TEMPLATES.get((instance["level"] - 1) // 3, "")
    return template.format(facts=facts, first=names[0], last=names[-1], amount=instance["amount"])


def converted(instance):
    value = instance["amount"]
    for factor in instance["factors"]:
        value *= factor
    return value


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    return 1.0 if re.fullmatch(r"[0-9]{1,20}", text) and int(text) == converted(instance) else 0.0


def reference_answer(instance):
    return str(converted(instance))
