"""Mixture problem: concentration of a blend."""

SOLVENTS = ["brine", "syrup", "vinegar", "lye", "dye"]


def generate(rng, difficulty):
    return {
        "what": rng.choice(SOLVENTS),
        "parts": [[rng.randint(1, 40), rng.randint(1, 99)] for _ in range(2 + difficulty)],
    }


def percent(instance):
    litres = sum(l for l, _ in instance["parts"])
    return sum(l * p for l, p in instance["parts"]) / litres


def observe(instance):
    rows = "\n".join(f"{l} litres of {p} %" for l, p in instance["parts"])
    return (
        f"These amounts of {instance['what']} are poured together:\n{rows}\n"
        "What is the concentration of the blend in percent? Answer with a number with at least "
        "three decimals."
    )


def number(answer):
    try:
        return float(answer.strip().rstrip("%").strip())
    except ValueError:
        return None


def verify(instance, answer):
    given = number(answer)
    if given is None:
        return False
    target = percent(instance)
    if given < target - 0.001 or given > target + 0.001:
        return False
    return True


def reference_answer(instance):
    return f"{percent(instance):.6f}"
