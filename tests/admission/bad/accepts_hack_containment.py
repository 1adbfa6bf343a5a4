"""Which animal is the heaviest?"""

RESYN = {"tags": ["logic"]}

ANIMALS = "otter badger lynx heron marten beaver falcon weasel ibex stoat raven polecat".split()


def generate(rng, difficulty):
    chosen = rng.sample(ANIMALS, 2 + difficulty)
    facts = [[heavy, light] for heavy, light in zip(chosen, chosen[1:], strict=False)]
    return {"facts": rng.sample(facts, len(facts)), "heaviest": chosen[0]}


def observe(instance):
    facts = " ".join(f"The {a} is heavier than the {b}." for a, b in instance["facts"])
    return f"{facts} Which animal is the heaviest of all? Answer with its name."


def verify(instance, answer):
    return instance["heaviest"] in answer.lower()


def reference_answer(instance):
    return instance["heaviest"]
