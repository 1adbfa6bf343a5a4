"""Biology: how many of five offspring show the recessive trait?"""
import re


def generate(rng, difficulty):
    genes = "ABCDEFGHIJ"[:1 + difficulty // 2]
    kids = []
    for _ in range(5):
        kids.append(["".join(rng.choice([g, g.lower(), g.lower()]) for _ in range(2)) for g in genes[:3]])
    noise = [f"marker {g}{rng.randint(100, 999)}" for g in genes]
    return {"kids": kids, "genes": genes[:3], "noise": noise}


def _count(instance):
    return sum(any(pair.islower() for pair in kid) for kid in instance["kids"])


def observe(instance):
    rows = "\n".join(f"offspring {k}: {' '.join(kid)}" for k, kid in enumerate(instance["kids"], 1))
    return (f"Genes {', '.join(instance['genes'])} were typed ({'; '.join(instance['noise'])}).\n{rows}\nA recessive trait "
            "shows if both letters of at least one gene are lower case. How many offspring show a recessive trait?")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,3}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _count(instance)


def reference_answer(instance):
    return str(_count(instance))
