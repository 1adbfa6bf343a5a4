"""Scale a herbal recipe."""
from fractions import Fraction

HERBS = {"mint", "sage", "thyme", "yarrow", "comfrey", "nettle", "mallow", "elder", "hyssop", "rue", "dill", "borage"}


def generate(rng, difficulty):
    chosen = list(HERBS)[: 2 + difficulty]
    recipe = [[herb, Fraction(rng.randint(1, 20), rng.randint(2, 9))] for herb in chosen]
    return {"recipe": recipe, "serves": rng.randint(2, 9), "wanted": rng.randint(10, 40)}


def amounts(instance):
    factor = Fraction(instance["wanted"], instance["serves"])
    return [share * factor for _, share in instance["recipe"]]


def observe(instance):
    lines = "\n".join(f"{share} oz of {herb}" for herb, share in instance["recipe"])
    return (
        f"A brew for {instance['serves']} people takes\n{lines}\nHow much of each is needed for {instance['wanted']} "
        "people? Answer with the exact amounts in ounces, in the same order, separated by commas (integers or p/q)."
    )


def verify(instance, answer):
    parts = answer.split(",")
    right = amounts(instance)
    if len(parts) != len(right) or len(answer) > 1000:
        return False
    try:
        given = [Fraction(part.strip()) if "e" not in part.lower() else None for part in parts]
    except (ValueError, ZeroDivisionError):
        return False
    return given == right


def reference_answer(instance):
    return ", ".join(map(str, amounts(instance)))
